/** A field in a header block: `start` to `end` is all of it without its last line end, `valueStart` is behind the colon. */
export interface CutField { readonly name: string; readonly start: number; readonly end: number; readonly valueStart: number }

/** A header cut into fields, and into the lines that are none. */
export interface CutFields { readonly fields: readonly CutField[]; readonly strays: readonly { readonly start: number; readonly end: number }[] }

/** Cuts a header block into its fields (RFC 5322 §2.2): lines end with LF or CRLF, a line that begins with a blank continues the one before. */
export const cutFields = (block: string): CutFields => {
  const fields: CutField[] = [];
  const strays: { start: number; end: number }[] = [];
  for (let start = 0; start < block.length; ) {
    let line = lineAt(block, start);
    while (line.next < block.length && isBlank(block.charCodeAt(line.next))) line = lineAt(block, line.next);
    const { end } = line;
    const nameEnd = endOfName(block, start, end);
    const colon = skipBlanks(block, nameEnd, end);
    // RFC 5322 §4.5 once allowed blanks before the colon.
    if (nameEnd > start && block[colon] === ':' && colon < end) fields.push({ name: block.slice(start, nameEnd), start, end, valueStart: colon + 1 });
    else if (end > start) strays.push({ start, end });
    start = line.next;
  }
  return { fields, strays };
};

const lineAt = (block: string, start: number): { end: number; next: number } => {
  const newline = block.indexOf('\n', start);
  if (newline === -1) return { end: block.endsWith('\r') && block.length > start ? block.length - 1 : block.length, next: block.length };
  return { end: newline > start && block[newline - 1] === '\r' ? newline - 1 : newline, next: newline + 1 };
};

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Printable characters but the colon (RFC 5322 §3.6.8). */
const endOfName = (block: string, start: number, end: number): number => {
  let at = start;
  for (; at < end; at += 1) {
    const code = block.charCodeAt(at);
    if (code <= 32 || code >= 127 || code === 58) break;
  }
  return at;
};

const skipBlanks = (block: string, start: number, end: number): number => {
  let at = start;
  while (at < end && isBlank(block.charCodeAt(at))) at += 1;
  return at;
};
