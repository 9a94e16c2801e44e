import type { Container, HeldFile, Inspection, Unseen } from './inspection.ts';
import { formatOf } from './archive-format.ts';
import type { Format } from './archive-format.ts';
import { isArchiveName, isOfficeName, isZipDocumentName, unpackedName } from '../files/file-names.ts';
import { gunzipped } from './inflate.ts';
import { ole2Facts, packageMacro } from './office.ts';
import type { OfficeFacts } from './office.ts';
import { memoryBytes, Unreadable } from './random-bytes.ts';
import type { RandomBytes } from './random-bytes.ts';
import { rarEncryption, sevenZipEncryption } from './sealed.ts';
import { sizeText } from './size-text.ts';
import { isTarHeader, tarEntries } from './tar.ts';
import { readZip, readZipEntry } from './zip.ts';

/** How far an attachment is looked into, whatever it declares. Beyond is a finding or unchecked, never more work. */
export const REACH = { depth: 10, files: 10_000, containers: 1000, unpacked: 64 << 20, nested: 8 << 20 } as const;

/** One look into one attachment: it gathers what it sees and stops where REACH ends. */
export class Walk {
  readonly #containers: Container[] = [];
  readonly #files: HeldFile[] = [];
  readonly #unseen: Unseen[] = [];
  #fileCount = 0;
  #unpackedSize = 0;
  #depth = 0;
  #trick: Inspection['trick'];
  /** Bytes that may still be unpacked. */
  #left: number = REACH.unpacked;

  async run(bytes: RandomBytes, name: string): Promise<Inspection> {
    await this.#enter(bytes, name, '', 0);
    return {
      containers: this.#containers, files: this.#files, unseen: this.#unseen,
      fileCount: this.#fileCount, unpackedSize: this.#unpackedSize, depth: this.#depth, trick: this.#trick,
    };
  }

  /** Looks into one container. `depth` counts the archives around it; recursion ends at REACH.depth. */
  async #enter(bytes: RandomBytes, name: string, path: string, depth: number): Promise<void> {
    const format = formatOf(await bytes.read(0, 4096), name);
    if (format === undefined) return;
    try {
      if (this.#containers.length >= REACH.containers) throw new Unreadable(`is one of more than ${REACH.containers} archives`);
      if (format === 'ole2') this.#addDocument(path, await ole2Facts(bytes));
      else if (format === 'zip') await this.#enterZip(bytes, name, path, depth);
      else {
        this.#deepen(depth);
        await this.#enterOther(format, bytes, name, path, depth);
      }
    } catch (error) {
      // A RangeError: a number in the file points outside it.
      if (!(error instanceof Unreadable || error instanceof RangeError)) throw error;
      this.#miss(path, error instanceof Unreadable ? error.message : 'is damaged', format === 'ole2' ? 'macros' : 'names');
    }
  }

