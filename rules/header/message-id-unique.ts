import { defineRule } from 'sendlint/rule';
import { withoutComments } from './dates/comments.ts';
import { holdsTags } from './fields/tags.ts';
import { readMessageId } from './identifiers/message-id.ts';
import { internalName } from './leaks/internal-names.ts';

/** As SpamAssassin counts: brackets and @ of the whole included. */
const SHORTEST = 16;
const SHORTEST_LEFT = 5;

export default defineRule({
  name: 'header/message-id-unique',
  description: 'A Message-ID is meant to be the only one of its kind in the world; one that is short, or has no domain on its right, is not sure to be.',
  advice: 'Put a long random or counted part on the left and a domain of yours on the right.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 5322 §3.6.4 Identification fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4' },
    { title: 'SpamAssassin: MSGID_SHORT', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MSGID_SHORT', score: 0.001, of: ['short', 'shortLeft'], differs: 'It also reads Resent-Message-ID, X-Message-ID and X-Original-Message-ID.' },
    { filter: 'rspamd', symbol: 'MID_BARE_IP', score: 2, of: ['bareAddress'] },
    { filter: 'rspamd', symbol: 'MID_RHS_NOT_FQDN', score: 0.5, of: ['unqualified'] },
    { filter: 'rspamd', symbol: 'MID_RHS_IP_LITERAL', score: 0.5, of: ['literal'] },
  ],
  messages: {
    short: 'The Message-ID is {{length}} characters long; {{least}} are the least that is not taken for a fake.',
    shortLeft: 'The Message-ID has {{length}} characters before the @; {{least}} are the least that is not taken for a fake.',
    bareAddress: 'The right half of the Message-ID is the IP address {{right}}, not a domain.',
    literal: 'The right half of the Message-ID is the IP address {{right}}, not a domain.',
    unqualified: 'The right half of the Message-ID, "{{right}}", has no dot: it is no domain.',
    internal: 'The right half of the Message-ID, "{{right}}", is a name that many networks use inside.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      'message-id'({ value }) {
        const text = (withoutComments(value.value) ?? value.value).trimEnd();
        if (text.trim() === '') return;
        const { start, end, left, right } = readMessageId(text) ?? { start: 0, end: text.length, left: text, right: '' };
        const short = text.length < SHORTEST ? 'short' : right !== '' && left.length < SHORTEST_LEFT ? 'shortLeft' : undefined;
        const weak = right === '' ? undefined : weakness(right);
        if ((!short && !weak) || holdsTags(text)) return;
        const at = value.span(start, end);
        if (short === 'short') report({ at, messageId: short, data: { length: text.length, least: SHORTEST } });
        else if (short) report({ at, messageId: short, data: { length: left.length, least: SHORTEST_LEFT } });
        if (weak) report({ at: value.span(end - 1 - right.length, end - 1), messageId: weak, data: { right: right.slice(0, 60) } });
      },
    },
  }),
});

const weakness = (right: string): 'bareAddress' | 'literal' | 'unqualified' | 'internal' | undefined => {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(right)) return 'bareAddress';
  if (right.startsWith('[')) return 'literal';
  if (!right.includes('.')) return 'unqualified';
  return internalName(right) === undefined ? undefined : 'internal';
};
