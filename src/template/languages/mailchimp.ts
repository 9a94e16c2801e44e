import { delimited } from '../delimited.ts';
import { branches, closes, opens, plain } from '../reading.ts';
import type { Form } from '../form.ts';
import type { Reading } from '../reading.ts';

/** The blocks whose words are known to have an end. */
const BLOCKS = /^(IF|IFNOT|INTERESTED|NOTINTERESTED)(?=[:\s]|$)/u;
/** These repeat what they hold. */
const LOOPS: ReadonlySet<string> = new Set(['RSSITEMS', 'FEEDITEMS', 'FEEDBLOCK', 'REPEAT']);

const readTag = (inner: string): Reading | undefined => {
  const tag = inner.trim();
  // Markdown and maths have stars and bars; a merge tag has a name.
  if (!/^[\p{L}\p{N}_]/u.test(tag)) return undefined;
  const [, block] = BLOCKS.exec(tag) ?? [];
  if (block !== undefined) return opens(block, endOf(block), 'condition');
  if (/^ELSE(?:IF(?:NOT)?)?(?=[:\s]|$)/u.test(tag)) return branches(tag.startsWith('ELSEIF') ? 'ELSEIF' : 'ELSE');
  if (tag.startsWith('END:')) return closes(tag.slice(4).trim(), endOf(tag.slice(4).trim()));
  const word = /^[A-Z]+/u.exec(tag)?.[0] ?? '';
  if (LOOPS.has(word)) return { ...plain('silent'), steps: [{ does: 'open', word, end: endOf(word), kind: 'loop', isOptional: true }] };
  return plain('output', tag);
};

/** `END:IF` ends an `IFNOT` too. */
const endOf = (word: string): string => `END:${word.replace(/^IFNOT$/u, 'IF').replace(/^NOTINTERESTED$/u, 'INTERESTED')}`;

/** Merge tags of Mailchimp and Mandrill: `*|FNAME|*`, `*|IF:VIP|*…*|ELSE:|*…*|END:IF|*`. */
export const MAILCHIMP: readonly Form[] = [delimited({ language: 'mailchimp', open: '*|', close: '|*', ends: 'line', mustClose: true, read: readTag })];
