import type { Part, SourceText } from 'sendlint/rule';

/** A name an attachment goes by, and where it stands. */
export interface AttachmentName { readonly text: SourceText; readonly value: string }

/** A part that a person sees as a file. `names` holds the filename and, where it differs, the `name` of the Content-Type. */
export interface Attachment { readonly part: Part; readonly names: readonly AttachmentName[] }

/** Every attachment in file order, those of attached messages too: filters look into them as into any other. */
export const attachmentsOf = function* (root: Part): Generator<Attachment> {
  const stack: Part[] = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    for (let index = part.parts.length - 1; index >= 0; index -= 1) {
      const child = part.parts[index];
      if (child) stack.push(child);
    }
    if (isAttachment(part)) yield { part, names: namesOf(part) };
  }
};

const isAttachment = (part: Part): boolean => {
  const { essence } = part.mediaType;
  if (essence.startsWith('multipart/')) return false;
  if (part.filename !== undefined || part.disposition === 'attachment') return true;
  // The body a person reads is no file; anything else is shown as one even without a name.
  return part.parts.length === 0 && !essence.startsWith('text/');
};

/** RFC 2183 §2.3 names the file; older mailers give a `name` in the Content-Type instead, and some clients believe that one. */
const namesOf = ({ filename, mediaType }: Part): readonly AttachmentName[] => {
  const name = mediaType.parameters.get('name')?.value;
  const texts = name !== undefined && name.value !== filename?.value ? [filename, name] : [filename];
  return texts.flatMap((text) => (text === undefined || text.value === '' ? [] : [{ text, value: text.value }]));
};

/** What a diagnostic calls the attachment, after a word like "the attachment". */
export const labelOf = ({ names }: Attachment): string => (names[0] ? shown(names[0].value) : 'without a name');

const DECODED: ReadonlySet<string> = new Set(['', '7bit', '8bit', 'binary', 'quoted-printable', 'base64']);
/** The transfer encoding of a body whose bytes are not known, as `x-uuencode`; `undefined` where they are (RFC 2045 §6). */
export const undecoded = ({ header }: Part): string | undefined => {
  const encoding = header.get('content-transfer-encoding')?.value.value.trim().toLowerCase() ?? '';
  return DECODED.has(encoding) ? undefined : encoding;
};

/** A name of a hostile file, short and without characters that draw elsewhere than they stand. */
export const shown = (name: string): string => {
  const short = [...name].length > 60 ? `${[...name].slice(0, 40).join('')}…${[...name].slice(-18).join('')}` : name;
  return `“${short.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')}”`;
};

/** The extension in lower case without its dot, as Windows reads it: trailing dots and spaces do not count. `''` where there is none. */
export const extensionOf = (name: string): string => {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  let end = base.length;
  while (end > 0 && (base[end - 1] === '.' || base[end - 1] === ' ')) end -= 1;
  const dot = base.lastIndexOf('.', end - 1);
  return dot < 0 ? '' : base.slice(dot + 1, end).toLowerCase();
};
