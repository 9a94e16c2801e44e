import { AttributeReader } from './attribute-reader.ts';
import { BANG, DASH, GREATER, isLetter, isSpace, LESS, QUESTION, SLASH } from './characters.ts';
import { RAW } from './elements.ts';
import type { Tag, TagFlaw, Tags } from './tag.ts';
import type { Template } from './template.ts';

/**
 * Reads the tags of a source once, by index (HTML Living Standard §13.2.5), and remembers only what could be a flaw.
 * Where a template decides what is written, nothing is compared.
 */
export const readTags = (source: string, template: Template): Tags => {
  const tags: Tag[] = [];
  const attributes = new AttributeReader(source, template);
  const names = new TagNames();
  const broken = (start: number, end: number, text: string, keep: TagFlaw['keep']): number => {
    attributes.fatal = { rule: 'parser-error', tag: tags.length, start, end, text: `The ${text}`, keep };
    return -1;
  };

  const readComment = (at: number): number => {
    const end = commentEnd(source, at);
    const keep = [[at, at + 4]] as const;
    if (end < 0) return broken(at, at + 4, 'comment opened here is never closed, so all that follows is hidden', keep);
    if (swallowsComment(source, at, end)) return broken(at, at + 4, 'comment opened here is not closed before the next one begins, and hides what is between', keep);
    return end;
  };

  const readTag = (start: number, nameStart: number): number => {
    const closing = nameStart === start + 2;
    const nameEnd = tagNameEnd(source, nameStart);
    const known = attributes.flaws.length;
    const end = attributes.read(tags.length, { start, end: nameEnd }, !closing);
    if (end < 0) return -1;
    // `<{{tag}}>` is any tag: it matches nothing here, and nothing is said of it.
    if (template.touches(nameStart, nameEnd)) {
      attributes.flaws.length = known;
      return end;
    }
    const name = names.of(source.slice(nameStart, nameEnd));
    const raw = !closing && RAW.has(name) ? rawEnd(source, name, end) : end;
    if (raw < 0) return broken(start, end, `<${name}> opened here is never closed, so all that follows is hidden`, [[start, nameEnd], [end - 1, end]]);
    tags.push({ name, start, end, kind: closing ? 'end' : attributes.closedBySlash ? 'empty' : 'start' });
    return raw;
  };

  for (let at = source.indexOf('<'); at >= 0; at = at < 0 ? -1 : source.indexOf('<', at)) {
    const next = source.charCodeAt(at + 1);
    const nameStart = next === SLASH ? at + 2 : at + 1;
    if (isLetter(source.charCodeAt(nameStart))) at = readTag(at, nameStart);
    else if (next === BANG && source.charCodeAt(at + 2) === DASH && source.charCodeAt(at + 3) === DASH) at = readComment(at);
    // `<!doctype>`, `<![endif]>`, `<?xml?>`, `</3>`: all of them end at the next `>`.
    else if (next === BANG || next === QUESTION || (next === SLASH && nameStart < source.length)) at = source.indexOf('>', at + 2) + 1 || source.length;
    else at += 1;
  }
  return { tags, flaws: attributes.flaws, fatal: attributes.fatal };
};

/** A page has few names and many tags: one string for each name. */
class TagNames {
  readonly #known = new Map<string, string>();

  of(written: string): string {
    let name = this.#known.get(written);
    if (name === undefined) {
      name = written.toLowerCase();
      if (this.#known.size < 500) this.#known.set(written, name);
    }
    return name;
  }
}

const tagNameEnd = (source: string, from: number): number => {
  let at = from + 1;
  for (let code = source.charCodeAt(at); at < source.length && code !== GREATER && code !== SLASH && code !== LESS && !isSpace(code); code = source.charCodeAt(at)) at += 1;
  return at;
};

/** The index behind a comment that begins at `at`, -1 when it never ends. `<!-->` and `--!>` end one too (§13.2.5.43). */
const commentEnd = (source: string, at: number): number => {
  if (source.charCodeAt(at + 4) === GREATER) return at + 5;
  if (source.charCodeAt(at + 4) === DASH && source.charCodeAt(at + 5) === GREATER) return at + 6;
  for (let dashes = source.indexOf('--', at + 4); dashes >= 0; dashes = source.indexOf('--', dashes + 1)) {
    const next = source.charCodeAt(dashes + 2);
    if (next === GREATER) return dashes + 3;
    if (next === BANG && source.charCodeAt(dashes + 3) === GREATER) return dashes + 4;
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
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    const code = source.charCodeAt(end);
    if ((code === GREATER || code === SLASH || isSpace(code)) && source.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return -1;
};
