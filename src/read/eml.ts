import type * as Views from '../html/views.ts';
import type { Envelope, Message } from '../message/message.ts';
import { prepareCharsets } from '../source/charset.ts';
import type { SourceFile } from '../source/source-file.ts';
import { fileText } from '../source/source-text.ts';
import { KeptBody, StreamedBody } from './body.ts';
import type { Draft } from './draft.ts';
import { Entity, MessageEntity } from './entity.ts';
import type { EntitySource, HtmlViews } from './entity.ts';
import { fileSpan } from './file-span.ts';
import { prepareHeader, readHeader } from './header.ts';
import type { ReadHeader } from './header.ts';
import { LIMITS } from './limits.ts';
import { inOrder } from './kept-bytes.ts';
import type { Limits } from './limits.ts';
import { HEAD_SIZE } from './measure.ts';
import type { Reader } from './reader.ts';
import { isText, Scan } from './scan.ts';
import { readStructure } from './structure.ts';
import type { Structure } from './structure.ts';
import { TagAllowance } from './tag-allowance.ts';
import { charsetOf } from './text.ts';
import { windowReader } from './windows.ts';

/** Reads messages (RFC 5322), also with a byte order mark or an mbox `From ` line before them. */
export const emlReader: Reader = {
  name: 'eml',
  extensions: ['.eml'],
  read: (file, { envelope } = {}) => readMessage(file, envelope, LIMITS),
};

/** The parser of HTML, once a message had some: an `import()` for each message is not free. */
let views: Promise<typeof Views> | undefined;

/** Reads a message within given limits. Any bytes give a message; only the file's source can make it reject. */
export const readMessage = async (file: SourceFile, envelope: Envelope | undefined, limits: Limits): Promise<Message> => {
  const scanned = await scanFile(file, limits);
  const drafts = inOrder(scanned.root);
  const labels: string[] = [];
  let hasHtml = false;
  for (const draft of drafts) {
    if (draft.composite || !isText(draft) || !draft.structure) continue;
    const { mediaType } = draft.structure;
    labels.push(charsetOf(mediaType));
    hasHtml ||= mediaType.essence === 'text/html';
  }
  const loading = prepareCharsets(labels);
  if (loading) await loading;
  const htmlViews = hasHtml ? (await (views ??= import('../html/views.ts'))).htmlViews : NO_VIEWS;
  const tags = new TagAllowance(limits.tags);
  const sources: EntitySource[] = [];
  for (const draft of drafts) {
    const { read, structure } = draft;
    if (!read || !structure) continue;
    const body = scanned.bytes ? keptBody(draft, structure, scanned.bytes) : await streamedBody(file, draft, structure);
    sources.push({ file, draft, read, structure, body, bytes: scanned.bytes, htmlViews, tags });
  }
  return toMessage(sources, envelope);
};

const LF = 10;
const CR = 13;
const LINE_END_SAMPLE = 1 << 16;

const NO_VIEWS: HtmlViews = () => [];

/** The drafts of a file, and its bytes where all of them are in memory. */
export interface Scanned { readonly root: Draft; readonly bytes: Buffer | undefined }

/** Finds the entities of a file. Each gets its header and structure; bodies are kept, or measured while they go by. */
export const scanFile = async (file: SourceFile, limits: Limits): Promise<Scanned> => {
  const { source } = file;
  const whole = source.size <= limits.window;
  const scan = new Scan(limits, whole);
  const readWindow = windowReader(source, limits.window);
  let { window } = limits;
  for (let at = 0; ;) {
    const asked = Math.min(source.size, at + window);
    const bytes = await readWindow(at, asked);
    if (at === 0 && endsLinesWithCr(whole ? bytes : await source.read(0, Math.min(source.size, LINE_END_SAMPLE)))) scan.useLoneCr();
    const end = at + bytes.length;
    // A file that got shorter meanwhile ends where it ends.
    const last = end >= source.size || end < asked;
    let used = scan.take(bytes, at, 0, last);
    for (let draft = scan.undescribed; draft; draft = scan.undescribed) {
      const read = headerOf(file, draft, bytes, at, scan.eol);
      const loading = prepareHeader(read.block, read);
      if (loading) await loading;
      describe(file, draft, read);
      scan.describe();
      used = scan.take(bytes, at, used - at, last);
    }
    if (last) {
      scan.finish(end);
      return { root: scan.root, bytes: whole ? bytes : undefined };
    }
    window = used === at ? window * 2 : limits.window;
    at = used;
  }
};

/** Old Macintosh files have no LF; one in the first lines decides. */
const endsLinesWithCr = (bytes: Uint8Array): boolean => {
  const sample = bytes.length > LINE_END_SAMPLE ? bytes.subarray(0, LINE_END_SAMPLE) : bytes;
  return sample.indexOf(LF) < 0 && sample.includes(CR);
};

const headerOf = (file: SourceFile, draft: Draft, bytes: Buffer, base: number, eol: number): ReadHeader => {
  const lines = bytes.toString('latin1', draft.headerStart - base, draft.headerEnd - base);
  // Fields are cut at LF. The text keeps its length, so places stay right.
  return readHeader(fileText(file, eol === CR ? lines.replaceAll('\r', '\n') : lines, draft.headerStart));
};

const describe = (file: SourceFile, draft: Draft, read: ReadHeader): void => {
  const digest = draft.kind === 'part' && draft.parent?.structure?.mediaType.essence === 'multipart/digest';
  draft.read = read;
  draft.structure = readStructure(read.header, fileSpan(file, draft.headerStart, draft.headerStart), digest);
};

const keptBody = ({ bodyStart, end }: Draft, { encoding }: Structure, bytes: Buffer): KeptBody =>
  new KeptBody(bytes.subarray(bodyStart, end), encoding);

const streamedBody = async (file: SourceFile, { bodyStart, end, measure }: Draft, { encoding }: Structure): Promise<StreamedBody> => {
  if (measure) return new StreamedBody(file, bodyStart, end, encoding, measure.end());
  const head = (await file.source.read(bodyStart, Math.min(end, bodyStart + HEAD_SIZE))).slice();
  return new StreamedBody(file, bodyStart, end, 'identity', { decodedSize: end - bodyStart, head, fault: -1 });
};

/** Joins entities, given a parent before its parts, into the tree of the message. */
const toMessage = (sources: readonly EntitySource[], envelope: Envelope | undefined): Message => {
  const entities = new Map<Draft, Entity>();
  for (let index = sources.length - 1; index > 0; index -= 1) {
    const source = sources[index];
    if (source) entities.set(source.draft, entityOf(source, entities, undefined));
  }
  const outer = sources[0] && entityOf(sources[0], entities, envelope);
  if (!(outer instanceof MessageEntity)) throw new Error('A scan begins with the outer message.');
  return outer;
};

const entityOf = (source: EntitySource, entities: ReadonlyMap<Draft, Entity>, envelope: Envelope | undefined): Entity => {
  const parts: Entity[] = [];
  for (const child of source.draft.children) {
    const part = entities.get(child);
    if (part) parts.push(part);
  }
  return source.draft.kind === 'message' ? new MessageEntity(source, parts, envelope) : new Entity(source, parts);
};
