import type { HtmlDocument, Visitor } from 'sendlint/rule';
import { allLinksOf, htmlLinksOf } from './html-links.ts';
import type { Link } from './link.ts';
import { textLinksOf } from './text-links.ts';

/** What a person can use: so many places of one kind in one body. */
export const MOST_REPORTS = 20;

/** Looks at a link and tells whether it said something of it. */
export type Look = (link: Link) => boolean;

/** Looks at links until so many are said of. */
const lookAt = (links: readonly Link[], look: Look): void => {
  let said = 0;
  for (const link of links) {
    if (look(link)) said += 1;
    if (said >= MOST_REPORTS) return;
  }
};

/** A visitor of what a person follows in HTML. */
export const eachHtmlLink = (look: (link: Link, document: HtmlDocument) => boolean): Visitor => ({
  html(document) { lookAt(htmlLinksOf(document), (link) => link.kind === 'link' && look(link, document)); },
});

/** A visitor of all URLs: those of HTML, followed or loaded, and those written out in text. */
export const eachUrl = (look: Look): Visitor => eachBody((links) => { lookAt(links, look); });

/** The same where the look asks how a URL begins and no more: mail has many links and few hosts, so those it says nothing of are looked at once. */
export const eachOrigin = (look: Look): Visitor => eachBody((links) => { lookAtOrigins(links, look); });

const lookAtOrigins = (links: readonly Link[], look: Look): void => {
  let innocent: Set<string> | undefined;
  let said = 0;
  for (const link of links) {
    if (innocent?.has(link.origin)) continue;
    if (look(link)) said += 1;
    else if (links.length > 1) (innocent ??= new Set()).add(link.origin);
    if (said >= MOST_REPORTS) return;
  }
};

/** The same where the look needs something that is loaded only when a link may be worth it. */
export const eachUrlLater = (isWorth: (link: Link) => boolean, load: () => Promise<Look>): Visitor =>
  eachBody((links) => {
    const some = links.filter(isWorth);
    return some.length === 0 ? undefined : look(some, load);
  });

const look = async (links: readonly Link[], load: () => Promise<Look>): Promise<void> => { lookAt(links, await load()); };

/** A visitor of all URLs of each body at once. */
export const eachBody = (visit: (links: readonly Link[], document: HtmlDocument | undefined) => void | Promise<void>): Visitor => ({
  html(document) {
    const links = htmlLinksOf(document);
    // What is written out is the same in the other views.
    return visit(document.view === 'everyone' && document.alternative === 0 ? allLinksOf(document) : links, document);
  },
  part: {
    'text/plain'({ text, html }) {
      if (text && html.length === 0) return visit(textLinksOf(text), undefined);
      return undefined;
    },
  },
});
