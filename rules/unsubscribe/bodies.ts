import type { HtmlDocument, Message, Part } from 'sendlint/rule';
import { findOffer } from './html-links.ts';
import type { Offer } from './html-links.ts';
import { textOffersLeaving } from './text-links.ts';

/** The bodies a reader is shown: HTML, and plain text that no HTML part is the alternative of (RFC 2046 §5.1.4). */
export interface Bodies { readonly pages: readonly (readonly HtmlDocument[])[]; readonly texts: readonly Part[]; readonly cut: boolean }
/** What all bodies together offer: in the clients of each view, and where an HTML body is judged, in which document. */
export interface Judgement { readonly offer: Offer; readonly view: HtmlDocument['view']; readonly document: HtmlDocument | undefined }

/** Gathers the bodies from the root down, without recursion; attachments and attached messages are somebody else's words. */
export const bodiesOf = (root: Message | Part): Bodies => {
  const pages: (readonly HtmlDocument[])[] = [];
  const texts: Part[] = [];
  let cut = false;
  const waiting: { readonly part: Part; readonly shadowed: boolean }[] = [{ part: root, shadowed: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, shadowed } = next;
    const { essence } = part.mediaType;
    if (part.disposition === 'attachment' || essence.startsWith('message/')) {
      if (part !== root) continue;
    }
    if (essence.startsWith('multipart/')) {
      const hasPage = essence === 'multipart/alternative' && part.parts.some(showsPage);
      for (const inner of part.parts.toReversed()) waiting.push({ part: inner, shadowed: shadowed || (hasPage && inner.mediaType.essence === 'text/plain') });
    } else if (essence === 'text/html' && part.html.length > 0) {
      pages.push(part.html);
      cut ||= isCut(part);
    } else if (essence === 'text/plain' && !shadowed && part.text) {
      texts.push(part);
      cut ||= isCut(part);
    }
  }
  return { pages, texts, cut };
};

/** The HTML of an alternative stands in it, or with its images and files in multiparts below it. */
const showsPage = (alternative: Part): boolean => {
  const waiting = [alternative];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (part.mediaType.essence === 'text/html' && part.disposition !== 'attachment') return true;
    if (part.mediaType.essence.startsWith('multipart/')) for (const inner of part.parts) waiting.push(inner);
  }
  return false;
};

const isCut = ({ defects }: Part): boolean => defects.some(({ code }) => code === 'text-too-large');

/** Judges what everyone sees first, then what Outlook on Windows sees where that differs. `targets` are the URLs of List-Unsubscribe. */
export const judgeBodies = ({ pages, texts }: Bodies, targets: readonly string[]): Judgement => {
  const found: Judgement = { offer: { kind: 'found' }, view: 'everyone', document: undefined };
  if (texts.some(({ text }) => text && textOffersLeaving(text.value, targets))) return found;
  const everyone = best(pages.flatMap((views) => views.find(({ view }) => view === 'everyone') ?? views[0] ?? []), 'everyone', targets);
  if (everyone.offer.kind !== 'found') return everyone;
  const outlookPages = pages.map((views) => views.find(({ view }) => view === 'outlook'));
  if (outlookPages.every((page) => page === undefined)) return found;
  return best(pages.flatMap((views, index) => outlookPages[index] ?? views[0] ?? []), 'outlook', targets);
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
