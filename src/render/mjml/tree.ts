import type { AttributePlace, Component, Place } from './component.ts';
import type { Attributes, Engine, MjmlNode } from './engine.ts';
import { unusedCharacters } from './private-use.ts';
import { startTagAt } from './start-tag.ts';

/** How an include is called in a tree: MJML drops its own without a word. */
export const INCLUDE = 'mj-include';

/**
 * The components at the top of a text, as MJML's own parser reads it; `undefined` where every character that could mark one is
 * taken. That parser tells a line at most, so each start tag and each comment is given its offset to carry; where what looks like
 * one is only text, the mark is taken out again.
 */
export const readTree = async (text: string, file: number, engine: Engine): Promise<readonly Component[] | undefined> => {
  const [mark] = unusedCharacters([text], 1);
  if (mark === undefined) return undefined;
  // MJML looks each line up from the end of the text, which is quadratic: a form feed separates as well and begins no line.
  const feed = text.includes('\f') ? '\n' : '\f';
  const marked = text.replaceAll(/<(\/?mj-include)(?=[ \n\t\f\r/>])|<[a-z][^ \n\t\f\r/>]*|<!--(?!-?>)/giu, (found, include: string | undefined, at: number) =>
    (found.startsWith('<!') ? `${found}${mark}${at}${mark}` : include?.startsWith('/') ? `${found}${mark}` : `${found}${include === undefined ? '' : mark}/${mark}${at}${mark}`));
  const nodes = await engine.parse(feed === '\f' ? marked.replaceAll('\n', feed) : marked);
  return placed(nodes, new Reading(text, file, mark, feed));
};

/** A tree with places, from the leaves up and without recursion: how deep it is was not looked at yet. */
const placed = (nodes: readonly MjmlNode[], reading: Reading): readonly Component[] => {
  const top: Component[] = [];
  const stack: { readonly node: MjmlNode | undefined; readonly rest: readonly MjmlNode[]; index: number; readonly done: Component[] }[] = [{ node: undefined, rest: nodes, index: 0, done: top }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const next = frame.rest[frame.index];
    frame.index += 1;
    if (next) {
      stack.push({ node: next, rest: next.children ?? [], index: 0, done: [] });
      continue;
    }
    stack.pop();
    if (frame.node) stack.at(-1)?.done.push(reading.component(frame.node, frame.done));
  }
  return top;
};

class Reading {
  readonly #text: string;
  readonly #file: number;
  readonly #mark: string;
  readonly #feed: string;
  readonly #marks: RegExp;

  constructor(text: string, file: number, mark: string, feed: string) {
    this.#text = text;
    this.#file = file;
    this.#mark = mark;
    this.#feed = feed;
    this.#marks = new RegExp(`/?${mark}\\d+${mark}|${mark}`, 'gu');
  }

  component(node: MjmlNode, children: readonly Component[]): Component {
    const own = Object.keys(node.attributes ?? {}).find((name) => name.startsWith(this.#mark));
    const tagName = this.#plain(node.tagName);
    const content = node.content === undefined ? undefined : this.#plain(node.content);
    const attributes = this.#attributes(node, own);
    if (own === undefined) return { tagName, attributes, content, children, ...this.#comment(node, content) };
    const at = Number(own.slice(1, -1));
    const tag = startTagAt(this.#text, at);
    if (tag?.name.toLowerCase() !== tagName) return { tagName, attributes, content, children, ...NOWHERE };
    const attributePlaces = new Map<string, AttributePlace>();
    for (const { name, value, at: from, start, end, close } of tag.attributes) {
      if (!attributePlaces.has(name) && String(attributes[name]) === value) attributePlaces.set(name, { whole: this.#place(from, close), value: this.#place(start, end) });
    }
    return {
      tagName, attributes, content, children, attributePlaces,
      place: this.#place(at, tag.end),
      contentPlace: this.#content(tag.end, content),
      unclosed: content === undefined && children.length === 0 && !tag.selfClosing && this.#holdsText(tag.end),
    };
  }

  /** MJML makes an `mj-raw` of a comment. */
  #comment(node: MjmlNode, content: string | undefined): Omit<Component, 'tagName' | 'attributes' | 'content' | 'children'> {
    const opening = `<!--${this.#mark}`;
    if (content === undefined || !node.content?.startsWith(opening)) return NOWHERE;
    const place = this.#content(Number(node.content.slice(opening.length, node.content.indexOf(this.#mark, opening.length))), content);
    return { ...NOWHERE, place, contentPlace: place };
  }

  #attributes({ attributes = {} }: MjmlNode, own: string | undefined): Attributes {
    const plain: Record<string, string | boolean> = Object.create(null);
    for (const [name, value] of Object.entries(attributes)) if (name !== own) plain[this.#plain(name)] = typeof value === 'string' ? this.#plain(value) : value;
    return plain;
  }

  /** MJML trims content, so that it begins with the first character that is no white space. */
  #content(after: number, content: string | undefined): Place | undefined {
    if (content === undefined || content === '') return undefined;
    const start = after + blanksAt(this.#text, after);
    return this.#text.startsWith(content, start) ? this.#place(start, start + content.length) : undefined;
  }

  #holdsText(after: number): boolean {
    const start = after + blanksAt(this.#text, after);
    return start < this.#text.length && !this.#text.startsWith('</', start);
  }

  #place(start: number, end: number): Place { return { file: this.#file, start, end }; }

  #plain(value: string): string {
    const unmarked = value.includes(this.#mark) ? value.replaceAll(this.#marks, '') : value;
    return this.#feed === '\f' ? unmarked.replaceAll('\f', '\n') : unmarked;
  }
}

const NOWHERE = { place: undefined, contentPlace: undefined, attributePlaces: new Map<string, AttributePlace>(), unclosed: false };

const blanksAt = (text: string, at: number): number => {
  const blanks = /\s*/y;
  blanks.lastIndex = at;
  return blanks.exec(text)?.[0].length ?? 0;
};
