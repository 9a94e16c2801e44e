import { defineRule, findTags } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { findShouting, hasCapitals } from './words/shouting.ts';
import { tallyOf } from './words/tally.ts';

/** A share of fewer words says nothing. */
const FEWEST_WORDS = 20;
/** SpamAssassin looks at subjects of this length or more. */
const SHORTEST_SUBJECT = 10;
const MOST_REPORTS = 5;
const LOWER = /\p{Ll}/u;
/** What a mail program writes before a subject is not the writer's. */
const ANSWER = /^(?:(?:re|fwd?|aw|antwort|wg|sv|v[bsl]): ?){1,9}/iu;

export default defineRule({
  name: 'content/all-caps',
  description: 'Text in capitals reads as shouting, to people and to spam filters.',
  advice: 'Write it in normal case; where capitals are wanted for looks, use text-transform.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: SUBJ_ALL_CAPS', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
    { title: 'Unicode: general categories Lu and Ll', url: 'https://www.unicode.org/reports/tr44/#General_Category_Values' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'SUBJ_ALL_CAPS', score: 0.5, of: ['whole'], differs: 'Acronyms are no shouting (“NASA ESA JAXA”), nor are three short words or fewer, one long word, or less than ten letters; capitals of other scripts than Latin are.' },
    { filter: 'rspamd', symbol: 'SUBJ_ALL_CAPS', score: 3, of: ['whole'], grows: { of: 'length', full: 40 }, differs: 'Acronyms are no shouting, nor are three short words or fewer.' },
  ],
  messages: {
    whole: 'The whole subject is in capitals: {{length}} characters, {{words}} words of three letters or more.',
    subject: '{{loud}} of the {{words}} words of the subject are in capitals.',
    body: '{{count}} words in a row are in capitals, as {{share}} % of the words of this text are.',
  },
  options: {
    maxShare: { type: 'integer', minimum: 0, maximum: 100, default: 30, description: 'Largest share of the words of a body in capitals, in percent.' },
  },
  stateless: true,

  create({ options: { maxShare }, report }) {
    const fewest = Math.ceil((FEWEST_WORDS * maxShare) / 100);
    const judge = (text: SourceText): void => {
      // Most texts have hardly a word in capitals.
      const { loud: most, calm } = tallyOf(text).volume;
      if (most <= fewest || (percent(most, most + calm) <= maxShare && findTags(text.value).length === 0)) return;
      const { words, loud, shouts } = findShouting(text.value);
      const share = percent(loud, words);
      if (words < FEWEST_WORDS || share <= maxShare) return;
      // The longest say most; in the order they are read.
      const worst = shouts.toSorted((one, other) => other.letters - one.letters).slice(0, MOST_REPORTS);
      for (const { start, end, words: count } of worst.toSorted((one, other) => one.start - other.start)) {
        report({ at: text.span(start, end), messageId: 'body', data: { count, share } });
      }
    };
    return {
      field: {
        subject({ value }) {
          if (!hasCapitals(value.value, SHORTEST_SUBJECT)) return;
          const { words, loud, shouts } = findShouting(value.value);
          const longest = shouts.toSorted((one, other) => other.letters - one.letters)[0];
          if (!longest || longest.letters < SHORTEST_SUBJECT || loud * 2 <= words) return;
          const at = value.span(longest.start, longest.end);
          const said = value.value.trim().replace(ANSWER, '');
          if (LOWER.test(said)) report({ at, messageId: 'subject', data: { loud, words } });
          else report({ at, messageId: 'whole', data: { words, length: said.length } });
        },
      },
      // Outlook's view has the same words; its share would differ by a few and be said twice.
      html(document) { if (document.view === 'everyone' && document.alternative === 0) judge(document.prose); },
      part: { 'text/plain'({ text, html }) { if (text && html.length === 0) judge(text); } },
    };
  },
});

const percent = (some: number, all: number): number => Math.round((some / all) * 100);
