import { defineRule } from 'sendlint/rule';
import type { Part, SourceText } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { fileStart } from './parts/file-start.ts';
import { longLines } from './parts/long-lines.ts';
import { encodingOf, rawOf } from './parts/raw-text.ts';

/** RFC 2045 §6.7 and §6.8, without the line end. */
const LONGEST = 76;

export default defineRule({
  name: 'mime/encoded-line-length',
  description: 'Encoded lines of more than 76 characters break the standard; strict decoders stumble over them, and filters know them from spam tools.',
  advice: 'Let a library encode the part, or break its lines at 76 characters.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 2045 §6.7 Quoted-printable', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.7' },
    { title: 'RFC 2045 §6.8 Base64', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.8' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MIME_QP_LONG_LINE', score: 0.001, of: ['quotedPrintable'], band: { of: 'longest', over: 78 }, differs: 'There 78 characters pass; here the 76 of the standard are the limit. On mail of today it hits good and bad mail alike, so this is no more than a hint.' },
    { filter: 'SpamAssassin', symbol: 'BASE64_LENGTH_78_79', score: 0.1, of: ['base64'], band: { of: 'longest', over: 76, to: 78 }, differs: 'The line end is counted there.' },
    { filter: 'SpamAssassin', symbol: 'BASE64_LENGTH_79_INF', score: 1.379, of: ['base64'], band: { of: 'longest', over: 77 }, differs: 'Only the first 64 KB of an attachment are looked at here, and attached messages are not.' },
  ],
  messages: {
    quotedPrintable: '{{lines}} of this quoted-printable part {{are}} longer than {{limit}} characters, first this one; the longest has {{longest}}.',
    base64: '{{lines}} of this base64 part {{are}} longer than {{limit}} characters, first this one; the longest has {{longest}}.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    const judge = (raw: SourceText | undefined, encoding: string): void => {
      const found = raw && longLines(raw, LONGEST);
      if (!found) return;
      const { first, longest, count } = found;
      const data = { lines: count === 1 ? 'One line' : `${count} lines`, are: count === 1 ? 'is' : 'are', limit: LONGEST, longest: longest.length };
      report({ at: raw.span(first.start, first.start + first.length), messageId: encoding === 'base64' ? 'base64' : 'quotedPrintable', data });
    };
    const judgeFile = async (part: Part, encoding: string): Promise<void> => { judge(await fileStart(part), encoding); };
    return {
      part: {
        '*'(part: Part) {
          const encoding = encodingOf(part);
          if (encoding !== 'base64' && encoding !== 'quoted-printable') return undefined;
          if (part.text) judge(rawOf(part), encoding);
          else return judgeFile(part, encoding);
          return undefined;
        },
      },
    };
  },
});
