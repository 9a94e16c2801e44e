import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { isUnsentDraft } from './fields/unsent-draft.ts';

export default defineRule({
  name: 'header/recipient-required',
  description: 'Mail that names nobody it is for looks like a mass mailing: spam filters count it, and people wonder why they got it.',
  advice: 'Send each person a message of their own, with their address in To.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 5322 §3.6.3 Destination address fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.3' },
    { title: 'SpamAssassin: MISSING_HEADERS', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MISSING_HEADERS', score: 0.915, of: ['missing', 'noTo'], differs: 'For SpamAssassin a line that is no field ends the fields; here mime/field-syntax tells, and what follows is read.' },
    { filter: 'rspamd', symbol: 'MISSING_TO', score: 2, of: ['missing', 'noTo'] },
    { filter: 'rspamd', symbol: 'R_UNDISC_RCPT', score: 3, of: ['undisclosed'], differs: 'A group without members is meant, whatever its name.' },
  ],
  messages: {
    missing: 'The message names no recipient: it has no To, Cc or Bcc.',
    noTo: 'The message has no To; its recipients are named in {{others}} alone.',
    empty: 'To is empty.',
    undisclosed: 'To names no recipient, only the empty group "{{group}}".',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    message(message) {
      const { header } = message;
      const to = [...header.all('to'), ...header.all('apparently-to')];
      const filled = to.filter(isFilled);
      const [first] = filled;
      const others = ['Cc', 'Bcc'].filter((name) => header.all(name).some(isFilled));
      if (first) {
        const group = EMPTY_GROUP.exec(first.value.value)?.[1];
        if (filled.length === 1 && group !== undefined && first.addresses.length === 0) report({ at: first, messageId: 'undisclosed', data: { group: group.trim() } });
      } else if (isUnsentDraft(message)) unchecked('The message is a draft: its recipients are set when it is sent.');
      else if (to[0]) report({ at: to[0], messageId: 'empty' });
      else if (others.length > 0) report({ at: header.get(others[0] ?? '') ?? message, messageId: 'noTo', data: { others: others.join(' and ') } });
      else report({ at: message, messageId: 'missing' });
    },
  }),
});

/** A phrase, a colon and nothing (RFC 5322 §3.4). */
const EMPTY_GROUP = /^([^:;<>@]{1,100}):[\s,]*(?:;|$)/u;

const isFilled = ({ value }: HeaderField): boolean => value.value.trim() !== '';
