import { defineRule } from 'sendlint/rule';
import { isFilledIn, localPart } from './mailboxes/mailbox.ts';
import { randomnessOf } from './mailboxes/randomness.ts';

export default defineRule({
  name: 'recipient/random-local-part',
  description: 'Letters by chance before the @ mark made-up addresses and traps: servers close the connection to who tries many of them.',
  advice: 'Find out where the address came from, and keep it only if its owner confirmed it.',
  severity: 'warning',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 3463 §3.8: X.7.1 Delivery not authorized, message refused', url: 'https://www.rfc-editor.org/rfc/rfc3463#section-3.8' },
    { title: 'M3AAWG: sender best common practices (addresses are confirmed, not guessed)', url: 'https://www.m3aawg.org/published-documents' },
    { title: 'RFC 2505 §2.11: servers count recipients that do not exist', url: 'https://www.rfc-editor.org/rfc/rfc2505#section-2.11' },
  ],
  messages: {
    letters: '“{{address}}” looks random: the letters of “{{letters}}” stand beside each other {{rarer}} times more seldom in names than by chance, where {{limit}} times is the limit for so many letters.',
    changes: '“{{address}}” looks random: in “{{letters}}” letters and digits take turns {{changes}} times, where 4 are usual at most.',
  },
  stateless: true,

  create: ({ report }) => ({
    recipient(mailbox, message) {
      const random = randomnessOf(localPart(mailbox));
      if (!random || isRelay(mailbox.domain) || !isFilledIn(mailbox, message)) return;
      const { address } = mailbox;
      if (random.by === 'letters') report({ at: mailbox.span, messageId: 'letters', data: { address, letters: random.letters, rarer: random.rarer, limit: random.limit } });
      else report({ at: mailbox.span, messageId: 'changes', data: { address, letters: random.letters, changes: random.changes } });
    },
  }),
});

/** Services that give a person a random address of its own for each sender, and forward what comes. */
const RELAYS: ReadonlySet<string> = new Set(['privaterelay.appleid.com', 'icloud.com', 'mozmail.com', 'duck.com', 'simplelogin.com', 'simplelogin.co', 'aleeas.com', 'slmail.me', 'passmail.net', 'anonaddy.me', 'anonaddy.com', 'addy.io', 'fastmail.com', 'users.noreply.github.com', 'reply.github.com', 'marketplace.amazon.com', 'guest.booking.com', 'reply.airbnb.com', 'sale.craigslist.org']);

const isRelay = (domain: string): boolean => {
  const name = domain.toLowerCase();
  return RELAYS.has(name) || name.startsWith('marketplace.amazon.');
};
