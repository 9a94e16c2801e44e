import { decodeCharset } from '../source/charset.ts';
import type { Decoded } from '../source/decoded.ts';
import { decodeEncodedWords } from '../source/encoded-words.ts';
import { joinTexts } from '../source/join-texts.ts';
import { hexadecimal } from '../source/quoted-printable.ts';
import { slice, type SourceText, type Span } from '../source/source-text.ts';
import { TextBuilder } from '../source/text-builder.ts';

/** One of the parameters `name*0*`, `name*1`, … that are one value (RFC 2231 §3, §4). */
export interface Section { readonly number: number; readonly encoded: boolean; readonly value: SourceText; readonly span: Span }

/** Joins the sections of a parameter, all derived from `from`, in the order of their numbers, and decodes the charset the first one names. */
export const joinExtended = (from: SourceText, sections: readonly Section[]): Decoded => {
  const sorted = sections.toSorted((left, right) => left.number - right.number);
  const faults: Span[] = [];
  let charset: string | undefined;
  const pieces = sorted.map((section) => {
    if (section.number > 0 || !section.encoded) return section;
    const quote = section.value.value.indexOf("'");
    const second = quote === -1 ? -1 : section.value.value.indexOf("'", quote + 1);
    if (second === -1) {
      faults.push(section.span);
      return section;
    }
    charset = section.value.value.slice(0, quote) || 'utf-8';
    return { ...section, value: slice(section.value, second + 1) };
  });
  if (charset === undefined) {
    const decoded = decodeEncodedWords(joinTexts(from, pieces.map(({ value }) => value)));
    return { text: decoded.text, faults: decoded.faults.length > 0 ? [...faults, ...sorted.map(({ span }) => span)] : faults };
  }
  const bytes = pieces.map((section) => {
    const { text, sound } = unescapePercent(section.value);
    if (!sound) faults.push(section.span);
    return text;
  });
  const decoded = decodeCharset(joinTexts(from, bytes), charset);
  if (!decoded.known || decoded.faults.length > 0) faults.push(...sorted.map(({ span }) => span));
  return { text: decoded.text, faults };
};

const unescapePercent = (from: SourceText): { text: SourceText; sound: boolean } => {
  const { value } = from;
  const builder = new TextBuilder(from);
  let copied = 0;
  let sound = true;
  for (let at = value.indexOf('%'); at !== -1; ) {
    const high = hexadecimal(value.charCodeAt(at + 1));
    const low = hexadecimal(value.charCodeAt(at + 2));
    if (high < 0 || low < 0) {
      sound = false;
      at = value.indexOf('%', at + 1);
      continue;
    }
    builder.copy(copied, at);
    builder.replace(String.fromCharCode(high * 16 + low), at, at + 3);
    copied = at + 3;
    at = value.indexOf('%', copied);
  }
  builder.copy(copied, value.length);
  return { text: builder.text(), sound };
};
