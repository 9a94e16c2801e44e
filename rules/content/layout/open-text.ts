import type { HtmlDocument, Message, Part } from 'sendlint/rule';

/** The words that make a tag bring in, or repeat, text that is written elsewhere, in the template languages we know. */
const BRINGS = /^[^\w>]*(?:#?>|#?\*?(?:each|for|foreach|range|include|includes|extends|render|partial|yield|block|slot|section|component|snippet|embed|import|layout|stack|content_for)\b)/iu;
const RENDERS = /\b(?:yield|render|partial|include|content_for)\b|\.(?:each|map|forEach)\b/u;

/** Whether a template fetches or repeats text in its body, so that what stands in the file is not all a reader gets. */
export const bringsText = ({ text, tags, markup }: HtmlDocument): boolean => {
  const body = Math.max(0, markup.search(/<body/iu));
  return tags.some(({ start, end }) => {
    if (start < body) return false;
    const inner = text.value.slice(start, Math.min(end, start + 200));
    return BRINGS.test(inner) || RENDERS.test(inner);
  });
};

/** Whether a file is a piece of a template: it has no `<body>`, or begins or ends inside one. A message's body is whole however it is written. */
export const isFragment = ({ root }: HtmlDocument, message: Message | Part): boolean => {
  if (message.type === 'message') return false;
  // MJML compiles a piece of a template into a whole page of its own.
  const { value: written = '' } = message.template?.text ?? {};
  if (/<mj-/iu.test(written) && !/<mjml[\s>]/iu.test(written)) return true;
  const html = root.children.find((node) => 'attribs' in node && node.name === 'html');
  const body = html && 'children' in html ? html.children.find((node) => 'attribs' in node && node.name === 'body') : undefined;
  const place = body?.sourceCodeLocation;
  return !(place && 'startTag' in place && place.startTag && 'endTag' in place && place.endTag);
};
