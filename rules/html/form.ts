import { defineRule } from 'sendlint/rule';
import { actionFault } from './page/form-actions.ts';

export default defineRule({
  name: 'html/form',
  description: 'A form in a message works in some clients only, and people have learned to distrust it.',
  advice: 'Link to a page with the form.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Can I email: <form>', url: 'https://www.caniemail.com/features/html-form/' },
    { title: 'HTML Living Standard: the form element', url: 'https://html.spec.whatwg.org/multipage/forms.html#the-form-element' },
  ],
  messages: {
    form: 'Outlook on Windows and on macOS shows this <form> without a way to send it, and other clients warn of it or do not send it either.',
  },
  stateless: true,

  create: ({ report }) => ({
    // One that html/form-action speaks of is to go for a better reason.
    element: { form(element) { if (!actionFault(element)) report({ at: element, messageId: 'form' }); } },
  }),
});
