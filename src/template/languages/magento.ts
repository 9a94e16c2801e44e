import { delimited } from '../delimited.ts';
import { branches, closes, opens, plain } from '../reading.ts';
import type { Form } from '../form.ts';
import type { Reading } from '../reading.ts';
import type { BlockKind } from '../tag.ts';

const BLOCKS: ReadonlyMap<string, BlockKind> = new Map([['if', 'condition'], ['depend', 'condition'], ['for', 'loop']]);
/** What brings in a file, and prints nothing of its own. */
const SILENT: ReadonlySet<string> = new Set(['template', 'inlinecss', 'css']);

const readTag = (inner: string): Reading => {
  const directive = inner.trim();
  if (directive.startsWith('*')) return plain('comment');
  const word = /^\/?[A-Za-z]+/u.exec(directive)?.[0] ?? '';
  if (word.startsWith('/')) return closes(word.slice(1), word);
  const kind = BLOCKS.get(word);
  if (kind) return opens(word, `/${word}`, kind);
  if (word === 'else') return branches('else');
  return SILENT.has(word) ? plain('silent') : plain('output', directive);
};

/** Magento's directives: `{{var order.id}}`, `{{trans "Hello %name" name=$name}}`, `{{depend x}}…{{/depend}}`. */
export const MAGENTO: readonly Form[] = [delimited({ language: 'magento', open: '{{', close: '}}', read: readTag })];
