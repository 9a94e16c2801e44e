/** A piece of an address list: `angle` is all from `<` to `>`, `special` one character that stands for itself. */
export interface Token {
  readonly type: 'word' | 'quoted' | 'angle' | 'comment' | 'literal' | 'special';
  readonly start: number;
  readonly end: number;
  /** Whether what opened it is closed. */
  readonly closed: boolean;
}

const BLANK: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);
/** RFC 5322 §3.2.3, without the `@` and `.` of an address. */
const SPECIALS: ReadonlySet<string> = new Set('()<>[]:;\\,"');

/** Cuts an address list (RFC 5322 §3.4) into its pieces, in one pass; blanks and folds lie between them. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    if (BLANK.has(character)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, character);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
};

const tokenAt = (text: string, start: number, character: string): Token => {
  if (character === '"') return escaped(text, start, 'quoted', '"');
  if (character === '(') return escaped(text, start, 'comment', ')');
  if (character === '[') return escaped(text, start, 'literal', ']');
  if (character === '<') return angle(text, start);
  if (SPECIALS.has(character)) return { type: 'special', start, end: start + 1, closed: true };
  let end = start + 1;
  while (end < text.length && !BLANK.has(text.charAt(end)) && !SPECIALS.has(text.charAt(end))) end += 1;
  return { type: 'word', start, end, closed: true };
};

/** A string that ends with `close`, where a backslash takes the next character's meaning; comments nest. */
const escaped = (text: string, start: number, type: 'quoted' | 'comment' | 'literal', close: string): Token => {
  let depth = 1;
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (type === 'comment' && character === '(') depth += 1;
    else if (character === close) {
      depth -= 1;
      if (depth === 0) return { type, start, end: at + 1, closed: true };
    }
  }
  return { type, start, end: text.length, closed: false };
};

/** An address in angle brackets; a quoted local part may hold a `>`. */
const angle = (text: string, start: number): Token => {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') at = escaped(text, at, 'quoted', '"').end - 1;
    else if (character === '>') return { type: 'angle', start, end: at + 1, closed: true };
    else if (character === '<') break;
  }
  // Never closed: it ends where the next address or name begins, or with the text.
  const comma = text.indexOf(',', start);
  return { type: 'angle', start, end: comma === -1 ? text.length : comma, closed: false };
};
