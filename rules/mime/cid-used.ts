import { defineRule } from 'sendlint/rule';
import { isBody, ownParts } from './parts/own-parts.ts';
import { cidReferencesOf } from './related/cid-references.ts';
import { identifiedOf } from './related/content-ids.ts';

const MOST_REPORTS = 20;
const SHOWN_LENGTH = 60;

export default defineRule({
  name: 'mime/cid-used',
  description: 'A picture that is sent to stand in the HTML, and that the HTML does not show, appears as an attachment nobody expects.',
  advice: 'Show the picture with <img src="cid:…">, send it as an attachment, or leave it out.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 2387 Multipart/Related', url: 'https://www.rfc-editor.org/rfc/rfc2387' },
    { title: 'RFC 2183 §2.1 The inline disposition type', url: 'https://www.rfc-editor.org/rfc/rfc2183#section-2.1' },
  ],
  messages: {
    unused: 'The HTML shows no "cid:{{id}}", so this inline {{type}} of {{size}} bytes is shown as a file.',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      if (message.type !== 'message') return;
      const pictures = identifiedOf(message).filter(({ part }) => part.mediaType.essence.startsWith('image/') && part.disposition === 'inline');
      if (pictures.length === 0) return;
      const html = ownParts(message).filter((part) => isBody(part, 'text/html'));
      // Without HTML a reader shows the pictures below the text.
      if (html.length === 0) return;
      const used = new Set(cidReferencesOf(message).map(({ id }) => id.toLowerCase()));
      const unused = pictures.filter(({ id, part }) => !used.has(id.toLowerCase()) && !isNamed(part.header.get('content-location')?.value.value, html.map(({ text }) => text?.value ?? '')));
      for (const { id, part, field } of unused.slice(0, MOST_REPORTS)) {
        report({ at: field, messageId: 'unused', data: { id: id.length > SHOWN_LENGTH ? `${id.slice(0, SHOWN_LENGTH)}…` : id, type: part.mediaType.essence, size: part.body.decodedSize } });
      }
    },
  }),
});

/** RFC 2557: HTML may name a part by where it came from. */
const isNamed = (location: string | undefined, texts: readonly string[]): boolean =>
  location !== undefined && location.trim() !== '' && texts.some((text) => text.includes(location.trim()));
