import type { HeaderField, SourceText } from 'sendlint/rule';

/** The value of a field as its bytes stand in the header, folds and encoded words and all: `text.value` from `start` to `end`. */
export interface RawField { readonly text: SourceText; readonly start: number; readonly end: number }

/** Where a field of a message has its value, after the colon. What front matter gives has no such form: ask only about messages. */
export const rawField = ({ name, span: { text, start, end } }: HeaderField): RawField => {
  const colon = text.value.indexOf(':', start + name.length);
  return { text, start: colon < 0 || colon >= end ? end : colon + 1, end };
};

/** The value of a field as it stands, one character a byte. */
export const rawValue = (field: HeaderField): string => {
  const { text, start, end } = rawField(field);
  return text.value.slice(start, end);
};
