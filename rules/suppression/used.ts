import { defineRule } from 'sendlint/rule';
import { nameEdit, wholeEdit } from './comments/edits.ts';

/** A file with one of these is sent as it is; another may be included, and what it silences be found only there. */
const WHOLE = /<(?:!doctype|html|body|mjml)[\s>]/iu;

export default defineRule({
  name: 'suppression/used',
  description: 'A comment that silences nothing hides the next mistake that is made there.',
  advice: 'Remove the comment, or the rule’s name from it; --fix does.',
  severity: 'warning',
  needs: 'suppression',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'ESLint: report unused disable directives', url: 'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments' },
    { title: 'Biome: suppressions', url: 'https://biomejs.dev/analyzer/suppressions/' },
  ],
  messages: {
    comment: 'This comment silences nothing: no rule finds anything there.',
    rule: '{{rule}} finds nothing there.',
    enable: 'No finding is silenced up to here, so this comment ends nothing.',
    name: 'No finding of {{rule}} is silenced up to here.',
  },

  create: ({ message, report, unchecked }) => {
    const isWhole = message.final || WHOLE.test(message.text?.value ?? '');
    return {
      suppression({ directive, span, names, isUsed }) {
        if (directive === 'unknown') return;
        const unused = names.filter((name) => name.isUsed === false);
        if (isUsed !== false && unused.length === 0) return;
        if (!isWhole) {
          unchecked('This file may be part of others, where the rule may find something.', span);
          return;
        }
        const isEnd = directive === 'enable';
        if (isUsed === false) report({ at: span, messageId: isEnd ? 'enable' : 'comment', fix: [wholeEdit(span)] });
        else for (const { name: rule, span: at } of unused) report({ at, messageId: isEnd ? 'name' : 'rule', data: { rule }, fix: [nameEdit(at, names.map((name) => name.span))] });
      },
    };
  },
});
