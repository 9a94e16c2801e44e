import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { isBlank, isEmptyFile } from './parts/empty.ts';
import { isLeaf, isShown, kindOf, ownParts } from './parts/own-parts.ts';

const SHOWN_NAME = 60;

export default defineRule({
  name: 'mime/empty-part',
  description: 'A part that holds nothing is a file that cannot be opened, or a text that was lost on the way into the message.',
  advice: 'Leave the part out, or attach the file again after it was written to its end.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §5.1 Multipart media type', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1' },
    { title: 'RFC 2046 §5.1.1 Common syntax', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1' },
  ],
  messages: {
    file: 'The attachment {{name}} is empty: its {{type}} has 0 bytes.',
    html: 'This HTML part is empty: it has neither text nor pictures.',
  },
  stateless: true,

  create: ({ report: all }) => ({
    end(message) {
      if (message.type !== 'message') return;
      const report = atMost(all);
      for (const part of ownParts(message)) {
        if (!isLeaf(part)) continue;
        if (isEmptyFile(part)) report({ at: kindOf(part), messageId: 'file', data: { name: nameOf(part), type: part.mediaType.essence } });
        // A message of one text has a rule of its own, and so has the text beside HTML.
        else if (part !== message && part.mediaType.essence === 'text/html' && isShown(part) && isBlank(part)) report({ at: kindOf(part), messageId: 'html' });
      }
    },
  }),
});

const nameOf = ({ filename }: Part): string => {
  const name = filename?.value.replaceAll(/\p{C}/gu, '\uFFFD');
  return name === undefined ? 'without a name' : `“${name.length > SHOWN_NAME ? `${name.slice(0, SHOWN_NAME)}…` : name}”`;
};
