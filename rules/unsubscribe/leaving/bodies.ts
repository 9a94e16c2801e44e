import type { HtmlDocument, Message, Part } from 'sendlint/rule';
import { showsPlainLink } from './plain-link.ts';

/** The bodies a reader is shown: HTML, and plain text that no HTML part is the alternative of (RFC 2046 §5.1.4). Of views that read alike only the first. */
export interface Bodies { readonly pages: readonly (readonly HtmlDocument[])[]; readonly texts: readonly Part[]; readonly cut: boolean }

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
      pages.push(part.html.filter((document, index) => index === 0 || document.prose !== part.html[0]?.prose));
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

const isCut = ({ defects }: Part): boolean => defects.some(({ code }) => code === 'text-too-large' || code === 'too-many-tags');

/** The views of a body that some clients show: what is in any branch of a template is there for somebody. */
export const viewsFor = (views: readonly HtmlDocument[], wanted: HtmlDocument['view']): readonly HtmlDocument[] => {
  const shown = views.filter(({ view }) => view === wanted);
  return shown.length > 0 ? shown : views.slice(0, 1);
};

/**
 * Whether a look at the links alone finds one to unsubscribe, in what everyone sees and in what Outlook on Windows sees. Nearly all
 * bulk mail has one; then no wordings need be loaded and no sentence read.
 */
export const linkPlainly = ({ pages }: Bodies): boolean => {
  const shown = (wanted: HtmlDocument['view']): readonly HtmlDocument[] => pages.flatMap((views) => viewsFor(views, wanted));
  return shown('everyone').some(showsPlainLink) && (pages.every((views) => views.every(({ view }) => view === 'everyone')) || shown('outlook').some(showsPlainLink));
};
