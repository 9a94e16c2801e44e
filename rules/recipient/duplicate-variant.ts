import { defineRule } from 'sendlint/rule';
import { isFilledIn, shown } from './mailboxes/mailbox.ts';
import { seenIn } from './mailboxes/seen-mailboxes.ts';

export default defineRule({
  name: 'recipient/duplicate-variant',
  description: 'Two addresses that differ in the case of letters before the @ are one mailbox at nearly every server.',
  advice: 'Keep the one its owner gave.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'info' },
  references: [
    { title: 'RFC 5321 §2.4: local parts have case, and nobody should rely on it', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-2.4' },
    { title: 'RFC 5233 §1: what stands behind a plus', url: 'https://www.rfc-editor.org/rfc/rfc5233#section-1' },
    { title: 'Gmail: dots do not matter', url: 'https://support.google.com/mail/answer/7436150' },
  ],
  messages: {
    variant: '“{{address}}” is the mailbox of recipient {{first}}, written another way.',
  },
  options: {
    tags: { type: 'boolean', default: false, description: 'Whether ann+news@ counts as ann@: at many servers it is the same mailbox, and people use it to tell mail apart.' },
    gmailDots: { type: 'boolean', default: false, description: 'Whether dots before @gmail.com and @googlemail.com are left out, as Gmail does.' },
  },

  create({ message, options: { tags, gmailDots }, report }) {
    const fold = (address: string): string => {
      const at = address.lastIndexOf('@');
      let local = address.slice(0, Math.max(at, 0)).toLowerCase();
      let domain = address.slice(at).toLowerCase();
      const plus = tags ? local.indexOf('+') : -1;
      if (plus > 0) local = local.slice(0, plus);
      if (gmailDots && domain === '@googlemail.com') domain = '@gmail.com';
      if (gmailDots && domain === '@gmail.com') local = local.replaceAll('.', '');
      return local + domain;
    };
    if (tags || gmailDots) seenIn(message).fold = fold;
    return {
      recipient(mailbox) {
        const sight = seenIn(message).see(mailbox);
        if (sight?.how !== 'variant' || !isFilledIn(mailbox, message)) return;
        report({ at: mailbox.span, messageId: 'variant', data: { address: shown(mailbox.address), first: sight.first } });
      },
    };
  },
});
