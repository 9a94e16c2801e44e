import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareHeader, readHeader } from '../../src/read/header.ts';
import { readStructured } from '../../src/read/parameters.ts';
import { inMemory, isInOrder, written } from '../source/in-memory.ts';

describe('readHeader', () => {
  it.each(['\n', '\r\n'])('reads fields, folded ones as one, with line ends %j', (newline) => {
    const { header, defects } = readHeader(inMemory(['Subject: =?utf-8?Q?caf=C3=A9?=', ' au lait', 'X-Empty:', 'TO: a@b.c', 'to : d@e.f', ''].join(newline)));
    expect(header.fields.map(({ name, value, span }) => [name, value.value, written(span)])).toEqual([
      ['Subject', 'café au lait', `Subject: =?utf-8?Q?caf=C3=A9?=${newline} au lait`],
      ['X-Empty', '', 'X-Empty:'],
      ['TO', 'a@b.c', 'TO: a@b.c'],
      ['to', 'd@e.f', 'to : d@e.f'],
    ]);
    expect(header.get('subject')?.name).toBe('Subject');
    expect(header.all('To').flatMap(({ addresses }) => addresses.map(({ address }) => address))).toEqual(['a@b.c', 'd@e.f']);
    expect(header.get('X-None')).toBeUndefined();
    expect(defects).toEqual([]);
  });

  it('skips what is no field and says where', () => {
    const { header, defects } = readHeader(inMemory(' folded nothing\nSubject: a\nno colon here\n continued\nbad name: x\nDate: 1 Jan 2024 10:00:00 +0000\n'));
    expect(header.fields.map(({ name }) => name)).toEqual(['Subject', 'Date']);
    expect(header.get('date')?.date?.getUTCFullYear()).toBe(2024);
    expect(defects.map(({ code, span }) => [code, written(span)])).toEqual([
      ['malformed-field', ' folded nothing'],
      ['malformed-field', 'no colon here\n continued'],
      ['malformed-field', 'bad name: x'],
    ]);
  });

  it('says what is malformed in values', () => {
    const { defects } = readHeader(inMemory('Subject: =?utf-8?Q?open\nContent-Type: text/plain; charset="utf-8\n'));
    expect(defects.map(({ code, span }) => [code, written(span)])).toEqual([['bad-encoded-word', '=?utf-8?Q?open'], ['malformed-parameter', '"utf-8']]);
  });

  it('decodes a charset that was prepared', async () => {
    // The first of these loads the tables, by its one extended parameter.
    for (const [lines, name, decoded] of [["Content-Disposition: attachment; filename*=big5''%BA%7E\n", 'content-disposition', '漢'], ['Subject: =?gb2312?B?utrX1g==?=\n', 'subject', '黑字']] as const) {
      const block = inMemory(lines);
      await prepareHeader(block);
      const { header, defects } = readHeader(block);
      const field = header.get(name);
      expect(field && (readStructured(field).parameters.get('filename')?.value.value ?? field.value.value)).toBe(decoded);
      expect(defects).toEqual([]);
    }
  });

  it('reads any bytes, with places in order', async () => {
    const soup = fc.array(fc.oneof(fc.constantFrom('\r\n', '\n', '\r', ' ', '\t', ':', 'Subject:', 'To:', 'Content-Type:', '=?', '?=', '?Q?', '?B?', 'utf-8', ';', '"', '<', '>', '@', ',', '(', '\0'), fc.string({ maxLength: 4 })), { maxLength: 40 });
    await fc.assert(fc.asyncProperty(soup, async (pieces) => {
      const block = inMemory(Buffer.from(pieces.join('')));
      await prepareHeader(block);
      const { header, defects } = readHeader(block);
      for (const { value, addresses, date } of header.fields) {
        expect(isInOrder(value)).toBe(true);
        expect(date === undefined || !Number.isNaN(date.getTime())).toBe(true);
        for (const { span } of addresses) expect(written(span).length).toBeLessThanOrEqual(block.value.length);
      }
      expect(defects.every(({ span }) => span.end >= span.start)).toBe(true);
    }), { numRuns: 500 });
  });
});
