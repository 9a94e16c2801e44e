/** A stretch of a source, in UTF-16 units. */
export interface Stretch { readonly start: number; readonly end: number }

/** The conditions and loops of a template: each with its alternatives, in order. */
export interface Branches {
  /** The source with one alternative of each block left: the first, or the last (none, of a block that has but one). */
  only(which: 'first' | 'last'): string;
  /** Whether both indices stand in the same alternative of the same block, and no other block's border parts them for good. */
  together(a: number, b: number): boolean;
  /** Whether `index` stands in a block that `only('last')` or `only('first')` leaves out. */
  missing(which: 'first' | 'last', index: number): boolean;
}

/** Blocks in blocks deeper than this are no template a person wrote. */
const MAX_NESTING = 100;

interface Block { readonly parts: Stretch[]; readonly cases: boolean; readonly close: string }

type Step = { readonly kind: 'open'; readonly close: string; readonly cases?: boolean } | { readonly kind: 'else' } | { readonly kind: 'close'; readonly close: string };

/** Finds the blocks a template's placeholders open and close; undefined when there are none. */
export const branchesOf = (text: string, source: string, placeholders: readonly Stretch[]): Branches | undefined => {
  const blocks: Block[] = [];
  const open: { readonly block: Block; start: number }[] = [];
  for (const { start, end } of placeholders) {
    const step = stepOf(text.slice(start, Math.min(end, start + 400)));
    if (step?.kind === 'open' && open.length < MAX_NESTING) open.push({ block: { parts: [], cases: step.cases ?? false, close: step.close }, start: end });
    else if (step?.kind === 'else') {
      const top = open.at(-1);
      if (!top) continue;
      top.block.parts.push({ start: top.start, end: start });
      top.start = end;
    } else if (step?.kind === 'close') {
      let at = open.length - 1;
      while (at >= 0 && open[at]?.block.close !== step.close) at -= 1;
      const closed = open[at];
      if (!closed) continue;
      open.length = at;
      closed.block.parts.push({ start: closed.start, end: start });
      blocks.push(closed.block);
    }
  }
  if (blocks.length === 0) return undefined;
  const dropped = { first: leftOut(blocks, 'first'), last: leftOut(blocks, 'last') };
  const parts = blocks.flatMap((block) => block.parts).toSorted((a, b) => a.start - b.start);
  return {
    only: (which) => blank(source, dropped[which]),
    together: (a, b) => innermost(parts, a) === innermost(parts, b),
    missing: (which, index) => dropped[which].some(({ start, end }) => start <= index && index < end),
  };
};

const leftOut = (blocks: readonly Block[], which: 'first' | 'last'): readonly Stretch[] => {
  const ranges = blocks.flatMap(({ parts, cases }) => {
    const first = cases && parts.length > 1 ? 1 : 0;
    const kept = which === 'first' ? parts[first] : parts.length > 1 ? parts.at(-1) : undefined;
    return parts.filter((part) => part !== kept && part.end > part.start);
  }).toSorted((a, b) => a.start - b.start);
  // A block in a block is left out with it.
  const outer: Stretch[] = [];
  for (const range of ranges) if (range.start >= (outer.at(-1)?.end ?? 0)) outer.push(range);
  return outer;
};