  async #enterZip(bytes: RandomBytes, name: string, path: string, depth: number): Promise<void> {
    const { entries, count, trick } = await readZip(bytes, REACH.files);
    const names = entries.map((entry) => entry.name);
    const document = isZipDocumentName(name) || (!isArchiveName(name) && names.includes('[Content_Types].xml'));
    const files = entries.filter((entry) => !entry.name.endsWith('/'));
    const encrypted = files.filter((entry) => entry.encrypted).length;
    this.#containers.push({ path, format: document ? 'document' : 'zip', encrypted, macro: packageMacro(names) });
    this.#trick ??= trick;
    if (document) {
      // Its parts are no files of the message, but a bomb they may be.
      this.#unpackedSize += files.reduce((sum, { unpacked }) => sum + unpacked, 0);
      return;
    }
    this.#deepen(depth);
    this.#fileCount += count - entries.length;
    for (const entry of files) this.#hold({ path: within(path, entry.name), size: entry.unpacked, encrypted: entry.encrypted });
    for (const entry of files) {
      if (!isArchiveName(entry.name) && !isOfficeName(entry.name)) continue;
      const place = within(path, entry.name);
      await this.#descend(place, entry.unpacked, depth, () => readZipEntry(bytes, entry, Math.min(REACH.nested, this.#left)), entry.name);
    }
  }

  async #enterOther(format: Exclude<Format, 'zip' | 'ole2'>, bytes: RandomBytes, name: string, path: string, depth: number): Promise<void> {
    if (format === 'gzip') await this.#enterGzip(bytes, name, path, depth);
    else if (format === 'tar') await this.#enterTar(bytes.chunks(), path, depth);
    else if (format === 'bzip2' || format === 'xz') {
      const inner = unpackedName(name);
      this.#hold({ path: within(path, inner), size: 0, encrypted: false });
      this.#miss(within(path, inner), `is packed by ${format}, which is not unpacked here`, isArchiveName(inner) ? 'names' : 'content');
    } else {
      const encrypted = format === 'rar' ? rarEncryption(await bytes.read(0, 4096)) : await sevenZipEncryption(bytes);
      this.#containers.push({ path, format, encrypted: encrypted === 'all' ? 'all' : Number(encrypted === 'files'), macro: undefined });
      if (encrypted !== 'all') throw new Unreadable(`is a ${format} archive, whose files are not listed here`);
    }
  }

  async #enterGzip(bytes: RandomBytes, name: string, path: string, depth: number): Promise<void> {
    const inner = gzipName(await bytes.read(0, 4096)) ?? unpackedName(name);
    const output = this.#metered(gunzipped(bytes.chunks()));
    const first = await output.next();
    if (first.done === true) return;
    if (isTarHeader(first.value.subarray(0, 512))) {
      await this.#enterTar(prepend(first.value, output), path, depth);
      return;
    }
    this.#containers.push({ path, format: 'gzip', encrypted: 0, macro: undefined });
    let wanted = formatOf(first.value, inner) !== undefined;
    const pieces: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const piece of prepend(first.value, output)) {
        size += piece.length;
        if (wanted && size <= REACH.nested) pieces.push(piece);
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#miss(path, error.message, isArchiveName(inner) ? 'names' : 'content');
      wanted = false;
    }
    this.#hold({ path: within(path, inner), size, encrypted: false });
    // eslint-disable-next-line typescript/require-await -- the interface is asynchronous for what has to be unpacked first
    if (wanted) await this.#descend(within(path, inner), size, depth, async () => Buffer.concat(pieces), inner);
  }

  async #enterTar(chunks: AsyncIterable<Uint8Array>, path: string, depth: number): Promise<void> {
    this.#containers.push({ path, format: 'tar', encrypted: 0, macro: undefined });
    for await (const { name, size, data } of tarEntries(chunks, isWorthKeeping)) {
      this.#hold({ path: within(path, name), size, encrypted: false });
      // eslint-disable-next-line typescript/require-await -- as above
      if (isArchiveName(name) || isOfficeName(name)) await this.#descend(within(path, name), size, depth, async () => data ?? new Uint8Array(0), name);
      if (this.#fileCount > REACH.files) return;
    }
  }

  /** Goes one archive deeper, into a file that is an archive or a document by its name. */
  async #descend(path: string, size: number, depth: number, open: () => Promise<Uint8Array>, name: string): Promise<void> {
    try {
      if (depth + 1 >= REACH.depth && isArchiveName(name)) {
        this.#deepen(depth + 1);
        throw new Unreadable(`is more than ${REACH.depth} archives deep`);
      }
      if (size > REACH.nested) throw new Unreadable(`is ${sizeText(size)} long, more than is looked into inside an archive`);
      if (size > this.#left) throw new Unreadable(`comes after ${sizeText(REACH.unpacked)} of unpacked files`);
      const bytes = await open();
      this.#left -= bytes.length;
      await this.#enter(memoryBytes(bytes), name, path, depth + 1);
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof RangeError)) throw error;
      this.#miss(path, error instanceof Unreadable ? error.message : 'is damaged', 'content');
    }
  }

  /** Unpacked bytes, counted: after REACH.unpacked of them nothing more is unpacked. */
  async *#metered(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#left -= chunk.length;
      yield chunk;
      if (this.#left <= 0) throw new Unreadable(`unpacks to more than the ${sizeText(REACH.unpacked)} that are looked into`);
    }
  }

  #hold(file: HeldFile): void {
    this.#fileCount += 1;
    this.#unpackedSize += file.size;
    if (this.#files.length < REACH.files) this.#files.push(file);
  }

  #addDocument(path: string, { macro, encrypted, unseen }: OfficeFacts): void {
    this.#containers.push({ path, format: 'document', encrypted: encrypted === true ? 'all' : 0, macro });
    if (unseen !== undefined) this.#miss(path, unseen, 'macros');
  }

  #deepen(depth: number): void { this.#depth = Math.max(this.#depth, depth + 1); }

  /** Notes what could not be looked into. */
  #miss(path: string, reason: string, of: Unseen['of']): void {
    if (this.#unseen.length < REACH.containers) this.#unseen.push({ path, reason, of });
  }
}

const isWorthKeeping = (name: string, size: number): boolean => (isArchiveName(name) || isOfficeName(name)) && size <= REACH.nested;

const within = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

const prepend = async function* (first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
};

/** The original name in a gzip header (RFC 1952 §2.3), where there is one and nothing else that is optional stands before it. */
const gzipName = (head: Uint8Array): string | undefined => {
  const flags = head[3] ?? 0;
  if ((flags & 0x08) === 0 || (flags & 0x04) !== 0) return undefined;
  const end = head.indexOf(0, 10);
  return end > 10 ? new TextDecoder('latin1').decode(head.subarray(10, end)) : undefined;
};
