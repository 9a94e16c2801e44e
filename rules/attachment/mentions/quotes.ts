import type { HtmlDocument } from 'sendlint/rule';

/** Where somebody else's words stand in a plain text: `>` lines, and all after the head of a forwarded or answered message. */
export const quotesOf = (text: string): ((start: number) => boolean) => {
  // Most texts mention no attachment, and nobody asks.
  let ranges: readonly (readonly [number, number])[] | undefined;
  let next = 0;
  return (start) => {
    ranges ??= quotedLines(text);
    const before = ranges[next - 1];
    if (before && start < before[0]) next = 0;
    while (next < ranges.length && (ranges[next]?.[1] ?? 0) <= start) next += 1;
    const range = ranges[next];
    return range !== undefined && start >= range[0];
  };
};

const quotedLines = (text: string): readonly (readonly [number, number])[] => {
  const ranges: (readonly [number, number])[] = [];
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, Math.min(end, at + 200));
    if (isForwardHead(line, text, end)) {
      ranges.push([at, text.length]);
      break;
    }
    if (/^\s{0,8}[\p{L}]{0,4}[>|]/u.test(line)) ranges.push([at, end]);
    at = end;
  }
  return ranges;
};

const HEADS = /^[\s>]{0,8}(?:-{2,}\s?[\p{L}\s]{5,40}\s?-{2,}|begin forwarded message|anfang der weitergeleiteten|-- ?\r?\n?$|_{5,})/iu;

const isForwardHead = (line: string, text: string, next: number): boolean =>
  HEADS.test(line)
  // Outlook quotes without marks: From, Sent or Date, To, Subject, in the writer's language.
  || (/^\*?(?:from|von|de|da|van|från|fra|od|от|发件人|差出人)\*?\s?[:：]/iu.test(line) && /^[^\n]{0,200}\n?\*?[^\n:：]{2,20}\*?\s?[:：]/u.test(text.slice(next, next + 300)));

/** Where somebody else's words stand in a document: in a `blockquote` or in the element a mail program quotes with. `start` is an index into `prose`. */
export const htmlQuotesOf = (document: HtmlDocument): ((start: number) => boolean) => {
  // Most documents mention no attachment, and `$` takes longer to load than the rest of this rule to run.
  let ranges: readonly (readonly [number, number])[] | undefined;
  const { origin } = document.prose;
  if (!('from' in origin)) return () => false;
  return (start) => {
    ranges ??= quotedRanges(document);
    const place = origin.startOf(start);
    return ranges.some(([from, to]) => place >= from && place < to);
  };
};

const quotedRanges = ({ $ }: HtmlDocument): readonly (readonly [number, number])[] =>
  $('blockquote, .gmail_quote, .yahoo_quoted, .moz-cite-prefix, #appendonsend ~ *, #divRplyFwdMsg ~ *')
    .toArray()
    .flatMap(({ sourceCodeLocation: location }) => (location ? [[location.startOffset, location.endOffset] as const] : []));
