import { isTag, isText } from 'domhandler';
import type { ChildNode, Document, Element, ParentNode, Text } from 'domhandler';
import type { SourceText, WayBack } from '../source/source-text.ts';
import { TextBuilder } from '../source/text-builder.ts';
import { byStretch } from '../source/write-back.ts';
import { decodeReferences } from './character-references.ts';
import type { DecodedPieces } from './character-references.ts';
import type { Stretch } from '../template/tag.ts';
import type { ComputedStyle } from './styles.ts';

/** What prose is made of. `markup` is `text` with the tags of a template masked. */
export interface ProseSource {
  readonly text: SourceText;
  readonly markup: string;
  styleOf(element: Element): ComputedStyle;
  stretchesOf(text: Text): readonly Stretch[];
}

/** Shown by no mail client as text, or not as the author's. */
const SILENT: ReadonlySet<string> = new Set(['head', 'style', 'script', 'title', 'template', 'textarea', 'select', 'iframe', 'noembed', 'noframes', 'object', 'audio', 'video']);
/** Their text is taken as it stands (HTML §13.1.2.2). */
const RAW: ReadonlySet<string> = new Set(['xmp', 'plaintext']);
const BLOCKS: ReadonlySet<string> = new Set([
  'html', 'body', 'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol',
  'optgroup', 'option', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'ul', 'xmp',
  'table', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th',
]);

const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const KEEPS: ReadonlySet<string> = new Set(['pre', 'pre-wrap', 'break-spaces']);
const BLOCK_DISPLAYS: ReadonlySet<string> = new Set(['block', 'table', 'table-row', 'table-cell', 'list-item', 'flex', 'grid', 'flow-root']);

/** What a person reads in a subtree: visible text, white space as CSS collapses it, blocks and table cells apart by an empty line. */
export const proseOf = (root: Document | Element, source: ProseSource): SourceText => {
  const writer = new ProseWriter(source);
  // A stack of our own: 20,000 nested tags are legal input.
  let node: ChildNode | null = firstChild(root);
  while (node) {
    let next: ChildNode | null = null;
    if (isText(node)) {
      writer.write(node);
    } else if (isTag(node)) {
      writer.enter(node);
      if (!SILENT.has(node.name)) next = firstChild(node);
    }
    for (let up: ChildNode | ParentNode | null = node; !next && up && up !== root; up = up.parent) {
      if (isTag(up)) writer.leave(up);
      next = up.next;
    }
    node = next;
  }
  return writer.text();
};

const firstChild = (parent: ParentNode): ChildNode | null => parent.children[0] ?? null;

/** White space that collapses goes with the text around it; a tag does not. */
const AS_TEXT: WayBack = {
  write: (changes, text) => byStretch(text, changes, (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), (between) => /^[ \t\n\r\f]*$/u.test(between)),
};

/** White space waits until more text follows: it collapses, and none is left at the ends. */
class ProseWriter implements DecodedPieces {
  readonly #source: ProseSource;
  readonly #builder: TextBuilder;
  /** Where the white space in waiting stands in the markup. */
  #space: Stretch | undefined;
  /** How many line ends are in waiting, and where. */
  #lines = 0;
  #linesAt = 0;
  /** Whether the text last seen has a visible parent, and keeps its white space. */
  #parent: ParentNode | null = null;
  #visible = false;
  #kept = false;
  /** Where the next `&` stands. */
  #reference = -1;
  /** How many `<pre>` are open. */
  #preformatted = 0;
  /** Inline elements that are displayed as blocks. */
  readonly #blocks = new Set<Element>();

  constructor(source: ProseSource) {
    this.#source = source;
    this.#builder = new TextBuilder(source.text);
  }

  enter(element: Element): void {
    const { name } = element;
    if (name === 'br') this.#lines += this.#breakAt(element.sourceCodeLocation?.startOffset);
    else if (BLOCKS.has(name)) this.#block(element.sourceCodeLocation?.startOffset);
    if (PREFORMATTED.has(name)) this.#preformatted += 1;
  }

