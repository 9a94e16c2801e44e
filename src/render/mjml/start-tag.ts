/** An attribute as it is written, from `at` up to `close`; `value` and its place are without quotes. */
export interface WrittenAttribute { readonly name: string; readonly at: number; readonly close: number; readonly value: string; readonly start: number; readonly end: number }

/** A start tag as it is written. */
export interface StartTag {
  readonly name: string;
  readonly attributes: readonly WrittenAttribute[];
  /** After its `>`. */
  readonly end: number;
  readonly selfClosing: boolean;
}

/** The start tag at `at`, read as MJML's parser reads it (htmlparser2); `undefined` where none begins there or it never ends. */
export const startTagAt = (text: string, at: number): StartTag | undefined => {
  const name = matchAt(/<([a-z][^ \n\t\f\r/>]*)/iy, text, at);
  if (name === undefined) return undefined;
  const attributes: WrittenAttribute[] = [];
  let from = at + 1 + name.length;
  let selfClosing = false;
  for (;;) {
    from += matchAt(/([ \n\t\f\r]*)/y, text, from)?.length ?? 0;
    if (from >= text.length) return undefined;
    if (text[from] === '>') return { name, attributes, end: from + 1, selfClosing };
    // A slash that ends an unquoted value belongs to that value: `<a href=b/>` is not closed.
    selfClosing = text[from] === '/';
    if (selfClosing) {
      from += 1;
      continue;
    }
    const attribute = attributeAt(text, from);
    if (!attribute) return undefined;
    attributes.push(attribute);
    from = attribute.close;
  }
};

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
};

/** The attribute whose name begins at `at`. Its first character belongs to the name whatever it is, even `=`. */
const attributeAt = (text: string, at: number): WrittenAttribute | undefined => {
  const rest = matchAt(/([^= \n\t\f\r/>]*)/y, text, at + 1) ?? '';
  const named = at + 1 + rest.length;
  const name = text.slice(at, named);
  const equals = named + (matchAt(/([ \n\t\f\r]*)/y, text, named)?.length ?? 0);
  if (text[equals] !== '=') return { name, at, value: '', start: named, end: named, close: named };
  const start = equals + 1 + (matchAt(/([ \n\t\f\r]*)/y, text, equals + 1)?.length ?? 0);
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, start + 1);
    return end < 0 ? undefined : { name, at, value: text.slice(start + 1, end), start: start + 1, end, close: end + 1 };
  }
  const value = matchAt(/([^ \n\t\f\r>]*)/y, text, start) ?? '';
  return { name, at, value, start, end: start + value.length, close: start + value.length };
};
