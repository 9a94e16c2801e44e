import type { Element, HtmlDocument } from 'sendlint/rule';
import { isLeavingUrl, isSameTarget, leadsNowhere } from './leaving-url.ts';
import { readPassages } from './passages.ts';
import type { Link, Reading } from './passages.ts';
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
    const kind = isHidden(element, document) ? 'hidden' : href !== undefined && leadsNowhere(href) ? 'nowhere' : 'found';
    if (kind === 'found') return { kind };
    // A visible link that leads nowhere is nearer to right than one nobody sees.
    if (second.kind === 'none' || (second.kind === 'hidden' && kind === 'nowhere')) second = { kind, element, href: href ?? '' };
  }
  return second;
};

/** An area of an image has no box of its own. AMP hides the whole body until its script runs: then nothing is hidden from anybody. */
const isHidden = (element: Element, document: HtmlDocument): boolean => {
  if (element.name === 'area' || document.styleOf(element).visible) return false;
  const body = document.$('body').get(0);
  return body === undefined || document.styleOf(body).visible;
};

interface Candidate { readonly element: Element; readonly href: string | undefined }

/** What speaks for itself comes first: most bodies need no look at their sentences. */
const candidatesOf = function* ({ links, passages }: Reading, targets: readonly string[]): Generator<Candidate> {
  for (const link of links) if (isLeavingLink(link, targets)) yield withHref(link);
  let before: string | undefined;
  for (const { text, links: inside, element, opensBlock } of passages) {
    const speaks = speaksOfLeaving(text);
    if (element && passageOffersLeaving(text, targets, speaks)) yield { element, href: undefined };
    // "Want no more of these? Unsubscribe." and then "Click here"; or "To unsubscribe:" and the link in a block of its own.
    const announced = before !== undefined && (!opensBlock || before.trimEnd().endsWith(':'));
    for (const link of inside) {
      if ((speaks && !namesAnotherPage(link.words)) || (announced && (saysOnlyHere(link.words) || isAddress(link.words)))) yield withHref(link);
    }
    before = speaks ? text : undefined;
  }
};

/** A link whose text is the URL or the address it leads to. */
const isAddress = (words: string): boolean => /^\s*(?:https?:|www\.|[^\s@]+@)/iu.test(words);

/** Where a template engine fills in the `href` from another attribute (`th:href`, `:href`), the static one is a stand-in. */
const withHref = ({ element, href }: Link): Candidate => {
  const filledIn = Object.keys(element.attribs).find((name) => name !== 'href' && name.endsWith('href'));
  const isAnchor = element.name === 'a' || element.name === 'area';
  return { element, href: filledIn ?? href ?? (isAnchor ? '' : undefined) };
};

const isLeavingLink = ({ element, href, words }: Link, targets: readonly string[]): boolean =>
  element.name === 'unsubscribe' || element.name === 'preferences'
  // SparkPost marks its unsubscribe links with an attribute.
  || element.attribs['data-msys-unsubscribe'] !== undefined
  || (href !== undefined && href !== '' && (isLeavingUrl(href) || targets.some((target) => isSameTarget(href, target))))
  || speaksOfLeaving(words) || holdsToken(words);
