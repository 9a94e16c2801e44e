import { defineRule } from 'sendlint/rule';
import { versionsOf } from './alternatives/versions.ts';
import { compareWords } from './alternatives/words.ts';

/** A share of fewer words says nothing. */
const FEWEST_WORDS = 10;
/** SpamAssassin's bound for a text with more words than the HTML. */
const MOST_TIMES = 3;
const SHOWN_WORDS = 8;

export default defineRule({
  name: 'mime/alternative-differs',
  description: 'Text and HTML of one message that say different things: half of the readers get another message, and filters see an old trick.',
  advice: 'Make the text version from the HTML, with the same words in the same order.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §5.1.4 Alternative subtype', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4' },
    { title: 'SpamAssassin: rules on MIME parts', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_body_tests.cf' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MPART_ALT_DIFF', score: 2.246, of: ['words'], band: { of: 'share', over: 99 }, differs: 'Hidden text and the title are no words here, and HTML of pictures alone is left to content/image-only. HTML of fewer than ten words, and what an attached message holds, is left alone. Words that differ in case or punctuation alone are not missed. An HTML without any text beside it is reported by mime/text-alternative.' },
    { filter: 'SpamAssassin', symbol: 'MPART_ALT_DIFF_COUNT', score: 2.799, of: ['more'] },
    { filter: 'rspamd', symbol: 'R_PARTS_DIFFER', score: 1, of: ['words'], grows: { of: 'share', full: 100 }, differs: 'There the order of the words counts, and the first half of the difference costs nothing.' },
  ],
  messages: {
    words: '{{share}} % of the {{html}} distinct words of the HTML are not in its text version, {{limit}} % may be: {{missing}}.',
    more: 'The text version has {{text}} distinct words, the HTML {{html}}: {{ratio}} times as many, {{limit}} times may be.',
  },
  options: {
    maxShare: { type: 'integer', minimum: 0, maximum: 100, default: 50, description: 'Largest share of the distinct words of the HTML that the text version may lack, in percent.' },
  },
  stateless: true,

  create: ({ options: { maxShare }, report }) => ({
    end(message) {
      if (message.type !== 'message') return;
      for (const { part, text, html } of versionsOf(message)) {
        const difference = compareWords(html.prose.value, text.value);
        // A text without a word is a text that is missing: another rule says so.
        if (difference.text === 0) continue;
        const share = Math.round(difference.share * 100) / 100;
        const ratio = difference.text / difference.html;
        if (difference.html >= FEWEST_WORDS && share > maxShare && difference.lost > maxShare) {
          const missing = difference.missing.slice(0, SHOWN_WORDS).join(', ') + (difference.missing.length > SHOWN_WORDS ? ', …' : '');
          report({ at: part, messageId: 'words', data: { share, html: difference.html, limit: maxShare, missing } });
        } else if (difference.html > 1 && ratio > MOST_TIMES) {
          report({ at: part, messageId: 'more', data: { text: difference.text, html: difference.html, ratio: ratio.toFixed(1), limit: MOST_TIMES } });
        }
      }
    },
  }),
});
