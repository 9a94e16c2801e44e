import { conditionEnd } from './condition.ts';

/** A letter to a parser, and to a reader nothing that is in use: what stands for text nobody knows yet. */
export const UNKNOWN = '\uE000';
const BLANK = ' ';
const NAME = 'x';

type State = 'text' | 'tag-name' | 'tag' | 'attribute' | 'after-attribute' | 'before-value' | 'unquoted' | '"' | "'" | 'comment' | 'declaration' | 'raw';

/** Between these and the next tag a table has no room for text: a parser would move it out. */
const TABLE_GAPS: ReadonlySet<string> = new Set([
  'table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup', 'col',
  '/td', '/th', '/tr', '/tbody', '/thead', '/tfoot', '/caption', '/colgroup',
]);
/** What stands before the body: text there would begin it. */
const PRELUDE: ReadonlySet<string> = new Set(['html', 'head', 'meta', 'title', 'link', 'style', 'base', 'script', 'noscript']);
const RAW: ReadonlySet<string> = new Set(['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
const VOID: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** What the branches of a block left open, and closed from outside; and where they began. */
interface Branches { readonly opened: string[]; readonly closed: string[]; readonly state: State; readonly excludesOthers: boolean }

/** More than so many tags left open are as good as these. */
const MAX_NAMES = 50;

/** Follows markup from tag to tag of a template and says what each may be replaced by. */
export class MarkupContext {
  readonly #value: string;
  #at = 0;
  #state: State = 'text';
  #name = '';
  #closing = false;
  #slash = false;
  #gap = false;
  #prelude: boolean;
  readonly #branches: Branches[] = [];
  readonly #found = new Map<string, number>();

  constructor(value: string) {
    this.#value = value;
    this.#prelude = beginsWithPrelude(value);
  }

  /** Reads on, up to where a tag of the template begins. */
  readTo(start: number): void {
    this.#read(start);
  }

  /** A block begins with a tag at `[start, end)`. */
  enter(start: number, end: number): void {
    const state = this.#state;
    const inValue = state === '"' || state === "'" || state === 'unquoted';
    const excludesOthers = this.#inTag || inValue || (state === 'raw' && this.#name === 'style' && !isWholeRule(this.#value, start, end));
    this.#branches.push({ opened: [], closed: [], state, excludesOthers });
  }

  /** A block ends. What it left open is open for the block around it. */
  leave(): void {
    const inner = this.#branches.pop();
    if (!inner || this.#branches.length === 0) return;
    for (const name of inner.closed) this.#close(name);
    for (const name of inner.opened) this.#open(name);
  }

  /** Whether what was read of a block excludes its next branch: both would write one attribute, or leave different tags open. */
  get excludesNext(): boolean {
    const branches = this.#branches.at(-1);
    return branches !== undefined && (branches.excludesOthers || branches.closed.length > 0 || branches.opened.length > 0 || branches.state !== this.#state);
  }

  /** Whether an attribute of a tag may stand here. */
  get isBetweenAttributes(): boolean { return this.#state === 'tag' || this.#state === 'after-attribute'; }

  /** Goes on at an index: what is before it was replaced. */
  skip(to: number): void {
    this.#at = to;
  }

  get #inTag(): boolean {
    return this.#state === 'tag' || this.#state === 'tag-name' || this.#state === 'attribute' || this.#state === 'after-attribute' || this.#state === 'before-value';
  }

  /** What a tag at `[start, end)` is replaced by; `prints` is false for one that only steers. */
  fill(start: number, end: number, prints: boolean): string {
    const steers = !prints;
    switch (this.#state) {
      case 'text': return this.#fillText(start, steers);
      case 'tag-name': case 'tag': case 'after-attribute':
        this.#endName();
        this.#state = 'tag';
        if (steers || !'=-:'.includes(this.#value.charAt(end) || ' ')) return BLANK;
        this.#state = 'attribute';
        return NAME;
      case 'attribute': return NAME;
      case 'before-value':
        if (steers) return BLANK;
        this.#state = 'unquoted';
        return UNKNOWN;
      case 'unquoted':
        if (steers) this.#state = 'tag';
        return steers ? BLANK : UNKNOWN;
      case 'raw': return steers || (this.#name === 'style' && isWholeRule(this.#value, start, end)) ? BLANK : UNKNOWN;
      case '"': case "'": return steers ? BLANK : UNKNOWN;
      case 'comment': case 'declaration': return BLANK;
    }
    return BLANK;
  }

  #fillText(start: number, steers: boolean): string {
    const before = this.#value.charAt(start - 1);
    if (before === '<' || (before === '/' && this.#value.charAt(start - 2) === '<')) {
      this.#state = 'tag-name';
      this.#closing = before === '/';
      this.#name = NAME;
      return NAME;
    }
    return steers || this.#gap || this.#prelude ? BLANK : UNKNOWN;
  }

  #read(to: number): void {
    while (this.#at < to) {
      if (this.#state === 'text') this.#readText(to);
      else if (this.#state === 'comment') this.#readUntil('-->', to);
      else if (this.#state === 'declaration') this.#readUntil('>', to);
      else if (this.#state === 'raw') this.#readRaw(to);
      else if (this.#state === '"' || this.#state === "'") this.#readValue(this.#state, to);
      else this.#readTag(to);
    }
  }

  /** Where a string comes next; asked for at every placeholder, looked for once. */
  #find(needle: string): number {
    const known = this.#found.get(needle);
    if (known !== undefined && known >= this.#at) return known;
    const at = this.#value.indexOf(needle, this.#at);
    const found = at < 0 ? Infinity : at;
    this.#found.set(needle, found);
    return found;
  }

  #readText(to: number): void {
    const open = this.#find('<');
    if (open >= to) {
      this.#at = to;
      return;
    }
    const next = this.#value.charAt(open + 1);
    this.#at = open + 1;
    if (next === '!' || next === '?') this.#readDeclaration(open);
    else if (isLetter(next) || (next === '/' && isLetter(this.#value.charAt(open + 2)))) {
      this.#closing = next === '/';
      if (this.#closing) this.#at += 1;
      this.#name = '';
      this.#state = 'tag-name';
    }
  }

  #readDeclaration(open: number): void {
    const value = this.#value;
    if (!value.startsWith('<!--', open)) {
      this.#state = 'declaration';
      return;
    }
    // What a conditional comment holds is markup to Outlook: only its first line is skipped.
    const condition = conditionEnd(value, open);
    if (condition > 0) {
      this.#at = condition;
    } else if (value.startsWith('>', open + 4) || value.startsWith('->', open + 4)) {
      this.#at = value.indexOf('>', open + 4) + 1;
    } else {
      this.#at = open + 4;
      this.#state = 'comment';
    }
  }

  #readUntil(end: string, to: number): void {
    const at = this.#find(end);
    if (at >= to) {
      this.#at = to;
      return;
    }
    this.#at = at + end.length;
    this.#state = 'text';
  }

  #readRaw(to: number): void {
    const close = this.#find('</');
    if (close >= to) {
      this.#at = to;
      return;
    }
    this.#at = close + 2;
    if (this.#value.slice(close + 2, close + 2 + this.#name.length).toLowerCase() !== this.#name) return;
    this.#closing = true;
    this.#name = '';
    this.#state = 'tag-name';
  }

  #readValue(quote: string, to: number): void {
    const close = this.#find(quote);
    if (close < to) this.#state = 'tag';
    this.#at = Math.min(close + 1, to);
  }

  #readTag(to: number): void {
    const from = this.#at;
    // Most of a tag is names: they are taken whole.
    if (this.#state === 'tag-name' || this.#state === 'attribute' || this.#state === 'unquoted') {
      while (this.#at < to && !endsName(this.#value.charCodeAt(this.#at))) this.#at += 1;
      if (this.#state === 'tag-name') this.#name += this.#value.slice(from, this.#at).toLowerCase();
      if (this.#at >= to) return;
    }
    const char = this.#value.charAt(this.#at);
    this.#at += 1;
    switch (this.#state) {
      case 'tag-name':
        if (char === '>' || char === '/' || isSpace(char)) this.#endName();
        else this.#name += char;
        if (char === '/') this.#slash = true;
        this.#state = char === '>' ? this.#endTag() : char === '/' || isSpace(char) ? 'tag' : 'tag-name';
        break;
      case 'tag':
        if (char === '>') this.#state = this.#endTag();
        else if (char !== '/' && !isSpace(char)) this.#state = 'attribute';
        this.#slash = char === '/';
        break;
      case 'attribute': case 'after-attribute':
        if (char === '>') this.#state = this.#endTag();
        else if (char === '=') this.#state = 'before-value';
        else if (char === '/') { this.#state = 'tag'; this.#slash = true; }
        else this.#state = isSpace(char) ? 'after-attribute' : 'attribute';
        break;
      case 'before-value':
        if (char === '>') this.#state = this.#endTag();
        else if (char === '"' || char === "'") this.#state = char;
        else if (!isSpace(char)) this.#state = 'unquoted';
        break;
      case 'unquoted':
        if (char === '>') this.#state = this.#endTag();
        else if (isSpace(char)) this.#state = 'tag';
        break;
      case '"': case "'": case 'text': case 'raw': case 'comment': case 'declaration':
    }
  }

  /** The name of the tag is known: it says where text has no place, and what a branch leaves open. */
  #endName(): void {
    if (this.#name === '' || this.#state !== 'tag-name') return;
    this.#gap = TABLE_GAPS.has(this.#closing ? `/${this.#name}` : this.#name);
    if (this.#prelude && !PRELUDE.has(this.#name)) this.#prelude = this.#closing;
    if (VOID.has(this.#name)) return;
    if (this.#closing) this.#close(this.#name);
    else this.#open(this.#name);
  }

  #open(name: string): void {
    const opened = this.#branches.at(-1)?.opened;
    if (opened && opened.length < MAX_NAMES) opened.push(name);
  }

  #close(name: string): void {
    const branches = this.#branches.at(-1);
    if (!branches) return;
    if (branches.opened.at(-1) === name) branches.opened.pop();
    else if (branches.closed.length < MAX_NAMES) branches.closed.push(name);
  }

  #endTag(): State {
    // A slash closes where HTML has no say: `<v:fill/>`.
    if (this.#slash && !this.#closing && this.#name.includes(':')) this.#close(this.#name);
    this.#slash = false;
    return !this.#closing && RAW.has(this.#name) ? 'raw' : 'text';
  }
}

/** White space, `>`, `/` or `=`: what may end a name, and nothing that may be in the middle of most. */
const endsName = (code: number): boolean => code === 0x3e || code === 0x2f || code === 0x3d || code === 0x20 || (code >= 0x09 && code <= 0x0d);
const isLetter = (char: string): boolean => (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
const isSpace = (char: string): boolean => char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\f';

/** Whether the first tag is one that stands before the body. */
const beginsWithPrelude = (value: string): boolean => {
  const tag = /<(?:!doctype|[a-z]+)/iu.exec(value)?.[0].slice(1).toLowerCase();
  return tag !== undefined && (tag === '!doctype' || PRELUDE.has(tag));
};

/** Whether a tag in a style sheet stands alone, so that it prints rules or declarations, not a part of one. */
const isWholeRule = (value: string, start: number, end: number): boolean => {
  let before = start - 1;
  while (before > 0 && isSpace(value.charAt(before))) before -= 1;
  let after = end;
  while (isSpace(value.charAt(after))) after += 1;
  return '{};>/'.includes(value.charAt(before)) && !'{:,'.includes(value.charAt(after)) && value.charAt(end) !== '.';
};
