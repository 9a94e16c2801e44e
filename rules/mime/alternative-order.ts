import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { isLeaf, kindOf, ownParts } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/alternative-order',
  description: 'Readers show the last version of a multipart/alternative they can: one that stands too early or does not belong is never seen.',
  advice: 'Order the versions from plain to rich: text/plain, text/x-amp-html, text/html, text/calendar; put files into a multipart/mixed around them.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §5.1.4 Alternative subtype', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4' },
    { title: 'AMP for Email: structure and rendering', url: 'https://amp.dev/documentation/guides-and-tutorials/learn/email-spec/amp-email-structure' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MULTIPART_ALT_NON_TEXT', score: 0, of: ['foreign'], differs: 'A calendar file, a multipart/mixed or a signed part is judged by what it holds, so it is not reported for being there.' },
    { filter: 'rspamd', symbol: 'MIME_MA_MISSING_HTML', score: 1, of: ['single'] },
  ],
  messages: {
    order: '{{richer}} stands before {{plainer}}, so readers show the {{plainer}} version and hide the richer one.',
    foreign: '{{type}} is no version of the text: clients that show another version hide this file.',
    single: 'This multipart/alternative has text/plain but no HTML, so there is nothing to choose from.',
  },

  create({ report: all }) {
    const report = atMost(all);
    return {
      part: {
        'multipart/alternative'(alternative) {
          let richest: { readonly rank: number; readonly type: string } | undefined;
          for (const part of alternative.parts) {
            const type = versionOf(part);
            const rank = RANKS.indexOf(type);
            if (rank < 0) {
              if (!isVersion(type)) report({ at: part, messageId: 'foreign', data: { type } });
            } else if (richest && rank < richest.rank) {
              report({ at: part, messageId: 'order', data: { richer: richest.type, plainer: type } });
            } else {
              richest = { rank, type };
            }
          }
          if (richest?.type === 'text/plain' && alternative.parts.length === 1) report({ at: kindOf(alternative), messageId: 'single' });
        },
      },
    };
  },
});

/** From plain to rich; where others stand is not judged. */
const RANKS = ['text/plain', 'text/x-amp-html', 'text/html'];

/** The type that a version shows: of a container, the first text in it that is no plain one, or the first. */
const versionOf = (part: Part): string => {
  if (isLeaf(part)) return part.mediaType.essence;
  const texts = ownParts(part).filter(({ mediaType, disposition }) => mediaType.essence.startsWith('text/') && disposition === 'inline');
  return (texts.find(({ mediaType }) => mediaType.essence === 'text/html') ?? texts[0])?.mediaType.essence ?? part.mediaType.essence;
};

const OTHER_VERSIONS: ReadonlySet<string> = new Set(['application/rtf', 'application/ics', 'application/xhtml+xml']);
const isVersion = (type: string): boolean => type.startsWith('text/') || type.startsWith('multipart/') || OTHER_VERSIONS.has(type);
