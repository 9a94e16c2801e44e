import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { shown } from './fields/shown.ts';
import { holdsTags } from './fields/tags.ts';

const SHORTEST = 5;
const LONGEST = 15;
const MOST_PARTS = 4;

export default defineRule({
  name: 'header/feedback-id',
  description: 'By Feedback-ID Gmail tells senders of much mail which campaign people call spam; without it, or malformed, it tells nothing.',
  advice: 'Write "Feedback-ID: campaign:customer:kind:sender" with a sender of 5 to 15 characters that is the same in all your mail.',
  severity: 'info',
  presets: { bulk: 'info', strict: 'info' },
  references: [{ title: 'Gmail: Feedback Loop', url: 'https://support.google.com/mail/answer/6254652' }],
  messages: {
    missing: 'This bulk mail has no Feedback-ID.',
    twice: 'Feedback-ID stands {{count}} times; one is read.',
    parts: 'Feedback-ID has {{count}} parts; Gmail reads the last {{limit}}.',
    sender: 'The last part of Feedback-ID, "{{sender}}", has {{count}} characters; Gmail wants 5 to 15.',
    equal: 'Two parts of Feedback-ID are "{{part}}", so Gmail counts unlike things together.',
  },

  create: ({ sending, report, unchecked }) => {
    const check = (field: HeaderField): void => {
      const { value: text } = field;
      const parts = text.value.trim().split(':');
      const sender = parts.at(-1)?.trim() ?? '';
      if (holdsTags(text.value)) return;
      const at = text.value.trim() === '' ? field : text.span();
      if (parts.length > MOST_PARTS) report({ at, messageId: 'parts', data: { count: parts.length, limit: MOST_PARTS } });
      if (sender.length < SHORTEST || sender.length > LONGEST) report({ at, messageId: 'sender', data: { sender: shown(sender), count: sender.length } });
      const filled = parts.map((part) => part.trim()).filter((part) => part !== '');
      const equal = filled.find((part, index) => filled.indexOf(part) !== index);
      if (equal !== undefined && filled.length <= MOST_PARTS) report({ at, messageId: 'equal', data: { part: shown(equal) } });
    };
    return {
      message(message) {
        const [first, second, ...more] = message.header.all('feedback-id');
        if (first) check(first);
        else if (sending.kind === 'bulk') report({ at: message, messageId: 'missing' });
        else if (sending.kind === undefined) unchecked('Only bulk mail is asked for Feedback-ID, and nothing tells whether this is bulk: set "kind" to "bulk" or "transactional".');
        if (second) report({ at: second, messageId: 'twice', data: { count: more.length + 2 } });
      },
    };
  },
});
