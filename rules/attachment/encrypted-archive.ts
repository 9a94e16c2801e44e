import { defineRule } from 'sendlint/rule';
import { inspect, placeOf, whyUnseen } from './archives/archive.ts';
import { attachmentsOf } from './files/attachments.ts';

export default defineRule({
  name: 'attachment/encrypted-archive',
  description: 'A filter cannot look into an encrypted archive, so many gateways refuse it or hold it back.',
  advice: 'Send the archive without a password, or a link to where people sign in and download it.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: ['error', { checkDocuments: true }] },
  references: [
    { title: 'Barracuda: password protected archive filtering', url: 'https://campus.barracuda.com/product/emailgatewaydefense/doc/167976818/attachment-filtering-inbound' },
    { title: 'ClamAV: AlertEncryptedArchive, AlertEncryptedDoc', url: 'https://docs.clamav.net/manual/Usage/Configuration.html' },
    { title: 'Haraka: attachment plugin, disallowed encrypted archives', url: 'https://github.com/haraka/haraka-plugin-attachment' },
    { title: 'APPNOTE 4.4.4: general purpose bit flag', url: 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT' },
  ],
  messages: {
    files: 'The archive {{place}} has {{count}} encrypted {{files}}.',
    sealed: 'The archive {{place}} has encrypted files.',
    names: 'The archive {{place}} is encrypted with the names of its files.',
    document: 'The document {{place}} is protected by a password.',
  },
  options: {
    checkDocuments: { type: 'boolean', default: false, description: 'Whether password-protected Office documents are reported too.' },
  },

  create: ({ options: { checkDocuments }, message, signal, report, unchecked }) => ({
    async end() {
      for (const attachment of attachmentsOf(message)) {
        const at = attachment.names[0]?.text.span() ?? attachment.part;
        const { containers, unseen } = await inspect(attachment, signal);
        // One encrypted archive in an attachment is refused like ten.
        const found = containers.find(({ format, encrypted }) => encrypted !== 0 && (format !== 'document' || checkDocuments));
        if (found) {
          const place = placeOf(attachment, found.path);
          const { encrypted, format } = found;
          if (format === 'document') report({ at, messageId: 'document', data: { place } });
          else if (encrypted === 'all') report({ at, messageId: 'names', data: { place } });
          else if (format === 'zip') report({ at, messageId: 'files', data: { place, count: encrypted, files: encrypted === 1 ? 'file' : 'files' } });
          else report({ at, messageId: 'sealed', data: { place } });
          continue;
        }
        const known = new Set(containers.map(({ path }) => path));
        for (const miss of unseen) if (miss.of === 'names' && !known.has(miss.path)) unchecked(whyUnseen(attachment, miss), at);
      }
    },
  }),
});
