import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/read/dates.ts';

const read = (value: string): string | undefined => parseDate(value)?.toISOString();

describe('parseDate', () => {
  it('reads RFC 5322 dates and their obsolete forms', () => {
    expect(read('Fri, 21 Nov 1997 09:55:06 -0600')).toBe('1997-11-21T15:55:06.000Z');
    expect(read('1 Jan 2024 00:00 +0530')).toBe('2023-12-31T18:30:00.000Z');
    expect(read('Mon,  1 Jan 2024 10:00:00 +0100 (CET (winter))')).toBe('2024-01-01T09:00:00.000Z');
    expect(read('Thu,\r\n\t13\r\n Feb 69 23:32 EST')).toBe('1969-02-14T04:32:00.000Z');
    expect(read('21 Nov 02 09:55:06 GMT')).toBe('2002-11-21T09:55:06.000Z');
    expect(read('31 Dec 2016 23:59:60 +0000')).toBe('2017-01-01T00:00:00.000Z');
    expect(read('29 Feb 2000 12:00:00 z')).toBe('2000-02-29T12:00:00.000Z');
  });

  it.each(['', 'now', '2024-01-01T00:00:00Z', '30 Feb 2024 10:00:00 +0000', '29 Feb 1900 10:00:00 +0000', '1 Foo 2024 10:00:00 +0000', '1 Jan 2024 25:00:00 +0000',
    '1 Jan 2024 10:60:00 +0000', '1 Jan 2024 10:00:00', '1 Jan 2024 10:00:00 +0060', '1 Jan 2024 10:00:00 XYZ', 'Foo, 1 Jan 2024 10:00:00 +0000', '0 Jan 2024 10:00:00 +0000', '1 Jan 2024 10:00:00 +0000 (open'])('refuses %j', (value) => {
    expect(parseDate(value)).toBeUndefined();
  });

  it('reads every date that is written as Date writes it', () => {
    fc.assert(fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }), (date) => {
      date.setUTCMilliseconds(0);
      expect(parseDate(date.toUTCString())).toEqual(date);
    }));
  });

  it('gives a date or nothing, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (value) => {
      const date = parseDate(value);
      expect(date === undefined || !Number.isNaN(date.getTime())).toBe(true);
    }));
  });
});
