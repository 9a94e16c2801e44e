import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/message/message.ts';
import type { Part } from '../../src/message/part.ts';
import type { Draft } from '../../src/read/draft.ts';
import { readMessage, scanFile } from '../../src/read/eml.ts';
import { LIMITS } from '../../src/read/limits.ts';
import type { Limits } from '../../src/read/limits.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { toFile } from '../../src/source/source-text.ts';

const CORPUS = '../shared/corpora/eml';

/** Pieces that mail is made of, and that break it. */
const PIECES = [
  '\n', '\r\n', '\r', '\n\n', '\r\n\r\n', ' ', '\t', ':', ';', '=', '"', '\0', '\xff', '\xef\xbb\xbf', 'From a@b\n', '>From a@b\n',
  '--', '--b', '--b--', '\n--b\n', '\r\n--b\r\n', '\n--b--\n', '\n--c\n', '\n--c--\n', '\n--bc\n', '--b  \n', '\n-',
  'Subject: =?utf-8?Q?a=FF?= \n', 'Subject: =?x?Z?', 'From: a <b@c>, "d\n', 'Date: 31 Feb\n',
  'Content-Type: multipart/mixed; boundary=b\n\n', 'Content-Type: multipart/alternative; boundary="c"\r\n\r\n', 'Content-Type: multipart/digest; boundary=bc\n\n',
  'Content-Type: multipart/mixed\n', 'Content-Type: message/rfc822\n\n', 'Content-Type: text/html\n\n', 'Content-Type: text/plain; format=flowed; charset=iso-2022-jp\n',
  'Content-Transfer-Encoding: base64\n', 'Content-Transfer-Encoding: quoted-printable\n\n', 'Content-Disposition: attachment; filename*0*=utf-8\'\'%zz\n',
  'QUJD', '=3D', '=\n', '=', 'text ', '<p>', 'é',
];

const soup = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }), { maxLength: 40 })
  .map((pieces) => Buffer.from(pieces.join(''), 'latin1'));

const SMALL: Limits = { header: 60, headers: 150, parts: 6, depth: 3, text: 40, tags: 3, window: 256 << 10 };

const fileOf = (bytes: Uint8Array): SourceFile => new SourceFile('fuzz.eml', bytesSource(bytes));

const partsOf = (root: Part): readonly Part[] => {
  const parts = [root];
  for (let index = 0; index < parts.length; index += 1) parts.push(...parts[index]?.parts ?? []);
  return parts;
};

/** Asks for everything there is, checks that it lies in the file, and tells the tree as plain data. */
const explore = async (message: Message, size: number): Promise<unknown> => {
  expect(message.wireSize).toBeGreaterThanOrEqual(size);
  const told: unknown[] = [];
  for (const part of partsOf(message)) {
    const { start, end } = toFile(part.span);
    expect(start).toBeLessThanOrEqual(end);
    let decoded = 0;
    for await (const chunk of part.body.chunks()) decoded += chunk.length;
    expect(part.body.decodedSize).toBe(decoded);
    const fields = part.header.fields.map((field) => [field.name, field.value.value, field.addresses.map(({ address }) => address), field.date?.getTime()]);
    told.push({
      start, end, fields, type: part.type, essence: part.mediaType.essence, disposition: part.disposition, filename: part.filename?.value, text: part.text?.value,
      encoded: part.body.encodedSize, decoded, head: Buffer.from(part.body.head).toString('hex'),
    });
  }
  const defects = message.defects.map(({ code, span }) => ({ code, ...toFile(span), file: undefined }));
  for (const { start, end } of defects) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(size);
  }
  const places = defects.map(({ start }) => start);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  return { told, defects, wireSize: message.wireSize };
};

const draftsOf = (root: Draft): readonly Draft[] => {
  const drafts = [root];
  for (let index = 0; index < drafts.length; index += 1) drafts.push(...drafts[index]?.children ?? []);
  return drafts;
};

/** Every byte of an entity is header, empty line, body, delimiter, or text around the parts: nothing twice, nothing lost. */
const checkCover = (bytes: Buffer, root: Draft): void => {
  expect([root.start, root.end]).toEqual([0, bytes.length]);
  for (const { start, headerStart, headerEnd, bodyStart, end, children, structure } of draftsOf(root)) {
    expect([start, headerStart, headerEnd, bodyStart, end].toSorted((a, b) => a - b)).toEqual([start, headerStart, headerEnd, bodyStart, end]);
    expect(bytes.toString('latin1', headerEnd, bodyStart)).toMatch(/^\r?\n?$/u);
    let at = bodyStart;
    for (const child of children) {
      expect(child.start).toBeGreaterThanOrEqual(at);
      if (structure?.boundary) {
        const between = bytes.toString('latin1', at, child.start);
        const line = between.replace(/\r*[\n\r]$/u, '').replace(/[ \t]+$/u, '');
        expect(line.endsWith(`--${structure.boundary}`)).toBe(true);
      } else expect([child.start, child.end]).toEqual([bodyStart, end]);
      at = child.end;
    }
    expect(at).toBeLessThanOrEqual(end);
  }
};