const blank = (source: string, ranges: readonly Stretch[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    pieces.push(source.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  pieces.push(source.slice(from));
  return pieces.join('');
};

const innermost = (parts: readonly Stretch[], index: number): Stretch | undefined => {
  let found: Stretch | undefined;
  for (const part of parts) {
    if (part.start > index) break;
    if (index < part.end) found = part;
  }
  return found;
};

const ELSE = new Set(['else', 'elseif', 'elsif', 'elif', 'when', 'empty', 'default']);
const LIQUID = new Set(['if', 'unless', 'for', 'case', 'ifchanged', 'with', 'block', 'filter', 'capture', 'tablerow', 'ifequal', 'ifnotequal', 'embed', 'macro', 'raw', 'autoescape', 'spaceless', 'blocktrans', 'apply']);
const GO = new Set(['if', 'range', 'with', 'block', 'define']);
const RUBY = new Set(['if', 'unless', 'for', 'while', 'until', 'case', 'begin']);

/** What a placeholder does to the blocks around it. */
const stepOf = (written: string): Step | undefined => {
  if (written.startsWith('{{')) return mustacheStep(written);
  if (written.startsWith('{%')) return wordStep(firstWord(written, 2), LIQUID);
  if (written.startsWith('*|')) return mailchimpStep(written.slice(2, -2).toLowerCase());
  if (written.startsWith('<')) return codeStep(written);
  if (written.startsWith('%%[')) return ampscriptStep(written);
  return undefined;
};

const firstWord = (text: string, from: number): string => /^[\s~\-+=_?]*([a-z]*)/i.exec(text.slice(from, from + 60))?.[1]?.toLowerCase() ?? '';

const wordStep = (word: string, openers: ReadonlySet<string>): Step | undefined => {
  if (openers.has(word)) return { kind: 'open', close: `end${word}`, cases: word === 'case' };
  if (ELSE.has(word)) return { kind: 'else' };
  if (word.startsWith('end') && word.length > 3) return { kind: 'close', close: word };
  return undefined;
};

const mustacheStep = (written: string): Step | undefined => {
  const inner = written.replace(/^\{+~?-?\s*/, '');
  const sigil = inner.charAt(0);
  const rest = inner.slice(1);
  // A handlebars block may be closed by its first word only; that is enough to pair them.
  const name = /^\s*\*?>?\s*([^\s~}]*)/.exec(rest)?.[1] ?? '';
  if (sigil === '#') return { kind: 'open', close: `/${name}` };
  if (sigil === '^') return name === '' ? { kind: 'else' } : { kind: 'open', close: `/${name}` };
  if (sigil === '/') return { kind: 'close', close: `/${name}` };
  const word = firstWord(inner, 0);
  if (word === 'else') return { kind: 'else' };
  if (word === 'end') return { kind: 'close', close: 'end' };
  return GO.has(word) && /^[a-z]+\s/i.test(inner) ? { kind: 'open', close: 'end' } : undefined;
};

const mailchimpStep = (inner: string): Step | undefined => {
  if (inner.startsWith('else')) return { kind: 'else' };
  const colon = inner.indexOf(':');
  const word = colon < 0 ? inner : inner.slice(0, colon);
  if (word === 'end') return { kind: 'close', close: `end:${inner.slice(colon + 1).trim()}` };
  if (word === 'if' || word === 'ifnot') return { kind: 'open', close: 'end:if' };
  return word === 'interested' || word === 'repeat' ? { kind: 'open', close: `end:${word}` } : undefined;
};

/** ERB, EJS and PHP: braces, colons or words. */
const codeStep = (written: string): Step | undefined => {
  const inner = written.replace(/^<(?:%|\?(?:php)?)[-_=#]*/, '').replace(/[-_]?[%?]>$/, '').trim();
  const opens = inner.endsWith('{');
  if (inner.startsWith('}')) return opens ? { kind: 'else' } : { kind: 'close', close: '}' };
  if (opens) return { kind: 'open', close: '}' };
  const word = firstWord(inner, 0);
  if (ELSE.has(word)) return { kind: 'else' };
  if (word === 'end') return { kind: 'close', close: 'end' };
  if (word.startsWith('end')) return { kind: 'close', close: word };
  if (inner.endsWith(':')) return { kind: 'open', close: `end${word}` };
  return RUBY.has(word) || /\bdo(?:\s*\|[^|]*\|)?$/.test(inner) ? { kind: 'open', close: 'end', cases: word === 'case' } : undefined;
};

const ampscriptStep = (written: string): Step | undefined => {
  const words: readonly string[] = written.toLowerCase().match(/[a-z]+/g) ?? [];
  const opens = words.filter((word) => word === 'if').length;
  const closes = words.filter((word) => word === 'endif').length;
  if (opens > closes) return { kind: 'open', close: 'endif' };
  if (closes > opens) return { kind: 'close', close: 'endif' };
  if (words.includes('else') || words.includes('elseif')) return { kind: 'else' };
  return undefined;
};
