import { once } from 'sendlint/rule';
import type { HtmlDocument } from 'sendlint/rule';
import { tagsOf } from './page.ts';
import type { WrittenTag } from './written-tag.ts';

/** What SpamAssassin counts of the tags of a page. */
export interface TagCounts {
  /** Start and end tags and doctypes. */
  readonly tags: number;
  /** Those of them whose name HTML 4 has. */
  readonly known: number;
  /** Different names, and how many HTML 4 has. */
  readonly names: number;
  readonly knownNames: number;
  /** End tags without a start tag, and the first of them. */
  readonly extra: number;
  readonly firstExtra: WrittenTag | undefined;
  /** The first tag HTML 4 does not have. */
  readonly firstUnknown: WrittenTag | undefined;
  /** How many of a name are open at the end. */
  readonly open: ReadonlyMap<string, number>;
}

/** The counts of a page; made when the first rule asks. */
export const countsOf = once((document: HtmlDocument): TagCounts => {
  const { tags, doctypes } = tagsOf(document);
  const open = new Map<string, number>();
  let [known, knownNames, extra] = [doctypes, 0, 0];
  let firstExtra: WrittenTag | undefined;
  let firstUnknown: WrittenTag | undefined;
  for (const tag of tags) {
    // `<br/>` is `<br>`, while `<o:p/>` has its slash in its name.
    const isKnown = HTML.has(tag.name) || NAMESPACED.test(tag.name);
    const before = open.get(tag.name);
    if (isKnown) {
      known += 1;
      if (before === undefined) knownNames += 1;
    } else firstUnknown ??= tag;
    const now = (before ?? 0) + (tag.closes ? -1 : 1);
    if (now < 0) {
      extra += 1;
      firstExtra ??= tag;
    }
    open.set(tag.name, Math.max(0, now));
  }
  return { tags: tags.length + doctypes, known, names: open.size, knownNames, extra, firstExtra, firstUnknown, open };
});

/** Office's own: paragraphs, smart tags. */
const NAMESPACED = /^(?:o|st\d):[\w-]+$/u;

/** The elements of HTML 4.01, those browsers added in its time among them. */
const HTML: ReadonlySet<string> = new Set((
  'a abbr acronym address applet area b base basefont bdo big blockquote body br button caption center cite code col colgroup dd del dfn dir div dl dt em '
  + 'fieldset font form frame frameset h1 h2 h3 h4 h5 h6 head hr html i iframe img input ins isindex kbd label legend li link map menu meta nobr noframes noscript '
  + 'object ol optgroup option p param pre q s samp script select small span strike strong style sub sup table tbody td textarea tfoot th thead title tr tt u ul var '
  + 'x-sigsep x-tab').split(' '));
