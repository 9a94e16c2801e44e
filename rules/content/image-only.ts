import { defineRule } from 'sendlint/rule';
import { judgeText } from './layout/image-dependence.ts';
import { layoutOf, mayShowPictures } from './layout/layout.ts';
import { bringsText, isFragment } from './layout/open-text.ts';

export default defineRule({
  name: 'content/image-only',
  description: 'A message that says almost nothing without its images is read by nobody who has images turned off, and is what filters know from spam.',
  advice: 'Write what the images say as text; an alternative text alone is not enough.',
  severity: 'error',
  needs: 'html',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'SpamAssassin: HTML_IMAGE_ONLY', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'Email on Acid: the text-to-image ratio, tested', url: 'https://www.emailonacid.com/blog/article/email-deliverability/text-to-image-ratio-best-practices/' },
    { title: 'WCAG 2.2, 1.4.5: images of text', url: 'https://www.w3.org/TR/WCAG22/#images-of-text' },
  ],
  messages: {
    one: 'The message is this image and {{characters}} characters of visible text; fewer than {{least}} say almost nothing without it.',
    many: 'The message is {{images}} images, this one the largest, and {{characters}} characters of visible text; fewer than {{least}} say almost nothing without them.',
  },
  options: {
    characters: { type: 'integer', minimum: 1, default: 100, description: 'A message of fewer visible characters depends on its images, unless they are small beside the text.' },
  },

  create: ({ options: { characters: least }, message, signal, report, unchecked }) => ({
    async html(document) {
      // Outlook's view has the same pictures, and so have other branches of a template; one body is judged once.
      if (document.view !== 'everyone' || document.alternative > 0 || !mayShowPictures(document)) return;
      const layout = await layoutOf(document, message, signal);
      const verdict = judgeText(layout, least, { bringsText: bringsText(document), isFragment: isFragment(document, message) });
      if (verdict.kind === 'unknown') unchecked(verdict.reason, verdict.at);
      if (verdict.kind !== 'only') return;
      const { images, characters, largest } = verdict;
      if (images === 1) report({ at: largest, messageId: 'one', data: { characters, least } });
      else report({ at: largest, messageId: 'many', data: { images, characters, least } });
    },
  }),
});
