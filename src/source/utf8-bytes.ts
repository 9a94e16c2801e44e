import type { SourceText } from './source-text.ts';
import { TextBuilder } from './text-builder.ts';

/** A decoded text as the bytes of its UTF-8, one latin1 character each: the form in which header values are read. */
export const utf8Bytes = (from: SourceText): SourceText => {
  const { value } = from;
  const builder = new TextBuilder(from);
  let copied = 0;
  for (const { 0: character, index } of value.matchAll(/[^\0-\x7F]/gu)) {
    builder.copy(copied, index);
    copied = index + character.length;
    builder.replace(Buffer.from(character, 'utf8').toString('latin1'), index, copied);
  }
  builder.copy(copied, value.length);
  return builder.text({ encode: (bytes) => {
    const characters = Buffer.from(bytes, 'latin1').toString('utf8');
    return characters.includes('\ufffd') ? undefined : characters;
  } });
};
