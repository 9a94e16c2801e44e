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
import { LIMITS } from './limits.ts';
import { countBareLfs } from './line-ends.ts';
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
  const texts = drafts.filter((draft) => !draft.composite && isText(draft));
  await prepareCharsets(texts.flatMap(({ structure }) => (structure ? [charsetOf(structure.mediaType)] : [])));
  const hasHtml = texts.some(({ structure }) => structure?.mediaType.essence === 'text/html');
  const htmlViews = hasHtml ? (await (views ??= import('../html/views.ts'))).htmlViews : NO_VIEWS;
  const tags = new TagAllowance(limits.tags);
  const sources: EntitySource[] = [];
  for (const draft of drafts) {
    const { read, structure } = draft;
    if (!read || !structure) continue;
    const body = scanned.bytes ? keptBody(draft, structure, scanned.bytes) : await streamedBody(file, draft, structure);
    sources.push({ file, draft, read, structure, body, rawText: rawTextOf(draft, scanned.bytes), htmlViews, tags, bareLfs: () => bareLfsOf(draft, scanned.bytes) });
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
  if (await endsLinesWithCr(file)) scan.useLoneCr();
  const readWindow = windowReader(source, limits.window);
  let { window } = limits;
  for (let at = 0; ;) {
    const asked = Math.min(source.size, at + window);
    const bytes = await readWindow(at, asked);
    const end = at + bytes.length;
    // A file that got shorter meanwhile ends where it ends.
    const last = end >= source.size || end < asked;
    let used = scan.take(bytes, at, 0, last);
    for (let draft = scan.undescribed; draft; draft = scan.undescribed) {
      await describe(file, draft, bytes, at, scan.eol);
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
const endsLinesWithCr = async ({ source }: SourceFile): Promise<boolean> => {
  const bytes = await source.read(0, Math.min(source.size, LINE_END_SAMPLE));
  return bytes.indexOf(LF) < 0 && bytes.includes(CR);
};

const describe = async (file: SourceFile, draft: Draft, bytes: Buffer, base: number, eol: number): Promise<void> => {
  const lines = bytes.toString('latin1', draft.headerStart - base, draft.headerEnd - base);
  // Fields are cut at LF. The text keeps its length, so places stay right.
  const block = fileText(file, eol === CR ? lines.replaceAll('\r', '\n') : lines, draft.headerStart);
  await prepareHeader(block);
  const read = readHeader(block);
  const digest = draft.kind === 'part' && draft.parent?.structure?.mediaType.essence === 'multipart/digest';
  draft.read = read;
  draft.structure = readStructure(read.header, fileSpan(file, draft.headerStart, draft.headerStart), digest);
};

/** Every draft, a parent before its parts. */
const inOrder = (root: Draft): readonly Draft[] => {
  const drafts = [root];
  for (let index = 0; index < drafts.length; index += 1) drafts.push(...drafts[index]?.children ?? []);
  return drafts;
};

const keptBody = ({ bodyStart, end }: Draft, { encoding }: Structure, bytes: Buffer): KeptBody =>
  new KeptBody(bytes.subarray(bodyStart, end), encoding);

const streamedBody = async (file: SourceFile, { bodyStart, end, measure }: Draft, { encoding }: Structure): Promise<StreamedBody> => {
  if (measure) return new StreamedBody(file, bodyStart, end, encoding, measure.end());
  const head = (await file.source.read(bodyStart, Math.min(end, bodyStart + HEAD_SIZE))).slice();
  return new StreamedBody(file, bodyStart, end, 'identity', { decodedSize: end - bodyStart, head, fault: -1 });
};

/** The kept bytes of a text body, one character a byte, made when someone reads it. */
const rawTextOf = (draft: Draft, bytes: Buffer | undefined): (() => string) | undefined => {
  if (draft.composite || !isText(draft)) return undefined;
  if (bytes) return () => bytes.toString('latin1', draft.bodyStart, draft.bodyStart + draft.keptSize);
  return () => Buffer.concat(draft.kept).toString('latin1');
};

const bareLfsOf = (draft: Draft, bytes: Buffer | undefined): number =>
  bytes ? countBareLfs(bytes, draft.start, draft.end) : inOrder(draft).reduce((sum, { bareLfs }) => sum + bareLfs, 0);

/** Joins entities, given a parent before its parts, into the tree of the message. */
const toMessage = (sources: readonly EntitySource[], envelope: Envelope | undefined): Message => {
  const entities = new Map<Draft, Entity>();
  const entityOf = (source: EntitySource, outer: boolean): Entity => {
    const parts = source.draft.children.flatMap((child) => entities.get(child) ?? []);
    return source.draft.kind === 'message' ? new MessageEntity(source, parts, outer ? envelope : undefined) : new Entity(source, parts);
  };
  for (let index = sources.length - 1; index > 0; index -= 1) {
    const source = sources[index];
    if (source) entities.set(source.draft, entityOf(source, false));
  }
  const outer = sources[0] && entityOf(sources[0], true);
  if (!(outer instanceof MessageEntity)) throw new Error('A scan begins with the outer message.');
  return outer;
};
