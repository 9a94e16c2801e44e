import { defineRule } from 'sendlint/rule';
import type { HtmlDocument, SourceText } from 'sendlint/rule';
import { endOfBody, lastLine } from './address/body-end.ts';
import { mayFillAddress } from './address/filled-in.ts';
import { serviceAddsAddress } from './address/service-address.ts';

export default defineRule({
  name: 'content/postal-address',
  description: 'Bulk mail tells the postal address of its sender, as the law of many countries asks.',
  advice: 'Put the address of the business, or its post office box, into the footer as text.',
  severity: 'info',
  presets: { recommended: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'CAN-SPAM Act, 15 U.S.C. 7704(a)(5)(A)(iii)', url: 'https://www.law.cornell.edu/uscode/text/15/7704' },
    { title: 'Canada: CASL, section 6(2)', url: 'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/page-1.html' },
    { title: 'European Union: directive 2000/31/EC, articles 5 and 6', url: 'https://eur-lex.europa.eu/eli/dir/2000/31/oj' },
    { title: 'Australia: Spam Act 2003, section 17', url: 'https://www.legislation.gov.au/C2004A01214/latest/text' },
  ],
  messages: { missing: 'The body of this bulk mail shows no postal address of its sender.' },

  create({ message, sending, report, unchecked }) {
    if (sending.kind === undefined) unchecked(UNKNOWN_KIND);
    if (sending.kind !== 'bulk') return {};
    const texts: SourceText[] = [];
    let document: HtmlDocument | undefined;
    let isMarked = false;
    return {
      prose(text) { texts.push(text); },
      html(seen) { if (seen.view === 'everyone' && seen.alternative === 0) document ??= seen; },
      element: { address() { isMarked = true; } },
      async end() {
        if (isMarked || texts.length === 0) return;
        const { hasAddress } = await import('./address/address-search.ts');
        // The other branches of a template are shown to somebody.
        if (texts.some(({ value }) => hasAddress(value))) return;
        const added = serviceAddsAddress(sending.service) ?? (message.type === 'part' && document ? mayFillAddress(document) : undefined);
        const last = texts.at(-1);
        if (added !== undefined) unchecked(added);
        else if (document) report({ messageId: 'missing', at: endOfBody(document) });
        else if (last) report({ messageId: 'missing', at: lastLine(last) });
      },
    };
  },
});

const UNKNOWN_KIND = 'Only bulk mail is asked for a postal address, and nothing tells whether this is bulk: set "kind" to "bulk" or "transactional".';
