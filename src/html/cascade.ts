import type { Document, Element } from 'domhandler';
import { slice } from '../source/source-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { parseDeclarations, parseRules } from './css-syntax.ts';
import type { ParsedDeclaration, ParsedRule } from './css-syntax.ts';
import { ElementStyle } from './element-style.ts';
import type { Likes } from './element-style.ts';
import type { Attribute } from './html-document.ts';
import { declarationBlock, hidesFromOutlook } from './longhands.ts';
import type { DeclarationBlock } from './longhands.ts';
import { UNKNOWN } from './markup-context.ts';
import { likenessOf } from './presentational.ts';
import { styleRules } from './style-rules.ts';
import type { StyleRules, Vocabulary } from './style-rules.ts';
import type { ComputedStyle, StyleSheet } from './styles.ts';

/** What the cascade reads of an HTML document. */
export interface StyleSource {
  readonly root: Document;
  readonly text: SourceText;
  readonly view: 'everyone' | 'outlook';
  /** `text` with the tags of a template masked, character for character: a value the mask stands in is declared and not known. */
  readonly markup: string;
  attribute(element: Element, name: string): Attribute | undefined;
}

/** The style sheets of a document and what they give each element. */
export interface Cascade {
  readonly styles: readonly StyleSheet[];
  /** Whether a style sheet may hide something from everyone but Outlook on Windows, or from that alone. */
  readonly hidesFromOne: boolean;
  styleOf(element: Element): ComputedStyle;
}

/** Makes the cascade of one document; nothing is parsed before it is asked for, and the same `style` text only once. */
export const createCascade = (source: StyleSource): Cascade => new DocumentCascade(source);

class DocumentCascade implements Cascade {
  readonly #source: StyleSource;
  #elements: Elements | undefined;
  #sheets: readonly ParsedSheet[] | undefined;
  #rules: StyleRules | undefined;
  #styles: readonly StyleSheet[] | undefined;
  readonly #computed = new Map<Element, ElementStyle>();
  readonly #outermost: Likes = new Map();
  readonly #inline = new Map<string, DeclarationBlock>();
  readonly #shows = new Map<Element, boolean>();

  constructor(source: StyleSource) { this.#source = source; }

  get styles(): readonly StyleSheet[] { return (this.#styles ??= this.#readStyles()); }

  get hidesFromOne(): boolean { return this.#styleRules.hidesFromOne || this.#found.styled.some((element) => this.#hidesFromOutlook(element)); }

  styleOf(element: Element): ElementStyle {
    const known = this.#computed.get(element);
    if (known) return known;
    // Elements are asked for from the root down, as a rule.
    const parent = parentOf(element);
    const inherited = parent === null ? undefined : this.#computed.get(parent);
    if (parent === null || inherited) {
      const own = this.#compute(element, inherited);
      this.#computed.set(element, own);
      return own;
    }
    const path: Element[] = [];
    let style: ElementStyle | undefined;
    for (let at: Element | null = element; at && !style; at = parentOf(at)) {
      style = this.#computed.get(at);
      if (!style) path.push(at);
    }
    for (let index = path.length - 1; index >= 0; index -= 1) {
      const at = path[index];
      if (at) this.#computed.set(at, style = this.#compute(at, style));
    }
    return style ?? this.#compute(element, undefined);
  }

  /** Rows of a template are alike: elements of which nothing that decides about style differs share one. */
  #compute(element: Element, parent: ElementStyle | undefined): ElementStyle {
    const rules = this.#styleRules.matching(element);
    const inline = this.#inlineOf(element);
    const siblings = parent ? parent.inside : this.#outermost;
    const likeness = likenessOf(element, rules?.id ?? 0, inline?.id ?? 0);
    const alike = siblings.get(likeness);
    if (alike) return alike;
    const style = new ElementStyle({ element, parent, inline, rules, view: this.#source.view }, this.#showsInside);
    // Whether text of size 0 is seen depends on what stands in it.
    if (style.fontSize > 0) siblings.set(likeness, style);
    return style;
  }

  #inlineOf(element: Element): DeclarationBlock | undefined {
    const { style: css } = element.attribs;
    if (!css) return undefined;
    let block = this.#inline.get(css);
    if (!block) this.#inline.set(css, block = declarationBlock(parseDeclarations(css)));
    return block;
  }

  #hidesFromOutlook(element: Element): boolean {
    if (element.attribs['style']?.includes('mso-hide') !== true) return false;
    const block = this.#inlineOf(element);
    return block !== undefined && hidesFromOutlook(block);
  }

  get #styleRules(): StyleRules {
    return (this.#rules ??= styleRules(this.#parsed, this.#source.view, this.#found));
  }

  get #parsed(): readonly ParsedSheet[] {
    return (this.#sheets ??= this.#found.sheets.map(({ element, start, end, css }) => ({ media: element.attribs['media'], start, end, rules: parseRules(css) })));
  }

  get #found(): Elements { return (this.#elements ??= findElements(this.#source)); }

  /**
   * Text of size 0 is not seen, but what stands in it may be: an image, or an element that sets its size again. MJML wraps
   * everything so, against the gaps between inline blocks. Each element is looked at once.
   */
  readonly #showsInside = (top: Element): boolean => {
    const known = this.#shows.get(top);
    if (known !== undefined) return known;
    const open: { readonly element: Element; next: number }[] = [{ element: top, next: 0 }];
    for (let at = open.at(-1); at; at = open.at(-1)) {
      const verdict = this.#showsOf(at.element, at.element !== top);
      if (verdict === true) {
        for (const { element } of open) this.#shows.set(element, true);
        return true;
      }
      const child = verdict === false ? undefined : at.element.children[at.next];
      if (child) {
        at.next += 1;
        if (isElement(child)) open.push({ element: child, next: 0 });
      } else {
        this.#shows.set(at.element, false);
        open.pop();
      }
    }
    return false;
  };

  /** Whether an element of a text of size 0 is seen; undefined where its children decide. */
  #showsOf(element: Element, isInside: boolean): boolean | undefined {
    const known = this.#shows.get(element);
    if (known !== undefined) return known;
    if (!isInside) return REPLACED.has(element.name) || undefined;
    const style = this.styleOf(element);
    if (style.isGone) return false;
    return (style.fontSize > 0 || REPLACED.has(element.name)) && !style.isInvisible ? true : undefined;
  }

  #readStyles(): readonly StyleSheet[] {
    const { text } = this.#source;
    const blocks = this.#parsed.map(({ media, start, end, rules }): StyleSheet => {
      const sheetText = slice(text, start, end);
      const declarations = rules.flatMap(({ selector, conditions, declarations: parsed }) => {
        const all = [...(media === undefined ? [] : [media]), ...conditions].join(' and ');
        return parsed.map((declaration) => declarationOf(declaration, sheetText, { selector, media: all === '' ? undefined : all, element: undefined }));
      });
      return { text: sheetText, declarations };
    });
    const attributes = this.#found.styled.flatMap((element): StyleSheet[] => {
      const attribute = this.#source.attribute(element, 'style');
      return attribute ? [new AttributeStyles(element, attribute.value)] : [];
    });
    return [...blocks, ...attributes];
  }
}

