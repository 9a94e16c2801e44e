import { defineRule } from 'sendlint/rule';
import type { Message, Part, Span } from 'sendlint/rule';
import { ownDefects } from './texts/faulty-texts.ts';

export default defineRule({
  name: 'mime/boundary-valid',
  description: 'A multipart without a boundary, or one that nothing closes, is a message cut short: readers lose parts or show their source.',
  advice: 'Let a library build the multipart, or name the boundary in Content-Type and end the last part with "--boundary--".',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 2046 §5.1.1 Common syntax', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1' },
    { title: 'RFC 2045 §5.1 Syntax of the Content-Type header field', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-5.1' },
  ],
  messages: {
    missing: 'This multipart names no boundary that can be matched, so its parts cannot be found.',
    unclosed: 'No closing delimiter "--{{boundary}}--" follows, so readers cannot tell whether the message is complete.',
    unused: 'No delimiter line "--{{boundary}}" follows, so this multipart has no parts.',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { span } of ownDefects(message, 'missing-boundary')) report({ at: span, messageId: 'missing' });
      const unclosed = ownDefects(message, 'unclosed-multipart');
      const owners = unclosed.length > 0 ? multiparts(message) : undefined;
      for (const { span } of unclosed) {
        const owner = owners?.get(span);
        const boundary = owner?.mediaType.parameters.get('boundary')?.value.value ?? '';
        report({ at: span, messageId: owner?.parts.length === 0 ? 'unused' : 'unclosed', data: { boundary } });
      }
    },
  }),
});

/** The multiparts of a message by the place of their boundary parameter. */
const multiparts = (message: Message | Part): ReadonlyMap<Span, Part> => {
  const found = new Map<Span, Part>();
  const stack: Part[] = [message];
  for (let part = stack.pop(); part; part = stack.pop()) {
    const boundary = part.mediaType.parameters.get('boundary');
    if (boundary) found.set(boundary.span, part);
    stack.push(...part.parts);
  }
  return found;
};
