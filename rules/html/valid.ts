import { defineRule } from 'sendlint/rule';
import type { HtmlDocument, SourceText, Span } from 'sendlint/rule';
import { causesOf } from './markup/causes.ts';
import { judge } from './markup/judge.ts';
import type { Judgement } from './markup/judge.ts';
import { harmlessRepairs, repairs } from './markup/harmless.ts';
import { MAX_DEPTH } from './markup/structure.ts';

/** What the views of one body show, by alternative. */
interface Body {
  readonly text: SourceText;
  readonly unseen: Span | undefined;
  readonly views: HtmlDocument[];
  readonly alternatives: Partial<Record<HtmlDocument['view'], Promise<Judgement>>>[];
}

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
    const bodies = new Map<SourceText, Body>();
    return {
      html(document) {
        const { view, alternative, text, markup, tags, blocks, leftOut, unseen } = document;
        const judged = judge({ source: markup, tags, blocks, leftOut, whole: message.type === 'message' });
        const body: Body = bodies.get(text) ?? { text, unseen: unseen[0], views: [], alternatives: [] };
        bodies.set(text, body);
        body.views.push(document);
        body.alternatives[alternative] = { ...body.alternatives[alternative], ...judged && { [view]: judged } };
      },
      async end() {
        for (const { text, unseen, views, alternatives } of bodies.values()) {
          const said = new Set<string>();
          const once = (reason: string, at: Span): void => {
            if (!said.has(reason)) unchecked(reason, at);
            said.add(reason);
          };
          for (const { everyone, outlook } of alternatives) {
            const [one, other] = [await everyone, await outlook];
            const causes = causesOf(one?.flaws ?? [], other?.flaws ?? []);
            const harmless = await harmlessRepairs(text.value, views, causes);
            for (const { start, end, text: words, rule, repair } of causes) report({ at: text.span(start, end), messageId: 'invalid', data: { text: words, rule }, ...repair && repairs(text, views[0]?.markup ?? '', repair, harmless) });
            const depth = one?.depth ?? other?.depth;
            if (depth) report({ at: text.span(depth.start, depth.end), messageId: 'tooDeep', data: { depth: depth.levels } });
            for (const { start, end, reason } of [...one?.unchecked ?? [], ...other?.unchecked ?? []]) once(reason, text.span(start, end));
          }
          if (unseen) once('Only four branches of a condition are looked at where they exclude each other.', unseen);
        }
      },
    };
  },
});
