import { defineRule, parsesAlike } from 'sendlint/rule';
import type { Edit } from 'sendlint/rule';
import { impliedEnds, withEnds } from './page/implied-ends.ts';
import { isMain } from './page/page.ts';

/** Characters of a body that are parsed once more to see that nothing changes. */
const LONGEST = 1_000_000;

export default defineRule({
  name: 'html/end-tag-written',
  description: 'HTML lets one leave out </td> and </tr>; the cleaners of webmail and the word processor in Outlook are less exact about where a cell then ends.',
  advice: 'Close every cell and every row.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'HTML Living Standard: optional tags', url: 'https://html.spec.whatwg.org/multipage/syntax.html#optional-tags' },
    { title: 'html-validate: no-implicit-close', url: 'https://html-validate.org/rules/no-implicit-close.html' },
  ],
  messages: {
    one: 'The <{{name}}> opened here has no end tag; it ends where the next part of the table begins or the table ends.',
    many: '{{count}} cells and rows have no end tag; they end where the next one begins or the table ends. This <{{name}}> is the first.',
  },
  stateless: true,

  create: ({ report }) => ({
    async html(document) {
      const { text, markup } = document;
      if (!isMain(document) || !/<t[dhr][\s>]/iu.test(markup)) return;
      const ends = impliedEnds(document);
      const [first] = ends;
      if (!first) return;
      const fix = ends.map(({ at, tags }): Edit => ({ at: text.span(at, at), text: tags }));
      const isSure = markup.length <= LONGEST && await parsesAlike(document, withEnds(markup, ends));
      const count = ends.reduce((sum, { elements }) => sum + elements.length, 0);
      const at = first.element;
      const repair = isSure ? { fix } : {};
      if (count === 1) report({ at, messageId: 'one', data: { name: at.name }, ...repair });
      else report({ at, messageId: 'many', data: { name: at.name, count }, ...repair });
    },
  }),
});
