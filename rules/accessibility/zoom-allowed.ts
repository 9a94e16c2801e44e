import { defineRule, UNKNOWN } from 'sendlint/rule';

/** WCAG asks for text at twice its size. */
const LEAST = 2;

export default defineRule({
  name: 'accessibility/zoom-allowed',
  description: 'A viewport that forbids zooming keeps people with weak sight from reading small text.',
  advice: 'Leave out user-scalable and maximum-scale.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'WCAG 2.2, 1.4.4: resize text', url: 'https://www.w3.org/TR/WCAG22/#resize-text' },
    { title: 'Email Markup Consortium: accessibility report 2025', url: 'https://emailmarkup.org/en/reports/accessibility/2025/' },
  ],
  messages: {
    forbidden: 'user-scalable={{value}} forbids zooming.',
    limited: 'maximum-scale={{value}} allows no text at twice its size.',
  },
  stateless: true,

  create: ({ report }) => ({
    element: {
      meta(element) {
        const { name = '', content = '' } = element.attribs;
        if (name.trim().toLowerCase() !== 'viewport' || content.includes(UNKNOWN)) return;
        const values = new Map(content.slice(0, 500).toLowerCase().split(/[,;]/u).map((pair) => [pair.split('=')[0]?.trim() ?? '', pair.split('=')[1]?.trim() ?? '']));
        const scalable = values.get('user-scalable');
        const most = values.get('maximum-scale');
        if (scalable === 'no' || scalable === '0') report({ at: element, messageId: 'forbidden', data: { value: scalable } });
        else if (most !== undefined && Number.parseFloat(most) < LEAST) report({ at: element, messageId: 'limited', data: { value: most.slice(0, 20) } });
      },
    },
  }),
});
