import { defineRule } from 'sendlint/rule';
import { actionFault } from './page/form-actions.ts';

export default defineRule({
  name: 'html/form-action',
  description: 'A form that sends mail, or sends what was typed without encryption, is what phishing looks like.',
  advice: 'Link to a page with the form, over https.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: HTML_FORMACTION_MAILTO', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'HTML Living Standard: form submission', url: 'https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-2' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_FORMACTION_MAILTO', score: 0, of: ['mailto'] }],
  messages: {
    mailto: 'This form sends what was typed by mail, with the address of whoever fills it in.',
    insecure: 'This form sends what was typed to {{host}} over http, for everyone on the way to read.',
  },
  stateless: true,

  create: ({ report }) => ({
    element: {
      form(element) {
        const fault = actionFault(element);
        if (fault === 'mailto') report({ at: element, messageId: 'mailto' });
        else if (fault) report({ at: element, messageId: 'insecure', data: { host: fault.host } });
      },
    },
  }),
});
