import { array, assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REACH, Walk } from '../../../rules/attachment/archives/archive-walk.ts';
import type { Inspection } from '../../../rules/attachment/archives/inspection.ts';
import { memoryBytes } from '../../../rules/attachment/archives/random-bytes.ts';
import type { RandomBytes } from '../../../rules/attachment/archives/random-bytes.ts';
import { CENTRAL, encrypted, ole2, patchZip, tar, zip } from './files.ts';

const look = (bytes: Uint8Array, name: string): Promise<Inspection> => new Walk().run(memoryBytes(bytes), name);
const paths = ({ files }: Inspection): readonly string[] => files.map(({ path }) => path);

const reasons = async (bytes: Uint8Array, name: string): Promise<readonly string[]> => (await look(bytes, name)).unseen.map(({ reason }) => reason);
const many = (inner: Uint8Array): Uint8Array => zip(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.zip`, inner])));

describe('an attachment is looked into', () => {
  it('through zip in tar in gzip', async () => {
    const inspection = await look(gzipSync(tar({ 'notes.txt': 'x', 'inner.zip': zip({ 'dir/run.js': 'x' }) })), 'backup.tgz');
    expect(paths(inspection)).toEqual(['notes.txt', 'inner.zip', 'inner.zip/dir/run.js']);
    expect(inspection.depth).toBe(2);
    expect(inspection.unseen).toEqual([]);
  });

  it('by the name in a gzip header, else by its own', async () => {
    expect(paths(await look(gzipSync(strToU8('x'), { filename: 'a.exe' }), 'b.gz'))).toEqual(['a.exe']);
    expect(paths(await look(gzipSync(strToU8('x')), 'b.vbs.gz'))).toEqual(['b.vbs']);
  });

  it('behind a program that unpacks itself', async () => {
    expect(paths(await look(Buffer.concat([strToU8('#!/bin/sh\nunzip "$0"\n'), zip({ 'a.txt': 'x' })]), 'a.zip'))).toEqual(['a.txt']);
  });

  it('with names of other code pages and directories left out', async () => {
    const bytes = zip({ 'folder/': '', 'tr\u00e4ge.exe': 'x' });
    expect(paths(await look(bytes, 'a.zip'))).toEqual(['tr\u00e4ge.exe']);
  });

  it('without a document\'s own parts', async () => {
    const document = zip({ '[Content_Types].xml': 'x', 'word/embeddings/run.exe': 'x' });
    expect(paths(await look(document, 'a.docx'))).toEqual([]);
    expect(paths(await look(document, ''))).toEqual([]);
    expect(paths(await look(document, 'a.zip'))).toEqual(['[Content_Types].xml', 'word/embeddings/run.exe']);
  });

  it('says why it could not', async () => {
    expect(await reasons(zip({ 'a.txt': 'x' }).slice(0, -30), 'a.zip')).toEqual(['is a zip archive without a list of its files: it is damaged or cut off']);
    expect(await reasons(gzipSync(strToU8('x'.repeat(9000))).slice(0, -12), 'a.gz')).toEqual(['is damaged and does not unpack']);
    expect(await reasons(zip({ 'inner.zip': encrypted(zip({ 'a.zip': 'x' })) }), 'a.zip')).toEqual(['is encrypted']);
    expect(await reasons(patchZip(zip({ 'inner.zip': zip({ a: 'x' }) }), CENTRAL, 10, 14, 16), 'a.zip')).toEqual(['is packed by method 14, which is not unpacked here']);
    expect(await reasons(strToU8('BZh91AY&SY'), 'a.tar.bz2')).toEqual(['is packed by bzip2, which is not unpacked here']);
    expect(await reasons(ole2(['PowerPoint Document']), 'a.ppt')).toEqual(['is a PowerPoint 97-2003 file, whose macros cannot be seen without unpacking its stream']);
  });
});

describe('a bomb is a finding and is not unpacked', () => {
  it('is told by what it declares', async () => {
    const bomb = patchZip(zipSync({ zeros: new Uint8Array(1 << 20) }, { level: 9 }), CENTRAL, 24, 0xf0000000, 32);
    expect((await look(bomb, 'a.zip')).unpackedSize).toBe(0xf0000000);
  });

  it('that declares less than it packs', async () => {
    const noise = new Uint8Array(8000).map((_, index) => (index * 2654435761) >>> 24);
    expect((await look(patchZip(zipSync({ noise }, { level: 9 }), CENTRAL, 24, 10, 32), 'a.zip')).trick).toBe('false-size');
  });

  it('whose inner archive gives more than it declares', async () => {
    const inner = zipSync({ zeros: new Uint8Array(1 << 20) }, { level: 9 });
    const outer = zipSync({ 'inner.zip': Buffer.concat([inner, new Uint8Array(9 << 20)]) }, { level: 9 });
    const { unseen } = await look(patchZip(outer, CENTRAL, 24, 5000, 32), 'a.zip');
    expect(unseen.map(({ reason }) => reason)).toEqual(['unpacks to more than it declares']);
  });

  it('of gzip, which is unpacked only so far', async () => {
    const { unseen, unpackedSize } = await look(gzipSync(new Uint8Array(200 << 20), { level: 1 }), 'zeros.gz');
    expect(unseen.map(({ reason }) => reason)).toEqual(['unpacks to more than the 64 MB that are looked into']);
    expect(unpackedSize).toBeGreaterThan(REACH.unpacked - 1);
    expect(unpackedSize).toBeLessThan(REACH.unpacked + (1 << 20));
  });

  it('of tar, whose sizes are nowhere near what follows', async () => {
    const archive = tar({ 'a.zip': 'x' });
    archive.set(strToU8('77777777777'), 124);
    archive.set(strToU8('        '), 148);
    archive.set(strToU8(`${archive.subarray(0, 512).reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `), 148);
    const { unpackedSize } = await look(archive, 'a.tar');
    expect(unpackedSize).toBe(8 ** 11 - 1);
  });

  it('of archives in archives ends where looking ends', async () => {
    let bytes = zip({ 'x.txt': 'x' });
    for (let level = 0; level < 30; level += 1) bytes = zip({ 'inner.zip': bytes });
    const { depth, unseen } = await look(bytes, 'a.zip');
    expect(depth).toBe(REACH.depth + 1);
    expect(unseen.map(({ reason }) => reason)).toEqual(['is more than 10 archives deep']);
  });

  it('of very many archives ends too', async () => {
    const { containers } = await look(many(many(many(zip({ a: 'x' })))), 'a.zip');
    expect(containers.length).toBeLessThanOrEqual(REACH.containers);
  });
});

describe('a large attachment', () => {
  it('is not held: a zip of 40 MB is listed from its end', async () => {
    let asked = 0;
    const bytes = zip({ 'noise.bin': new Uint8Array(40 << 20), 'run.exe': 'x' });
    const source: RandomBytes = {
      size: bytes.length,
      // eslint-disable-next-line typescript/require-await -- the interface is asynchronous
      read: async (start, end) => {
        const part = bytes.subarray(start, end);
        asked += part.length;
        return part;
      },
      async *chunks() { yield await Promise.resolve(bytes); },
    };
    expect(paths(await new Walk().run(source, 'a.zip'))).toEqual(['noise.bin', 'run.exe']);
    expect(asked).toBeLessThan(200_000);
  });
});

describe('hostile bytes', () => {
  const seeds = [
    zip({ 'a.zip': zip({ 'b.exe': 'x' }), 'c.docx': zip({ '[Content_Types].xml': 'x' }) }),
    gzipSync(tar({ 'a.txt': 'x', 'b.zip': zip({ c: 'x' }) })),
    tar({ 'a.txt': 'x'.repeat(2000) }),
    ole2(['VBA', 'Workbook'], { streams: { Workbook: new Uint8Array(6000) } }),
    strToU8('Rar!\x1a\x07\x01\x00xxxxxxxxxxxxxxxxxxxxxxxxxx'),
    Buffer.concat([Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), new Uint8Array(60)]),
  ];

  it('never throw', async () => {
    await assert(asyncProperty(
      constantFrom(...seeds),
      array(tuple(nat(8000), nat(255)), { maxLength: 12 }),
      nat(8000),
      constantFrom('a.zip', 'a.tgz', 'a.xls', '', 'a.7z'),
      async (seed, changes, cut, name) => {
        const bytes = Uint8Array.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const inspection = await look(cut < bytes.length ? bytes.slice(0, bytes.length - cut) : bytes, name);
        expect(inspection.files.length).toBeLessThanOrEqual(REACH.files);
      },
    ), { numRuns: 600 });
  });

  it('of a compound file whose sectors run in a circle', async () => {
    const { containers } = await look(ole2(['A', 'B', 'VBA'], { chain: 1 }), 'a.doc');
    expect(containers).toMatchObject([{ format: 'document', macro: 'a VBA project' }]);
  });
});

const corpus = '../shared/corpora/attachments';
describe.skipIf(!existsSync(corpus))('the attachments of ../shared (skipped when absent)', () => {
  const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
  const read = (name: string): Uint8Array => {
    const entry = files.find((file) => file.name === name);
    if (!entry) throw new Error(`${name} is not in the corpus`);
    return new Uint8Array(readFileSync(join(entry.parentPath, entry.name)));
  };

  it('are read without a throw', async () => {
    expect(files.length).toBeGreaterThan(100);
    for (const { name } of files) await look(read(name), name);
  });

  it.each([
    ['encrypt.zip', 1], ['password.zip', 1], ['traditional-encryption.zip', 1], ['strong encryption is not supported.zip', 1], ['example_password.docx', 'all'],
    ['valid.zip', 0], ['fixture.zip', 0], ['fixture.docx', 0], ['plain.doc', 0], ['fixture.rar', 0],
  ] as const)('%s has %s encrypted', async (name, count) => {
    expect((await look(read(name), name)).containers[0]?.encrypted).toBe(count);
  });

  it('3layer.zip is three deep', async () => {
    expect((await look(read('3layer.zip'), '3layer.zip')).depth).toBe(3);
  });
});
