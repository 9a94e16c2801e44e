/** The kinds of phrases that filters look for in a subject. */
export type PhraseKind = 'label' | 'buy' | 'seen' | 'family' | 'diet' | 'money' | 'urgency';
/** A phrase, and where it stands. */
export interface Phrase { readonly kind: PhraseKind; readonly start: number; readonly end: number }

/** Each looks for one thing and goes through a subject once. */
const PATTERNS: readonly (readonly [PhraseKind, RegExp])[] = [
  ['label', /^[^0-9a-z]{0,20}adv(?:ert)?(?![\p{L}\p{N}_])/iu],
  ['label', /[([（［]\s?(?:광고|anzeige|werbung|publicité|publicidad|pubblicità|广告|廣告|реклама)\s?[)\]）］]/iu],
  ['buy', /^buy(?:ing)?/iu],
  ['seen', /(?<![\p{L}\p{N}_])as seen(?: on)?/iu],
  ['family', /your family/iu],
  ['money', /(?<!\p{L})(?:make|earn|win|claim|gewinnen sie|verdienen sie|gagnez|gana) (?:up to |bis zu |jusqu'à |hasta )?[$€£]\s?\d[\d.,]*/iu],
  ['money', /(?<!\p{L})(?:you(?:'ve| have) won|you are a winner|claim your prize|sie haben gewonnen|vous avez gagné|has ganado|hai vinto)(?!\p{L})/iu],
  ['urgency', /(?<!\p{L})(?:act now|urgent response|last chance|final notice|letzte chance|dernière chance|última oportunidad|ultima occasione)(?!\p{L})/iu],
];

/** The first phrase of those that a subject has. */
export const phraseIn = (value: string): Phrase | undefined => {
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(value);
    if (found) return { kind, start: found.index, end: found.index + found[0].length };
  }
  return dietIn(value);
};

/** “Lose”, and later pounds or weight. */
const dietIn = (value: string): Phrase | undefined => {
  const lose = /(?<![\p{L}\p{N}_])lose /iu.exec(value);
  if (!lose) return undefined;
  const what = /pounds|lbs|weight/iu.exec(value.slice(lose.index));
  return what ? { kind: 'diet', start: lose.index, end: lose.index + what.index + what[0].length } : undefined;
};
