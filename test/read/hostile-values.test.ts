import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/read/dates.ts';
import { prepareHeader, readHeader } from '../../src/read/header.ts';
import { readStructured } from '../../src/read/parameters.ts';
import { base64 } from '../../src/source/base64.ts';
import { decodeCharset, prepareCharsets } from '../../src/source/charset.ts';
import { decodeEncodedWords } from '../../src/source/encoded-words.ts';
import { unflow } from '../../src/source/flowed.ts';
import { quotedPrintable } from '../../src/source/quoted-printable.ts';
import { toFile, type SourceText } from '../../src/source/source-text.ts';
import { unfold } from '../../src/source/unfold.ts';
import { inMemory } from '../source/in-memory.ts';

/** Large enough that what takes the square of the length does not end within the test's time. */
const SIZE = 1 << 18;
const many = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));

const UNITS = ['a', ' ', '\t ', '=', '==', '= ', '=\n', '=4', '=4=\n', '\r', '\r\n', '\r ', '\n ', '=?', '?=', '=?a', '=?utf-8?Q?', '=?utf-8?Q?a?= ', '=?utf-8?B?YQ?=', '=?gb2312?B?sA?= ', '=?x?q? ?=',
  '<', '>', '"', '\\', '\\"', '(', ')', '(()', '[', ']', '@', ',', ';', ':', 'a@b.c, ', '"a" <a@b.c>, ', '(a) a@b.c,', 'g: a@b.c;', '; a=b', '; a', '; a*1=b', "; a*0*=utf-8''%41", '%', '> ', '- ', 'a \n', '\u00C3\u00A9', '\u00FF', 'YQ==', 'QUJD\r\n', '!', '\u0081', '\u001B$B', '\u001B'];

/** Walks back from a few places, which makes the map. */
const place = (text: SourceText): number => [0, text.value.length >> 1, text.value.length].reduce((sum, at) => sum + toFile(text.span(at, at + 1)).end, 0);

describe.each(UNITS)('256 KB of %j', (unit) => {
  it('is decoded in one pass', async () => {
    await prepareCharsets(['gbk']);
    const text = inMemory(many(unit));
    for (const decode of [quotedPrintable, base64, decodeEncodedWords]) {
      const { text: decoded, faults } = decode(text);
      expect(faults.length).toBeLessThanOrEqual(100);
      expect(place(decoded)).toBeGreaterThanOrEqual(0);
    }
    for (const label of ['utf-8', 'windows-1252', 'gb18030', 'euc-jp', 'iso-2022-jp', 'utf-16']) expect(place(decodeCharset(text, label).text)).toBeGreaterThanOrEqual(0);
    for (const unwrapped of [unfold(text), unflow(text, false), unflow(text, true)]) expect(place(unwrapped)).toBeGreaterThanOrEqual(0);
    expect(parseDate(text.value)).toBeUndefined();
  });

  it('is read as a header', async () => {
    const value = many(unit);
    for (const block of [value, `To: ${value}\n`, `Content-Type: text/plain; ${value}`, `Subject: ${value}`]) {
      const text = inMemory(block);
      await prepareHeader(text);
      const { header, defects } = readHeader(text);
      for (const { value: decoded, addresses } of header.fields) expect(place(decoded) + addresses.length).toBeGreaterThanOrEqual(0);
      expect(defects.length).toBeGreaterThanOrEqual(0);
      for (const field of header.all('content-type')) expect(readStructured(field).parameters.size).toBeGreaterThanOrEqual(0);
    }
  });
});

it('reads 100,000 fields and 100,000 addresses', async () => {
  const fields = inMemory(Array.from({ length: 100_000 }, (_, index) => `X-${index % 7}: value ${index}\r\n`).join(''));
  const { header } = readHeader(fields);
  expect(header.fields.length).toBe(100_000);
  expect(header.all('x-3').length).toBe(14_286);
  const to = inMemory(`To: ${Array.from({ length: 100_000 }, (_, index) => `"User ${index}" <u${index}@example.com>`).join(',\r\n ')}\r\n`);
  await prepareHeader(to);
  expect(readHeader(to).header.get('to')?.addresses.at(-1)?.address).toBe('u99999@example.com');
});
