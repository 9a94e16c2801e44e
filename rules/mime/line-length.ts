import { defineRule } from 'sendlint/rule';
import type { Part, SourceText } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { fileStart } from './parts/file-start.ts';
import { longLines } from './parts/long-lines.ts';
import { encodingOf, rawOf } from './parts/raw-text.ts';
import { relabelled } from './parts/transfer-repair.ts';

/** RFC 5321 §4.5.3.1.6: 1,000 octets with CRLF. */
const LONGEST = 998;

export default defineRule({
  name: 'mime/line-length',
  description: 'A line of more than 998 octets is broken in the middle by servers, which cuts words, links and tags, or the message is refused.',
  advice: 'Send the part as quoted-printable or base64, in lines of 76 characters; do not write HTML in one line.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 5321 §4.5.3.1.6 Text line', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.6' },
    { title: 'RFC 5322 §2.1.1 Line length limits', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1' },
    { title: 'Exim: message_linelength_limit', url: 'https://www.exim.org/exim-html-current/doc/html/spec_html/ch-the_smtp_transport.html' },
  ],
  messages: {
    long: 'This line has {{length}} octets, {{limit}} may stand in one{{more}}.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    const judge = (raw: SourceText | undefined, repair: () => ReturnType<typeof relabelled> = () => ({})): void => {
      const found = raw && longLines(raw, LONGEST);
      if (!found) return;
      const { first, longest, count } = found;
      const more = count === 1 ? '' : `; ${count} lines of this part are longer, the longest has ${longest.length}`;
      report({ at: raw.span(first.start, first.start + first.length), messageId: 'long', data: { length: first.length, limit: LONGEST, more }, ...repair() });
    };
    return {
      part: {
        // A body sent as binary has no lines.
        '*'(part: Part) {
          if (part.body.encodedSize <= LONGEST || encodingOf(part) === 'binary') return undefined;
          if (part.text) judge(rawOf(part), ['7bit', '8bit'].includes(encodingOf(part)) ? () => relabelled(message, part, { encoding: 'quoted-printable' }) : undefined);
          else return fileStart(part).then(judge);
          return undefined;
        },
      },
    };
  },
});
