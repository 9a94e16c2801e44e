import { defineRule } from 'sendlint/rule';
import { linksOfHtml, linksOfText, missingFrom } from './alternatives/links.ts';
import { versionsOf } from './alternatives/versions.ts';

const SHOWN_LENGTH = 80;
const SHOWN_LINKS = 3;

export default defineRule({
  name: 'mime/alternative-links',
  description: 'A link that one version of a message has and the other has not is out of reach for half of the readers.',
  advice: 'Write the address of each link into the text version, behind the words that are linked in the HTML.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 2046 §5.1.4 Alternative subtype', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4' },
    { title: 'rspamd: URI_COUNT_ODD and R_PARTS_DIFFER', url: 'https://github.com/rspamd/rspamd/blob/master/rules/misc.lua' },
  ],
  messages: {
    none: 'The HTML links to {{addresses}}, and its text version to none.',
    fewer: 'The text version lacks {{some}} that the HTML links to: {{links}}.',
    textOnly: 'The HTML does not link to {{some}} of its text version: {{links}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      if (message.type !== 'message') return;
      for (const { part, text, html } of versionsOf(message)) {
        if (text.value.trim() === '') continue;
        const ofHtml = linksOfHtml(html);
        const ofText = linksOfText(text);
        const missing = missingFrom(ofText, ofHtml);
        const [first] = missing;
        if (first && ofText.length === 0) report({ at: part, messageId: 'none', data: { addresses: ofHtml.length === 1 ? 'one address' : `${ofHtml.length} addresses` } });
        else if (first) report({ at: first.at, messageId: 'fewer', data: { some: someOf(missing.length, ofHtml.length), links: shown(missing) } });
        // An address that the HTML shows without a link is there for everyone.
        const alone = missingFrom(ofHtml, ofText).filter(({ written }) => !html.prose.value.includes(written));
        const [only] = alone;
        if (only) report({ at: text.span(only.at.start, only.at.end), messageId: 'textOnly', data: { some: someOf(alone.length, ofText.length), links: shown(alone) } });
      }
    },
  }),
});

const someOf = (count: number, all: number): string => (all === 1 ? 'the one address' : `${count} of the ${all} addresses`);

const shown = (links: readonly { readonly written: string }[]): string => {
  const first = links.slice(0, SHOWN_LINKS).map(({ written }) => (written.length > SHOWN_LENGTH ? `${written.slice(0, SHOWN_LENGTH)}…` : written));
  return links.length > SHOWN_LINKS ? [...first, '…'].join(', ') : first.join(', ');
};
