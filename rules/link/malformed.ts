import { defineRule } from 'sendlint/rule';
import { faultOf } from './links/faults.ts';
import { eachUrl } from './links/each-link.ts';

export default defineRule({
  name: 'link/malformed',
  description: 'A URL with a fault in its syntax is mended by each client in its own way, or leads nowhere.',
  advice: 'Write the URL as RFC 3986 has it, with what is special in it percent-encoded once.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 3986 §2: characters', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-2' },
    { title: 'WHATWG URL: writing', url: 'https://url.spec.whatwg.org/#url-writing' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'URL_BACKSLASH_PATH', score: 2, of: ['backslash'] },
    { filter: 'rspamd', symbol: 'URL_EXCESSIVE_DOTS', score: 2, of: ['dots'] },
    { filter: 'rspamd', symbol: 'URL_MULTIPLE_AT_SIGNS', score: 3, of: ['at'], differs: 'rspamd counts every @ of the URL; ours those before the path.' },
  ],
  messages: {
    control: 'The URL holds the control character {{what}}.',
    space: 'The URL holds a space after “{{what}}”.',
    backslash: 'The URL holds a backslash after “{{what}}”.',
    scheme: 'The URL begins with “{{what}}”, not with one scheme and two slashes.',
    host: 'The host of the URL, “{{what}}”, is none.',
    dots: 'The host of the URL has {{what}} dots.',
    at: 'The URL has {{what}} @ before its path.',
    question: 'The URL has a second “?”, before “{{what}}”: parameters are joined with &.',
    twice: 'The URL is percent-encoded twice: “{{what}}”.',
    percent: 'The URL has “{{what}}”, a % that begins no percent-encoded byte.',
  },
  stateless: true,

  create: ({ report }) => eachUrl((link) => {
    const fault = faultOf(link);
    if (!fault) return false;
    report({ at: link.at, messageId: fault.kind, data: { what: fault.what } });
    return true;
  }),
});
