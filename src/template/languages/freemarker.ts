import { delimited } from '../delimited.ts';
import { branches, closes, opens, plain } from '../reading.ts';
import type { Form, Match } from '../form.ts';
import type { Held, Reading } from '../reading.ts';
import type { Searched } from '../searched.ts';
import type { BlockKind } from '../tag.ts';
import { dollarForm } from './dollar.ts';

const BLOCKS: ReadonlyMap<string, BlockKind> = new Map([
  ['if', 'condition'], ['switch', 'cases'], ['list', 'loop'], ['foreach', 'loop'], ['items', 'loop'], ['macro', 'scope'], ['function', 'scope'], ['attempt', 'scope'],
  ['compress', 'scope'], ['escape', 'scope'], ['noescape', 'scope'], ['autoesc', 'scope'], ['noautoesc', 'scope'], ['outputformat', 'scope'],
]);
/** Their end may be left out. */
const OPTIONAL: ReadonlySet<string> = new Set(['assign', 'global', 'local', 'sep', 'transform']);
const BRANCHES: ReadonlySet<string> = new Set(['else', 'elseif', 'elseIf', 'case', 'on', 'default', 'recover']);
/** How far a tag may go, and how many others may stand in its strings: its end is a sign that stands in every HTML tag. */
const LONGEST = 2000;
const MAX_OPENINGS = 8;

/** Where the sign is that closes a tag: one in a string or between brackets does not, and a tag of HTML is not in it. */
const endOfTag = (text: Searched, from: number, open: string, close: string): number => {
  const { value } = text;
  let quote = '';
  let depth = 0;
  let openings = 0;
  const last = Math.min(value.length, from + text.reach(LONGEST));
  for (let at = from; at < last; at += 1) {
    const char = value.charAt(at);
    if (char === open && '#@/'.includes(value.charAt(at + 1))) {
      openings += 1;
      if (quote === '' || openings > MAX_OPENINGS) return -1;
    }
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (depth === 0 && char === close) return at;
    else if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth -= 1;
    else if (char === '<' && /[a-z]/iu.test(value.charAt(at + 1))) return -1;
  }
  text.spend(last - from);
  return -1;
};

const noparse = (open: string): Held => ({ word: 'noparse', until: open === '<' ? /<\/#noparse>/gu : /\[\/#noparse\]/gu, vanishes: false });

const readDirective = (inner: string, open: string): Reading => {
  const word = /^[A-Za-z_]+/u.exec(inner)?.[0] ?? '';
  const rest = inner.slice(word.length);
  if (word === 'noparse') return { ...opens(word, '/#noparse', 'scope'), holds: noparse(open) };
  if (BRANCHES.has(word)) return branches(word);
  const kind = BLOCKS.get(word);
  if (kind) return opens(word, `/#${word}`, kind);
  if (!OPTIONAL.has(word) || rest.includes('=')) return plain('silent');
  return { role: 'silent', name: '', steps: [{ does: 'open', word, end: `/#${word}`, kind: 'scope', isOptional: true }] };
};

/** A macro prints; it may hold something, and then has an end, which may leave its name out. */
const readMacro = (inner: string): Reading => {
  const word = /^[\w.$-]+/u.exec(inner)?.[0] ?? '';
  if (inner.endsWith('/')) return plain('output', inner.slice(0, -1).trim());
  return { role: 'output', name: inner.trim(), steps: [{ does: 'open', word, end: `/@${word}`, kind: 'scope', isOptional: true }] };
};

const tag = (open: string, close: string, read: (inner: string) => Reading): Form => ({
  language: 'freemarker', open, follows: '[A-Za-z_]', close,
  match: (text, start): Match => {
    const end = endOfTag(text, start + open.length, open.charAt(0), close);
    return { reading: read(text.value.slice(start + open.length, end < 0 ? start + open.length + 60 : end)), end: end < 0 ? -1 : end + 1 };
  },
});

const forms = (open: string, close: string): readonly Form[] => [
  delimited({ language: 'freemarker', open: `${open}#--`, close: `--${close}`, ends: 'first', read: () => plain('comment') }),
  tag(`${open}/#`, close, (inner) => closes(inner.trim(), `/#${inner.trim()}`)),
  tag(`${open}#`, close, (inner) => readDirective(inner, open)),
  tag(`${open}/@`, close, (inner) => closes(inner.trim(), `/@${inner.trim()}`)),
  tag(`${open}@`, close, readMacro),
];

/** FreeMarker: `<#if x>…</#if>`, `${x}`, `<@macro/>`. */
export const FREEMARKER: readonly Form[] = [...forms('<', '>'), dollarForm('freemarker')];
/** The same in square brackets, which a file is in as a whole: `[#if x]…[/#if]`, `[=x]`. */
export const FREEMARKER_SQUARE: readonly Form[] = [
  ...forms('[', ']'),
  delimited({ language: 'freemarker', open: '[=', close: ']', mustClose: false, read: (inner) => plain('output', inner.trim()) }),
  dollarForm('freemarker'),
];
