import { defineRule } from 'sendlint/rule';
import { isMain } from './page/page.ts';
import { firstRun } from './page/tag-runs.ts';

/** SpamAssassin's limits. */
const LEAST = { br: 30, div: 10 } as const;

export default defineRule({
  name: 'html/break-runs',
  description: 'A long run of empty lines puts what follows where nobody looks, as spam does with text for filters.',
  advice: 'Set the distance with CSS, and remove what is not to be seen.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'info' },
  references: [{ title: 'SpamAssassin: AC_BR_BONANZA and AC_DIV_BONANZA', url: 'https://github.com/apache/spamassassin/blob/trunk/rulesrc/sandbox/smf/20_smf.cf' }],
  twins: [
    { filter: 'SpamAssassin', symbol: 'AC_BR_BONANZA', score: 1, of: ['br'], differs: 'A <br/> or one with attributes counts as well.' },
    { filter: 'SpamAssassin', symbol: 'AC_DIV_BONANZA', score: 1, of: ['div'] },
  ],
  messages: {
    br: '{{count}} <br> stand in a row, with nothing between them; from 30 on filters look.',
    div: '{{count}} <div> are opened in a row, with nothing in them; from 10 on filters look.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<br|<div>/iu.test(document.markup)) return;
      for (const messageId of ['br', 'div'] as const) {
        const run = firstRun(document, messageId, LEAST[messageId]);
        if (run) report({ at: document.text.span(run.start, run.end), messageId, data: { count: run.count } });
      }
    },
  }),
});
