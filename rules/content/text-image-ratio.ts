import { defineRule } from 'sendlint/rule';
import { layoutOf, mayShowPictures } from './layout/layout.ts';
import { bringsText } from './layout/open-text.ts';
import { judgeShare } from './layout/text-share.ts';

export default defineRule({
  name: 'content/text-image-ratio',
  description: 'Images take more room than a message of mostly text would give them; who has images turned off, or waits for them, sees little.',
  advice: 'Say in text what the images say, or show them smaller.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'CSS 2.2 §9.4.2: line boxes', url: 'https://www.w3.org/TR/CSS22/visuren.html#inline-formatting' },
    { title: 'Email on Acid: the text-to-image ratio, tested', url: 'https://www.emailonacid.com/blog/article/email-deliverability/text-to-image-ratio-best-practices/' },
    { title: 'SpamAssassin: HTML_IMAGE_RATIO and HTML_IMAGE_ONLY', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
  ],
  messages: {
    under: 'Text takes {{text}} px² and images {{images}} px²: text is {{share}} % of both, under {{limit}} %; {{characters}} more characters, or images of no more than {{mostImages}} px², would reach it.',
  },
  options: {
    share: { type: 'integer', minimum: 1, maximum: 99, default: 60, description: 'The least share of text, in percent of the area of text and images together.' },
  },

  create: ({ options: { share: limit }, message, signal, report, unchecked }) => ({
    async html(document) {
      // Outlook's view has the same pictures, and so have other branches of a template; one body is measured once.
      if (document.view !== 'everyone' || document.alternative > 0 || !mayShowPictures(document)) return;
      const verdict = judgeShare(await layoutOf(document, message, signal), limit, bringsText(document));
      if (verdict.kind === 'unknown') unchecked(verdict.reason, verdict.at);
      if (verdict.kind !== 'under') return;
      const { text, images, share, largest, characters, mostImages } = verdict.measured;
      report({ at: largest, messageId: 'under', data: { text: grouped(text), images: grouped(images), share, limit, characters: grouped(characters), mostImages: grouped(mostImages) } });
    },
  }),
});

const grouped = (pixels: number): string => String(pixels).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
