import { defineRule } from 'sendlint/rule';
import { conditionFlaws } from './page/conditions.ts';
import { isMain, isTemplated } from './page/page.ts';

export default defineRule({
  name: 'html/conditional-comments',
  description: 'A conditional comment that does not end, or ends early, hides content or shows Outlook’s to everyone.',
  advice: 'Write <!--[if mso]> … <![endif]--> for Outlook, and <!--[if !mso]><!--> … <!--<![endif]--> for all others, and none in another.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'Microsoft: about conditional comments', url: 'https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/compatibility/ms537512(v=vs.85)' },
    { title: 'HTML Living Standard: comments', url: 'https://html.spec.whatwg.org/multipage/syntax.html#comments' },
  ],
  messages: {
    unclosed: 'This conditional comment is not closed by <![endif]-->.',
    stray: 'No conditional comment is open that this could close.',
    malformed: 'This is no conditional comment: Outlook does not open it, so nobody sees what is in it.',
    ending: 'This does not end the conditional comment; the form is <![endif]--> for one that began with <!--, and <![endif]> for one that did not.',
    nested: 'A comment in a conditional comment ends that one for all but Outlook, which then show what is for Outlook.',
    condition: 'Outlook cannot read this condition; the form is [if mso], [if !mso] or [if gte mso 9].',
    revealed: 'This form is no comment in HTML, and tools drop it; the form all read alike is <!--[if !mso]><!-->.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      const { markup, text } = document;
      if (!isMain(document) || !/<!(?:--)?\s{0,20}\[?\s{0,20}(?:end\s?)?if/iu.test(markup)) return;
      for (const { kind, start, end, repair } of conditionFlaws(markup)) {
        if (isTemplated(document, start, end)) continue;
        const fix = repair?.map((edit) => ({ at: text.span(edit.start, edit.end), text: edit.text }));
        report({ at: text.span(start, end), messageId: kind, ...fix && { fix } });
      }
    },
  }),
});
