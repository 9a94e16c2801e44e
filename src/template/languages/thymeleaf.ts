import { delimited } from '../delimited.ts';
import { closes, opens, plain } from '../reading.ts';
import type { Form, Match } from '../form.ts';
import type { Searched } from '../searched.ts';

/** Attributes that only steer: what they say is never printed. */
const STEERS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'switch', 'case', 'with', 'object', 'remove', 'fragment', 'insert', 'replace', 'include', 'inline', 'ref', 'assert']);

const ATTRIBUTE = /(?:data-th-|th:)([a-z][\w-]*)\s{0,9}=\s{0,9}["']/iuy;

/** A whole attribute, its name too: the engine puts another one in its place, or none. */
const attribute = (open: string): Form => ({
  language: 'thymeleaf', open, follows: '[a-z]',
  match: (text: Searched, start: number): Match | undefined => {
    const { value } = text;
    if (!/\s/u.test(value.charAt(start - 1))) return undefined;
    ATTRIBUTE.lastIndex = start;
    const match = ATTRIBUTE.exec(value);
    if (!match) return undefined;
    const from = ATTRIBUTE.lastIndex;
    const end = text.next(value.charAt(from - 1), from);
    if (end === Infinity) return undefined;
    const inner = value.slice(from, end);
    return { reading: STEERS.has(match[1]?.toLowerCase() ?? '') ? plain('silent') : plain('output', inner.trim()), end: end + 1 };
  },
});

/** What an inlined expression begins with; `[[rows]]` is text. */
const EXPRESSION = String.raw`\s{0,9}[$*#@~'|(]`;
const LINE_EXPRESSION = /^\s*[$*#@~'|(]/u;

const inlined = (open: string, close: string): Form =>
  delimited({ language: 'thymeleaf', open, close, follows: EXPRESSION, read: (inner) => (LINE_EXPRESSION.test(inner) ? plain('output', inner.trim()) : undefined) });

/** Thymeleaf: attributes (`th:text`, `data-th-href`), `[[${x}]]`, `[(${x})]`, and in plain text `[# th:if="${x}"]…[/]`. */
export const THYMELEAF: readonly Form[] = [
  inlined('[[', ']]'),
  inlined('[(', ')]'),
  delimited({ language: 'thymeleaf', open: '[#', close: ']', follows: String.raw`\s{0,9}th:`, read: (inner) => opens(/th:(\w+)/u.exec(inner)?.[1] ?? '#', '[/]', inner.includes('th:each') ? 'loop' : 'condition') }),
  delimited({ language: 'thymeleaf', open: '[/', close: ']', follows: String.raw`\]`, ends: 'first', read: () => closes('[/]', '[/]') }),
  attribute('th:'),
  attribute('data-th-'),
];
