import { htmlViews } from '../html/views.ts';
import type { HtmlDocument } from '../html/html-document.ts';
import type { Defect } from '../message/defect.ts';
import type { Header } from '../message/header.ts';
import type { MediaType } from '../message/media-type.ts';
import type { Body, Part } from '../message/part.ts';
import { decodeCharset, prepareCharsets } from '../source/charset.ts';
import type { SourceFile } from '../source/source-file.ts';
import { fileText } from '../source/source-text.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { KeptBody, StreamedBody } from './body.ts';
import { fileSpan } from './file-span.ts';
import { sniffCharset } from './html-charset.ts';
import { LIMITS } from './limits.ts';
import { HEAD_SIZE } from './measure.ts';
import type { Limits } from './limits.ts';
import type { Reader } from './reader.ts';
import { TagAllowance } from './tag-allowance.ts';

/** Reads an HTML template: one text/html part without a header. */
export const htmlReader: Reader = {
  name: 'html',
  extensions: ['.html', '.htm'],
  read: (file) => readTemplate(file, LIMITS),
};

/** Reads an HTML template as far as the limit for texts goes. */
export const readTemplate = async (file: SourceFile, limits: Limits): Promise<Part> => {
  const bytes = await file.source.read(0, Math.min(file.source.size, limits.text));
  const { label, skip } = sniffCharset(bytes);
  await prepareCharsets([label]);
  return new Template(file, bytes, { label, skip, tags: new TagAllowance(limits.tags) });
};

const NO_HEADER: Header = { fields: [], get: () => undefined, all: () => [] };

class Template implements Part {
  readonly type = 'part';
  readonly span: Span;
  readonly header = NO_HEADER;
  readonly mediaType: MediaType;
  readonly disposition = 'inline';
  readonly filename = undefined;
  readonly parts: readonly Part[] = [];
  readonly children: readonly Part[] = [];
  readonly template = undefined;
  readonly final = false;
  readonly body: Body;
  readonly text: SourceText;
  readonly defects: readonly Defect[];
  #html: readonly HtmlDocument[] | undefined;

  constructor(file: SourceFile, bytes: Uint8Array, { label, skip, tags }: { readonly label: string; readonly skip: number; readonly tags: TagAllowance }) {
    const { size } = file.source;
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const decoded = decodeCharset(fileText(file, raw.toString('latin1', skip), skip), label);
    this.span = fileSpan(file, 0, size);
    this.mediaType = { essence: 'text/html', parameters: new Map(), span: fileSpan(file, 0, 0) };
    // A file beyond the limit is as long as it is, however much of it was read.
    this.body = bytes.length < size
      ? new StreamedBody(file, 0, size, 'identity', { decodedSize: size, head: bytes.subarray(0, HEAD_SIZE), fault: -1 })
      : new KeptBody(bytes, 'identity');
    const { text, beyond } = tags.take(decoded.text);
    this.text = text;
    this.defects = [
      ...nulDefects(file, label.startsWith('utf-16') ? -1 : raw.indexOf(0)),
      ...decoded.faults.map((span): Defect => ({ code: 'bad-charset', span })),
      ...beyond ? [{ code: 'too-many-tags', span: beyond } as const] : [],
      ...bytes.length < size ? [{ code: 'text-too-large', span: fileSpan(file, bytes.length, size) } as const] : [],
    ];
  }

  get html(): readonly HtmlDocument[] { return this.#html ??= htmlViews(this.text); }
}

const nulDefects = (file: SourceFile, at: number): readonly Defect[] =>
  at < 0 ? [] : [{ code: 'null-byte', span: fileSpan(file, at, at + 1) }];
