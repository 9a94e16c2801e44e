import type { Element, HtmlDocument } from 'sendlint/rule';
import { isLeavingUrl, isSameTarget, leadsNowhere } from './leaving-url.ts';
import { readPassages } from './passages.ts';
import type { Link, Passage, Reading } from './passages.ts';
import { holdsToken } from './service-tokens.ts';
import { passageOffersLeaving } from './text-links.ts';
import { namesAnotherPage, saysOnlyHere, speaksOfLeaving } from './wording-search.ts';

/** What an HTML body offers: a visible unsubscribe link (`found`), else one that is hidden or leads nowhere, else none. */
export type Offer =
  | { readonly kind: 'found' | 'none' }
  | { readonly kind: 'hidden' | 'nowhere'; readonly element: Element; readonly href: string };

/** Looks for the unsubscribe link of an HTML body. `targets` are the URLs of List-Unsubscribe. Time is linear in the document. */
export const findOffer = (document: HtmlDocument, targets: readonly string[]): Offer => {
  const reading = readPassages(document);
  let second: Offer = { kind: 'none' };
  for (const { element, href } of candidatesOf(reading, targets)) {
    const kind = !document.styleOf(element).visible ? 'hidden' : href !== undefined && leadsNowhere(href) ? 'nowhere' : 'found';
    if (kind === 'found') return { kind };
    // A visible link that leads nowhere is nearer to right than one nobody sees.
    if (second.kind === 'none' || (second.kind === 'hidden' && kind === 'nowhere')) second = { kind, element, href: href ?? '' };
  }
  return second;
};

interface Candidate { readonly element: Element; readonly href: string | undefined }

/** What speaks for itself comes first: most bodies need no look at their sentences. */
const candidatesOf = function* ({ links, passages }: Reading, targets: readonly string[]): Generator<Candidate> {
  for (const link of links) if (isLeavingLink(link, targets)) yield withHref(link);
  let before: Passage | undefined;
  for (const passage of passages) {
    const { text, links: inside, element } = passage;
    if (element && passageOffersLeaving(text, targets)) yield { element, href: undefined };
    if (inside.length > 0 && speaksOfLeaving(text)) for (const link of inside) if (!namesAnotherPage(link.words)) yield withHref(link);
    // "Want no more of these? Unsubscribe." and then a link "Click here".
    if (before && !passage.opensBlock && inside.length > 0 && speaksOfLeaving(before.text)) for (const link of inside) if (saysOnlyHere(link.words)) yield withHref(link);
    before = passage;
  }
};

/** An `href` that a template engine or script writes under another name (`th:href`, `:href`) is there. */
const withHref = ({ element, href }: Link): Candidate => {
  const named = element.name === 'a' || element.name === 'area';
  const written = href ?? Object.keys(element.attribs).find((name) => name.endsWith('href'));
  return { element, href: named ? written ?? '' : written };
};

const isLeavingLink = ({ element, href, words }: Link, targets: readonly string[]): boolean =>
  element.name === 'unsubscribe' || element.name === 'preferences'
  // SparkPost marks its unsubscribe links with an attribute.
  || element.attribs['data-msys-unsubscribe'] !== undefined
  || (href !== undefined && href !== '' && (isLeavingUrl(href) || targets.some((target) => isSameTarget(href, target))))
  || speaksOfLeaving(words) || holdsToken(words);
