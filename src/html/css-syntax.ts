import { tokenize, tokenTypes as T } from 'css-tree/tokenizer';

/** `name: value` in some CSS text, whose indices `start`, `end` and `valueStart` are. The name is in lower case, the value as written but for comments. */
export interface ParsedDeclaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

/** A style rule: its selector as written, the conditions of the at-rules around it, and what it declares. */
export interface ParsedRule { readonly selector: string; readonly conditions: readonly string[]; readonly declarations: readonly ParsedDeclaration[] }

/** At-rules that hold style rules (CSS Conditional Rules §2, CSS Cascade 5 §6.4): the rules in them are read, with the condition. */
const GROUPS = new Set(['@media', '@supports', '@layer', '@container', '@document', '@-moz-document']);

/** Conditions deeper than this are not kept: a rule under so many is hostile, and its list would grow with the square. */
const DEEPEST = 16;

/** The style rules of a style sheet, in order. Never throws: what cannot be read is left out, as CSS Syntax §5 asks. */
export const parseRules = (css: string): readonly ParsedRule[] => {
  const tokens = readTokens(css);
  const rules: ParsedRule[] = [];
  const conditions: string[] = [];
  let at = 0;
  while (at < tokens.count) {
    const type = tokens.type(at);
    if (type === T.WhiteSpace || type === T.Comment || type === T.CDO || type === T.CDC || type === T.Semicolon) at += 1;
    else if (type === T.RightCurlyBracket) {
      conditions.pop();
      at += 1;
    } else {
      const open = preludeEnd(tokens, at, conditions.length > 0);
      const isAtRule = type === T.AtKeyword;
      const name = isAtRule ? css.slice(tokens.start(at), tokens.end(at)).toLowerCase() : '';
      if (tokens.type(open) === T.RightCurlyBracket) at = open;
      else if (tokens.type(open) !== T.LeftCurlyBracket) at = open + 1;
      else if (GROUPS.has(name)) {
        conditions.push(plain(tokens, at, open));
        at = open + 1;
      } else {
        const declarations: ParsedDeclaration[] = [];
        const close = readDeclarations(tokens, open + 1, declarations);
        if (!isAtRule) rules.push({ selector: plain(tokens, at, open), conditions: conditions.slice(0, DEEPEST), declarations });
        at = close + 1;
      }
    }
  }
  return rules;
};

/** The declarations of a `style` attribute's value, in order. */
export const parseDeclarations = (css: string): readonly ParsedDeclaration[] => (NEEDS_TOKENS.test(css) ? parseTokens(css) : parsePlain(css));

/** Where none of these stands, `;` and `:` always mean what they look like, and a tenth of the work will do. */
const NEEDS_TOKENS = /["'\\/(){}[\]!<@\u0000]/u;

const parsePlain = (css: string): readonly ParsedDeclaration[] => {
  const declarations: ParsedDeclaration[] = [];
  for (let from = 0; from < css.length;) {
    const semicolon = css.indexOf(';', from);
    const to = semicolon < 0 ? css.length : semicolon;
    const colon = css.indexOf(':', from);
    const start = skipBlank(css, from, to);
    if (colon > start && colon < to && isNameStart(css.charCodeAt(start))) {
      const nameEnd = trimBlank(css, start, colon);
      const valueStart = skipBlank(css, colon + 1, to);
      const end = trimBlank(css, valueStart, to);
      const name = css.slice(start, nameEnd);
      if (end > valueStart && isName(name)) {
        declarations.push({ property: name.startsWith('--') ? name : name.toLowerCase(), value: css.slice(valueStart, end), important: false, start, end, valueStart });
      }
    }
    from = to + 1;
  }
  return declarations;
};

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);
const isNameStart = (code: number): boolean => (code >= 97 && code <= 122) || code === 45 || (code >= 65 && code <= 90) || code === 95 || code >= 128;
const isName = (name: string): boolean => {
  for (let at = name.charCodeAt(0) === 45 ? 1 : 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (!isNameStart(code) && !(code >= 48 && code <= 57 && at > 0)) return false;
  }
  return name !== '-';
};
const skipBlank = (css: string, from: number, to: number): number => {
  let at = from;
  while (at < to && isBlank(css.charCodeAt(at))) at += 1;
  return at;
};
const trimBlank = (css: string, from: number, to: number): number => {
  let at = to;
  while (at > from && isBlank(css.charCodeAt(at - 1))) at -= 1;
  return at;
};

const parseTokens = (css: string): readonly ParsedDeclaration[] => {
  const tokens = readTokens(css);
  const declarations: ParsedDeclaration[] = [];
  // A stray `}` in a style attribute is one bad declaration, not the end of it (CSS Style Attributes §3).
  for (let at = 0; at < tokens.count; at += 1) at = readDeclarations(tokens, at, declarations);
  return declarations;
};

/** The tokens of a text; asking past the end gives type 0. */
class Tokens {
  readonly css: string;
  readonly #types: number[] = [];
  readonly #ends: number[] = [];

