import { defineRule } from 'sendlint/rule';
import { unnamedLettersOf } from './charsets/unnamed-letters.ts';
import { atMost } from './parts/at-most.ts';
import { isLeaf } from './parts/own-parts.ts';
import { relabelled } from './parts/transfer-repair.ts';
import { eightBitOf, encodingOf, rawOf } from './parts/raw-text.ts';

export default defineRule({
  name: 'mime/encoding-fits',
  description: 'Bytes that the named transfer encoding cannot carry are changed or refused by servers on the way, and filters count them.',
  advice: 'Send text with letters beyond ASCII as quoted-printable or base64, or as 8bit where the server offers 8BITMIME.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2045 §6.2 Content-Transfer-Encodings semantics', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.2' },
    { title: 'RFC 6152 8BITMIME', url: 'https://www.rfc-editor.org/rfc/rfc6152' },
    { title: 'RFC 3030 CHUNKING and BINARYMIME', url: 'https://www.rfc-editor.org/rfc/rfc3030' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'CTE_8BIT_MISMATCH', score: 1, of: ['message', 'messageUnnamed'], differs: 'There a message that is text/plain as a whole, and says so, is looked at; here each text part of any type. Where neither charset nor encoding is named, mime/charset-required is the twin.' },
    { filter: 'rspamd', symbol: 'R_BAD_CTE_7BIT', score: 3.5, of: ['message', 'messageUnnamed', 'part', 'partUnnamed'], differs: 'There UTF-8 gives a third of the points.' },
  ],
  messages: {
    message: 'The message says that it is 7bit, and has {{bytes}} with the eighth bit set, first here.',
    messageUnnamed: 'The message names no transfer encoding, so it is 7bit, and has {{bytes}} with the eighth bit set, first here.',
    part: 'This part says that it is 7bit, and has {{bytes}} with the eighth bit set, first here.',
    partUnnamed: 'This part names no transfer encoding, so it is 7bit, and has {{bytes}} with the eighth bit set, first here.',
    encoded: 'This quoted-printable part has {{bytes}} with the eighth bit set, first here; encoded data is ASCII.',
    binary: 'This part is sent as binary, which only servers with BINARYMIME take; most refuse or change it.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        '*'(part) {
          if (!isLeaf(part)) return;
          const encoding = encodingOf(part);
          const field = part.header.get('content-transfer-encoding');
          if (encoding === 'binary' && field) report({ at: field, messageId: 'binary' });
          if (encoding === '8bit' || encoding === 'binary') return;
          const raw = rawOf(part);
          const found = raw && eightBitOf(raw);
          if (!found) return;
          const at = raw.span(found.first, found.first + 1);
          const data = { bytes: found.count === 1 ? 'one byte' : `${found.count} bytes` };
          const repair = part.text && encoding === '7bit' ? relabelled(message, part, { encoding: 'quoted-printable' }) : {};
          const whole = part === message && part.mediaType.essence === 'text/plain' && part.header.get('content-type') !== undefined;
          // Where neither charset nor encoding is named, mime/charset-required says so in one finding.
          if (!field && unnamedLettersOf(part)) return;
          if (encoding === 'quoted-printable') report({ at, messageId: 'encoded', data });
          else if (encoding === '7bit' && whole) report({ at, messageId: field ? 'message' : 'messageUnnamed', data, ...repair });
          else if (encoding === '7bit') report({ at, messageId: field ? 'part' : 'partUnnamed', data, ...repair });
        },
      },
    };
  },
});
