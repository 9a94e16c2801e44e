import { defineRule } from 'sendlint/rule';

export default defineRule({
  name: 'html/base',
  description: 'Clients remove <base>, each after making something else of the addresses it is for.',
  advice: 'Write every address in full.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'Can I email: <base>', url: 'https://www.caniemail.com/features/html-base/' },
    { title: 'HTML Living Standard: the base element', url: 'https://html.spec.whatwg.org/multipage/semantics.html#the-base-element' },
  ],
  messages: {
    base: 'Webmail removes this <base>, and links to places in the message, or all relative addresses, go wrong there.',
  },
  stateless: true,

  create: ({ report }) => ({
    element: { base(element) { if (element.attribs['href'] !== undefined) report({ at: element, messageId: 'base' }); } },
  }),
});