/** A `style` attribute's CSS, read when somebody asks what it declares. */
class AttributeStyles implements StyleSheet {
  readonly text: SourceText;
  readonly #element: Element;
  #declarations: StyleSheet['declarations'] | undefined;

  constructor(element: Element, text: SourceText) {
    this.text = text;
    this.#element = element;
  }

  get declarations(): StyleSheet['declarations'] { return (this.#declarations ??= this.#read()); }

  #read(): StyleSheet['declarations'] {
    const { style: masked = '' } = this.#element.attribs;
    const { value } = this.text;
    // Where a tag of a template held a character reference the two are not of one length, and places would be wrong.
    const css = masked.length === value.length ? masked : value;
    return parseDeclarations(css).map((declaration) => declarationOf(declaration, this.text, { selector: undefined, media: undefined, element: this.#element }));
  }
}

/** Elements whose content is not text: a font size means nothing to them. */
const REPLACED = new Set(['img', 'svg', 'video', 'iframe', 'object', 'embed', 'canvas', 'hr', 'input']);

const isElement = (node: object): node is Element => 'attribs' in node;
const parentOf = ({ parent }: Element): Element | null => (parent && isElement(parent) ? parent : null);

const declarationOf = (
  { property, value, important, start, end, valueStart }: ParsedDeclaration,
  text: SourceText,
  { selector, media, element }: { readonly selector: string | undefined; readonly media: string | undefined; readonly element: Element | undefined },
): StyleSheet['declarations'][number] => ({
  type: 'declaration',
  span: text.span(start, end),
  property,
  value: value.includes(UNKNOWN) ? text.value.slice(valueStart, valueStart + value.length) : value,
  important,
  selector,
  media,
  element,
});

/** A `<style>` element's rules, and where they stand. */
interface ParsedSheet { readonly media: string | undefined; readonly start: number; readonly end: number; readonly rules: readonly ParsedRule[] }

interface Sheet { readonly element: Element; readonly start: number; readonly end: number; readonly css: string }
interface Elements extends Vocabulary { readonly sheets: readonly Sheet[]; readonly styled: readonly Element[] }

/** The `<style>` elements and the elements with a `style` attribute, in document order, and the names a selector can ask for. */
const findElements = ({ root, text, markup }: StyleSource): Elements => {
  const sheets: Sheet[] = [];
  const styled: Element[] = [];
  const tags = new Set<string>();
  const ids = new Set<string>();
  const classes = new Set<string>();
  const open = root.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child && 'children' in child) open.push(child);
    }
    if (!isElement(node)) continue;
    const { style, id, class: className } = node.attribs;
    tags.add(node.name);
    if (id) ids.add(id);
    if (className) classes.add(className);
    if (style) styled.push(node);
    if (node.name === 'style' && isCss(node.attribs['type'])) {
      const { startTag, endTag, endOffset } = node.sourceCodeLocation ?? {};
      if (!startTag) continue;
      // A style element that is never closed runs to the end of the file (HTML §13.2.5.3).
      const [start, end] = [startTag.endOffset, endTag?.startOffset ?? endOffset ?? text.value.length];
      sheets.push({ element: node, start, end, css: markup.slice(start, end) });
    }
  }
  return { sheets, styled, tags, ids, classes };
};

const isCss = (type: string | undefined): boolean => type === undefined || type === '' || type.toLowerCase() === 'text/css';
