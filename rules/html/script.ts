import { defineRule } from 'sendlint/rule';

/** What a client reads without running it: markup for Gmail's actions is written so. */
const DATA = /^application\/(?:ld\+)?json$/iu;

export default defineRule({
  name: 'html/script',
  description: 'No mail client runs scripts; all of them remove the element, and some filters the message with it.',
  advice: 'Remove the script and link to a page that does what it did.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'Microsoft: HTML and CSS rendering capabilities of Outlook', url: 'https://learn.microsoft.com/en-us/previous-versions/office/developer/office-2007/aa338201(v=office.12)' },
    { title: 'HTML Living Standard: the script element', url: 'https://html.spec.whatwg.org/multipage/scripting.html#the-script-element' },
  ],
  messages: {
    script: 'Mail clients remove this <script>, so what it writes or does is missing.',
  },
  stateless: true,

  create: ({ report }) => ({
    element: {
      script(element, message) {
        const { type = '', src = '', props, setup } = element.attribs;
        // The code of a component is gone when it is built; AMP has scripts of its own.
        const isBuilt = message.type !== 'message' && (props !== undefined || setup !== undefined);
        if (!isBuilt && !DATA.test(type.trim()) && !src.startsWith('https://cdn.ampproject.org/')) report({ at: element, messageId: 'script' });
      },
    },
  }),
});
