import { isTag } from 'domhandler';
import type { HtmlDocument, SourceText, Span } from 'sendlint/rule';

/** Where a footer would stand in an HTML body: at the `</body>` tag, or on the last line. */
export const endOfBody = ({ root, text }: HtmlDocument): Span => {
  const html = root.children.find((node) => isTag(node) && node.name === 'html');
  const body = html && isTag(html) ? html.children.find((node) => isTag(node) && node.name === 'body') : undefined;
  const place = body?.sourceCodeLocation;
  const tag = place && 'endTag' in place ? place.endTag : undefined;
  return tag ? text.span(tag.startOffset, tag.endOffset) : lastLine(text);
};

/** The last line that is not blank. */
export const lastLine = (text: SourceText): Span => {
  const end = text.value.trimEnd().length;
  return text.span(text.value.lastIndexOf('\n', end - 1) + 1, end);
};
