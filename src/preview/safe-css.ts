import { tokenize, tokenTypes as T } from 'css-tree/tokenizer';
import { rasterOnly } from './raster.ts';

/** What a style sheet is called with that the page turns on and off: the colour scheme of the preview is not that of the reader's screen. */
export const SCHEME = 'sendlint-scheme';

/** Functions that can fetch something, or take what can. */
const FETCHING = new Set(['url(', 'src(', 'image(', 'image-set(', '-webkit-image-set(', 'cross-fade(', '-webkit-cross-fade(', 'element(', 'paint(', 'expression(']);
/** At-rules that can fetch something, or that change how the rest is read. */
const AT_RULES = new Set(['@import', '@font-face', '@namespace', '@charset', '@property', '@view-transition']);

interface Token { readonly type: number; readonly text: string }

/**
 * CSS with nothing in it that could be fetched, and nothing that could end a `<style>`. It is written token by token; an escape in a
 * name may spell `url`, so that such names go too. Text of a template that was masked stays what it is: unknown.
 */
export const safeCss = (css: string): string => {
  const tokens: Token[] = [];
  tokenize(css, (type, start, end) => { tokens.push({ type, text: css.slice(start, end) }); });
  let out = '';
  for (let at = 0; at < tokens.length;) {
    const { type, text } = tokens[at] ?? { type: T.Semicolon, text: '' };
    const next = nextAfter(tokens, at, type, text);
    out += next.text;
    at = next.at;
  }
  // In CSS `<` stands in strings and comments, and in ranges of widths, where no `/` or `!` follows.
  return out.replaceAll(/<(?=[/!])/gu, '\\3c ');
};

/** Whether a style sheet asks for the colour scheme. */
export const asksForDark = (css: string): boolean => css.includes(`(${SCHEME}:dark)`);

const nextAfter = (tokens: readonly Token[], at: number, type: number, text: string): { readonly text: string; readonly at: number } => {
  // A space, so that what stood before and behind does not become one name.
  if (type === T.AtKeyword && (text.includes('\\') || AT_RULES.has(text.toLowerCase()))) return { text: ' ', at: statementEnd(tokens, at) };
  if (type === T.Url || type === T.BadUrl) return { text: type === T.Url ? urlOf(text.slice(4, -1)) : 'none', at: at + 1 };
  if (type === T.Function && (text.includes('\\') || FETCHING.has(text.toLowerCase()))) return { text: text.toLowerCase() === 'url(' ? urlOf(stringAfter(tokens, at)) : 'none', at: blockEnd(tokens, at) };
  if (type === T.Comment || type === T.CDO || type === T.CDC) return { text: ' ', at: at + 1 };
  if (type === T.LeftParenthesis) {
    const scheme = schemeAt(tokens, at);
    if (scheme) return scheme;
  }
  // Links have no address here, so that they are none for CSS.
  if (type === T.Colon && tokens[at + 1]?.type === T.Ident && /^(?:any-)?link$/iu.test(tokens[at + 1]?.text ?? '')) return { text: '[data-sendlint-link]', at: at + 2 };
  return { text: type === T.BadString ? '""' : text, at: at + 1 };
};

const urlOf = (address: string): string => {
  const image = rasterOnly(address.trim().replaceAll(/^["']|["']$/gu, ''));
  return image === undefined ? 'none' : `url("${image}")`;
};

const stringAfter = (tokens: readonly Token[], at: number): string => {
  const next = skipSpace(tokens, at + 1);
  return tokens[next]?.type === T.String ? tokens[next]?.text ?? '' : '';
};

/** `(prefers-color-scheme: dark)` in one spelling that no browser knows until the page puts a condition of its own there. */
const schemeAt = (tokens: readonly Token[], at: number): { readonly text: string; readonly at: number } | undefined => {
  const name = skipSpace(tokens, at + 1);
  const colon = skipSpace(tokens, name + 1);
  const value = skipSpace(tokens, colon + 1);
  const close = skipSpace(tokens, value + 1);
  if (tokens[name]?.text.toLowerCase() !== 'prefers-color-scheme' || tokens[colon]?.type !== T.Colon || tokens[close]?.type !== T.RightParenthesis) return undefined;
  return { text: `(${SCHEME}:${tokens[value]?.text.toLowerCase() === 'dark' ? 'dark' : 'light'})`, at: close + 1 };
};

const skipSpace = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (tokens[at]?.type === T.WhiteSpace || tokens[at]?.type === T.Comment) at += 1;
  return at;
};

const OPENING: ReadonlySet<number> = new Set([T.LeftCurlyBracket, T.LeftParenthesis, T.LeftSquareBracket, T.Function]);
const CLOSING: ReadonlySet<number> = new Set([T.RightCurlyBracket, T.RightParenthesis, T.RightSquareBracket]);

/** Behind the bracket that closes the one at `at`. */
const blockEnd = (tokens: readonly Token[], at: number): number => {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    const { type } = tokens[index] ?? { type: 0 };
    if (OPENING.has(type)) depth += 1;
    else if (CLOSING.has(type)) depth -= 1;
    if (depth <= 0) return index + 1;
  }
  return tokens.length;
};

/** Behind an at-rule: its `;`, or its block. */
const statementEnd = (tokens: readonly Token[], from: number): number => {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const { type } = tokens[at] ?? { type: 0 };
    if (type === T.Semicolon) return at + 1;
    if (type === T.LeftCurlyBracket) return blockEnd(tokens, at);
    if (type === T.RightCurlyBracket) return at;
  }
  return tokens.length;
};