describe('any bytes', () => {
  it('give a message whose every part, text and defect can be asked for', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(soup, fc.uint8Array({ maxLength: 400 })), async (bytes) => {
      await explore(await readMessage(fileOf(bytes), undefined, LIMITS), bytes.length);
    }), { numRuns: 400 });
  });

  it('give the same tree in windows of any size', async () => {
    await fc.assert(fc.asyncProperty(soup, fc.integer({ min: 1, max: 70 }), async (bytes, window) => {
      const whole = await explore(await readMessage(fileOf(bytes), undefined, LIMITS), bytes.length);
      expect(await explore(await readMessage(fileOf(bytes), undefined, { ...LIMITS, window }), bytes.length)).toEqual(whole);
    }), { numRuns: 600 });
  });

  it('belong to one header, body or delimiter each', async () => {
    await fc.assert(fc.asyncProperty(soup, fc.integer({ min: 1, max: 400 }), async (bytes, window) => {
      checkCover(bytes, (await scanFile(fileOf(bytes), { ...LIMITS, window })).root);
    }), { numRuns: 600 });
  });

  it('never get past the limits', async () => {
    await fc.assert(fc.asyncProperty(soup, fc.integer({ min: 1, max: 400 }), async (bytes, window) => {
      const message = await readMessage(fileOf(bytes), undefined, { ...SMALL, window });
      const drafts = draftsOf((await scanFile(fileOf(bytes), { ...SMALL, window })).root);
      expect(drafts.length).toBeLessThanOrEqual(SMALL.parts);
      expect(Math.max(...drafts.map(({ depth }) => depth))).toBeLessThanOrEqual(SMALL.depth);
      expect(Math.max(...drafts.map(({ headerStart, headerEnd }) => headerEnd - headerStart))).toBeLessThanOrEqual(SMALL.header);
      expect(drafts.reduce((sum, { headerStart, headerEnd }) => sum + headerEnd - headerStart, 0)).toBeLessThanOrEqual(SMALL.headers);
      expect(drafts.reduce((sum, { keptSize }) => sum + keptSize, 0)).toBeLessThanOrEqual(SMALL.text);
      await explore(message, bytes.length);
    }), { numRuns: 400 });
  });

  it('read the same with LF and with CRLF', async () => {
    const plain = PIECES.filter((piece) => !piece.includes('\r'));
    const lines = fc.array(fc.constantFrom(...plain), { maxLength: 40 }).map((pieces) => pieces.join(''));
    const shape = (part: Part): unknown => [part.mediaType.essence, part.disposition, part.header.fields.map(({ name, value }) => [name, value.value]), part.text?.value.replaceAll('\r\n', '\n'), part.parts.map(shape)];
    await fc.assert(fc.asyncProperty(lines, async (text) => {
      const [lf, crlf] = await Promise.all([text, text.replaceAll('\n', '\r\n')].map((variant) => readMessage(fileOf(Buffer.from(variant, 'latin1')), undefined, LIMITS)));
      expect(lf && shape(lf)).toEqual(crlf && shape(crlf));
    }), { numRuns: 400 });
  });
});

describe.skipIf(!existsSync(CORPUS))(`the messages of ${CORPUS} (skipped where it is absent)`, () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [];

  it('read the same in small windows, and cover their files', async () => {
    expect(files.length).toBeGreaterThan(500);
    for (const file of files) {
      const bytes = readFileSync(file);
      checkCover(bytes, (await scanFile(fileOf(bytes), { ...LIMITS, window: 999 })).root);
      const whole = await explore(await readMessage(fileOf(bytes), undefined, LIMITS), bytes.length);
      expect(await explore(await readMessage(fileOf(bytes), undefined, { ...LIMITS, window: 4000 }), bytes.length), file).toEqual(whole);
    }
  });

  it('can be cut off, and have bytes changed, anywhere', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...PIECES)), { maxLength: 4 }), async (file, cut, changes) => {
      let bytes: Buffer = Buffer.from(readFileSync(file).subarray(0, 20_000));
      bytes = bytes.subarray(0, cut % (bytes.length + 1));
      for (const [place, piece] of changes) {
        const at = place % (bytes.length + 1);
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(piece, 'latin1'), bytes.subarray(at)]);
      }
      await explore(await readMessage(fileOf(bytes), undefined, LIMITS), bytes.length);
    }), { numRuns: 300 });
  });
});
