import type { MarkSlot, PreviewBody } from '../../preview/preview.ts';
import { worstOf } from './numbered.ts';
import type { Numbered } from './numbered.ts';

/** A number stands beside an element no more often than this. */
const MOST = 9;

/** The markup of a body with the findings written into its slots. Numbers are what the page jumps to. */
export const frameMarkup = ({ pieces }: PreviewBody, byPlace: ReadonlyMap<string, readonly Numbered[]>): string => {
  const told = new Set<number>();
  return pieces.map((piece) => (typeof piece === 'string' ? piece : filled(piece, piece.places.flatMap((place) => byPlace.get(place) ?? []), told))).join('');
};

const filled = ({ slot }: MarkSlot, findings: readonly Numbered[], told: Set<number>): string => {
  const worst = worstOf(findings);
  if (!worst) return '';
  if (slot === 'attribute') return ` data-sendlint="${worst}"`;
  const numbers = findings.filter(({ number }) => !told.has(number));
  for (const { number } of numbers) told.add(number);
  if (numbers.length === 0) return '';
  const shown = numbers.map(({ number, diagnostic: { severity } }, index) => `<sendlint-number id="sendlint-${number}" data-severity="${severity}"${index < MOST ? '' : ' data-over=""'}>${number}</sendlint-number>`);
  return `<sendlint-numbers${slot === 'numbers-before' ? ' data-before=""' : ''}>${shown.join('')}</sendlint-numbers>`;
};
