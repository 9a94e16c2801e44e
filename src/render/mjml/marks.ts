import { unusedCharacters } from './private-use.ts';

/** Writes numbers around stretches of a text, in characters that the text does not have. */
export interface Marks {
  around(id: number, text: string): string;
  /** Each stretch of a marked text without marks, with the number of the innermost mark around it; `undefined` where a mark was lost. */
  stretches(marked: string): readonly Stretch[] | undefined;
}
export interface Stretch { readonly text: string; readonly id: number | undefined }

/** Marks in characters that none of the texts has; `undefined` where they leave too few. */
export const marksFor = (texts: readonly string[]): Marks | undefined => {
  const characters = unusedCharacters(texts, 18);
  const [open, close] = characters;
  if (open === undefined || close === undefined || characters.length < 18) return undefined;
  const digits = characters.slice(2);
  const written = (id: number): string => [...id.toString(16)].map((digit) => digits[Number.parseInt(digit, 16)]).join('');
  const mark = new RegExp(`${open}([${digits.join('')}]*)${open}|${close}`, 'gu');
  return {
    around: (id, text) => `${open}${written(id)}${open}${text}${close}`,
    stretches: (marked) => {
      const found: Stretch[] = [];
      const ids: number[] = [];
      let from = 0;
      const until = (end: number): void => {
        if (end > from) found.push({ text: marked.slice(from, end), id: ids.at(-1) });
      };
      for (const match of marked.matchAll(mark)) {
        until(match.index);
        from = match.index + match[0].length;
        if (match[1] !== undefined) ids.push([...match[1]].reduce((id, digit) => id * 16 + digits.indexOf(digit), 0));
        else if (ids.pop() === undefined) return undefined;
      }
      until(marked.length);
      return ids.length === 0 ? found : undefined;
    },
  };
};
