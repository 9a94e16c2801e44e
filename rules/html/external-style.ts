import { defineRule, UNKNOWN } from 'sendlint/rule';
import { isMain } from './page/page.ts';
import { importsIn } from './page/style-imports.ts';

/** Only fonts come from there, and text is shown in another one without them. */
const FONTS = /^(?:https?:)?\/\/(?:fonts\.(?:googleapis|gstatic|bunny)\.(?:com|net)|use\.typekit\.net|use\.fontawesome\.com|cloud\.typography\.com)\//iu;

export default defineRule({
  name: 'html/external-style',
  description: 'Gmail, Yahoo and Outlook on the web load no style sheets from elsewhere: the message loses its layout there.',
  advice: 'Write the styles into the message, in style attributes and <style>.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Can I email: <link>', url: 'https://www.caniemail.com/features/html-link/' },
    { title: 'Can I email: @import', url: 'https://www.caniemail.com/features/css-at-import/' },
    { title: 'rspamd: EXT_CSS', url: 'https://github.com/rspamd/rspamd/blob/master/rules/html.lua' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'EXT_CSS', score: 1, of: ['link'], differs: 'Style sheets of web fonts alone are left out: without them text is shown in another font.' }],
  messages: {
    link: 'Gmail, Yahoo and Outlook on the web do not load this style sheet, so what it says of the layout is missing there.',
    import: 'Gmail, Yahoo and Outlook on the web do not follow this @import, so what it says of the layout is missing there.',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    element: {
      link(element, message) {
        const { rel = '', href = '', inline } = element.attribs;
        if (!/(?:^|\s)stylesheet(?:\s|$)/iu.test(rel) || href === '' || href.includes(UNKNOWN) || FONTS.test(href.trim())) return;
        // Tools write local style sheets into the message when they build it.
        const isBuilt = message.type !== 'message' && !message.final && (inline !== undefined || !/^\s*(?:https?:)?\/\//iu.test(href));
        if (isBuilt) unchecked('Whether the style sheet is written into the message when it is built is not known.', element);
        else report({ at: element, messageId: 'link' });
      },
    },
    html(document) {
      if (!isMain(document) || !/@import/iu.test(document.markup)) return;
      for (const { text, declarations } of document.styles) {
        if (declarations[0]?.element) continue;
        for (const { start, end, address } of importsIn(text.value)) if (!FONTS.test(address)) report({ at: text.span(start, end), messageId: 'import' });
      }
    },
  }),
});
