import { defineRule } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { identifiedOf } from './related/content-ids.ts';

/** Amazon SES refuses longer ones. */
const LONGEST = 78;
const SHOWN_LENGTH = 60;

export default defineRule({
  name: 'mime/content-id-valid',
  description: 'A Content-ID without its brackets, with characters it may not have, or one that two parts share is not found by every reader.',
  advice: 'Give each part an id of its own, as <logo.1@example.com>.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2045 §7 Content-ID header field', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-7' },
    { title: 'RFC 2392 Content-ID and Message-ID URLs', url: 'https://www.rfc-editor.org/rfc/rfc2392#section-2' },
    { title: 'Amazon SES: quotas', url: 'https://docs.aws.amazon.com/ses/latest/dg/quotas.html' },
  ],
  messages: {
    empty: 'This Content-ID is empty.',
    brackets: 'The Content-ID "{{id}}" stands in no brackets; it must be <{{id}}>.',
    character: 'The Content-ID "{{id}}" has {{what}}, which it may not have.',
    duplicate: 'An earlier part has the Content-ID "{{id}}", too: readers show one of them in both places.',
    long: 'The Content-ID has {{length}} characters; Amazon SES takes {{limit}}.',
  },
  stateless: true,

  create: ({ report: all }) => ({
    end(message) {
      if (message.type !== 'message') return;
      const report = atMost(all);
      const seen = new Set<string>();
      for (const { field, id } of identifiedOf(message)) {
        const written = field.value.value.trim();
        const shown = id.length > SHOWN_LENGTH ? `${id.slice(0, SHOWN_LENGTH)}…` : id;
        const wrong = FOREIGN.exec(id)?.[0];
        if (id === '') report({ at: field, messageId: 'empty' });
        else if (!written.startsWith('<') || !written.endsWith('>')) report({ at: field, messageId: 'brackets', data: { id: shown }, ...!FOREIGN.test(id) && { fix: [{ at: field.span, text: `${field.name}: <${id}>` }] } });
        else if (wrong !== undefined) report({ at: field, messageId: 'character', data: { id: shown, what: named(wrong) } });
        if (id.length > LONGEST) report({ at: field, messageId: 'long', data: { length: id.length, limit: LONGEST } });
        if (id !== '' && seen.has(id)) report({ at: field, messageId: 'duplicate', data: { id: shown } });
        seen.add(id);
      }
    },
  }),
});

/** What stands in no id: blanks, brackets, controls, and letters that a URL in ASCII cannot name. */
const FOREIGN = /[\s<>\p{C}]|[^\u0000-\u007f]/u;

const named = (character: string): string => (character === ' ' ? 'a space' : /[\s\p{C}]/u.test(character) ? 'a control character' : `“${character}”`);
