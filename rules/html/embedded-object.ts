import { defineRule } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';

/** What a `<video>` or `<audio>` holds that is not for those who cannot show it. */
const OWN: ReadonlySet<string> = new Set(['source', 'track']);

export default defineRule({
  name: 'html/embedded-object',
  description: 'Plug-ins run in no mail client, and video and sound play in few.',
  advice: 'Put an image in its place that links to a page with it; inside <video> and <audio> write what all others see.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Can I email: <object>', url: 'https://www.caniemail.com/features/html-object/' },
    { title: 'Can I email: <video>', url: 'https://www.caniemail.com/features/html-video/' },
    { title: 'SpamAssassin: HTML_EMBEDS', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_EMBEDS', score: 0.001, of: ['object'] }],
  messages: {
    object: 'Gmail, Outlook and Yahoo remove this <{{name}}>, so what it loads is not shown.',
    applet: 'No client runs an <applet>.',
    media: 'Gmail and Outlook play no <{{name}}>, and this one holds nothing that they could show instead.',
  },

  create: ({ report }) => {
    const object = (element: Element): void => report({ at: element, messageId: 'object', data: { name: element.name } });
    const media = (element: Element): void => {
      const falls = element.children.some((child) => ('data' in child ? child.type === 'text' && child.data.trim() !== '' : 'attribs' in child && !OWN.has(child.name)));
      if (!falls) report({ at: element, messageId: 'media', data: { name: element.name } });
    };
    return {
      element: { object, embed: object, applet(element) { report({ at: element, messageId: 'applet' }); }, video: media, audio: media },
    };
  },
});
