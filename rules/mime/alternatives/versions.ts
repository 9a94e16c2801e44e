import { once } from 'sendlint/rule';
import type { HtmlDocument, Message, Part, SourceText } from 'sendlint/rule';
import { isBody, ownParts } from '../parts/own-parts.ts';

/** The text and the HTML of one multipart/alternative, as most clients show them. */
export interface Versions { readonly alternative: Part; readonly part: Part; readonly text: SourceText; readonly html: HtmlDocument }

/** Every multipart/alternative of a message that has both text/plain and text/html. A nested one is part of the one around it. */
export const versionsOf = (message: Message | Part): readonly Versions[] => (message.parts.length === 0 ? NONE : findVersions(message));

const findVersions = once((message: Message | Part): readonly Versions[] => ownParts(message).flatMap((part) => (part.mediaType.essence === 'multipart/alternative' ? pairOf(part) : [])));

const NONE: readonly Versions[] = [];

const pairOf = (alternative: Part): readonly Versions[] => {
  const parts = ownParts(alternative);
  if (parts.some((part) => part !== alternative && part.mediaType.essence === 'multipart/alternative')) return [];
  const plain = parts.find((part) => isBody(part, 'text/plain'));
  const rich = parts.find((part) => isBody(part, 'text/html'));
  const html = rich?.html.find(({ view, alternative: branch }) => view === 'everyone' && branch === 0);
  return plain?.text && rich && html ? [{ alternative, part: rich, text: plain.text, html }] : [];
};