  constructor(css: string) {
    this.css = css;
    tokenize(css, (type, _start, end) => {
      this.#types.push(type);
      this.#ends.push(end);
    });
  }

  get count(): number { return this.#types.length; }
  type(index: number): number { return this.#types[index] ?? 0; }
  start(index: number): number { return index === 0 ? 0 : this.#ends[index - 1] ?? this.css.length; }
  end(index: number): number { return this.#ends[index] ?? this.css.length; }
}

const readTokens = (css: string): Tokens => new Tokens(css);

/** The `{` a prelude runs to; the `;` of an at-rule that is a statement, the `}` of the group around it, or the end where there is none. */
const preludeEnd = (tokens: Tokens, from: number, inGroup: boolean): number => {
  const isAtRule = tokens.type(from) === T.AtKeyword;
  let at = from;
  for (; at < tokens.count; at += 1) {
    const type = tokens.type(at);
    if (type === T.LeftCurlyBracket || (isAtRule && type === T.Semicolon) || (inGroup && type === T.RightCurlyBracket)) break;
  }
  return at;
};

/** Reads declarations up to the `}` that closes their block, whose index it returns (or the count of tokens). */
const readDeclarations = (tokens: Tokens, from: number, into: ParsedDeclaration[]): number => {
  let at = from;
  while (at < tokens.count) {
    const type = tokens.type(at);
    if (type === T.RightCurlyBracket) return at;
    if (type === T.WhiteSpace || type === T.Comment || type === T.Semicolon) at += 1;
    else {
      const end = declarationEnd(tokens, at);
      const declaration = readDeclaration(tokens, at, end);
      if (declaration) into.push(declaration);
      at = end;
    }
  }
  return at;
};

/** Where a declaration, or what stands in its place, ends: at a `;` or `}` outside every bracket. */
const declarationEnd = (tokens: Tokens, from: number): number => {
  let depth = 0;
  let at = from;
  for (; at < tokens.count; at += 1) {
    const type = tokens.type(at);
    if (depth === 0 && (type === T.Semicolon || type === T.RightCurlyBracket)) return at;
    if (type === T.LeftCurlyBracket || type === T.LeftParenthesis || type === T.LeftSquareBracket || type === T.Function) depth += 1;
    else if (type === T.RightCurlyBracket || type === T.RightParenthesis || type === T.RightSquareBracket) depth = Math.max(0, depth - 1);
    // A nested rule ends with its block and needs no `;`.
    if (depth === 0 && type === T.RightCurlyBracket) return at + 1;
  }
  return at;
};

const readDeclaration = (tokens: Tokens, from: number, to: number): ParsedDeclaration | undefined => {
  if (tokens.type(from) !== T.Ident) return undefined;
  const colon = skipSpace(tokens, from + 1);
  if (colon >= to || tokens.type(colon) !== T.Colon) return undefined;
  const first = skipSpace(tokens, colon + 1);
  let last = trimSpace(tokens, first, to);
  const end = tokens.end(last - 1);
  const bang = importantAt(tokens, first, last);
  if (bang !== undefined) last = trimSpace(tokens, first, bang);
  if (last <= first) return undefined;
  const start = tokens.start(from);
  const property = tokens.css.slice(start, tokens.end(from));
  // CSS Variables §2: custom properties are the only ones whose case counts.
  return { property: property.startsWith('--') ? property : property.toLowerCase(), value: plain(tokens, first, last), important: bang !== undefined, start, end, valueStart: tokens.start(first) };
};

/** Where the `!` of a closing `!important` stands. */
const importantAt = (tokens: Tokens, first: number, last: number): number | undefined => {
  const word = last - 1;
  if (tokens.type(word) !== T.Ident || tokens.css.slice(tokens.start(word), tokens.end(word)).toLowerCase() !== 'important') return undefined;
  const bang = trimSpace(tokens, first, word) - 1;
  return bang >= first && tokens.type(bang) === T.Delim && tokens.css[tokens.start(bang)] === '!' ? bang : undefined;
};

const isSpace = (type: number): boolean => type === T.WhiteSpace || type === T.Comment;

const skipSpace = (tokens: Tokens, from: number): number => {
  let at = from;
  while (isSpace(tokens.type(at))) at += 1;
  return at;
};

const trimSpace = (tokens: Tokens, from: number, to: number): number => {
  let at = to;
  while (at > from && isSpace(tokens.type(at - 1))) at -= 1;
  return at;
};

/** The text of some tokens without comments. */
const plain = (tokens: Tokens, from: number, to: number): string => {
  const last = trimSpace(tokens, from, to);
  let text = '';
  let start = tokens.start(from);
  for (let at = from; at < last; at += 1) {
    if (tokens.type(at) !== T.Comment) continue;
    text += tokens.css.slice(start, tokens.start(at));
    start = tokens.end(at);
  }
  return last > from ? text + tokens.css.slice(start, tokens.end(last - 1)) : '';
};
