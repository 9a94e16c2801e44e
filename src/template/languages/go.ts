import { delimited } from '../delimited.ts';
import { branches, closes, opens, plain } from '../reading.ts';
import type { Form } from '../form.ts';
import type { Reading } from '../reading.ts';
import type { BlockKind } from '../tag.ts';

const BLOCKS: ReadonlyMap<string, BlockKind> = new Map([['if', 'condition'], ['with', 'condition'], ['range', 'loop'], ['block', 'scope'], ['define', 'scope']]);
const SILENT: ReadonlySet<string> = new Set(['template', 'break', 'continue']);

const readTag = (inner: string): Reading => {
  // A dash trims white space only where white space parts it from what follows: `{{-3}}` is a number.
  const action = inner.replace(/^-(?=\s)/u, '').replace(/(?<=\s)-$/u, '').trim();
  if (action.startsWith('/*')) return plain('comment');
  const word = /^[a-z]+(?![\w.])/u.exec(action)?.[0] ?? '';
  const kind = BLOCKS.get(word);
  if (kind) return opens(word, 'end', kind);
  if (word === 'else') return branches('else');
  if (word === 'end') return closes('end', 'end');
  return SILENT.has(word) || /^\$\w*(?:\s*,\s*\$\w*)?\s*:?=(?!=)/u.test(action) ? plain('silent') : plain('output', action);
};

/** Go's text/template and html/template: every block ends in `{{end}}`, strings may stand in backquotes. */
export const GO: readonly Form[] = [
  delimited({ language: 'go', open: '{{/*', close: '*/}}', ends: 'first', read: () => plain('comment') }),
  delimited({ language: 'go', open: '{{- /*', close: '*/ -}}', ends: 'first', mustClose: false, read: () => plain('comment') }),
  delimited({ language: 'go', open: '{{', close: '}}', quotes: '"\'`', read: readTag }),
];
