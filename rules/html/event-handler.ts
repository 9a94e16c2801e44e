import { defineRule } from 'sendlint/rule';
import { isTemplated, tagsOf } from './page/page.ts';

export default defineRule({
  name: 'html/event-handler',
  description: 'Attributes that run a script (onclick, onload) do nothing in mail: clients remove them, and filters distrust them.',
  advice: 'Remove the attribute; let a link do what it did.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'HTML Living Standard: event handlers', url: 'https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes' },
    { title: 'SpamAssassin: HIDE_WIN_STATUS', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'HIDE_WIN_STATUS', score: 0.001, of: ['status'] }],
  messages: {
    handler: 'Mail clients remove {{name}} from <{{tag}}>, so nothing happens.',
    status: 'This onmouseover hides where the link goes; clients remove it, and filters know it from deception.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      const { markup, text } = document;
      if (document.alternative > 0) return;
      for (const { start, end, name, tag } of tagsOf(document).handlers) {
        if (isTemplated(document, start, start + name.length)) continue;
        const hides = name === 'onmouseover' && /window\.status=/iu.test(markup.slice(start, end));
        const at = text.span(start, end);
        const before = /\s/u.test(text.value.charAt(start - 1)) ? 1 : 0;
        const suggest = isTemplated(document, start, end) ? [] : [{ title: `Remove ${name}.`, edits: [{ at: text.span(start - before, end), text: '' }] }];
        report(hides ? { at, messageId: 'status', suggest } : { at, messageId: 'handler', data: { name, tag }, suggest });
      }
    },
  }),
});
