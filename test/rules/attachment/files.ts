import { strToU8, zipSync } from 'fflate';

/** A message with one attachment, base64 encoded. */
export const withAttachment = (name: string, bytes: Uint8Array, type = 'application/octet-stream'): string =>
  ['From: anna@example.com', 'Subject: A file', 'MIME-Version: 1.0', `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', `Content-Disposition: attachment; filename="${name}"`, '', ...base64Lines(bytes), ''].join('\n');

const base64Lines = (bytes: Uint8Array): readonly string[] => Buffer.from(bytes).toString('base64').match(/.{1,76}/gu) ?? [];

/** Where the file name stands in such a message. */
export const place = (name: string): string => `6:44-6:${44 + name.length}`;

/** A zip archive, stored, of files by name. */
export const zip = (files: Readonly<Record<string, Uint8Array | string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])), { level: 0, mtime: '2026-01-01T12:00:00Z' });

/** Sets a number of 16 or 32 bits in every header of one kind of a zip archive. */
export const patchZip = (bytes: Uint8Array, signature: number, at: number, value: number, width: 16 | 32): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let index = 0; index + 46 <= copy.length; index += 1) {
    if (view.getUint32(index, true) !== signature) continue;
    if (width === 16) view.setUint16(index + at, value, true);
    else view.setUint32(index + at, value, true);
  }
  return copy;
};
export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;

/** The archive with every file marked encrypted. */
export const encrypted = (bytes: Uint8Array): Uint8Array => patchZip(patchZip(bytes, LOCAL, 6, 1, 16), CENTRAL, 8, 1, 16);

/** A tar archive of files by name (ustar). */
export const tar = (files: Readonly<Record<string, Uint8Array | string>>): Uint8Array => {
  const blocks: Uint8Array[] = [];
  for (const [name, data] of Object.entries(files)) {
    const content = typeof data === 'string' ? strToU8(data) : data;
    const header = new Uint8Array(512);
    header.set(strToU8(name.slice(0, 100)));
    header.set(strToU8(content.length.toString(8).padStart(11, '0')), 124);
    header.set(strToU8('        0'), 148);
    header.set(strToU8('ustar\0'), 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.set(strToU8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    const body = new Uint8Array(Math.ceil(content.length / 512) * 512);
    body.set(content);
    blocks.push(header, body);
  }
  return Buffer.concat([...blocks, new Uint8Array(1024)]);
};

/** A compound file (MS-CFB) whose directory has these streams; `chain` says which sector follows the directory's first one. */
export const ole2 = (names: readonly string[], { chain = 0xfffffffe, streams = {} }: { readonly chain?: number; readonly streams?: Readonly<Record<string, Uint8Array>> } = {}): Uint8Array => {
  const sectors = [new Uint8Array(512).fill(0xff), ...Array.from({ length: Math.ceil((names.length + 1) / 4) }, () => new Uint8Array(512))];
  const fat = new DataView((sectors[0] as Uint8Array).buffer);
  fat.setUint32(0, 0xfffffffd, true);
  const starts = new Map<string, number>();
  for (let index = 1; index < sectors.length; index += 1) fat.setUint32(index * 4, index + 1 < sectors.length ? index + 1 : chain, true);
  for (const [name, data] of Object.entries(streams)) {
    starts.set(name, sectors.length);
    const count = Math.ceil(data.length / 512);
    for (let index = 0; index < count; index += 1) {
      const sector = new Uint8Array(512);
      sector.set(data.subarray(index * 512, index * 512 + 512));
      fat.setUint32(sectors.length * 4, index + 1 < count ? sectors.length + 1 : 0xfffffffe, true);
      sectors.push(sector);
    }
  }
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const entry = new DataView((sectors[1 + Math.floor(index / 4)] as Uint8Array).buffer, (index % 4) * 128, 128);
    for (let at = 0; at < name.length; at += 1) entry.setUint16(at * 2, name.charCodeAt(at), true);
    entry.setUint16(64, name.length * 2 + 2, true);
    entry.setUint8(66, index === 0 ? 5 : 2);
    entry.setUint32(116, starts.get(name) ?? 0xfffffffe, true);
    entry.setUint32(120, streams[name]?.length ?? 0, true);
  }
  const header = new Uint8Array(512);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(header.buffer);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index === 0 ? 0 : 0xffffffff, true);
  return Buffer.concat([header, ...sectors]);
};
