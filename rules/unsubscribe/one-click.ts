import { defineRule, findTags, newField } from 'sendlint/rule';
import { isBulk } from './leaving/bulk-only.ts';
import { leastUncovered } from './leaving/dkim-coverage.ts';
import { parseUrlList } from './leaving/list-unsubscribe.ts';
import type { Edit } from 'sendlint/rule';
import type { ListedUrl } from './leaving/list-unsubscribe.ts';

const FIELDS = ['List-Unsubscribe', 'List-Unsubscribe-Post'] as const;
const VALUE = 'List-Unsubscribe=One-Click';

export default defineRule({
  name: 'unsubscribe/one-click',
  description: 'Bulk mail can be unsubscribed from with one click (RFC 8058), and what offers that offers it rightly.',
  advice: 'Send List-Unsubscribe with one https URL and List-Unsubscribe-Post: List-Unsubscribe=One-Click, and sign both.',
  severity: 'error',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 8058 §3.1', url: 'https://www.rfc-editor.org/rfc/rfc8058#section-3.1' },
    { title: 'RFC 8058 §4', url: 'https://www.rfc-editor.org/rfc/rfc8058#section-4' },
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
  ],
  messages: {
    alone: 'List-Unsubscribe-Post stands alone: there is no List-Unsubscribe with a URL to post to.',
    noHttps: 'One click needs an https URL, and List-Unsubscribe has {{schemes}}.',
    severalUrls: 'One click needs a single web URL, and List-Unsubscribe has {{count}}.',
    noPost: 'List-Unsubscribe-Post is missing, so clients do not unsubscribe with one click.',
    several: 'The message has {{count}} List-Unsubscribe-Post fields, where one is allowed.',
    value: 'List-Unsubscribe-Post is "{{value}}", and has to be exactly "List-Unsubscribe=One-Click".',
    unsigned: 'No DKIM signature covers {{fields}}, so clients do not trust one click.',
  },

  create: (context) => ({
    message(message) {
      const { report } = context;
      const list = message.header.get('list-unsubscribe');
      const posts = message.header.all('list-unsubscribe-post');
      const [post, second] = posts;
      // What lacks List-Unsubscribe and is bulk is reported by unsubscribe/list-unsubscribe-required.
      if (post && !list && context.sending.kind !== 'bulk') report({ at: post, messageId: 'alone' });
      if (!list || (!post && !isBulk(context))) return;

      const { urls, faults } = parseUrlList(list.value.value);
      const web = urls.filter(isWeb);
      const https = web.filter((url) => url.scheme === 'https' || isPlaceholder(url));
      // A list that cannot be read is reported by unsubscribe/list-unsubscribe-syntax.
      const unread = https.length === 0 && faults.length > 0;
      if (https.length === 0 && !unread) report({ at: list, messageId: 'noHttps', data: { schemes: schemesOf(urls) } });
      else if (web.length > 1) report({ at: list, messageId: 'severalUrls', data: { count: web.length } });
      else if (!post && !unread) report({ at: list, messageId: 'noPost', ...repair(newField(message.header, `${FIELDS[1]}: ${VALUE}`), https.length === 1 && faults.length === 0) });

      if (second) report({ at: second, messageId: 'several', data: { count: posts.length } });
      const value = post?.value.value.trim();
      if (post && value !== undefined && value !== VALUE && findTags(value).length === 0) report({ at: post.value.span(), messageId: 'value', data: { value: value.slice(0, 60) }, ...repair({ at: post.span, text: `${FIELDS[1]}: ${VALUE}` }, !second) });
      const uncovered = post && https.length > 0 ? leastUncovered(message.header.all('dkim-signature'), FIELDS) : undefined;
      if (uncovered) report({ at: uncovered.at, messageId: 'unsigned', data: { fields: uncovered.fields.join(' and ') } });
    },
  }),
});

/** A repair, where it is sure. */
const repair = (edit: Edit | undefined, isSure: boolean): { readonly fix?: readonly Edit[] } => (edit && isSure ? { fix: [edit] } : {});

const isPlaceholder = ({ url }: ListedUrl): boolean => findTags(url)[0]?.start === 0;

const isWeb = (url: ListedUrl): boolean => url.scheme === 'https' || url.scheme === 'http' || isPlaceholder(url);

const schemesOf = (urls: readonly ListedUrl[]): string => {
  const schemes = [...new Set(urls.map(({ scheme }) => scheme).filter((scheme) => scheme !== ''))];
  return schemes.length === 0 ? 'none' : `only ${schemes.slice(0, 3).join(' and ')}`;
};
