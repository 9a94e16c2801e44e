import { defineRule } from 'sendlint/rule';
import { blocklistOf } from './blocklists/blocklist.ts';
import { eachUrl } from './links/each-link.ts';

export default defineRule({
  name: 'link/blocklist',
  description: 'A URL whose host is on a block list gets the message refused or filed as spam.',
  advice: 'Take the link out, or find out from who keeps the list why the host is on it.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5782: DNS blacklists and whitelists', url: 'https://www.rfc-editor.org/rfc/rfc5782' },
    { title: 'DNS Response Policy Zones', url: 'https://datatracker.ietf.org/doc/html/draft-vixie-dnsop-dns-rpz' },
  ],
  messages: {
    listed: 'The host {{host}} is on the block list, as {{entry}}.',
  },
  options: {
    files: { type: 'array', items: { type: 'string', format: 'file' }, default: [], description: 'Files with hosts, relative to the configuration: one host a line, a hosts file, or a response policy zone.' },
  },

  create({ options: { files }, report, unchecked }) {
    // Nothing is known of any host then.
    if (files.length === 0) return {};
    const list = blocklistOf(files);
    if (list.size === 0) {
      unchecked('The files of the block list hold no host.');
      return {};
    }
    return eachUrl((link) => {
      const entry = link.host === undefined ? undefined : list.entryFor(link.host);
      if (entry === undefined) return false;
      report({ at: link.at, messageId: 'listed', data: { host: link.host ?? '', entry } });
      return true;
    });
  },
});
