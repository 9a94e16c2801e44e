import { defineRule } from 'sendlint/rule';
import { shownName } from './names/name-fields.ts';
import { atMost } from './parts/at-most.ts';
import { isLeaf } from './parts/own-parts.ts';

/** Most file systems, Amazon SES and Cisco's firewalls: in bytes. */
const LONGEST = 255;

export default defineRule({
  name: 'mime/filename-portable',
  description: 'A file name with a path, or with what Windows cannot store, is saved under another name, or cannot be saved.',
  advice: 'Name the file alone, without a folder, and without any of < > : " / \\ | ? *.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2183 §2.3 The filename parameter', url: 'https://www.rfc-editor.org/rfc/rfc2183#section-2.3' },
    { title: 'Windows: naming files', url: 'https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file' },
    { title: 'Amazon SES: quotas', url: 'https://docs.aws.amazon.com/ses/latest/dg/quotas.html' },
  ],
  messages: {
    path: 'The file name {{name}} holds a path; readers keep {{kept}}, or refuse it.',
    character: 'The file name {{name}} has {{character}}, which no name may have on Windows.',
    reserved: 'The file name {{name}} is the name of a device on Windows, so it cannot be saved there.',
    long: 'The file name has {{bytes}} bytes, {{limit}} may be: {{name}}.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        '*'(part) {
          const { filename } = part;
          if (!filename || !isLeaf(part)) return;
          const { value } = filename;
          const name = shownName(value);
          const slash = Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\'));
          const bytes = Buffer.byteLength(value, 'utf8');
          const wrong = value.search(FORBIDDEN);
          if (slash >= 0) report({ at: filename.span(), messageId: 'path', data: { name, kept: shownName(value.slice(slash + 1)) } });
          else if (wrong >= 0) report({ at: filename.span(wrong, wrong + 1), messageId: 'character', data: { name, character: `“${value.charAt(wrong)}”` } });
          else if (DEVICE.test(value)) report({ at: filename.span(), messageId: 'reserved', data: { name } });
          if (bytes > LONGEST) report({ at: filename.span(), messageId: 'long', data: { name, bytes, limit: LONGEST } });
        },
      },
    };
  },
});

const FORBIDDEN = /[<>:"|?*]/u;
const DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/iu;
