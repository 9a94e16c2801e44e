import { UNKNOWN } from 'sendlint/rule';
import type { Element, HtmlDocument, Message, Part } from 'sendlint/rule';
import { elementsIn } from './page.ts';

/** A language tag (RFC 5646 §2.1): a language of two to eight letters, or a private or grandfathered one, and subtags. */
const TAG = /^(?:[a-z]{2,8}|[ix])(?:-[a-z\d]{1,8})*$/iu;

/** Whether a value is a language tag. */
export const isLanguageTag = (value: string): boolean => TAG.test(value);

/** A language tag from how programs write it, as in `pt_BR`; `undefined` where it is none. */
export const asLanguageTag = (value: string): string | undefined => {
  const tag = value.trim().replaceAll('_', '-').replace(/\.utf-?8$/iu, '');
  return isLanguageTag(tag) && !value.includes(UNKNOWN) ? tag : undefined;
};

/** The language that the message says itself elsewhere: its Content-Language, `xml:lang`, or what it tells social networks. */
export const saidLanguage = (root: Element, message: Message | Part): string | undefined => {
  const head = elementsIn(root).find(({ name }) => name === 'head');
  const locale = head && elementsIn(head).find(({ name, attribs }) => name === 'meta' && attribs['property']?.trim().toLowerCase() === 'og:locale');
  const said = [root.attribs['xml:lang'], message.header.get('content-language')?.value.value, locale?.attribs['content']];
  return said.map((value) => asLanguageTag(value ?? '')).find((tag) => tag !== undefined);
};

/** Small words that tell languages apart. */
const WORDS: readonly { readonly tag: string; readonly name: string; readonly words: readonly string[] }[] = [
  { tag: 'en', name: 'English', words: ['the', 'and', 'you', 'your', 'of', 'to', 'is', 'with', 'this', 'for', 'are', 'have', 'from', 'that'] },
  { tag: 'de', name: 'German', words: ['und', 'der', 'die', 'das', 'sie', 'ist', 'nicht', 'mit', 'für', 'ein', 'eine', 'ihre', 'wir', 'auf'] },
  { tag: 'fr', name: 'French', words: ['et', 'le', 'les', 'des', 'vous', 'votre', 'pour', 'est', 'une', 'dans', 'sur', 'nous', 'avec', 'du'] },
  { tag: 'es', name: 'Spanish', words: ['el', 'los', 'las', 'del', 'para', 'con', 'una', 'su', 'por', 'este', 'usted', 'más', 'y', 'tu'] },
  { tag: 'it', name: 'Italian', words: ['il', 'gli', 'della', 'di', 'per', 'con', 'una', 'sono', 'che', 'questo', 'tuo', 'più', 'è', 'nel'] },
  { tag: 'pt', name: 'Portuguese', words: ['os', 'das', 'dos', 'para', 'com', 'uma', 'seu', 'sua', 'não', 'você', 'mais', 'em', 'por', 'são'] },
  { tag: 'nl', name: 'Dutch', words: ['het', 'een', 'de', 'en', 'van', 'voor', 'met', 'niet', 'je', 'uw', 'zijn', 'wij', 'dat', 'ook'] },
];
/** The languages each of them belongs to, as indexes. */
const LANGUAGES = new Map<string, readonly number[]>();
for (const [index, { words }] of WORDS.entries()) for (const word of words) LANGUAGES.set(word, [...LANGUAGES.get(word) ?? [], index]);
const LONGEST_WORD = Math.max(...Array.from(LANGUAGES.keys(), (word) => word.length));
const LONGEST = 20_000;
const LEAST_WORDS = 6;

/** The language that the small words of a text are in, where they leave little doubt. */
export const guessedLanguage = ({ prose }: HtmlDocument): { readonly tag: string; readonly name: string } | undefined => {
  const counts = WORDS.map(() => 0);
  for (const word of prose.value.slice(0, LONGEST).toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (word.length > LONGEST_WORD) continue;
    for (const index of LANGUAGES.get(word) ?? []) counts[index] = (counts[index] ?? 0) + 1;
  }
  const [first, second] = WORDS
    .map((language, index) => ({ language, count: counts[index] ?? 0 }))
    .toSorted((one, other) => other.count - one.count);
  return first && second && first.count >= LEAST_WORDS && first.count >= 2 * second.count ? first.language : undefined;
};
