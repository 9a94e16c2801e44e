import { defineRule } from 'sendlint/rule';
import { measureText } from './limits/clip.ts';
import { grouped } from './limits/limits.ts';

export default defineRule({
  name: 'size/html-clip',
  description: 'Gmail cuts an HTML body off at about 102 KB and shows “Message clipped”, with the unsubscribe link and the tracking pixel behind the cut.',
  advice: 'Take out unused styles, comments and white space, or send fewer items with a link to the rest.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'email-bugs #41: Gmail clips messages', url: 'https://github.com/hteumeuleu/email-bugs/issues/41' },
    { title: 'Spam Resource: Gmail message clipping, measured', url: 'https://www.spamresource.com/2022/01/gmail-message-clipping-all-you-need-to.html' },
  ],
  messages: {
    clipped: 'The HTML is {{size}} bytes long; Gmail cuts it off here, after {{max}} bytes ({{over}} too many).',
  },
  options: {
    max: { type: 'integer', minimum: 1024, default: 104_448, description: 'The largest HTML body, in bytes once the transfer encoding is undone (104,448 is 102 KB).' },
  },

  create: ({ message, options: { max }, sending: { providers }, report }) => ({
    html({ view, alternative, text }) {
      if (view !== 'everyone' || alternative > 0 || !goesToGmail(providers)) return;
      // A character is at most three bytes a UTF-16 unit.
      if (text.value.length * 3 <= max) return;
      const { bytes, crossed } = measureText(text.value, max);
      if (crossed < 0) return;
      // Of a text beyond the reader's limits only a beginning was counted.
      const least = message.defects.some(({ code }) => code === 'text-too-large' || code === 'too-many-tags') ? 'at least ' : '';
      report({ at: text.span(crossed, crossed + 1), messageId: 'clipped', data: { size: least + grouped(bytes), max: grouped(max), over: least + grouped(bytes - max) } });
    },
  }),
});

const goesToGmail = (providers: readonly string[]): boolean => providers.length === 0 || providers.includes('gmail') || providers.includes('google-workspace');
