import { findTags, newField, newlineOf } from 'sendlint/rule';
import type { Edit, Message, Part, SourceText } from 'sendlint/rule';
import { ownParts } from './own-parts.ts';
import { encodingOf, rawOf } from './raw-text.ts';

/** What a part shall say of itself: `charset` where it names none that fits. */
export interface Labels { readonly charset?: string; readonly encoding?: 'quoted-printable' | '7bit' }

/** A repair, where one is sure. */
interface Repair { readonly fix?: readonly Edit[] }

/** Edits that label a text part anew and write its body in that encoding: what it says stays the same. None for one that a signature covers. */
export const relabelled = (message: Message | Part, part: Part, { charset, encoding }: Labels): Repair => {
  const raw = rawOf(part);
  if (!raw || raw.value.length !== part.body.encodedSize || isSealed(message) || isUnfinished(message, part)) return {};
  const { header } = part;
  const lines: string[] = [];
  const edits: Edit[] = [];
  if (charset !== undefined) {
    const type = header.get('content-type');
    const edit = type && withCharset(type.span, charset);
    if (edit) edits.push(edit);
    else if (type) return {};
    else lines.push(`Content-Type: text/plain; charset=${charset}`);
  }
  if (encoding !== undefined) {
    const field = header.get('content-transfer-encoding');
    const line = `Content-Transfer-Encoding: ${encoding}`;
    const body = bodyIn(encoding, part, raw);
    if (body === undefined) return {};
    edits.push({ at: raw.span(), text: body });
    if (field) edits.push({ at: field.span, text: line });
    else lines.push(line);
  }
  if (lines.length > 0 && part === message && !header.get('mime-version')) lines.unshift('MIME-Version: 1.0');
  const added = lines.length > 0 ? newField(header, lines.join('\n')) : undefined;
  // A part without any field has no place for one.
  if (lines.length > 0 && !added) return {};
  return { fix: added ? [...edits, added] : edits };
};

/** The encoding that suits a text of ASCII alone: lines as they are, where no server or mailbox changes any. */
export const plainEncoding = (text: string): NonNullable<Labels['encoding']> =>
  /^(?:--|From |\.)|[ \t]$|[^\n]{999}/mu.test(text.replaceAll('\r\n', '\n')) ? 'quoted-printable' : '7bit';

/** What a base64 body holds, one character a byte; `undefined` where it is not whole. */
export const base64Bytes = (raw: SourceText): string | undefined => {
  try {
    return atob(raw.value);
  } catch {
    return undefined;
  }
};

const isSealed = (message: Message | Part): boolean => ownParts(message).some(({ mediaType: { essence } }) => essence === 'multipart/signed' || essence === 'multipart/encrypted');

/** Whether tags are still to be filled in, which an encoding would tear apart, or the file is no message but any text. */
const isUnfinished = ({ header }: Message | Part, { text }: Part): boolean => !['from', 'subject', 'received'].some((name) => header.get(name)) || findTags(text?.value ?? '').length > 0;

const withCharset = ({ text, start, end }: Part['span'], charset: string): Edit | undefined => {
  const field = text.value.slice(start, end);
  if (/[()\\]/u.test(field)) return undefined;
  const named = /charset\s*=\s*(?:"[^"]*"|[^\s;"]+)/iu.exec(field);
  if (named) return { at: text.span(start + named.index, start + named.index + named[0].length), text: `charset=${charset}` };
  const last = start + field.trimEnd().length;
  return { at: text.span(last, last), text: `${/;\s*$/u.test(field) ? '' : ';'} charset=${charset}` };
};

const bodyIn = (encoding: NonNullable<Labels['encoding']>, part: Part, raw: SourceText): string | undefined => {
  const bytes = encodingOf(part) === 'base64' ? base64Bytes(raw) : raw.value;
  if (bytes === undefined) return undefined;
  const newline = newlineOf(part.header.fields[0]?.span.text.value ?? raw.value);
  const lines = bytes.split(/\r?\n/u);
  const body = lines.map((line) => (encoding === '7bit' ? line : quotedPrintable(line, newline))).join(newline);
  // A last line without an end would run into what follows.
  return raw.value.endsWith('\n') && !body.endsWith('\n') ? body + newline : body;
};

const LONGEST_LINE = 76;

/** A line in quoted-printable (RFC 2045 §6.7); what a delimiter or a mailbox file begins with is encoded, too. */
const quotedPrintable = (line: string, newline: string): string => {
  const broken: string[] = [];
  let pieces: string[] = [];
  let column = 0;
  const isMark = /^(?:--|From |\.)/u.test(line.slice(0, 5));
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    const isLast = index === line.length - 1;
    const isPlain = (code > 32 && code < 127 && code !== 61) || ((code === 32 || code === 9) && !isLast);
    const piece = isPlain && !(isMark && index === 0) ? line.charAt(index) : escapeOf(code);
    if (column + piece.length > LONGEST_LINE - (isLast ? 0 : 1)) {
      broken.push(pieces.join(''));
      pieces = [];
      column = 0;
    }
    pieces.push(piece);
    column += piece.length;
  }
  return [...broken, pieces.join('')].join(`=${newline}`);
};

/** Made once each: a long body is nothing but these. */
const escapes: string[] = [];
const escapeOf = (code: number): string => (escapes[code] ??= `=${code.toString(16).toUpperCase().padStart(2, '0')}`);
