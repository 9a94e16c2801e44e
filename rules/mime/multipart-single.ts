import { defineRule } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { isLeaf, kindOf, ownParts } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/multipart-single',
  description: 'A multipart around one part, or a mixed one without any file, tells readers of attachments that are not there, and filters count it.',
  advice: 'Send one text as it is, versions of one text as multipart/alternative, and use multipart/mixed where files follow.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 2046 §5.1.3 Mixed subtype', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.3' },
    { title: 'rspamd: CTYPE_MIXED_BOGUS', url: 'https://github.com/rspamd/rspamd/blob/master/rules/headers_checks.lua' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'CTYPE_MIXED_BOGUS', score: 1, of: ['singleText', 'texts'] },
  ],
  messages: {
    single: 'This {{type}} holds one part only, {{held}}.',
    singleText: 'This message is a multipart/mixed of one part only, {{held}}.',
    texts: 'This message is a multipart/mixed of {{count}} texts and no file.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        'multipart/*'(part) {
          const { essence } = part.mediaType;
          const [first, second] = part.parts;
          if (!first || !SEVERAL.has(essence)) return;
          const held = first.mediaType.essence;
          const bogus = part === message && essence === 'multipart/mixed' && ownParts(part).filter(isLeaf).every(({ mediaType }) => mediaType.essence.startsWith('text/'));
          if (!second && bogus) report({ at: kindOf(part), messageId: 'singleText', data: { held } });
          else if (!second && held !== 'text/plain' && held !== 'text/html' && essence === 'multipart/alternative') report({ at: kindOf(part), messageId: 'single', data: { type: essence, held } });
          else if (!second && essence !== 'multipart/alternative') report({ at: kindOf(part), messageId: 'single', data: { type: essence, held } });
          else if (second && bogus) report({ at: kindOf(part), messageId: 'texts', data: { count: ownParts(part).filter(isLeaf).length } });
        },
      },
    };
  },
});

/** An alternative of one text is judged by the rules on alternatives. */
const SEVERAL: ReadonlySet<string> = new Set(['multipart/mixed', 'multipart/alternative', 'multipart/related']);
