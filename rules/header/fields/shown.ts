const LONGEST = 60;

/** A value fit for a message: at most 60 characters, white space and control characters in a row as one space. */
export const shown = (value: string): string => {
  const text = value.slice(0, LONGEST * 4).replaceAll(/[\u0000-\u0020\u007F-\u009F]+/gu, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
