import { defineRule } from 'sendlint/rule';

/** So much of a name is told. */
const LONGEST = 60;
const shown = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

export default defineRule({
  name: 'suppression/known',
  description: 'A comment that names no rule, or has a word sendlint does not know, silences nothing.',
  advice: 'Write the name as sendlint prints it, names apart by commas, and a reason behind two dashes.',
  severity: 'warning',
  needs: 'suppression',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'ESLint: disabling rules with comments', url: 'https://eslint.org/docs/latest/use/configure/rules#disabling-rules' },
    { title: 'Biome: suppressions', url: 'https://biomejs.dev/analyzer/suppressions/' },
  ],
  messages: {
    rule: 'There is no rule “{{name}}”.',
    word: 'There is no “{{word}}”: the words are sendlint-disable-next-line, sendlint-disable and sendlint-enable.',
  },
  stateless: true,

  create: ({ report }) => ({
    suppression({ directive, word, names, span }) {
      if (directive === 'unknown') {
        report({ at: span, messageId: 'word', data: { word } });
        return;
      }
      for (const { name, isKnown, span: at } of names) if (!isKnown) report({ at, messageId: 'rule', data: { name: shown(name) } });
    },
  }),
});
