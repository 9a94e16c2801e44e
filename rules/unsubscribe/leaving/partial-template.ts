import type { HtmlDocument, Span } from 'sendlint/rule';

/** Why a template may not hold the whole of what is sent, and where that shows; `undefined` where it holds all. */
export const partOfTemplate = (document: HtmlDocument): { readonly reason: string; readonly at: Span } | undefined => {
  for (const { start, end } of document.tags) {
    const written = document.text.value.slice(start, end);
    if (takesInAnother(written)) return { reason: `The template takes in another one where an unsubscribe link may stand: ${shortened(written)}.`, at: document.text.span(start, end) };
  }
  const { value } = document.text;
  const directive = BLADE.exec(value);
  if (directive) {
    const at = document.text.span(directive.index, directive.index + directive[0].length);
    return { reason: `The template takes in another one where an unsubscribe link may stand: ${directive[0]}.`, at };
  }
  if (BODY_END.test(value)) return undefined;
  return { reason: 'The file has no </body>: it is a part of a document, and the unsubscribe link may stand in another part.', at: document.text.span(0, 0) };
};

const BODY_END = /<\/body/iu;

/** Blade: a view that includes another one or fills a layout. */
const BLADE = /@(?:include|includeIf|extends|yield|section|component|slot|each)\b/u;

/** Partials, blocks and layouts by their words; a variable whose name is that of a part of a page, whose HTML it then holds. */
const takesInAnother = (written: string): boolean => INCLUDE.test(written.slice(0, LONGEST)) || (written.length <= LONGEST && CONTENT.test(written));

/** Names of partials are short; a hostile placeholder may be as long as the file. */
const LONGEST = 200;

const INCLUDE = /^(?:\{\{\{?~?\s*(?:>|#>|yield|outlet)|\{%-?\s*(?:include|render|extends|block|embed|import|partial|layout|section|snippet|sections|component|content_block|slot)\b|<%[-=]?\s*(?:include|yield|render|partial|content_for|body)\b|<\?)|\b(?:include|render|partial|yield|content_for|ContentBlockByName|ContentBlockByKey|ContentBlockById|ContentArea|content_blocks)\s*[(.:$]/iu;
const CONTENT = /^[^\w$]*\$?(?:[\w]+[.>-])*(?:body|content|contents|footer|html|slot|main|children|inner|html_?body|body_?html|html_?content|content_?html|html_?footer|footer_?html|message_?body|email_?body|email_?content|email_?footer)[^\w]*(?:\|[^}]*)?[^\w]*$/iu;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
};
