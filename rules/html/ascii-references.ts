import { defineRule } from 'sendlint/rule';
import { isMain } from './page/page.ts';
import { asciiReferences } from './page/references-in-row.ts';

/** As many in a row are no accident to SpamAssassin. */
const LEAST = 10;

export default defineRule({
  name: 'html/ascii-references',
  description: 'Plain letters written as numbers (&#102;&#114;&#101;&#101;) hide words from filters, and that is what filters take them for.',
  advice: 'Write the letters themselves.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: HTML_ENTITY_ASCII', url: 'https://github.com/apache/spamassassin/blob/trunk/rulesrc/sandbox/jhardin/20_misc_testing.cf' },
    { title: 'HTML Living Standard: character references', url: 'https://html.spec.whatwg.org/multipage/syntax.html#character-references' },
  ],
  twins: [{
    filter: 'SpamAssassin', symbol: 'HTML_ENTITY_ASCII', score: 1,
    differs: 'SpamAssassin leaves out signed mail, lists, and text with 8-bit characters; here the HTML alone counts.',
  }],
  messages: {
    row: '{{count}} ASCII characters in a row are written as numbers; 10 are what a filter takes for hiding words.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !document.markup.includes('&#')) return;
      const row = asciiReferences(document.markup, LEAST);
      if (row) report({ at: document.text.span(row.start, row.end), messageId: 'row', data: { count: row.count } });
    },
  }),
});
