import type { SourceText } from 'sendlint/rule';
import { distinctIn } from './distinct.ts';
import type { Said } from './distinct.ts';
import type { Greeted } from './greetings.ts';
import type { Found } from './phrase-scan.ts';

/** The greetings of texts, once each kind: at the beginning of a line, but for those that SpamAssassin takes anywhere. */
export const greetingsIn = (texts: readonly SourceText[], foundIn: (text: SourceText) => readonly Found[]): readonly Said<Greeted>[] =>
  distinctIn(texts, (text) => foundIn(text).filter(({ topic, start }) => isGreeting(text.value, topic, start)), GREETED);

const GREETED: readonly Greeted[] = ['greetsKind', 'greetsFriend', 'greetsCustomer'];
const isGreeted = (topic: string): topic is Greeted => GREETED.some((greeted) => greeted === topic);

const isGreeting = (text: string, topic: string, start: number): boolean =>
  isGreeted(topic) && (topic === 'greetsKind' || (topic === 'greetsFriend' ? PARAGRAPH : LINE).test(text.slice(Math.max(0, start - LONGEST_BEFORE), start)));

const LONGEST_BEFORE = 40;
const LINE = /(?:^|\n)[\s*"“„'>-]{0,12}$/u;
const PARAGRAPH = /(?:^\s{0,39}|\n[ \t\r]{0,20}\n\s{0,20})$/u;
