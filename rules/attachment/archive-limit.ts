import { defineRule } from 'sendlint/rule';
import { inspect, whyUnseen } from './archives/archive.ts';
import { attachmentsOf, labelOf } from './files/attachments.ts';
import { sizeText } from './archives/size-text.ts';

/** A ratio says nothing of a small archive: ten kilobytes of zeros harm nobody. */
const SMALL = 10 << 20;

export default defineRule({
  name: 'attachment/archive-limit',
  description: 'A filter that cannot unpack an archive within its limits refuses it as a bomb, or lets nobody have it.',
  advice: 'Send fewer files, without archives in archives, or put them where they can be downloaded.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'ClamAV: MaxRecursion, MaxFiles, MaxScanSize', url: 'https://docs.clamav.net/manual/Usage/Configuration.html' },
    { title: 'Trend Micro ScanMail: compressed file restrictions', url: 'https://docs.trendmicro.com/all/ent/smex/v11.0/en-us/smex_11.0_olh/scans_cmprssd_file_srs.html' },
    { title: 'Haraka: attachment plugin, archive depth', url: 'https://github.com/haraka/haraka-plugin-attachment' },
    { title: 'A better zip bomb (overlapping files)', url: 'https://www.usenix.org/conference/woot19/presentation/fifield' },
  ],
  messages: {
    depth: 'The archive {{name}} holds archives in archives, {{depth}} deep; filters look {{max}} deep.',
    ratio: 'The archive {{name}} unpacks to {{unpacked}} from {{packed}}, {{ratio}} times as much; filters take more than {{max}} times for a bomb.',
    files: 'The archive {{name}} holds {{count}} files; filters look at {{max}}.',
    size: 'The archive {{name}} unpacks to {{unpacked}}; filters look at {{max}} MB.',
    falseSize: 'A file in the archive {{name}} declares fewer bytes than are packed, as a zip bomb does to be let through.',
    overlap: 'Files in the archive {{name}} share their packed bytes, as only a zip bomb does.',
  },
  options: {
    maxDepth: { type: 'integer', minimum: 1, maximum: 9, default: 5, description: 'How many archives may be in each other.' },
    maxRatio: { type: 'number', minimum: 1, default: 100, description: 'How many times its size an archive may unpack to, where that is more than 10 MB.' },
    maxFiles: { type: 'integer', minimum: 1, default: 10_000, description: 'How many files an archive may hold, with those in archives in it.' },
    maxSize: { type: 'number', minimum: 1, default: 400, description: 'How many MB (of 1,048,576 bytes) an archive may unpack to.' },
  },

  create: ({ options: { maxDepth, maxRatio, maxFiles, maxSize }, message, signal, report, unchecked }) => ({
    async end() {
      for (const attachment of attachmentsOf(message)) {
        const at = attachment.names[0]?.text.span() ?? attachment.part;
        const { depth, fileCount, unpackedSize, trick, unseen } = await inspect(attachment, signal);
        const size = attachment.part.body.decodedSize;
        const name = labelOf(attachment);
        const unpacked = sizeText(unpackedSize);
        const ratio = Math.floor(unpackedSize / Math.max(1, size));
        // One archive is one cause, however many limits it breaks.
        if (trick !== undefined) report({ at, messageId: trick === 'overlap' ? 'overlap' : 'falseSize', data: { name } });
        else if (depth > maxDepth) report({ at, messageId: 'depth', data: { name, depth, max: maxDepth } });
        else if (ratio > maxRatio && unpackedSize > SMALL) report({ at, messageId: 'ratio', data: { name, unpacked, packed: sizeText(size), ratio, max: maxRatio } });
        else if (unpackedSize > maxSize * (1 << 20)) report({ at, messageId: 'size', data: { name, unpacked, max: maxSize } });
        else if (fileCount > maxFiles) report({ at, messageId: 'files', data: { name, count: fileCount, max: maxFiles } });
        else for (const miss of unseen) if (miss.of !== 'macros') unchecked(whyUnseen(attachment, miss), at);
      }
    },
  }),
});
