import { defineRule } from 'sendlint/rule';
import { fontFaces } from './page/font-attributes.ts';
import { isMain } from './page/page.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'html/font-face',
  description: 'A face that is no list of font names selects no font.',
  advice: 'Write names of fonts with commas between them, as in face="Arial, Helvetica, sans-serif", or use CSS.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: HTML_FONT_FACE_BAD', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'HTML Living Standard: font (obsolete)', url: 'https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_FONT_FACE_BAD', score: 0.001 }],
  messages: {
    face: 'The face “{{face}}” is no list of font names.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<font/iu.test(document.markup)) return;
      const said = new Set<string>();
      for (const { value, start, end } of fontFaces(document)) {
        if (said.has(value) || said.size >= MOST_REPORTS) continue;
        said.add(value);
        report({ at: document.text.span(start, end), messageId: 'face', data: { face: value.slice(0, 60) } });
      }
    },
  }),
});
