import type { Element, HtmlDocument, SourceText } from 'sendlint/rule';

/** A web link of a version: what it leads to, in a form that can be compared, as written, and where it stands. */
export interface Link<Place> { readonly key: string; readonly written: string; readonly at: Place }

/** More links of one version are not compared. */
const MOST_LINKS = 500;

/** The web links of an HTML version, each target once. What a template fills in is not known, and left out. */
export const linksOfHtml = (html: HtmlDocument): readonly Link<Element>[] => {
  const found = new Map<string, Link<Element>>();
  for (const element of html.$('a[href], area[href]').toArray()) {
    if (found.size >= MOST_LINKS) break;
    const written = html.attribute(element, 'href')?.value.value.trim() ?? '';
    if (!WEB.test(written) || written.includes('{') || !html.styleOf(element).visible) continue;
    const key = keyOf(written);
    if (!found.has(key)) found.set(key, { key, written, at: element });
  }
  return [...found.values()];
};

/** The web links of a plain text, each target once. */
export const linksOfText = (text: SourceText): readonly Link<{ readonly start: number; readonly end: number }>[] => {
  const found = new Map<string, Link<{ readonly start: number; readonly end: number }>>();
  for (const match of text.value.matchAll(IN_TEXT)) {
    if (found.size >= MOST_LINKS) break;
    let end = match[0].length;
    while (end > 0 && TRAILING.has(match[0].charAt(end - 1))) end -= 1;
    const written = match[0].slice(0, end);
    const key = keyOf(written);
    if (!found.has(key)) found.set(key, { key, written, at: { start: match.index, end: match.index + end } });
  }
  return [...found.values()];
};

const WEB = /^https?:\/\//iu;
const IN_TEXT = /\b(?:https?:\/\/|www\.)[^\s<>"]{3,2000}/giu;
const TRAILING: ReadonlySet<string> = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '\'', '*', '_', '|']);

/** Without scheme, `www.`, fragment and a last slash; the host in lower case. */
const keyOf = (written: string): string => {
  const bare = written.replace(/^https?:\/\//iu, '').replace(/^www\./iu, '').replace(/#.*$/su, '');
  const slash = bare.search(/[/?]/u);
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
  const rest = slash < 0 ? '' : bare.slice(slash);
  return host + (rest.endsWith('/') ? rest.slice(0, -1) : rest);
};

/** A shorter address is no address cut off at the end of a line. */
const SHORTEST_CUT = 20;

/** The links of one version that the other has not, not even as one cut off at the end of a line. */
export const missingFrom = <Place>(other: readonly Link<unknown>[], links: readonly Link<Place>[]): readonly Link<Place>[] => {
  const keys = new Set(other.map(({ key }) => key));
  const cuts = [...keys].filter((key) => key.length >= SHORTEST_CUT);
  const isCut = (key: string): boolean => cuts.some((cut) => key.startsWith(cut) || (key.length >= SHORTEST_CUT && cut.startsWith(key)));
  return links.filter(({ key }) => !keys.has(key) && !isCut(key));
};