  leave(element: Element): void {
    const { name } = element;
    if (BLOCKS.has(name) || this.#blocks.has(element)) this.#block(element.sourceCodeLocation?.endOffset);
    if (PREFORMATTED.has(name)) this.#preformatted -= 1;
  }

  write(text: Text): void {
    if (!SOMETHING.test(text.data)) {
      this.#blank(text);
      return;
    }
    const { parent } = text;
    if (parent !== this.#parent) this.#turnTo(parent);
    if (!this.#visible) return;
    const raw = parent !== null && isTag(parent) && RAW.has(parent.name);
    const { markup } = this.#source;
    for (const { start, end } of this.#source.stretchesOf(text)) {
      const from = this.#kept ? afterDroppedLine(markup, start, text.data) : start;
      if (raw || !this.#isCoded(from, end)) this.copy(from, end);
      else decodeReferences(markup, from, end, 'text', this);
    }
  }

  /** Whether there is a character reference, or a line end that is kept and has to be a single one. */
  #isCoded(from: number, end: number): boolean {
    const { markup } = this.#source;
    if (this.#kept && markup.slice(from, end).includes('\r')) return true;
    if (this.#reference < from) this.#reference = indexOrEnd(markup, '&', from);
    return this.#reference < end;
  }

  text(): SourceText {
    return this.#builder.text(AS_TEXT);
  }

  /** Most texts of a template are the line ends between its tags. */
  #blank(text: Text): void {
    const place = text.sourceCodeLocation;
    if (!place) return;
    const { parent } = text;
    if (text.data.length > 1 && parent !== this.#parent) this.#turnTo(parent);
    if (this.#kept && parent === this.#parent) this.copy(place.startOffset, place.endOffset);
    else this.#space ??= { start: place.startOffset, end: place.endOffset };
  }

  #turnTo(parent: ParentNode | null): void {
    this.#parent = parent;
    if (parent === null || !isTag(parent)) {
      this.#visible = true;
      this.#kept = false;
      return;
    }
    const style = this.#source.styleOf(parent);
    this.#visible = style.visible;
    const space = style.get('white-space');
    this.#kept = space === undefined ? this.#preformatted > 0 : KEEPS.has(space);
    if (this.#visible && !BLOCKS.has(parent.name) && BLOCK_DISPLAYS.has(style.get('display') ?? '')) {
      this.#blocks.add(parent);
      this.#block(parent.sourceCodeLocation?.startOffset);
    }
  }

  #block(at: number | undefined): void {
    this.#lines = Math.max(this.#lines, 2);
    this.#linesAt = at ?? this.#linesAt;
    this.#space = undefined;
  }

  #breakAt(at: number | undefined): number {
    this.#linesAt = at ?? this.#linesAt;
    this.#space = undefined;
    return 1;
  }

  copy(start: number, end: number): void {
    const { markup } = this.#source;
    if (this.#kept) {
      this.#flush();
      this.#builder.copy(start, end);
      return;
    }
    // Single spaces stay in the run; anything else is where it ends.
    let from = start;
    for (let at = start; at < end; at += 1) {
      const code = markup.charCodeAt(at);
      if (code > SPACE || !isWhite(code)) continue;
      const isRun = at + 1 < end && isWhite(markup.charCodeAt(at + 1));
      if (code === SPACE && !isRun) continue;
      let behind = at + 1;
      while (behind < end && isWhite(markup.charCodeAt(behind))) behind += 1;
      this.#word(from, at);
      this.#space ??= { start: at, end: code === SPACE && markup.charCodeAt(at + 1) === SPACE ? behind : at + 1 };
      from = behind;
      at = behind - 1;
    }
    this.#word(from, end);
  }

  #word(start: number, end: number): void {
    if (end <= start) return;
    const { markup } = this.#source;
    const from = markup.charAt(start) === ' ' ? start + 1 : start;
    const to = end > from && markup.charAt(end - 1) === ' ' ? end - 1 : end;
    if (from > start) this.#space ??= { start, end: from };
    if (to <= from) return;
    this.#flush();
    this.#builder.copy(from, to);
    if (to < end) this.#space = { start: to, end };
  }

  replace(value: string, start: number, end: number): void {
    if (!this.#kept && WHITE.test(value)) {
      this.#space ??= { start, end };
      return;
    }
    this.#flush();
    this.#builder.replace(value, start, end);
  }

  #flush(): void {
    if (this.#builder.length > 0 && this.#lines > 0) this.#builder.replace('\n'.repeat(Math.min(this.#lines, 2)), this.#linesAt, this.#linesAt);
    else if (this.#builder.length > 0 && this.#space) this.#builder.replace(' ', this.#space.start, this.#space.end);
    this.#lines = 0;
    this.#space = undefined;
  }
}

/** The parser drops the line end after `<pre>` (HTML §13.2.6.4.7). */
const afterDroppedLine = (markup: string, start: number, data: string): number => {
  if (data.startsWith('\n')) return start;
  return start + (markup.startsWith('\r\n', start) ? 2 : markup.startsWith('\n', start) ? 1 : 0);
};

const SOMETHING = /[^ \t\n\r\f]/u;
const WHITE = /^[ \t\n\r\f]$/u;
const SPACE = 32;
const isWhite = (code: number): boolean => code === SPACE || code === 10 || code === 13 || code === 9 || code === 12;

const indexOrEnd = (text: string, sign: string, from: number): number => {
  const index = text.indexOf(sign, from);
  return index < 0 ? text.length : index;
};
