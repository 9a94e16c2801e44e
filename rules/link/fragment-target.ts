import { defineRule } from 'sendlint/rule';
import { eachHtmlLink } from './links/each-link.ts';
import { targetsOf } from './links/targets.ts';

export default defineRule({
  name: 'link/fragment-target',
  description: 'A link to a place in the same message does nothing where that place is not there.',
  advice: 'Give an element the id that the link names, or link to a page.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'HTML: scrolling to a fragment', url: 'https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment' },
    { title: 'RFC 3986 §3.5: fragment', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.5' },
  ],
  messages: {
    missing: 'The link leads to “#{{id}}”, and no element of the message has that id or name.',
  },

  create: ({ message, report, unchecked }) => eachHtmlLink((link, document) => {
    const { value } = link;
    if (!value.startsWith('#') || value.length < 2 || link.isTemplated || value === '#!' || document.alternative > 0) return false;
    const id = decoded(value.slice(1));
    if (id.toLowerCase() === 'top') return false;
    const { ids, isComplete, hasEnd } = targetsOf(document);
    if (ids.has(id)) return false;
    if (!isComplete || (message.type === 'part' && !hasEnd)) {
      unchecked('The target of a link may stand in a part that the template takes in or is put into.', link.at);
      return true;
    }
    report({ at: link.at, messageId: 'missing', data: { id: id.slice(0, 60) } });
    return true;
  }),
});

/** Browsers look for the fragment as it is written, then decoded. */
const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};
