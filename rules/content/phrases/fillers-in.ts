import type { SourceText } from 'sendlint/rule';
import type { Said } from './distinct.ts';
import type { Filler } from './fillers.ts';
import type { Found } from './phrase-scan.ts';
import { isQuotedLine } from './quoted-line.ts';

/** Every place of filler in texts; of the phrases of one paragraph of lorem ipsum the first. */
export const fillersIn = (texts: readonly SourceText[], foundIn: (text: SourceText) => readonly Found[]): readonly Said<Filler>[] =>
  texts.flatMap((text) => {
    let last = -1;
    return foundIn(text).flatMap(({ topic, start, end }) => {
      if (!isFiller(topic) || isQuotedLine(text.value, start)) return [];
      const goesOn = topic === 'lorem' && last >= 0 && !text.value.slice(last, Math.min(start, last + LONGEST_APART)).includes('\n\n') && start - last < LONGEST_APART;
      if (topic === 'lorem') last = end;
      return goesOn ? [] : [{ topic, at: text.span(start, end), said: text.value.slice(start, end).replace(/\s+/gu, ' ') }];
    });
  });

const LONGEST_APART = 1000;
const isFiller = (topic: string): topic is Filler => topic === 'lorem' || topic === 'note' || topic === 'sample';
