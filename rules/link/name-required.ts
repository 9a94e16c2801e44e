import { defineRule } from 'sendlint/rule';
import { hasName, mayHoldMore } from './links/names.ts';
import { eachHtmlLink } from './links/each-link.ts';

export default defineRule({
  name: 'link/name-required',
  description: 'A link without text cannot be seen, and a screen reader has nothing to say of it but its URL.',
  advice: 'Put text into the link, or an aria-label on it; take an empty one away.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'WCAG 2.2, success criterion 2.4.4: link purpose', url: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html' },
    { title: 'WCAG failure F89: a link without an accessible name', url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F89' },
  ],
  messages: {
    unnamed: 'The link to “{{url}}” has no text: nobody sees it, and a screen reader reads its URL.',
  },

  create: ({ report }) => eachHtmlLink((link, document) => {
    const { element, value } = link;
    if (value === '' || !element || (element.name !== 'a' && element.name !== 'area') || hasName(document, element)) return false;
    if (!document.styleOf(element).visible || mayHoldMore(document, element)) return false;
    report({ at: element, messageId: 'unnamed', data: { url: link.shown } });
    return true;
  }),
});
