import type { HtmlDocument } from '../html/html-document.ts';
import type { Defect } from '../message/defect.ts';
import type { Header, HeaderField } from '../message/header.ts';
import type { MediaType } from '../message/media-type.ts';
import type { Envelope, Message } from '../message/message.ts';
import type { Body, Part } from '../message/part.ts';
import type { SourceFile } from '../source/source-file.ts';
import { fileText } from '../source/source-text.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import type { KeptBody, StreamedBody } from './body.ts';
import { inFileOrder } from './defects.ts';
import type { Draft } from './draft.ts';
import { fileSpan } from './file-span.ts';
import { bareLfsOf, rawTextOf } from './kept-bytes.ts';
import type { ReadHeader } from './header.ts';
import type { Structure } from './structure.ts';
import type { TagAllowance } from './tag-allowance.ts';
import { decodeText } from './text.ts';
import type { DecodedText } from './text.ts';

/** What makes the views of an HTML text; loaded only for a file that has one. */
export type HtmlViews = (text: SourceText) => readonly HtmlDocument[];

/** What a finished scan knows of one entity, and what its texts are made with. */
export interface EntitySource {
  readonly file: SourceFile;
  readonly draft: Draft;
  readonly read: ReadHeader;
  readonly structure: Structure;
  readonly body: KeptBody | StreamedBody;
  /** Those of the file, where all of them are in memory. */
  readonly bytes: Buffer | undefined;
  readonly htmlViews: HtmlViews;
  /** Shared by the texts of the message, in the order they are asked for. */
  readonly tags: TagAllowance;
}

/** An entity of a message file. Texts, trees and defects are made when they are asked for. */
export class Entity implements Part {
  readonly type: 'part' | 'message' = 'part';
  readonly span: Span;
  readonly parts: readonly Entity[];
  readonly template = undefined;
  readonly final = true;
  readonly #source: EntitySource;
  #text: DecodedText | undefined;
  #html: readonly HtmlDocument[] | undefined;
  #children: readonly (HeaderField | Part)[] | undefined;
  #defects: readonly Defect[] | undefined;

  constructor(source: EntitySource, parts: readonly Entity[]) {
    this.#source = source;
    this.parts = parts;
    this.span = fileSpan(source.file, source.draft.start, source.draft.end);
  }

  get header(): Header { return this.#source.read.header; }
  get mediaType(): MediaType { return this.#source.structure.mediaType; }
  get disposition(): 'inline' | 'attachment' { return this.#source.structure.disposition; }
  get filename(): SourceText | undefined { return this.#source.structure.filename; }
  get body(): Body { return this.#source.body; }
  get text(): SourceText | undefined { return this.#decoded?.text; }

  get html(): readonly HtmlDocument[] {
    const text = this.mediaType.essence === 'text/html' ? this.text : undefined;
    return this.#html ??= text ? this.#source.htmlViews(text) : [];
  }

  get children(): readonly (HeaderField | Part)[] { return this.#children ??= [...this.header.fields, ...this.parts]; }

  get defects(): readonly Defect[] {
    return this.#defects ??= inFileOrder(this.#findDefects());
  }

  get #decoded(): DecodedText | undefined {
    if (this.#text) return this.#text;
    const { file, draft, structure, bytes, tags } = this.#source;
    const raw = rawTextOf(draft, bytes);
    if (raw !== undefined) this.#text = decodeText(fileText(file, raw, draft.bodyStart), structure, tags);
    return this.#text;
  }

  #findDefects(): readonly Defect[] {
    const { file, draft, read, structure, body } = this.#source;
    const found: Defect[] = [];
    for (const { code, start, end } of draft.flaws) found.push({ code, span: this.#pointed(code, start, end) });
    for (const defect of read.defects) found.push(defect);
    if (structure.encodingFault) found.push({ code: 'bad-encoding', span: structure.encodingFault });
    const decoded = this.#decoded;
    if (decoded) for (const defect of decoded.defects) found.push(defect);
    else if (!draft.composite && body.measured.fault >= 0) {
      const at = draft.bodyStart + body.measured.fault;
      found.push({ code: 'bad-encoding', span: fileSpan(file, at, at + 1) });
    }
    for (const part of this.parts) for (const defect of part.defects) found.push(defect);
    return found;
  }

  /** What is wrong with the structure is shown where the structure is named. */
  #pointed(code: Defect['code'], start: number, end: number): Span {
    const { mediaType } = this.#source.structure;
    if (code === 'unclosed-multipart' || code === 'missing-boundary') return mediaType.parameters.get('boundary')?.span ?? mediaType.span;
    return code === 'too-deep' ? mediaType.span : fileSpan(this.#source.file, start, end);
  }
}

/** The outer message, or the content of a message/rfc822. */
export class MessageEntity extends Entity implements Message {
  override readonly type = 'message';
  readonly envelope: Envelope | undefined;
  readonly #source: EntitySource;
  #wireSize: number | undefined;

  constructor(source: EntitySource, parts: readonly Entity[], envelope: Envelope | undefined) {
    super(source, parts);
    this.#source = source;
    this.envelope = envelope;
  }

  get wireSize(): number { return this.#wireSize ??= this.span.end - this.span.start + bareLfsOf(this.#source.draft, this.#source.bytes); }
}

