import { RAW } from './elements.ts';

/** A tag as written: `[start, end)` in the source, its name in lower case. */
export interface Tag { readonly name: string; readonly start: number; readonly end: number; readonly kind: 'start' | 'end' | 'empty' }

/** A flaw one tag shows by itself. `[start, end)` is what is marked; `keep` are the stretches html-validate needs to see. */
export interface TagFlaw {
  readonly rule: 'no-dup-attr' | 'no-dup-id' | 'attr-spacing' | 'attr-quote-open' | 'parser-error';
  /** The place of its tag in `tags`; the tag of a `parser-error` is the last one, or none at all. */
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly keep: readonly (readonly [number, number])[];
  /** For a doubled id: the tag that has it first. */
  readonly other?: number;
}

/** The tags of a source, in order, up to the first place where the tokenizer cannot go on (`fatal`). */
export interface Tags { readonly tags: readonly Tag[]; readonly flaws: readonly TagFlaw[]; readonly fatal: TagFlaw | undefined }

/** Where placeholders stand in a source. */
export interface Template {
  /** Whether a placeholder has a character in `[start, end)`. */
  touches(start: number, end: number): boolean;
  /** The end of the placeholder that holds `index`, -1 when none does. */
  endAt(index: number): number;
}

const TAB = 9;
const NEW_LINE = 10;
const FORM_FEED = 12;
const RETURN = 13;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const DASH = 45;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

/** One tag, or one page, can hold a hundred thousand flaws: the first are what a person reads. */
export const MAX_FLAWS = 100;

const isSpace = (code: number): boolean => code === SPACE || code === NEW_LINE || code === TAB || code === RETURN || code === FORM_FEED;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/**
 * Reads the tags of a source once, by index, and remembers only what could be a flaw.
 * Where a template decides what is written, nothing is compared.
 */
