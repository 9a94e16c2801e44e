import type { HtmlDocument } from '../html/html-document.ts';
import { htmlViews } from '../html/views.ts';
import type { Defect } from '../message/defect.ts';
import type { Header, HeaderField } from '../message/header.ts';
import type { MediaType } from '../message/media-type.ts';
import type { Body, Part } from '../message/part.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import type { Template } from '../template/template.ts';

/** What a part that stands alone is made of. */
export interface SinglePartFacts {
  readonly span: Span;
  readonly header: Header;
  readonly mediaType: MediaType;
  readonly body: Body;
  readonly text: SourceText;
  readonly template: Template | undefined;
  readonly final: boolean;
  readonly defects: readonly Defect[];
}

/** A part without others: a template, or what it became. */
export class SinglePart implements Part {
  readonly type = 'part';
  readonly disposition = 'inline';
  readonly filename = undefined;
  readonly parts: readonly Part[] = [];
  readonly #facts: SinglePartFacts;
  #html: readonly HtmlDocument[] | undefined;

  constructor(facts: SinglePartFacts) {
    this.#facts = facts;
  }

  get span(): Span { return this.#facts.span; }
  get header(): Header { return this.#facts.header; }
  get mediaType(): MediaType { return this.#facts.mediaType; }
  get body(): Body { return this.#facts.body; }
  get text(): SourceText { return this.#facts.text; }
  get template(): Template | undefined { return this.#facts.template; }
  get final(): boolean { return this.#facts.final; }
  get defects(): readonly Defect[] { return this.#facts.defects; }
  get children(): readonly HeaderField[] { return this.header.fields; }
  get html(): readonly HtmlDocument[] { return this.#html ??= this.mediaType.essence === 'text/html' ? htmlViews(this.text, this.#facts.template?.text === this.text ? this.template : undefined) : []; }
}
