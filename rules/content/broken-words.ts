import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { mixedIn, unseenIn } from './words/foreign-letters.ts';
import { splitsIn, wordAt } from './words/split-words.ts';
import { tallyOf } from './words/tally.ts';

const MOST_REPORTS = 5;
/** Fewer words in two looks are the work of an editor. */
const FEWEST_SPLITS = 5;

export default defineRule({
  name: 'content/broken-words',
  description: 'Words that are broken by comments, tags, unseen characters or letters of another script hide from filters, from search and from screen readers.',
  advice: 'Write the word in one piece, in letters of one script.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: OBFUSCATING_COMMENT and HTML_OBFUSCATE', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'Unicode: mixed-script detection (UTS #39)', url: 'https://www.unicode.org/reports/tr39/#Mixed_Script_Detection' },
  ],
  twins: [
    {
      filter: 'SpamAssassin', symbol: 'OBFUSCATING_COMMENT', score: 0, of: ['comment'],
      differs: 'SpamAssassin also counts empty comments, which React writes, conditional comments, and comments beside punctuation.',
    },
  ],
  messages: {
    comment: 'A comment splits the word "{{word}}"; places like this in the text: {{count}}.',
    empty: 'An element that shows nothing splits the word "{{word}}"; places like this in the text: {{count}}, {{percent}} for 100 tags.',
    tags: 'Tags split the word "{{word}}"; places like this in the text: {{count}}, {{percent}} for 100 tags, over {{limit}}.',
    unseen: 'The word "{{word}}" has a character inside that nobody sees, U+{{code}}.',
    mixed: 'The word "{{word}}" is written with letters of {{script}} that look like others: {{letters}}.',
  },
  options: {
    splits: { type: 'integer', minimum: 0, maximum: 100, default: 5, description: 'Most words split by tags that change how letters look, for 100 tags; first letters do not count.' },
  },
  stateless: true,

  create({ options: { splits: limit }, report }) {
    const judge = (text: SourceText): void => {
      const { hasInvisible, hasLookAlikes } = tallyOf(text);
      if (hasInvisible) for (const { start, end, shown, code } of unseenIn(text.value).slice(0, MOST_REPORTS)) report({ messageId: 'unseen', at: text.span(start, end), data: { word: shown, code } });
      if (hasLookAlikes) for (const { start, end, shown, script, letters } of mixedIn(text.value).slice(0, MOST_REPORTS)) report({ messageId: 'mixed', at: text.span(start, end), data: { word: shown, script, letters } });
    };
    return {
      prose: judge,
      html({ view, alternative, text, markup }) {
        if (view !== 'everyone' || alternative > 0) return;
        const { splits, tags } = splitsIn(markup);
        if (splits.length === 0) return;
        const comments = splits.filter(({ by }) => by === 'comment');
        for (const split of comments.slice(0, MOST_REPORTS)) report({ messageId: 'comment', at: text.span(split.start, split.end), data: { word: wordAt(markup, split), count: comments.length } });
        const count = splits.length - comments.length;
        const percent = Math.round((count / Math.max(1, tags)) * 1000) / 10;
        const [empty, inLook] = (['empty', 'tags'] as const).map((kind) => splits.filter(({ by, isFirst }) => by === kind && !isFirst));
        for (const split of empty?.slice(0, MOST_REPORTS) ?? []) report({ messageId: 'empty', at: text.span(split.start, split.end), data: { word: wordAt(markup, split), count, percent } });
        if (!inLook || inLook.length < FEWEST_SPLITS || percent <= limit) return;
        for (const split of inLook.slice(0, MOST_REPORTS)) report({ messageId: 'tags', at: text.span(split.start, split.end), data: { word: wordAt(markup, split), count, percent, limit } });
      },
    };
  },
});
