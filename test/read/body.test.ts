import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/read/eml.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { Measure, measureWhole } from '../../src/read/measure.ts';
import { tally } from '../../src/read/tally.ts';
import { transferDecoder } from '../../src/read/transfer.ts';
import type { TransferEncoding } from '../../src/read/transfer.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';

const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk.slice());
  return Buffer.concat(all);
};

const decodeInPieces = (encoding: TransferEncoding, bytes: Uint8Array, size: number): Buffer => {
  const decoder = transferDecoder(encoding);
  const all: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) all.push(decoder.push(bytes.subarray(at, at + size)).slice());
  return Buffer.concat([...all, decoder.end()]);
};

const attachment = (encoding: string, body: string | Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`Content-Type: application/x-test\nContent-Disposition: attachment\nContent-Transfer-Encoding: ${encoding}\n\n`), Buffer.from(body)]);

describe('a body', () => {
  it.each([256 << 10, 64])('decodes again what it measured, in windows of %i bytes', async (window) => {
    const data = Buffer.from(Array.from({ length: 9000 }, (_, index) => (index * 7) % 256));
    const base64 = data.toString('base64').replaceAll(/.{76}/gu, '$&\r\n');
    const file = new SourceFile('a.eml', bytesSource(attachment('base64', base64)));
    const { body } = await readMessage(file, undefined, { ...LIMITS, window });
    expect(body.encodedSize).toBe(base64.length);
    expect(body.decodedSize).toBe(9000);
    expect(Buffer.compare(Buffer.from(body.head), data.subarray(0, 4096))).toBe(0);
    expect(Buffer.compare(await collect(body.chunks()), data)).toBe(0);
    expect(Buffer.compare(await collect(body.chunks()), data)).toBe(0);
  });

  it('stops when it is told to', async () => {
    const file = new SourceFile('a.eml', bytesSource(attachment('base64', 'QUJD')));
    const { body } = await readMessage(file, undefined, LIMITS);
    await expect(collect(body.chunks(AbortSignal.abort(new Error('enough'))))).rejects.toThrow('enough');
  });

  it.each([256 << 10, 64])('says where base64 holds a foreign byte, in windows of %i bytes', async (window) => {
    const file = new SourceFile('a.eml', bytesSource(attachment('base64', `${'QUJD'.repeat(40)}\nQU!D\n`)));
    const message = await readMessage(file, undefined, { ...LIMITS, window });
    const header = attachment('base64', '').length;
    expect(message.defects.map(({ code, span }) => [code, span.start])).toEqual([['bad-encoding', header + 163]]);
  });
});

describe('a body in memory', () => {
  it('is measured as one that streams by', () => {
    const piece = fc.constantFrom('Q', 'U', 'JD', 'QUJD', '+/', '\r\n', '\n', '\r', '=', '==', ' ', '!', 'QUI=\r\n', 'A'.repeat(5000));
    fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), fc.constantFrom<TransferEncoding>('base64', 'quoted-printable', 'identity'), (pieces, encoding) => {
      const raw = Buffer.from(pieces.join(''));
      const streamed = new Measure(encoding);
      for (let at = 0; at < raw.length; at += 7) streamed.push(raw.subarray(at, at + 7));
      const { head, ...rest } = measureWhole(raw, encoding);
      const { head: expected, ...others } = streamed.end();
      expect(rest).toEqual(others);
      expect(Buffer.compare(Buffer.from(head), Buffer.from(expected))).toBe(0);
    }), { numRuns: 1000 });
  });
});

describe('transfer decoders', () => {
  it.each([
    ['base64', 'QUI=\nQ0Q=', 'ABCD'],
    ['base64', 'QU I\r\n!D', 'AB\x03'],
    ['base64', '====', ''],
    ['quoted-printable', 'a=3Db =\r\n c  \r\nd=\t\ne=zz', 'a=b  c\r\nde=zz'],
    ['quoted-printable', 'end=', 'end'],
    ['identity', 'as = it is', 'as = it is'],
  ] as const)('%s: %j', (encoding, encoded, decoded) => {
    expect(decodeInPieces(encoding, Buffer.from(encoded), 1000).toString('latin1')).toBe(decoded);
  });

  it('decode the same in pieces of any size, and are measured so', () => {
    const bytes = fc.array(fc.constantFrom(...'=\r\n\t ABz09+/-'), { maxLength: 200 }).map((characters) => Buffer.from(characters.join('')));
    fc.assert(fc.property(bytes, fc.constantFrom('base64', 'quoted-printable', 'identity'), fc.integer({ min: 1, max: 9 }), (data, encoding, size) => {
      const whole = decodeInPieces(encoding, data, 1000);
      expect(decodeInPieces(encoding, data, size)).toEqual(whole);
      const measure = new Measure(encoding);
      for (let at = 0; at < data.length; at += size) measure.push(data.subarray(at, at + size));
      const { decodedSize, head } = measure.end();
      expect(decodedSize).toBe(whole.length);
      expect(Buffer.from(head)).toEqual(whole);
    }), { numRuns: 500 });
  });

  it('decode what Node encodes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (data, size) => {
      const encoded = Buffer.from(data).toString('base64').replaceAll(/.{20}/gu, '$&\r\n');
      expect(decodeInPieces('base64', Buffer.from(encoded), size)).toEqual(Buffer.from(data));
    }));
  });
});

describe('a tally', () => {
  it('counts the same two bytes at a time as one by one, at odd addresses too', () => {
    const data = Buffer.from(Array.from({ length: 70_001 }, (_, index) => (index * index) % 251));
    const count = (test: (byte: number) => boolean, from: number, to: number): number => data.subarray(from, to).filter(test).length;
    for (const [from, to] of [[0, 70_001], [1, 70_000], [3, 70_001], [10, 300], [5, 5]] as const) {
      const cr = count((byte) => byte === 13, from, to);
      const lf = count((byte) => byte === 10, from, to);
      const base64 = count((byte) => /[A-Za-z0-9+/]/u.test(String.fromCharCode(byte)), from, to);
      expect(tally(data, from, to)).toEqual({ base64, cr, lf, other: to - from - base64 - cr - lf });
    }
  });
});
