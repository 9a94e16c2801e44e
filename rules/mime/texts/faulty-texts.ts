import type { Defect, DefectCode, Message, Part, SourceText, Span } from 'sendlint/rule';

/** The defects of one kind, in file order, without those inside attached messages: somebody else wrote these. */
export const ownDefects = (message: Message | Part, code: DefectCode): readonly Defect[] => {
  const found: Defect[] = [];
  for (const defect of message.defects) if (defect.code === code) found.push(defect);
  if (found.length === 0) return found;
  const foreign = new Set<Defect>();
  const stack: Part[] = [...message.parts];
  for (let part = stack.pop(); part; part = stack.pop()) {
    if (part.type === 'message') for (const defect of part.defects) foreign.add(defect);
    else stack.push(...part.parts);
  }
  return found.filter((defect) => !foreign.has(defect));
};

/** The places of one kind of defect in one text: the first of them, and how many are known. */
export interface FaultyText { readonly first: Span; readonly count: number }

/** Groups own defects by the text they stand in: bytes that are garbage are one cause, however many they are. */
export const faultyTexts = (message: Message | Part, code: DefectCode): readonly FaultyText[] => {
  const defects = ownDefects(message, code);
  if (defects.length === 0) return NONE;
  const texts = new Map<SourceText, FaultyText>();
  for (const { span } of defects) {
    const known = texts.get(span.text);
    texts.set(span.text, { first: known?.first ?? span, count: (known?.count ?? 0) + 1 });
  }
  return [...texts.values()];
};

const NONE: readonly FaultyText[] = [];

/** The reader keeps no more places of one text than this. */
const MOST_PLACES = 100;

/** How many places, in words: `in one place`, `in 3 places`, `in 100 places or more`. */
export const inPlaces = (count: number): string =>
  count === 1 ? 'in one place' : `in ${count} places${count >= MOST_PLACES ? ' or more' : ''}`;

const LONGEST_EXCERPT = 40;

/** The characters a span covers, fit for a message: at most 40, control characters left out. Empty where no text is kept. */
export const excerpt = ({ text, start, end }: Span): string => {
  const value = text.value.slice(start, Math.min(end, start + LONGEST_EXCERPT)).replaceAll(/[\u0000-\u001F\u007F-\u009F]/gu, ' ').trim();
  return end - start > LONGEST_EXCERPT ? `${value}…` : value;
};
