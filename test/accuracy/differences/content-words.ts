import type { Message, Part } from 'sendlint';
import type { Difference } from '../difference.ts';
import { lastRelay, matchesRelay } from './relay-sender.ts';

const has = ({ header }: Message, ...names: readonly string[]): boolean => names.some((name) => header.get(name) !== undefined);
const valueOf = ({ header }: Message, name: string): string => header.get(name)?.value.value ?? '';
const writtenIn = (part: Part): readonly string[] => [...(part.text ? [part.text.value] : []), ...part.parts.flatMap(writtenIn)];
const htmlIn = (part: Part): readonly string[] => [...(part.text && part.mediaType.essence === 'text/html' ? [part.text.value] : []), ...part.parts.flatMap(htmlIn)];
/** What a person sees: of HTML the prose, of text the text. */
const seenIn = (part: Part): readonly string[] => [
  ...(part.html.length > 0 ? part.html.filter(({ view, alternative }) => view === 'everyone' && alternative === 0).map(({ prose }) => prose.value) : part.text ? [part.text.value] : []),
  ...part.parts.flatMap(seenIn),
];
/** Whether a wording stands in a text, and no longer when some of it is left out. */
const standsOnlyIn = (message: Message, wording: RegExp, leftOut: RegExp): boolean => {
  const texts = writtenIn(message);
  return texts.some((text) => wording.test(text)) && !texts.some((text) => wording.test(text.replaceAll(leftOut, '')));
};

const QUOTED = /^[ \t]{0,9}>.*$/gmu;
const URL = /\bhttps?:\/\/\S+/giu;
const TITLE = /<title[^>]*>[^<]*<\/title>/giu;
const ANSWER = /^(?:(?:re|fwd?|aw|antwort|wg|sv|v[bsl]): ?){1,9}/iu;

/** Words of a subject with three letters or more: how many, and how many letters in them. */
const loudWords = (message: Message): readonly string[] =>
  (valueOf(message, 'subject').trim().replace(ANSWER, '').match(/(?<![$%{])[\p{L}]{3,}/gu) ?? []);

const domainOf = (message: Message, name: string): string => message.header.get(name)?.addresses[0]?.domain.toLowerCase() ?? '';
const BODY_LIMIT = 500;
const lengthOf = (message: Message): number => seenIn(message).reduce((sum, text) => sum + text.trim().length, 0);

/** Between what we and SpamAssassin make of the words of a message. */
export const contentWordDifferences: readonly Difference[] = [
  {
    rule: 'content/all-caps', symbol: 'SUBJ_ALL_CAPS', only: 'SpamAssassin',
    because: 'three short words or fewer, a single long one, or under ten letters are no shouting: they may be names',
    holds: (message) => {
      const words = loudWords(message);
      return words.length < 2 || words.join('').length < 10 || (words.length < 4 && words.every((word) => word.length < 5));
    },
  },
  {
    rule: 'content/spam-phrases', symbol: 'THIS_AD', only: 'sendlint',
    because: 'SpamAssassin spares mail whose envelope has the domain of the server it came from, which mail that was not sent does not show',
    holds: matchesRelay,
  },
  {
    rule: 'content/spam-phrases', symbol: 'ACT_NOW_CAPS', only: 'SpamAssassin',
    because: 'what is quoted from somebody else is not held against the writer',
    holds: (message) => standsOnlyIn(message, /\bact now\b/iu, QUOTED),
  },
  {
    rule: 'content/spam-phrases', symbol: 'DIET_1', only: 'SpamAssassin',
    because: 'what stands in an address of a page is no wording',
    holds: (message) => standsOnlyIn(message, /los(?:e|ing|t)[^\n]{0,10}(?:weight|pounds)|weight.?loss/iu, URL),
  },
  {
    rule: 'content/greeting-generic', symbol: 'DEAR_SOMETHING', only: 'SpamAssassin',
    because: 'what is quoted from somebody else is not held against the writer',
    holds: (message) => standsOnlyIn(message, /\bdear (?:sir|madam)/iu, QUOTED),
  },
  {
    rule: 'content/greeting-generic', symbol: 'DEAR_FRIEND', only: 'SpamAssassin',
    because: 'the title of a page is not seen in a message',
    holds: (message) => standsOnlyIn(message, /\bdear friend\b/iu, TITLE),
  },
  {
    rule: 'content/tracker-id', symbol: 'TRACKER_ID', only: 'sendlint', wrong: 'SpamAssassin',
    because: 'SpamAssassin keeps the white space of HTML before a word and then finds no paragraph of one word',
    holds: (message) => htmlIn(message).some((html) => /(?:>|&nbsp;)\s+[\w-]{24,84}\s*(?:<|$)/u.test(html)),
  },
  {
    rule: 'content/short-body', symbol: 'BODY_URI_ONLY', only: 'SpamAssassin',
    because: 'a paragraph of more than 500 characters is no short one',
    holds: (message) => lengthOf(message) > BODY_LIMIT,
  },
  {
    rule: 'content/short-body', symbol: 'BODY_URI_ONLY', only: 'SpamAssassin',
    because: 'a message without any text that is seen is the matter of content/image-only',
    holds: (message) => lengthOf(message) === 0,
  },
  {
    rule: 'content/short-body', symbol: 'BODY_URI_ONLY', only: 'sendlint',
    because: 'SpamAssassin spares answers, mail of lists and signed mail, which a message that was not sent does not show',
    holds: (message) => has(message, 'references', 'list-id', 'list-post', 'mailing-list', 'dkim-signature') || /\b(?:list|bulk)\b/iu.test(valueOf(message, 'precedence'))
      || /^\s*<?(?:owner-|[^@]+-(?:request|bounces|admin|owner)@)/iu.test(valueOf(message, 'return-path')),
  },
  {
    rule: 'content/short-body', symbol: 'BODY_URI_ONLY', only: 'sendlint',
    because: 'SpamAssassin spares mail by the name of the server it came from (mail, smtp, mx, the domain of the envelope), and mail that no server took',
    holds: (message) => lastRelay(message) === undefined || /mail|smtp|mx/u.test(lastRelay(message)?.name ?? '') || matchesRelay(message),
  },
  {
    rule: 'content/short-body', symbol: 'BODY_URI_ONLY', only: 'sendlint',
    because: 'SpamAssassin counts the title of a page as a paragraph; in a message nobody sees it',
    holds: (message) => htmlIn(message).some((html) => /<title[^>]{0,200}>\s*[^\s<]/iu.test(html)),
  },
  {
    rule: 'content/short-body', symbol: 'BODY_URI_ONLY', only: 'sendlint',
    because: 'SpamAssassin spares mail within one domain',
    holds: (message) => domainOf(message, 'from') !== '' && domainOf(message, 'from') === domainOf(message, 'to'),
  },
];
