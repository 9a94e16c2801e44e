import { defineRule } from 'sendlint/rule';
import { bodiesOf, linkPlainly } from './leaving/bodies.ts';
import { endOfBody, lastLine } from './leaving/body-end.ts';
import { isBulk } from './leaving/bulk-only.ts';
import type * as Judgement from './leaving/judgement.ts';
import { targetsOf } from './leaving/list-unsubscribe.ts';
import { partOfTemplate } from './leaving/partial-template.ts';
import { serviceAddsLink } from './leaving/service-duties.ts';

/** The wordings of some sixty languages: not to be loaded for mail that is never asked. */
let judging: Promise<typeof Judgement> | undefined;

export default defineRule({
  name: 'unsubscribe/link-required',
  description: 'Bulk mail shows a link to unsubscribe.',
  advice: 'Put a visible link to unsubscribe, or to choose what to receive, into the body, and say so in its text.',
  severity: 'error',
  presets: { recommended: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'Yahoo: Sender best practices', url: 'https://senders.yahooinc.com/best-practices/' },
    { title: 'CAN-SPAM Act, 15 U.S.C. 7704(a)(3)', url: 'https://www.law.cornell.edu/uscode/text/15/7704' },
  ],
  messages: {
    missing: 'The body of this bulk mail shows no link to unsubscribe.',
    missingInOutlook: 'Outlook on Windows shows no link to unsubscribe, though other clients do.',
    hidden: 'The only link to unsubscribe is hidden.',
    nowhere: 'The link to unsubscribe leads nowhere: its href is "{{href}}".',
  },

  create(context) {
    if (!isBulk(context)) return {};
    const { message, sending, report, unchecked } = context;
    return {
      async end() {
        const bodies = bodiesOf(message);
        if (linkPlainly(bodies)) return;
        const { judgeBodies } = await (judging ??= import('./leaving/judgement.ts'));
        const { offer, view, document } = judgeBodies(bodies, targetsOf(message.header));
        if (offer.kind === 'found') return;
        if (bodies.cut) { unchecked('The text is too long to be read to its end, where an unsubscribe link may stand.'); return; }
        if (view === 'outlook') report({ at: document ? endOfBody(document) : message, messageId: 'missingInOutlook' });
        else if (offer.kind === 'hidden') report({ at: offer.element, messageId: 'hidden' });
        else if (offer.kind === 'nowhere') report({ at: offer.element, messageId: 'nowhere', data: { href: offer.href.slice(0, 60) } });
        else if (!document) report({ at: lastLine(bodies.texts.at(-1)) ?? message, messageId: 'missing' });
        else {
          // A message holds all that is sent; a template may be a part of it.
          const partial = message.type === 'part' ? partOfTemplate(document) : undefined;
          const added = message.type === 'part' ? serviceAddsLink(sending.service) : undefined;
          if (partial) unchecked(partial.reason, partial.at);
          else if (added !== undefined) unchecked(added);
          else report({ at: endOfBody(document), messageId: 'missing' });
        }
      },
    };
  },
});
