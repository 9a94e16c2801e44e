import { derivedText, type SourceText, type WayBack } from './source-text.ts';

/** The places of a text's characters in the text it was made from. */
interface Places { startOf(index: number): number; endOf(index: number): number }

/** A text derived from `from` whose way back is asked for only where something is reported, and then made once. */
export const lazilyMapped = (from: SourceText, value: string, map: () => Places, back: WayBack): SourceText => {
  let made: Places | undefined;
  const places = (): Places => (made ??= map());
  return derivedText(value, { from, startOf: (index) => places().startOf(index), endOf: (index) => places().endOf(index), ...back });
};
