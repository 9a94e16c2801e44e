import { defineRule } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';

export default defineRule({
  name: 'html/iframe',
  description: 'Mail clients remove frames, and filters know them from attacks.',
  advice: 'Put an image in its place that links to the page.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'SpamAssassin: HTML_IFRAME_SRC', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'HTML Living Standard: the iframe element', url: 'https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_IFRAME_SRC', score: 0, of: ['iframe'] }],
  messages: {
    iframe: 'Mail clients remove this <iframe>, so what it loads is shown to nobody.',
    empty: 'Mail clients remove this <iframe>, and it names nothing to load.',
    frame: 'Mail clients show no <{{name}}>, so the message is empty there.',
  },
  stateless: true,

  create: ({ report }) => {
    const frame = (element: Element): void => report({ at: element, messageId: 'frame', data: { name: element.name } });
    return {
      element: {
        iframe(element) { report({ at: element, messageId: element.attribs['src']?.trim() ? 'iframe' : 'empty' }); },
        frameset: frame,
      },
    };
  },
});
