import type { Form, Match } from '../form.ts';
import type { Searched } from '../searched.ts';
import { braceSteps } from './braces.ts';
import { readCode } from './code.ts';

/** Where code ends: at a `?>` that no string and no long comment hides, else with the file. */
const endOfCode = (text: Searched, from: number): { readonly end: number; readonly next: number } => {
  const { value } = text;
  const first = text.next('?>', from);
  if (first === Infinity) return { end: value.length, next: value.length };
  // Code in which another tag begins has lost its way in a string.
  const opening = Math.min(text.next('<?php', from), text.next('<?=', from), value.length);
  const end = opening < first ? first : from + visibleEnd(value.slice(from, opening), first - from);
  return { end, next: end + 2 };
};

const visibleEnd = (code: string, first: number): number => {
  HIDING.lastIndex = 0;
  for (let match = HIDING.exec(code); match; match = HIDING.exec(code)) {
    const [mark] = match;
    if (mark === '?>') return match.index;
    const end = mark === '/*' ? code.indexOf('*/', HIDING.lastIndex) + 2 : mark === '\'' || mark === '"' ? endOfString(code, match.index, mark) : endOfLine(code, match.index);
    if (end < HIDING.lastIndex) return first;
    HIDING.lastIndex = end;
  }
  return first;
};

const HIDING = /['"]|\/\*|\/\/|#|\?>/gu;

const endOfString = (code: string, from: number, quote: string): number => {
  for (let at = from + 1; at < code.length; at += 1) {
    if (code.charAt(at) === '\\') at += 1;
    else if (code.charAt(at) === quote) return at + 1;
  }
  return -1;
};

/** A comment ends with its line, or before a `?>`. */
const endOfLine = (code: string, from: number): number => {
  const line = code.indexOf('\n', from);
  const end = code.indexOf('?>', from);
  return line < 0 ? end : end < 0 ? line : Math.min(line, end);
};

/** `mayEndFile`: code may run to the end of the file. Where no language is told, `<? a >` is a slip of HTML. */
const php = (open: string, follows: string | undefined, prints: boolean, mayEndFile: boolean): Form => ({
  language: 'php', open, ...follows !== undefined && { follows },
  match: (text, start): Match | undefined => {
    const from = start + open.length;
    if (!mayEndFile && text.next('?>', from) === Infinity) return undefined;
    const { end, next } = endOfCode(text, from);
    const code = text.value.slice(from, end).trim();
    return { reading: readCode(braceSteps(code, { script: false, colons: true }), prints || /^(?:echo|print)(?!\w)/iu.test(code), code), end: next };
  },
});

const forms = (mayEndFile: boolean): readonly Form[] =>
  [php('<?php', String.raw`\s`, false, mayEndFile), php('<?=', undefined, true, mayEndFile), php('<?', String.raw`\s`, false, false)];

/** PHP: `<?php`, `<?=`, and `<?` before white space; `<?xml` is none. */
export const PHP: readonly Form[] = forms(true);
/** The same in a text of which it is not known that it is PHP. */
export const PHP_SHOWN: readonly Form[] = forms(false);
