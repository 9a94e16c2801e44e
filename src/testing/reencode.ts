import { emlReader } from '../read/eml.ts';
import type { Part } from '../rule.ts';
import { bytesSource, SourceFile } from '../source/source-file.ts';
import { toFile } from '../source/source-text.ts';

/** The transfer encodings a rule's verdict must not depend on (RFC 2045 §6). */
export type TransferEncoding = 'quoted-printable' | 'base64';

/** The same message with every plainly encoded text body written in another transfer encoding; `undefined` where there is none. */
export const reencode = async (bytes: Uint8Array, encoding: TransferEncoding): Promise<Uint8Array | undefined> => {
  const message = await emlReader.read(new SourceFile('message.eml', bytesSource(bytes)));
  const raw = Buffer.from(bytes);
  const edits = textParts(message).flatMap((part) => editsOf(part, raw, encoding)).toSorted((a, b) => b.start - a.start);
  if (edits.length === 0) return undefined;
  return edits.reduce((done, { start, end, text }) => Buffer.concat([done.subarray(0, start), text, done.subarray(end)]), raw);
};

interface ByteEdit { readonly start: number; readonly end: number; readonly text: Buffer }

const textParts = (root: Part): readonly Part[] => {
  const found: Part[] = [];
  const stack: Part[] = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    stack.push(...part.parts);
    const declared = part.header.get('content-transfer-encoding')?.value.value.trim().toLowerCase() ?? '7bit';
    if (part.text && part.parts.length === 0 && (declared === '7bit' || declared === '8bit')) found.push(part);
  }
  return found;
};

const editsOf = (part: Part, raw: Buffer, encoding: TransferEncoding): readonly ByteEdit[] => {
  const { end } = toFile(part.span);
  const last = part.header.fields.at(-1);
  const newline = raw.includes('\r\n') ? '\r\n' : '\n';
  // The body begins after the empty line that follows the last field.
  const headerEnd = last ? toFile(last.span).end + newline.length : toFile(part.span).start;
  const bodyStart = headerEnd + newline.length;
  const field = part.header.get('content-transfer-encoding');
  const line = Buffer.from(`Content-Transfer-Encoding: ${encoding}`);
  const body = encoded(raw.subarray(bodyStart, end), encoding, newline);
  if (field) {
    const { start, end: fieldEnd } = toFile(field.span);
    return [{ start: bodyStart, end, text: body }, { start, end: fieldEnd, text: line }];
  }
  return [{ start: bodyStart, end, text: body }, { start: headerEnd, end: headerEnd, text: Buffer.concat([line, Buffer.from(newline)]) }];
};

const encoded = (body: Buffer, encoding: TransferEncoding, newline: string): Buffer => {
  if (encoding === 'base64') {
    const text = Buffer.from(body.toString('latin1').replaceAll(/\r?\n/gu, '\r\n'), 'latin1').toString('base64');
    return Buffer.from((text.match(/.{1,76}/gu) ?? []).join(newline) + newline, 'latin1');
  }
  const lines = body.toString('latin1').split(/\r?\n/u).map((line) => quotedPrintableLine(line, newline));
  return Buffer.from(lines.join(newline), 'latin1');
};

/** One line in quoted-printable (RFC 2045 §6.7), with soft breaks before column 76. */
const quotedPrintableLine = (line: string, newline: string): string => {
  const units = [...line].map((char, index) =>
    char === '=' || char > '~' || (char < ' ' && char !== '\t') || ((char === ' ' || char === '\t') && index === line.length - 1)
      ? `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : char);
  let column = 0;
  return units.map((unit) => {
    column += unit.length;
    if (column <= 75) return unit;
    column = unit.length;
    return `=${newline}${unit}`;
  }).join('');
};
