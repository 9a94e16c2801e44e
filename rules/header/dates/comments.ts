const OPEN = 40;
const CLOSE = 41;
const BACKSLASH = 92;

/** A structured value with its comments (RFC 5322 §3.2.2) blanked out, character for character; `undefined` where one does not close. */
export const withoutComments = (value: string): string | undefined => {
  if (!value.includes('(')) return value;
  const pieces: string[] = [];
  let depth = 0;
  let copied = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN) {
      if (depth === 0) { pieces.push(value.slice(copied, at)); copied = at; }
      depth += 1;
    } else if (code === CLOSE && depth > 0) {
      depth -= 1;
      if (depth === 0) { pieces.push(' '.repeat(at + 1 - copied)); copied = at + 1; }
    }
  }
  return depth > 0 ? undefined : [...pieces, value.slice(copied)].join('');
};
