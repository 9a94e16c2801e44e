import { isText } from 'domhandler';
import type { Element, HtmlDocument } from 'sendlint/rule';
import { UNKNOWN } from 'sendlint/rule';

/** The address that a link's text is: its host, and its scheme where it is written. */
export interface ShownUrl { readonly scheme: string | undefined; readonly host: string }

/** The address a link's text is, if the whole of it is one: a sentence or a name with a dot is none. */
export const shownUrl = (document: HtmlDocument, element: Element): ShownUrl | undefined => {
  // An address with its markup is short; the text of links nested in links is not read again and again.
  const { startOffset = 0, endOffset = Infinity } = element.sourceCodeLocation ?? {};
  if (endOffset - startOffset > LONGEST_ELEMENT) return undefined;
  if (!mayHoldHost(element)) return undefined;
  const text = document.textOf(element).value.trim();
  if (text === '' || text.length > LONGEST || !text.includes('.') || text.includes(UNKNOWN)) return undefined;
  const [whole, scheme, host] = ADDRESS.exec(text) ?? [];
  if (whole === undefined || host === undefined) return undefined;
  // Without a scheme or "www." a word with a dot may be a file, a product or an abbreviation.
  return scheme !== undefined || host.toLowerCase().startsWith('www.') || SURE_END.test(host) ? { scheme: scheme?.toLowerCase(), host: host.toLowerCase() } : undefined;
};

/** Whether a dot with a letter behind it stands in the text, as the parser has it. Most links are words, and their text is made for nobody else. */
const mayHoldHost = (element: Element): boolean => {
  let text = '';
  const open = element.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) text += node.data;
    else if ('children' in node) open.push(...node.children.toReversed());
  }
  return DOT_IN_WORD.test(text);
};
const DOT_IN_WORD = /\.[:-\uffff]/u;

const LONGEST = 2000;
const LONGEST_ELEMENT = 8000;
const ADDRESS = /^[[(<“"'»›→\s]*(?:(https?):\/\/)?((?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62})(?::\d{1,5})?(?:[/?#][^\s<>]*)?[\])>”"'«‹→\s.,;!]*$/iu;
const SURE_END = /\.(?:com|org|net|edu|gov|info|biz|eu|de|at|ch|fr|es|it|nl|be|pl|cz|dk|se|fi|uk|us|ca|au|nz|jp|cn|in|br|mx|ru)$/iu;
