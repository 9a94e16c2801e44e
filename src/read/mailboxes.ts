/** Where a mailbox stands in a field's text: all of it, its address, and its display name with its quotes; empty where it has none. */
export interface Mailbox {
  readonly addressStart: number;
  readonly addressEnd: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
}

/** An address list cut up. `regular` is false where it is not plain RFC 5322 §3.4: then `mailboxes` are where mailboxes seem to be. */
export interface CutMailboxes { readonly regular: boolean; readonly mailboxes: readonly Mailbox[] }

/** What stands between two separators. */
interface Segment {
  /** Words outside of angle brackets: atoms and quoted strings. */
  readonly words: { start: number; end: number; quoted: boolean }[];
  angle: { start: number; end: number } | undefined;
}

/** Cuts an unfolded address list (RFC 5322 §3.4) into mailboxes, groups flattened, in one pass. */
export const cutMailboxes = (value: string): CutMailboxes => {
  const mailboxes: Mailbox[] = [];
  let regular = true;
  let inGroup = false;
  let segment: Segment = { words: [], angle: undefined };
  const finish = (): void => {
    const { mailbox, plain } = mailboxOf(value, segment);
    if (mailbox !== undefined) mailboxes.push(mailbox);
    regular &&= plain;
    segment = { words: [], angle: undefined };
  };
  for (let at = 0; at < value.length; ) {
    const code = value.charCodeAt(at);
    if (isBlank(code)) at += 1;
    else if (code === COMMA) {
      finish();
      at += 1;
    } else if (code === SEMICOLON) {
      finish();
      regular &&= inGroup;
      inGroup = false;
      at += 1;
    } else if (code === COLON) {
      regular &&= !inGroup && segment.angle === undefined && segment.words.length > 0 && isPhrase(value, segment);
      inGroup = true;
      segment = { words: [], angle: undefined };
      at += 1;
    } else if (code === QUOTE) {
      const end = endOfQuoted(value, at);
      regular &&= end !== -1 && segment.angle === undefined;
      segment.words.push({ start: at, end: end === -1 ? value.length : end, quoted: true });
      at = end === -1 ? value.length : end;
    } else if (code === LESS) {
      const close = value.indexOf('>', at);
      const end = close === -1 ? value.length : close + 1;
      regular &&= close !== -1 && segment.angle === undefined;
      segment.angle ??= { start: at, end };
      at = end;
    } else if (code === OPEN) {
      // A comment: what it means for the name is mailparser's to say.
      regular = false;
      at = endOfComment(value, at);
    } else if (code === LITERAL) {
      regular = false;
      const close = value.indexOf(']', at);
      const end = close === -1 ? value.length : close + 1;
      const last = segment.words.at(-1);
      if (last?.end === at) last.end = end;
      else segment.words.push({ start: at, end, quoted: false });
      at = end;
    } else {
      const end = endOfAtom(value, at);
      regular &&= end > at && segment.angle === undefined;
      if (end > at) segment.words.push({ start: at, end, quoted: false });
      at = Math.max(end, at + 1);
    }
  }
  finish();
  return { regular: regular && !inGroup, mailboxes };
};

const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const LESS = 60;
const LITERAL = 91;
const BACKSLASH = 92;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const mailboxOf = (value: string, segment: Segment): { mailbox: Mailbox | undefined; plain: boolean } => {
  const { words, angle } = segment;
  const first = words[0];
  const last = words.at(-1);
  if (angle !== undefined) {
    const start = first?.start ?? angle.start;
    const addressStart = angle.start + 1;
    const addressEnd = value[angle.end - 1] === '>' ? angle.end - 1 : angle.end;
    const address = value.slice(addressStart, addressEnd);
    // `<>` is the null return path (RFC 5321 §4.5.5): no mailbox.
    const mailbox = address === '' ? undefined : { addressStart, addressEnd, nameStart: start, nameEnd: last?.end ?? start, start, end: angle.end };
    return { mailbox, plain: address === '' ? words.length === 0 : isAddress(address) && isPhrase(value, segment) };
  }
  if (first === undefined || last === undefined) return { mailbox: undefined, plain: true };
  const { start } = first;
  const { end } = last;
  const address = value.slice(start, end);
  const mailbox = address.includes('@') ? { addressStart: start, addressEnd: end, nameStart: start, nameEnd: start, start, end } : undefined;
  return { mailbox, plain: words.length === 1 && !first.quoted && isAddress(address) };
};

/** Atoms, or one quoted string: how a mixture reads is left to mailparser. */
const isPhrase = (value: string, { words }: Segment): boolean =>
  (words.length === 1 && words[0]?.quoted === true) || words.every(({ start, end, quoted }) => !quoted && !value.slice(start, end).includes('@'));

/** An address without quotes, literals or comments, and without an encoded word, which has no business in one (RFC 2047 §5). */
const isAddress = (address: string): boolean => {
  const mark = address.indexOf('@');
  return mark > 0 && mark < address.length - 1 && !address.includes('@', mark + 1) && !address.includes('=?') && endOfAtom(address, 0) === address.length;
};

/** Everything but blanks, controls and the specials of RFC 5322 §3.2.3, with `@` and `.`. */
const endOfAtom = (value: string, start: number): number => {
  let at = start;
  for (; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code <= 32 || code === 127 || SPECIALS.has(code)) break;
  }
  return at;
};

const SPECIALS: ReadonlySet<number> = new Set([...'()<>[]:;\\,"'].map((special) => special.charCodeAt(0)));

/** Behind the closing quote of the string that opens at `start`; -1 when there is none. */
const endOfQuoted = (value: string, start: number): number => {
  for (let at = start + 1; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at + 1;
  }
  return -1;
};

const endOfComment = (value: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return value.length;
};
