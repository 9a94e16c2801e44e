// What must not compile, and what must. `npm run typecheck` is the test.
import { defineRule } from 'sendlint/rule';

const about = {
  name: 'test/rule',
  description: 'A rule.',
  advice: 'Do it.',
  severity: 'error',
  presets: {},
  references: [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }],
} as const;

defineRule({
  ...about,
  messages: { long: 'It has {{length}} of {{max}}.', short: 'It is short.' },
  options: { max: { type: 'integer', default: 3, description: 'Most.' }, mode: { type: 'string', enum: ['strict', 'lax'], default: 'lax', description: 'How.' } },
  create: ({ options, report, message }) => {
    const max: number = options.max;
    const mode: 'strict' | 'lax' = options.mode;
    report({ at: message, messageId: 'long', data: { length: 4, max } });
    report({ at: message, messageId: 'short' });
    // @ts-expect-error an id that is none of the rule's messages
    report({ at: message, messageId: 'lang', data: { length: 4, max } });
    // @ts-expect-error data for a placeholder is missing
    report({ at: message, messageId: 'long', data: { length: 4 } });
    // @ts-expect-error all data are missing
    report({ at: message, messageId: 'long' });
    // @ts-expect-error data for a wording without placeholders
    report({ at: message, messageId: 'short', data: { max: 3 } });
    // @ts-expect-error an option that does not exist
    void options.min;
    // @ts-expect-error not one of the values
    if (mode === 'loose') return {};
    return {};
  },
});

defineRule({
  ...about,
  messages: {},
  // @ts-expect-error the rule does not say that it uses dns
  create: ({ dns }) => ({ end: () => void dns }),
});

defineRule({ ...about, uses: ['dns'], messages: {}, create: ({ dns, signal }) => ({ async end() { await dns('example.com', 'TXT', { signal }); } }) });

// @ts-expect-error there is no such service
defineRule({ ...about, uses: ['smtp'], messages: {}, create: () => ({}) });

// @ts-expect-error a rule without a reference
defineRule({ ...about, references: [], messages: {}, create: () => ({}) });

// @ts-expect-error a severity that is none
defineRule({ ...about, severity: 'fatal', messages: {}, create: () => ({}) });

// @ts-expect-error an option without a description
defineRule({ ...about, messages: {}, options: { max: { type: 'integer', default: 3 } }, create: () => ({}) });

// @ts-expect-error an option without a default
defineRule({ ...about, messages: {}, options: { max: { type: 'integer', description: 'Most.' } }, create: () => ({}) });

// A stateless rule is given nothing of a message where it is made, and the message where it looks.
defineRule({ ...about, messages: { said: 'Said.' }, stateless: true, create: ({ report }) => ({ end(root) { report({ at: root, messageId: 'said' }); } }) });
// @ts-expect-error no message
defineRule({ ...about, messages: { said: 'Said.' }, stateless: true, create: ({ message, report }) => ({ end() { report({ at: message, messageId: 'said' }); } }) });
