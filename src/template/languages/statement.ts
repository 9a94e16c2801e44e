import { branches, closes, opens, plain } from '../reading.ts';
import type { Held, Reading } from '../reading.ts';
import type { BlockKind } from '../tag.ts';

/** The words of a language whose tags begin with one: `{% if x %}`. */
export interface Words {
  readonly blocks: ReadonlyMap<string, BlockKind>;
  readonly branches: ReadonlySet<string>;
  /** What holds text that is no template, and whether it vanishes. */
  readonly held: ReadonlyMap<string, Held>;
  /** What has no end though its word looks like one, or may have. */
  readonly inline: ReadonlySet<string>;
  /** Whether a block's word has no end where it is written so: `{% set x = 1 %}`. */
  readonly isInline?: (word: string, rest: string) => boolean;
  /** What prints. */
  readonly prints: ReadonlySet<string>;
  /** Where the end of a block is not `end` and its word. */
  readonly ends?: ReadonlyMap<string, string>;
}

/** How a language's block tags that hold text begin, from `raw` to its end tag. */
export const held = (word: string, vanishes: boolean, end = `end${word}`): readonly [string, Held] =>
  [word, { word, until: new RegExp(String.raw`\{%[-~+]?\s*${end}\s*[-~+]?%\}`, 'gu'), vanishes }];

/** What a statement without its delimiters and marks for white space does. */
export const readStatement = (statement: string, words: Words): Reading => {
  const [, word = ''] = FIRST_WORD.exec(statement) ?? [];
  const rest = statement.slice(word.length).trim();
  const holds = words.held.get(word);
  if (holds) return holds.vanishes ? { role: 'comment', name: '', holds } : { ...opens(word, `end${word}`, 'scope'), holds };
  const kind = words.blocks.get(word);
  if (kind && words.isInline?.(word, rest) !== true) return opens(word, words.ends?.get(word) ?? `end${word}`, kind);
  if (words.branches.has(word)) return branches(word);
  if (word.startsWith('end') && word.length > 3) return closes(endedBy(word), `end${endedBy(word)}`);
  if (words.prints.has(word)) return plain('output', statement);
  if (kind || words.inline.has(word) || word === '') return plain('silent');
  // A word that is not known here is a block if it has an end.
  return { role: 'silent', name: '', steps: [{ does: 'open', word, end: `end${word}`, kind: 'scope', isOptional: true }] };
};

const FIRST_WORD = /^([\p{L}_][\w]*)/u;

/** `endif`, and HubL's `end_widget_block`. */
const endedBy = (word: string): string => word.slice(word.charAt(3) === '_' ? 4 : 3);

/** What stands between `{%` and `%}`, without the marks that trim white space. */
export const untrimmed = (inner: string): string => inner.replace(/^[-~+]/u, '').replace(/[-~+]$/u, '').trim();

/** What several statements in one tag do together: what they open and close among themselves is nobody else's. */
export const together = (readings: readonly Reading[], prints: boolean, name: string): Reading => {
  const steps = readings.flatMap((reading) => reading.steps ?? []);
  const left: (typeof steps)[number][] = [];
  let inner = 0;
  for (const step of steps) {
    if (step.does === 'open') inner += 1;
    else if (step.does === 'close' && inner > 0) { inner -= 1; left.splice(left.findLastIndex(({ does }) => does === 'open')); continue; }
    left.push(step);
  }
  const [first] = left;
  const last = left.at(-1);
  if (!first || !last) return plain(prints ? 'output' : 'silent', prints ? name : '');
  const role = last.does === 'open' ? 'open' : last.does === 'close' ? 'close' : 'else';
  return { role, name: last.word, steps: left };
};
