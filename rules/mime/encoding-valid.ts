import { defineRule } from 'sendlint/rule';
import { excerpt, faultyTexts, inPlaces, ownDefects } from './texts/faulty-texts.ts';

export default defineRule({
  name: 'mime/encoding-valid',
  description: 'What a transfer encoding does not allow is decoded differently by every reader: letters are lost, links and attachments break.',
  advice: 'Let a library encode the body: every "=" of a quoted-printable text is "=3D", base64 has its 64 characters and padding only.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2045 §6.7 Quoted-printable', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.7' },
    { title: 'RFC 2045 §6.8 Base64', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.8' },
    { title: 'RFC 2045 §6.4 Interpretation and use', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.4' },
  ],
  messages: {
    malformed: 'The encoded data is malformed {{places}}, first here.',
    attachment: 'From here on the data of this part holds bytes that base64 does not have.',
    unknown: 'No reader knows the transfer encoding "{{name}}", so the body is shown as it is.',
    composite: 'A part that holds other parts is sent in {{name}}, which hides them: only 7bit, 8bit and binary are allowed here.',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      const fields = new Set<unknown>();
      for (const { span } of ownDefects(message, 'bad-encoding')) {
        const [, name] = FIELD.exec(span.text.value.slice(span.start, span.end)) ?? [];
        // Of an attachment no text is kept, only the place.
        if (span.text.value === '') report({ at: span, messageId: 'attachment' });
        if (name === undefined) continue;
        fields.add(span.text);
        report({ at: span, messageId: KNOWN.has(name.trim().toLowerCase()) ? 'composite' : 'unknown', data: { name: excerpt(span).replace(/^[^:]*:/u, '').trim() } });
      }
      for (const { first, count } of faultyTexts(message, 'bad-encoding')) {
        if (first.text.value !== '' && !fields.has(first.text)) report({ at: first, messageId: 'malformed', data: { places: inPlaces(count) } });
      }
    },
  }),
});

const FIELD = /^content-transfer-encoding[ \t]*:([^]*)$/iu;
const KNOWN = new Set(['base64', 'quoted-printable']);
