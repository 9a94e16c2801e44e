import { defineRule } from 'sendlint/rule';
import type { HtmlDocument, SourceText } from 'sendlint/rule';
import { causesOf } from './markup/causes.ts';
import { judge } from './markup/judge.ts';
import type { Judgement } from './markup/judge.ts';
import { MAX_DEPTH } from './markup/structure.ts';

export default defineRule({
  name: 'html/valid',
  description: 'Clients repair broken HTML, each in its own way.',
  advice: 'Close what is open, in the order in which it was opened, and write each attribute and each id once.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'HTML Living Standard §13.1, writing HTML documents', url: 'https://html.spec.whatwg.org/multipage/syntax.html#writing' },
    { title: 'HTML Living Standard §13.2.6.4.9, what clients do with a broken table', url: 'https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable' },
    { title: 'html-validate, rules', url: 'https://html-validate.org/rules/' },
  ],
  messages: {
    invalid: '{{text}} ({{rule}}).',
    tooDeep: `The elements are nested {{depth}} levels deep; from level ${MAX_DEPTH} on clients and checkers give up.`,
  },

  create: ({ message, report, unchecked }) => {
    const bodies = new Map<SourceText, Partial<Record<HtmlDocument['view'], Promise<Judgement>>>>();
    return {
      html({ view, text, markup, placeholders }) {
        const judged = judge({ text: text.value, source: markup, placeholders, whole: message.type === 'message' });
        if (judged) bodies.set(text, { ...bodies.get(text), [view]: judged });
      },
      async end() {
        for (const [text, { everyone, outlook }] of bodies) {
          const [one, other] = [await everyone, await outlook];
          for (const { start, end, text: words, rule } of causesOf(one?.flaws ?? [], other?.flaws ?? [])) report({ at: text.span(start, end), messageId: 'invalid', data: { text: words, rule } });
          const depth = one?.depth ?? other?.depth;
          if (depth) report({ at: text.span(depth.start, depth.end), messageId: 'tooDeep', data: { depth: depth.levels } });
          for (const { start, end, reason } of [...one?.unchecked ?? [], ...other?.unchecked ?? []]) unchecked(reason, text.span(start, end));
        }
      },
    };
  },
});
