import { delimited } from '../delimited.ts';
import { branches, closes, opens, plain } from '../reading.ts';
import type { Form, Match } from '../form.ts';
import type { Reading } from '../reading.ts';
import type { Searched } from '../searched.ts';
import { bracketEnd } from '../tag-end.ts';
import { AT_RULES, BARE, BLOCKS, BRANCHES, ENDS, PRINTS, SILENT } from './blade-words.ts';
import { PHP } from './php.ts';

/** `@{{ name }}` is text: a script in the page reads it. */
const isLive = (value: string, start: number): boolean => value.charAt(start - 1) !== '@';

const WORD = /@([A-Za-z]+)/uy;
/** How long the arguments of a directive may be. */
const LONGEST = 3000;

const PHP_CODE = { word: 'php', until: /@endphp\b/giu, vanishes: true };
const VERBATIM = { word: 'verbatim', until: /@endverbatim\b/giu, vanishes: false };

/** Whether a comma stands between the arguments: `@section('title', 'Hello')` has its content in itself. */
const hasTwoArguments = (inner: string): boolean => {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < inner.length; at += 1) {
    const char = inner.charAt(at);
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth -= 1;
    else if (char === ',' && depth === 0) return true;
  }
  return false;
};

/** What a directive does; `undefined` for a word that is none. `inner` are its arguments, if it has some. */
const readDirective = (word: string, written: string, inner: string | undefined): Reading | undefined => {
  if (word === 'php') return inner === undefined ? { ...plain('silent'), holds: PHP_CODE } : plain('silent');
  if (word === 'verbatim') return { ...opens(word, 'endverbatim', 'scope'), holds: VERBATIM };
  if (word === 'empty') return inner === undefined ? branches(word) : opens(word, 'endempty', 'condition');
  if (word === 'lang') return inner === undefined ? opens(word, 'endlang', 'scope') : plain('output', `lang(${inner})`);
  if (word === 'section' || word === 'slot') return inner === undefined ? undefined : hasTwoArguments(inner) ? plain('silent') : opens(word, `end${word}`, 'scope');
  if (inner === undefined && !BARE.has(word) && !ENDS.has(word) && !(word.startsWith('end') && isEnd(word.slice(3)))) return undefined;
  const kind = BLOCKS.get(word);
  if (kind) return opens(written, ENDS.get(word) ?? `end${word}`, kind);
  if (BRANCHES.has(word)) return branches(written);
  if (ENDS.has(word)) return closes('section', 'endsection');
  if (word.startsWith('end') && isEnd(word.slice(3))) return closes(written.slice(3), word);
  if (SILENT.has(word)) return plain('silent');
  if (PRINTS.has(word)) return plain('output', written);
  // A directive of the project's own: an @ before a word and a parenthesis is nothing else, but in a style sheet.
  return AT_RULES.has(word) || inner === undefined ? undefined : plain('output', `${written}(${inner})`);
};

const isEnd = (word: string): boolean => BLOCKS.has(word) || OTHER_ENDS.has(word);
const OTHER_ENDS: ReadonlySet<string> = new Set(['empty', 'lang', 'section', 'slot', 'php', 'verbatim']);

const directive: Form = {
  language: 'blade', open: '@', follows: '[A-Za-z]', close: ')',
  match: (text: Searched, start: number): Match | undefined => {
    const { value } = text;
    // An address has a word before the sign, and a second sign makes the first one text.
    if (/[\p{L}\p{N}_@]/u.test(value.charAt(start - 1))) return undefined;
    WORD.lastIndex = start;
    const written = WORD.exec(value)?.[1] ?? '';
    const word = written.toLowerCase();
    const nameEnd = start + 1 + written.length;
    const isKnown = BLOCKS.has(word) || SILENT.has(word) || PRINTS.has(word) || BRANCHES.has(word) || word === 'section' || word === 'slot' || word === 'empty';
    const at = isKnown ? skipSpaces(value, nameEnd) : nameEnd;
    if (value.charAt(at) !== '(') return withEnd(readDirective(word, written, undefined), nameEnd);
    const end = bracketEnd(text, at + 1, ['(', ')'], { longest: LONGEST, lines: true });
    if (end < 0) return isKnown ? withEnd(readDirective(word, written, ''), -1) : undefined;
    return withEnd(readDirective(word, written, value.slice(at + 1, end)), end + 1);
  },
};

const skipSpaces = (value: string, from: number): number => {
  let at = from;
  while (value.charAt(at) === ' ') at += 1;
  return at;
};

const withEnd = (reading: Reading | undefined, end: number): Match | undefined => reading && { reading, end };

/** Laravel's Blade: `{{ $x }}`, `{!! $x !!}`, `@if (…)…@endif`, and the PHP it is made of. */
export const BLADE: readonly Form[] = [
  delimited({ language: 'blade', open: '{{--', close: '--}}', ends: 'first', read: () => plain('comment') }),
  delimited({ language: 'blade', open: '{!!', close: '!!}', isAt: isLive, read: (inner) => plain('output', inner.trim()) }),
  delimited({ language: 'blade', open: '{{{', close: '}}}', isAt: isLive, read: (inner) => plain('output', inner.trim()) }),
  delimited({ language: 'blade', open: '{{', close: '}}', isAt: isLive, read: (inner) => plain('output', inner.trim()) }),
  directive,
  ...PHP,
];
