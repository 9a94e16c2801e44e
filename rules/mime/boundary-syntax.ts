import { defineRule } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';

/** RFC 2046 §5.1.1. */
const LONGEST = 70;

export default defineRule({
  name: 'mime/boundary-syntax',
  description: 'A boundary that is longer than 70 characters, or made of others than the standard allows, is not found by every reader, and its parts are lost.',
  advice: 'Take 20 to 70 random letters and digits.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §5.1.1 Common syntax', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1' },
    { title: 'SpamAssassin: rules on header fields', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MIME_BOUND_DD_DIGITS', score: 3.016, of: ['hyphens'] },
    { filter: 'SpamAssassin', symbol: 'MIME_BOUND_DIGITS_15', score: 0.1, of: ['digits'] },
  ],
  messages: {
    long: 'The boundary has {{length}} characters, {{limit}} may be.',
    character: 'The boundary has the character {{character}}, which no boundary may have.',
    blank: 'The boundary ends with a space, which servers cut off.',
    hyphens: 'The boundary is two hyphens and digits, the mark of an old tool for spam.',
    digits: 'The boundary is {{length}} digits and nothing else, as old tools for spam make them; fewer than {{limit}} pass.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        'multipart/*'(part) {
          const parameter = part.mediaType.parameters.get('boundary');
          const boundary = parameter?.value.value ?? '';
          if (!parameter || boundary === '') return;
          if (boundary.length > LONGEST) report({ at: parameter, messageId: 'long', data: { length: boundary.length, limit: LONGEST } });
          const wrong = FOREIGN.exec(boundary)?.[0];
          if (wrong !== undefined) report({ at: parameter, messageId: 'character', data: { character: shown(wrong) } });
          if (boundary.endsWith(' ')) report({ at: parameter, messageId: 'blank' });
          const quoted = parameter.span.text.value.charAt(parameter.span.end - 1) === '"';
          if (part !== message || !quoted) return;
          if (/^--\d+$/u.test(boundary)) report({ at: parameter, messageId: 'hyphens' });
          else if (/^\d{15,}$/u.test(boundary)) report({ at: parameter, messageId: 'digits', data: { length: boundary.length, limit: 15 } });
        },
      },
    };
  },
});

/** What is none of `bchars`. */
const FOREIGN = /[^0-9A-Za-z'()+_,\-./:=? ]/u;

const shown = (character: string): string =>
  (/[\p{C}\p{Z}]/u.test(character) ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}` : `“${character}”`);
