import { defineRule, findTags } from 'sendlint/rule';
import { cidReferencesOf } from './related/cid-references.ts';
import { identifiedOf } from './related/content-ids.ts';

const MOST_REPORTS = 20;
const SHOWN_LENGTH = 60;

export default defineRule({
  name: 'mime/cid-resolves',
  description: 'A picture that the HTML names by cid: and that no part of the message has is shown as a broken picture.',
  advice: 'Attach the picture with the Content-ID that the HTML names, or correct the name; a Content-ID stands in < and >, its cid: does not.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 2392 Content-ID and Message-ID URLs', url: 'https://www.rfc-editor.org/rfc/rfc2392#section-2' },
    { title: 'RFC 2387 Multipart/Related', url: 'https://www.rfc-editor.org/rfc/rfc2387' },
  ],
  messages: {
    missing: 'No part of this message has the Content-ID "{{id}}"{{instead}}.',
    none: 'No part of this message has a Content-ID, so "cid:{{id}}" leads nowhere.',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    end(message) {
      const references = cidReferencesOf(message).filter(({ id }) => id === '' || findTags(id).length === 0);
      const [first] = references;
      if (!first) return;
      if (message.type !== 'message') {
        unchecked('A template shows a picture by cid:; whether the message holds it shows only in a message.', first.at);
        return;
      }
      const identified = identifiedOf(message);
      const ids = new Set(identified.map(({ id }) => id));
      const alike = new Map(identified.map(({ id }) => [id.toLowerCase(), id]));
      for (const { id, at } of references.filter((reference) => !ids.has(reference.id)).slice(0, MOST_REPORTS)) {
        const other = alike.get(id.toLowerCase());
        if (ids.size === 0) report({ at, messageId: 'none', data: { id: short(id) } });
        else report({ at, messageId: 'missing', data: { id: short(id), instead: other === undefined ? '' : `, but one has "${short(other)}", in other case` } });
      }
    },
  }),
});

const short = (id: string): string => (id.length > SHOWN_LENGTH ? `${id.slice(0, SHOWN_LENGTH)}…` : id).replaceAll(/\p{C}/gu, '\uFFFD');
