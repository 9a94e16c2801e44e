import { TokenizerMode } from 'parse5';
import type { Token, TokenHandler } from 'parse5';
import type { Stretch } from '../template/tag.ts';
import { RunTokenizer } from './tokenizer.ts';

/** The comments of a markup, and where the first tag or text stands that is none. */
export interface Comments { readonly comments: readonly Stretch[]; readonly contentStart: number }

/** In these there are no comments, only text. */
const RAW: ReadonlyMap<string, typeof TokenizerMode[keyof typeof TokenizerMode]> = new Map([
  ['title', TokenizerMode.RCDATA], ['textarea', TokenizerMode.RCDATA], ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'mj-style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
]);

/** Finds the closed comments as a parser does: none in a style, an attribute or another comment, so none in what is for Outlook alone. */
export const commentsIn = (markup: string): Comments => {
  const comments: Stretch[] = [];
  let contentStart = markup.length;
  const content = ({ location }: { readonly location: Token.Location | null }): void => {
    if (location && location.startOffset < contentStart) contentStart = location.startOffset;
  };
  const handler: TokenHandler = {
    onComment({ location }) {
      if (!location) return;
      const { startOffset: start, endOffset: end } = location;
      if (markup.startsWith('<!--', start) && /--!?>$/u.test(markup.slice(end - 4, end))) comments.push({ start, end });
    },
    onStartTag(token) {
      content(token);
      const mode = RAW.get(token.tagName);
      if (mode !== undefined && !token.selfClosing) tokenizer.state = mode;
    },
    onEndTag: content,
    onCharacter: content,
    onNullCharacter: content,
    onWhitespaceCharacter() { /* It is neither. */ },
    onDoctype() { /* It shows nothing. */ },
    onEof() { /* There is no more. */ },
  };
  const tokenizer = new RunTokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(markup, true);
  return { comments, contentStart };
};
