/**
 * A word with markup in the middle: where the markup stands. `by` is what splits it: a comment, an element with nothing in it or one that
 * no HTML has, or tags that change how letters look. `isFirst`: only the first letter stands before it, as where a big letter begins a text.
 */
export interface Split { readonly start: number; readonly end: number; readonly by: 'comment' | 'empty' | 'tags'; readonly isFirst: boolean }
/** The words that markup splits, and all start tags, in one HTML text. */
export interface Splits { readonly splits: readonly Split[]; readonly tags: number }

/** Tags that only change how letters look. Links, superscripts and whatever may stand apart on the screen are none. */
const INLINE: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'strike', 'font', 'span', 'big', 'small', 'tt', 'ins', 'del', 'mark', 'acronym', 'abbr', 'basefont', 'nobr', 'blink', 'bdo', 'bdi']);
/** Tags that set apart what stands before and after them, or stand for something themselves. */
const KNOWN: ReadonlySet<string> = new Set([
  'a', 'abbr', 'address', 'area', 'article', 'aside', 'audio', 'base', 'bdi', 'bdo', 'blockquote', 'body', 'br', 'button', 'canvas', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'data', 'datalist',
  'dd', 'dfn', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frame', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html', 'iframe', 'img', 'image', 'input', 'kbd', 'label',
  'legend', 'li', 'link', 'main', 'map', 'marquee', 'menu', 'meta', 'nav', 'noscript', 'object', 'ol', 'optgroup', 'option', 'p', 'param', 'picture', 'pre', 'q', 'rp', 'rt', 'ruby', 'samp', 'script', 'section',
  'select', 'source', 'style', 'sub', 'summary', 'sup', 'svg', 'table', 'tbody', 'td', 'textarea', 'tfoot', 'th', 'thead', 'time', 'title', 'tr', 'track', 'ul', 'var', 'video', 'wbr', 'embed', 'plaintext', 'xmp', 'listing',
]);

/** Goes over the tags of an HTML text; `markup` is the text with what is no markup of its own masked. */
export const splitsIn = (markup: string): Splits => {
  const splits: Split[] = [];
  let tags = 0;
  for (let at = markup.indexOf('<'); at >= 0;) {
    const run = readRun(markup, at);
    tags += run.starts;
    if (run.by && isLetter(markup, at - 1) && isLetter(markup, run.end)) {
      splits.push({ start: at, end: run.end, by: run.by, isFirst: splits.at(-1)?.end !== at - 1 && !isLetter(markup, at - 2) });
    }
    at = markup.indexOf('<', Math.max(run.end, at + 1));
  }
  return { splits, tags };
};

interface Run { readonly end: number; readonly starts: number; readonly by: Split['by'] | undefined }

/** Tags and comments that touch each other. */
const readRun = (markup: string, from: number): Run => {
  let at = from;
  let starts = 0;
  let isApart = false;
  let hasComment = false;
  let hasTag = false;
  let isEmpty = false;
  let opened = '';
  while (markup.charCodeAt(at) === LESS) {
    if (markup.startsWith('<!', at)) {
      const end = endOfComment(markup, at);
      const said = markup.slice(at, Math.min(end, at + 200));
      // React sets texts apart by empty comments; conditional ones are Outlook's.
      if (IDLE.test(said)) isApart ||= /\[/u.test(said);
      else hasComment = true;
      at = end;
      continue;
    }
    const tag = TAG.exec(markup.slice(at, at + 40));
    if (!tag) break;
    const name = (tag[2] ?? '').toLowerCase();
    const isEnd = tag[1] === '/';
    hasTag = true;
    if (!isEnd) starts += 1;
    else if (opened === name) isEmpty = true;
    opened = isEnd ? '' : name;
    const end = endOfTag(markup, at + 1);
    if (!INLINE.has(name)) {
      if (KNOWN.has(name) || name.includes(':') || name.includes('-')) isApart = true;
      else isEmpty = true;
    } else if (/display|float|padding|margin/u.test(markup.slice(at, Math.min(end, at + 400)))) isApart = true;
    at = end;
  }
  const end = Math.max(at, from + 1);
  if (isApart) return { end, starts, by: undefined };
  return { end, starts, by: hasComment ? 'comment' : isEmpty ? 'empty' : hasTag ? 'tags' : undefined };
};

const LESS = 0x3c;
const IDLE = /^<!(?:--\s*-->|--\[if|\[|--<!|DOCTYPE)/iu;
const TAG = /^<(\/?)([a-z][a-z0-9:_-]*)/iu;

const endOfComment = (markup: string, from: number): number => {
  const end = markup.startsWith('<!--', from) ? markup.indexOf('-->', from + 2) + 3 : markup.indexOf('>', from) + 1;
  return end > from ? end : markup.length;
};

/** After the `>` that stands in no quoted value. */
const endOfTag = (markup: string, from: number): number => {
  let quote = 0;
  for (let at = from; at < markup.length; at += 1) {
    const code = markup.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at + 1;
    else if ((code === 0x22 || code === 0x27) && markup.charCodeAt(at - 1) === 0x3d) quote = code;
  }
  return markup.length;
};

/** Scripts with case alone: others set no spaces between words, or join their letters. */
const LETTER = /[\p{Lu}\p{Ll}]/u;
const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : LETTER.test(text.charAt(at));
};

/** The word that a split goes through, as a reader sees it. */
export const wordAt = (markup: string, { start, end }: Split): string => {
  let from = start;
  while (start - from < LONGEST_HALF && isLetter(markup, from - 1)) from -= 1;
  let to = end;
  while (to - end < LONGEST_HALF && isLetter(markup, to)) to += 1;
  return markup.slice(from, start) + markup.slice(end, to);
};
const LONGEST_HALF = 20;
