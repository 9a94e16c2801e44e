import type { Defect } from '../message/defect.ts';
import { base64 } from '../source/base64.ts';
import { decodeCharset } from '../source/charset.ts';
import { unflow } from '../source/flowed.ts';
import { quotedPrintable } from '../source/quoted-printable.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Structure } from './structure.ts';
import type { TagAllowance } from './tag-allowance.ts';

/** A text body as a person reads it, and what was malformed on the way. */
export interface DecodedText { readonly text: SourceText; readonly defects: readonly Defect[] }

/** Undoes transfer encoding, charset and format=flowed (RFC 3676) of a text body, whose bytes are `raw`; HTML goes as far as `tags` allow. Never throws. */
export const decodeText = (raw: SourceText, { encoding, mediaType }: Structure, tags: TagAllowance): DecodedText => {
  const defects: Defect[] = [];
  let text = raw;
  if (encoding !== 'identity') {
    const decoded = encoding === 'base64' ? base64(raw) : quotedPrintable(raw);
    for (const span of decoded.faults) defects.push({ code: 'bad-encoding', span });
    ({ text } = decoded);
  }
  const charset = decodeCharset(text, charsetOf(mediaType));
  const label = mediaType.parameters.get('charset');
  if (!charset.known) defects.push({ code: 'bad-charset', span: label?.span ?? mediaType.span });
  for (const span of charset.faults) defects.push({ code: 'bad-charset', span });
  ({ text } = charset);
  if (mediaType.essence === 'text/html') {
    const allowed = tags.take(text);
    if (allowed.beyond) defects.push({ code: 'too-many-tags', span: allowed.beyond });
    ({ text } = allowed);
  }
  return { text: isFlowed(mediaType) ? unflow(text, parameter(mediaType, 'delsp') === 'yes') : text, defects };
};

/** The charset a text is decoded from. US-ASCII, which is also the default, is read as UTF-8: 8-bit bytes in it are most often that. */
export const charsetOf = (mediaType: Structure['mediaType']): string => {
  const label = parameter(mediaType, 'charset');
  return label === '' || ASCII.has(label) ? 'utf-8' : label;
};

const ASCII = new Set(['us-ascii', 'ascii', 'usascii', 'us_ascii']);

const isFlowed = (mediaType: Structure['mediaType']): boolean =>
  mediaType.essence === 'text/plain' && parameter(mediaType, 'format') === 'flowed';

const parameter = ({ parameters }: Structure['mediaType'], name: string): string =>
  parameters.get(name)?.value.value.trim().toLowerCase() ?? '';
