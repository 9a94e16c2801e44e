import type { Message } from '../message/message.ts';
import type { Part } from '../message/part.ts';
import type { ByteSource, Location } from '../source/source-file.ts';
import { toFile } from '../source/source-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { escapeHtml } from './escape-html.ts';
import { excerpts, linesIn } from './excerpts.ts';
import { htmlBody } from './html-body.ts';
import { elementsOf, indexIn, markedElements } from './places.ts';
import { placeKey } from './preview.ts';
import type { MarkSlot, Preview, PreviewBody, PreviewField, SourceLine } from './preview.ts';
import { rasterAddress } from './raster.ts';

/** A larger file is shown by the lines of its findings alone. */
const LARGEST_SOURCE = 1 << 20;
/** A larger body is not shown. */
const LARGEST_BODY = 2_000_000;
/** Findings of one file that are marked. */
const MOST_PLACES = 2000;
/** Bytes of one embedded image, and how many images. */
const LARGEST_IMAGE = 100_000;
const MOST_IMAGES = 20;

/** What a reader sees of a message or a template, and the lines around its findings. `path` and `source` are those of the file that was linted. */
export const previewOf = async (message: Message | Part, path: string, source: ByteSource, found: readonly Location[]): Promise<Preview> => {
  const locations = found.slice(0, MOST_PLACES);
  const part = shownPart(message);
  return {
    fields: fieldsOf(message, locations),
    body: part && await bodyOf(part, message, locations),
    lines: await linesOf(source, locations.filter((location) => location.path === path)),
  };
};

/** The first HTML body, else the first text: what a reader's program picks. */
const shownPart = (root: Part): Part | undefined => {
  const parts = allParts(root).filter(({ disposition }) => disposition === 'inline');
  return parts.find(({ html }) => html.length > 0) ?? parts.find(({ text, mediaType }) => text !== undefined && mediaType.essence.startsWith('text/'));
};

const allParts = (root: Part): readonly Part[] => {
  const found: Part[] = [];
  const waiting = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    found.push(part);
    if (!part.mediaType.essence.startsWith('message/')) waiting.push(...part.parts.toReversed());
  }
  return found;
};

const bodyOf = async (part: Part, root: Part, locations: readonly Location[]): Promise<PreviewBody | undefined> => {
  const [document] = part.html;
  const { text } = part;
  if ((text?.value.length ?? 0) > LARGEST_BODY) return undefined;
  if (!document) return text && textBody(text, locations);
  return htmlBody(document, { marked: markedElements(document, locations), images: await imagesOf(root, embeddedIds(document.root)) });
};

/** The Content-IDs a body names (RFC 2392), each with how it is written there. */
const embeddedIds = (root: Parameters<typeof elementsOf>[0]): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const { name, attribs } of elementsOf(root)) {
    const address = name === 'img' ? (attribs['src'] ?? '').trim() : '';
    if (/^cid:/iu.test(address)) ids.set(unescaped(address.slice(4)), address.slice(4));
  }
  return ids;
};

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The images of a message that its body names, as addresses that hold them. */
const imagesOf = async (root: Part, wanted: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> => {
  const images = new Map<string, string>();
  if (wanted.size === 0) return images;
  for (const { header, mediaType, body } of allParts(root)) {
    const id = header.get('content-id')?.value.value.trim().replace(/^<|>$/gu, '') ?? '';
    const written = wanted.get(id);
    if (written === undefined || images.size >= MOST_IMAGES || body.decodedSize > LARGEST_IMAGE) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of body.chunks()) chunks.push(chunk.slice());
    const address = rasterAddress(mediaType.essence, Buffer.concat(chunks));
    if (address !== undefined) images.set(written, address);
  }
  return images;
};

/** A text as it stands, marked where something was found. */
const textBody = (text: SourceText, locations: readonly Location[]): PreviewBody => {
  const stretches = locations.flatMap((location) => {
    const start = indexIn(text, location.path, location.offset);
    return start === undefined ? [] : [{ start, end: Math.max(start + 1, indexIn(text, location.path, location.offset + location.length) ?? start), place: placeKey(location) }];
  }).toSorted((a, b) => a.start - b.start);
  const pieces: (string | MarkSlot)[] = ['<html><head></head><body><pre>'];
  let from = 0;
  for (const { start, end, place } of stretches) {
    if (start < from) {
      pieces.push({ slot: 'numbers', places: [place] });
      continue;
    }
    pieces.push(`${escapeHtml(text.value.slice(from, start))}<mark`, { slot: 'attribute', places: [place] }, '>', { slot: 'numbers', places: [place] }, `${escapeHtml(text.value.slice(start, end))}</mark>`);
    from = end;
  }
  pieces.push(`${escapeHtml(text.value.slice(from))}</pre></body></html>`);
  return { kind: 'text', pieces, adaptsToDark: false, size: text.value.length };
};

/** What every mail program shows above a message. */
const SHOWN: ReadonlySet<string> = new Set(['from', 'to', 'subject', 'date']);
const LONGEST_VALUE = 300;
const MOST_FIELDS = 12;

const fieldsOf = ({ header }: Part, locations: readonly Location[]): readonly PreviewField[] =>
  header.fields.flatMap(({ name, value, span }) => {
    const { file, start, end } = toFile(span);
    const places = [...new Set(locations.filter(({ path, offset }) => path === file.path && offset >= start && offset < Math.max(end, start + 1)).map(placeKey))];
    if (places.length === 0 && !SHOWN.has(name.toLowerCase())) return [];
    return [{ name, value: value.value.length > LONGEST_VALUE ? `${value.value.slice(0, LONGEST_VALUE)}…` : value.value, places }];
  }).slice(0, MOST_FIELDS);

const linesOf = async (source: ByteSource, locations: readonly Location[]): Promise<readonly SourceLine[]> => {
  if (source.size > LARGEST_SOURCE || locations.length === 0) return [];
  const lines = linesIn(new TextDecoder('utf-8').decode(await source.read(0, source.size)));
  return excerpts((number) => lines[number - 1], locations);
};
