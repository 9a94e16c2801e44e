import { isLeavingUrl, isSameTarget } from './leaving-url.ts';
import { holdsToken } from './service-tokens.ts';
import { speaksOfLeaving, speaksOfWriting } from './wording-search.ts';

/**
 * Whether a plain text shows how to unsubscribe: a URL that says so, a merge tag, an address or URL in or right after a paragraph that
 * speaks of leaving, or the instruction to answer. `targets` are the URLs of List-Unsubscribe.
 */
export const textOffersLeaving = (text: string, targets: readonly string[]): boolean => {
  let spokeBefore = false;
  for (const paragraph of paragraphsOf(text)) {
    const speaks = speaksOfLeaving(paragraph);
    if (passageOffersLeaving(paragraph, targets, speaks) || (spokeBefore && beginsWithTarget(paragraph))) return true;
    spokeBefore = speaks;
  }
  return false;
};

/** The same for one sentence or paragraph, of which a client makes a link where a URL or an address is written out; `speaks` of leaving or not. */
export const passageOffersLeaving = (passage: string, targets: readonly string[], speaks: boolean): boolean => {
  if (holdsToken(passage)) return true;
  const urls = urlsOf(passage);
  if (urls.some((url) => isLeavingUrl(url) || targets.some((target) => isSameTarget(url, target)))) return true;
  return speaks && (urls.length > 0 || hasAddress(passage) || speaksOfWriting(passage));
};

/** Stretches between empty lines. */
const paragraphsOf = (text: string): readonly string[] => text.split(/\n[^\S\n]*\n/u);

const beginsWithTarget = (paragraph: string): boolean => {
  const [first = ''] = paragraph.trim().split(/\s/u, 1);
  return urlsOf(first).length > 0 || hasAddress(first);
};

const urlsOf = (text: string): readonly string[] => text.match(/(?:https?:\/\/|www\.|mailto:)[^\s<>"]*/giu) ?? [];

/** An `@` between two characters that an address may have there. */
const hasAddress = (text: string): boolean => /[\p{L}\p{N}_-]@[\p{L}\p{N}]/u.test(text);