export const readTags = (source: string, template: Template): Tags => {
  const tags: Tag[] = [];
  const flaws: TagFlaw[] = [];
  const ids = new Map<string, { readonly tag: number; readonly place: readonly [number, number] }>();
  // A page has few names and many tags: one string for each name.
  const names = new Map<string, string>();
  let fatal: TagFlaw | undefined;
  const { length } = source;

  /** Reads the attributes from `at` on; the index behind the `>`, or -1 at a fatal flaw. Sets `closedBySlash`. */
  let closedBySlash = false;
  const readAttributes = (tagStart: number, from: number, compare: boolean): number => {
    const tag = tags.length;
    const hashes: number[] = [];
    const names: number[] = [];
    let seen: Map<string, number> | undefined;
    let at = from;
    const known = flaws.length;
    /** The first value that another attribute follows without a space: a quote in it, or its own quote missing. */
    let tight: Attribute | undefined;
    let last: Attribute | undefined;
    closedBySlash = false;
    for (;;) {
      let code = source.charCodeAt(at);
      while (isSpace(code) || code === SLASH) {
        closedBySlash = code === SLASH;
        at += 1;
        code = source.charCodeAt(at);
      }
      if (code === GREATER) break;
      if (at >= length) { fatal = { rule: 'parser-error', tag, start: tagStart, end: from, text: `The tag <${source.slice(tagStart + 1, from).toLowerCase()}> is not closed by >`, keep: [[tagStart, from]] }; return -1; }
      closedBySlash = false;
      const start = at;
      let hash = 0;
      let odd = -1;
      do {
        if (odd < 0 && (code === QUOTE || code === APOSTROPHE || code === LESS)) odd = at;
        hash = (Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code | 32 : code)) | 0;
        at += 1;
        code = source.charCodeAt(at);
      } while (at < length && code !== EQUALS && code !== GREATER && code !== SLASH && !isSpace(code));
      const nameEnd = at;
      if (odd >= 0 && !template.touches(start, nameEnd)) {
        flaws.length = known;
        fatal = { rule: 'parser-error', tag, ...strayMark(source, tagStart, from, odd, tight ?? last) };
        return -1;
      }
      while (isSpace(code)) { at += 1; code = source.charCodeAt(at); }
      let valueStart = -1;
      let valueEnd = nameEnd;
      let quoted = false;
      if (code === EQUALS) {
        at += 1;
        code = source.charCodeAt(at);
        // A placeholder may be masked by blanks and still is the value.
        const held = isSpace(code) ? template.endAt(at) : -1;
        if (held >= 0) { at = held; code = source.charCodeAt(at); }
        else while (isSpace(code)) { at += 1; code = source.charCodeAt(at); }
        if (code === QUOTE || code === APOSTROPHE) {
          quoted = true;
          valueStart = at + 1;
          valueEnd = source.indexOf(code === QUOTE ? '"' : "'", valueStart);
          if (valueEnd < 0) {
            fatal = { rule: 'parser-error', tag, start, end: valueStart, text: `The value of ${source.slice(start, nameEnd)} has no closing quote`, keep: [[tagStart, from], [start, valueStart]] };
            return -1;
          }
          at = valueEnd + 1;
        } else {
          valueStart = at;
          let quote = -1;
          while (at < length && code !== GREATER && !isSpace(code)) {
            if (code === LESS && !template.touches(at, at + 1)) {
              fatal = { rule: 'parser-error', tag, start: tagStart, end: from, text: `The tag <${source.slice(tagStart + 1, from).toLowerCase()}> is not closed by > before the next <`, keep: [[tagStart, from], [start, at + 1]] };
              return -1;
            }
            if (quote < 0 && (code === QUOTE || code === APOSTROPHE)) quote = at;
            at += 1;
            code = source.charCodeAt(at);
          }
          valueEnd = at;
          if (quote >= 0 && compare && !tight && flaws.length < MAX_FLAWS && !template.touches(start, valueEnd)) flaws.push({ rule: 'attr-quote-open', tag, start, end: valueEnd, text: `The value of ${source.slice(start, nameEnd).toLowerCase()} ends with a quote and does not begin with one`, keep: [[start, valueEnd]] });
        }
      } else at = nameEnd;
      last = { start, nameEnd, valueStart, valueEnd, quoted };
      if (compare && flaws.length < MAX_FLAWS && !template.touches(start, nameEnd)) {
        const again = seen ? seen.get(source.slice(start, nameEnd).toLowerCase()) : hashes.includes(hash) ? sameName(source, names, start, nameEnd) : undefined;
        if (again !== undefined) {
          const name = source.slice(start, nameEnd).toLowerCase();
          // HTML has no namespaces: twice declared is as good as once.
          if (!name.startsWith('xmlns')) flaws.push({ rule: 'no-dup-attr', tag, start, end: nameEnd, text: `The attribute ${name} stands twice in one tag, and clients use the first`, keep: [[again, again + name.length], [start, nameEnd]] });
        } else if (seen) seen.set(source.slice(start, nameEnd).toLowerCase(), start);
        else {
          hashes.push(hash);
          names.push(start, nameEnd);
          // Many names are compared by a map: hashes can be made to collide.
          if (hashes.length > 16) seen = namesSeen(source, names);
        }
        if (nameEnd - start === 2 && valueStart >= 0 && valueEnd > valueStart && (source.charCodeAt(start) | 32) === 105 && (source.charCodeAt(start + 1) | 32) === 100 && !template.touches(valueStart, valueEnd)) {
          const id = source.slice(valueStart, valueEnd);
          const end = quoted ? valueEnd + 1 : valueEnd;
          const first = ids.get(id);
          if (first === undefined) ids.set(id, { tag, place: [start, end] });
          else flaws.push({ rule: 'no-dup-id', tag, start, end, text: `The id ${id} is used twice`, keep: [first.place, [start, end]], other: first.tag });
        }
      }
      if (quoted) {
        code = source.charCodeAt(at);
        if (at < length && code !== GREATER && code !== SLASH && !isSpace(code) && !template.touches(at, at + 1)) {
          if (!tight && flaws.length < MAX_FLAWS) {
            tight = last;
            const name = source.slice(start, nameEnd).toLowerCase();
            const open = source.charCodeAt(valueEnd - 1) === EQUALS;
            flaws.push({ rule: 'attr-spacing', tag, start, end: at, text: open ? `The value of ${name} has no closing quote` : `There is no space between ${name} and the next attribute`, keep: [[start, at + 1]] });
          }
        }
      }
    }
    return at + 1;
  };

  let at = source.indexOf('<');
  while (at >= 0 && at < length) {
    const next = source.charCodeAt(at + 1);
    if (next === BANG) {
      if (source.charCodeAt(at + 2) === DASH && source.charCodeAt(at + 3) === DASH) {
        const end = commentEnd(source, at);
        if (end < 0) { fatal = { rule: 'parser-error', tag: tags.length, start: at, end: at + 4, text: 'The comment opened here is never closed, so all that follows is hidden', keep: [[at, at + 4]] }; break; }
        if (swallowsComment(source, at, end)) { fatal = { rule: 'parser-error', tag: tags.length, start: at, end: at + 4, text: 'The comment opened here is not closed before the next one begins, and hides what is between', keep: [[at, at + 4]] }; break; }
        at = end;
      } else at = source.indexOf('>', at + 2) + 1 || length;
    } else if (next === QUESTION) at = source.indexOf('>', at + 2) + 1 || length;
    else {
      const closing = next === SLASH;
      const nameStart = closing ? at + 2 : at + 1;
      let code = source.charCodeAt(nameStart);
      if (isLetter(code)) {
        let nameEnd = nameStart;
        do { nameEnd += 1; code = source.charCodeAt(nameEnd); } while (nameEnd < length && code !== GREATER && code !== SLASH && code !== LESS && !isSpace(code));
        const written = source.slice(nameStart, nameEnd);
        let name = names.get(written);
        if (name === undefined) {
          name = written.toLowerCase();
          if (names.size < 500) names.set(written, name);
        }
        const start = at;
        const known = flaws.length;
        const end = readAttributes(start, nameEnd, !closing);
        if (end < 0) break;
        at = end;
        // `<{{tag}}>` is any tag: it matches nothing here, and nothing is said of it.
        if (template.touches(nameStart, nameEnd)) flaws.length = known;
        else tags.push({ name, start, end, kind: closing ? 'end' : closedBySlash ? 'empty' : 'start' });
        if (!closing && RAW.has(name)) {
          at = rawEnd(source, name, end);
          if (at < 0) {
            tags.pop();
            fatal = { rule: 'parser-error', tag: tags.length, start, end, text: `The <${name}> opened here is never closed, so all that follows is hidden`, keep: [[start, start + 1 + name.length], [end - 1, end]] };
            break;
          }
        }
      } else if (closing && nameStart < length) at = source.indexOf('>', nameStart) + 1 || length;
      else at += 1;
    }
    at = source.indexOf('<', at);
  }
  return { tags, flaws, fatal };
};

