import { isTag } from 'domhandler';
import type { HtmlDocument, Part, Span } from 'sendlint/rule';

/** Where a footer would stand in an HTML body: the `</body>` tag, or the last line of what has none. */
export const endOfBody = ({ root, text }: HtmlDocument): Span => {
  const html = root.children.find((node) => isTag(node) && node.name === 'html');
  const body = html && isTag(html) ? html.children.find((node) => isTag(node) && node.name === 'body') : undefined;
  const tag = body?.sourceCodeLocation && 'endTag' in body.sourceCodeLocation ? body.sourceCodeLocation.endTag : undefined;
  return tag ? text.span(tag.startOffset, tag.endOffset) : lastLineOf(text);
};

/** The last line of a text body that is not blank; `undefined` where there is no text. */
export const lastLine = (part: Part | undefined): Span | undefined => (part?.text && part.text.value.trim() !== '' ? lastLineOf(part.text) : undefined);

const lastLineOf = (text: HtmlDocument['text']): Span => {
  const end = text.value.trimEnd().length;
  return text.span(Math.max(text.value.lastIndexOf('\n', end - 1) + 1, 0), end);
};
