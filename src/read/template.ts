import type { Defect } from '../message/defect.ts';
import type { MediaType } from '../message/media-type.ts';
import type { Part } from '../message/part.ts';
import { decodeCharset, prepareCharsets } from '../source/charset.ts';
import type { SourceFile } from '../source/source-file.ts';
import { fileText, slice } from '../source/source-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { isPlainTextPath, TEMPLATE_EXTENSIONS } from '../template/extensions.ts';
import { readTemplate } from '../template/read-template.ts';
import { KeptBody, StreamedBody } from './body.ts';
import { fileSpan } from './file-span.ts';
import { sniffCharset } from './html-charset.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { HEAD_SIZE } from './measure.ts';
import { metaOf } from './meta.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { SinglePart } from './single-part.ts';
import { TagAllowance } from './tag-allowance.ts';

/** The media type of MJML that is not compiled: no client reads it, and no rule looks into it. */
export const MJML = 'text/mjml';

/** Reads a template, or HTML that is one no more: one part, with the header fields that its front matter or a file beside it gives. */
export const templateReader: Reader = {
  name: 'template',
  extensions: ['.html', '.htm', '.mjml', ...TEMPLATE_EXTENSIONS.keys()],
  read: (file, options) => readTemplatePart(file, LIMITS, options),
};

/** Reads a template as far as the limit for texts goes. */
export const readTemplatePart = async (file: SourceFile, limits: Limits, options: ReadOptions = {}): Promise<Part> => {
  const { size } = file.source;
  const bytes = await file.source.read(0, Math.min(size, limits.text));
  const { label, skip } = sniffCharset(bytes);
  await prepareCharsets([label]);
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const decoded = decodeCharset(fileText(file, raw.toString('latin1', skip), skip), label);
  const meta = await metaOf(decoded.text, options.meta);
  const { text, beyond } = new TagAllowance(limits.tags).take(meta.bodyStart === 0 ? decoded.text : slice(decoded.text, meta.bodyStart));
  const { language, final = false } = options;
  return new SinglePart({
    span: fileSpan(file, 0, size),
    header: meta.header,
    mediaType: mediaTypeOf(file, text),
    // A file beyond the limit is as long as it is, however much of it was read.
    body: bytes.length < size
      ? new StreamedBody(file, 0, size, 'identity', { decodedSize: size, head: bytes.subarray(0, HEAD_SIZE), fault: -1 })
      : new KeptBody(meta.bodyStart === 0 ? bytes : Buffer.from(text.value, 'utf8'), 'identity'),
    text,
    template: readTemplate(text, { language, path: file.path }),
    final,
    defects: [
      ...nulDefects(file, label.startsWith('utf-16') ? -1 : raw.indexOf(0)),
      ...decoded.faults.map((span): Defect => ({ code: 'bad-charset', span })),
      ...meta.defects,
      ...beyond ? [{ code: 'too-many-tags', span: beyond } as const] : [],
      ...bytes.length < size ? [{ code: 'text-too-large', span: fileSpan(file, bytes.length, size) } as const] : [],
    ],
  });
};

/** What a template makes: its name says it, else whether there is a tag of HTML in it. */
const mediaTypeOf = (file: SourceFile, { value }: SourceText): MediaType => {
  const path = file.path.toLowerCase();
  const isText = isPlainTextPath(path) || (!/\.html?$/u.test(path) && !/<[a-z!/]/iu.test(value));
  return { essence: path.endsWith('.mjml') ? MJML : isText ? 'text/plain' : 'text/html', parameters: new Map(), span: fileSpan(file, 0, 0) };
};

const nulDefects = (file: SourceFile, at: number): readonly Defect[] =>
  at < 0 ? [] : [{ code: 'null-byte', span: fileSpan(file, at, at + 1) }];