interface Attribute { readonly start: number; readonly nameEnd: number; readonly valueStart: number; readonly valueEnd: number; readonly quoted: boolean }

const namesSeen = (source: string, names: readonly number[]): Map<string, number> => {
  const seen = new Map<string, number>();
  for (let index = 0; index < names.length; index += 2) {
    const start = names[index] ?? 0;
    seen.set(source.slice(start, names[index + 1]).toLowerCase(), start);
  }
  return seen;
};

/** Where a name of this tag equal to `[start, end)` begins; undefined when only the hash was equal. */
const sameName = (source: string, names: readonly number[], start: number, end: number): number | undefined => {
  const name = source.slice(start, end).toLowerCase();
  for (let index = 0; index < names.length; index += 2) {
    const from = names[index] ?? 0;
    const to = names[index + 1] ?? 0;
    if (to - from === end - start && source.slice(from, to).toLowerCase() === name) return from;
  }
  return undefined;
};

/** What is wrong where a quote or `<` stands in place of an attribute's name. */
const strayMark = (source: string, tagStart: number, nameEnd: number, odd: number, last: Attribute | undefined): Pick<TagFlaw, 'start' | 'end' | 'text' | 'keep'> => {
  const keep = [[tagStart, nameEnd], [odd, odd + 1]] as const;
  const tag = `<${source.slice(tagStart + 1, nameEnd).toLowerCase()}>`;
  if (source.charCodeAt(odd) === LESS) return { start: tagStart, end: nameEnd, text: `The tag ${tag} is not closed by > before the next <`, keep };
  if (!last?.quoted) return { start: odd, end: odd + 1, text: `A quote stands in ${tag} where the name of an attribute belongs`, keep };
  const name = source.slice(last.start, last.nameEnd).toLowerCase();
  const value = source.slice(last.valueStart, last.valueEnd);
  const swallowed = value.trimEnd().endsWith('=') || value.includes('<') || value.includes('>');
  const end = Math.min(last.valueEnd + 1, odd);
  if (swallowed) return { start: last.start, end, text: `The value of ${name} has no closing quote`, keep };
  if (odd > last.valueEnd + 1 && isSpace(source.charCodeAt(last.valueEnd + 1))) return { start: odd, end: odd + 1, text: `A quote stands in ${tag} where the name of an attribute belongs`, keep };
  return { start: last.start, end, text: `A quote inside the value of ${name} ends it early`, keep };
};

/** The index behind a comment that begins at `at`, -1 when it never ends. `<!-->` and `--!>` end one too (§13.2.5.43). */
const commentEnd = (source: string, at: number): number => {
  if (source.charCodeAt(at + 4) === GREATER) return at + 5;
  if (source.charCodeAt(at + 4) === DASH && source.charCodeAt(at + 5) === GREATER) return at + 6;
  let dashes = source.indexOf('--', at + 4);
  while (dashes >= 0) {
    const next = source.charCodeAt(dashes + 2);
    if (next === GREATER) return dashes + 3;
    if (next === BANG && source.charCodeAt(dashes + 3) === GREATER) return dashes + 4;
    dashes = source.indexOf('--', dashes + 1);
  }
  return -1;
};

/** Whether a comment runs on over the beginning of another: `<!-- a -> … <!-- b -->`. Conditional comments may. */
const swallowsComment = (source: string, start: number, end: number): boolean => {
  if (source.startsWith('<!--[', start)) return false;
  const inner = source.indexOf('<!--', start + 4);
  return inner >= 0 && inner < end - 4;
};

/** Where the end tag of a raw text element begins, -1 when it has none. */
const rawEnd = (source: string, name: string, from: number): number => {
  let at = source.indexOf('</', from);
  while (at >= 0) {
    const end = at + 2 + name.length;
    const code = source.charCodeAt(end);
    if ((code === GREATER || code === SLASH || isSpace(code)) && source.slice(at + 2, end).toLowerCase() === name) return at;
    at = source.indexOf('</', at + 2);
  }
  return -1;
};
