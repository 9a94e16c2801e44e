/** A Message-ID as it is written: where its brackets are, and its two halves. `start` and `end` are those of `<` and after `>`. */
export interface MessageId { readonly start: number; readonly end: number; readonly left: string; readonly right: string }

/** The first `<…>` of a field; `undefined` where there is none. Without an `@` all of it is `left`. */
export const readMessageId = (value: string): MessageId | undefined => {
  const start = value.indexOf('<');
  const close = value.indexOf('>', start);
  if (start < 0 || close < 0) return undefined;
  const at = value.lastIndexOf('@', close);
  return at > start
    ? { start, end: close + 1, left: value.slice(start + 1, at), right: value.slice(at + 1, close) }
    : { start, end: close + 1, left: value.slice(start + 1, close), right: '' };
};
