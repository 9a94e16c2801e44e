import type { HtmlDocument } from 'sendlint/rule';
import { viewsFor } from './bodies.ts';
import type { Bodies } from './bodies.ts';
import { findOffer } from './html-links.ts';
import type { Offer } from './html-links.ts';
import { textOffersLeaving } from './text-links.ts';

/** What all bodies together offer: in the clients of each view, and where an HTML body is judged, in which document. */
export interface Judgement { readonly offer: Offer; readonly view: HtmlDocument['view']; readonly document: HtmlDocument | undefined }

/** Judges what everyone sees first, then what Outlook on Windows sees where that differs. `targets` are the URLs of List-Unsubscribe. */
export const judgeBodies = ({ pages, texts }: Bodies, targets: readonly string[]): Judgement => {
  const found: Judgement = { offer: { kind: 'found' }, view: 'everyone', document: undefined };
  if (texts.some(({ text }) => text && textOffersLeaving(text.value, targets))) return found;
  const everyone = best(pages.flatMap((views) => viewsFor(views, 'everyone')), 'everyone', targets);
  if (everyone.offer.kind !== 'found') return everyone;
  if (pages.every((views) => views.every(({ view }) => view === 'everyone'))) return found;
  return best(pages.flatMap((views) => viewsFor(views, 'outlook')), 'outlook', targets);
};

/** The best offer of several documents that are read as one message. */
const best = (documents: readonly HtmlDocument[], view: HtmlDocument['view'], targets: readonly string[]): Judgement => {
  let judged: Judgement = { offer: { kind: 'none' }, view, document: documents.at(-1) };
  for (const document of documents) {
    const offer = findOffer(document, targets);
    if (RANK[offer.kind] > RANK[judged.offer.kind]) judged = { offer, view, document };
    if (offer.kind === 'found') break;
  }
  return judged;
};

const RANK: Readonly<Record<Offer['kind'], number>> = { none: 0, hidden: 1, nowhere: 2, found: 3 };
