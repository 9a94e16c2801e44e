import { swap } from './clean.ts';
import type { CleanName } from './clean.ts';
import type { Planted } from './defects.ts';

type Own = Omit<Planted, 'family' | 'rule' | 'into'>;
const planted = (rule: string, into: CleanName, own: readonly Own[]): readonly Planted[] => own.map((defect) => ({ family: 'what is said', rule: `content/${rule}`, into, ...defect }));

const SENTENCE = 'Dogs are welcome outside the glass houses.';
const PARAGRAPH = '<p>The café beside the pond serves soup until three. Dogs are welcome outside the glass houses.</p>';
/** A paragraph more in the template, before the last one of its text. */
const paragraph = (html: string) => (source: string): string => swap(source, PARAGRAPH, `${PARAGRAPH}\n<p>${html}</p>`);
/** A sentence of the template in other words. */
const sentence = (html: string) => (source: string): string => swap(source, SENTENCE, html);
/** A paragraph more in the plain text of the receipt. */
const line = (text: string) => (source: string): string => swap(source, 'Order 2026-4471, 2 x', `${text}\n\nOrder 2026-4471, 2 x`);
const ADDRESS = 'Kew Lane Garden, 1 Pond Lane, Kew TW9 3AB';

/** What a text says that it should not, or does not say that it should. */
export const contentSaid: readonly Planted[] = [
  ...planted('spam-phrases', 'template', [
    { name: 'a promise of lists', at: 'No obligation', plant: paragraph('No obligation at all: the garden is open.') },
    { name: 'a promise in German', at: 'Sie haben gewonnen', plant: paragraph('Sie haben gewonnen: der Garten ist offen.') },
    { name: 'a guarantee of 100 %', at: '100% guaranteed', plant: sentence('Soup at three is 100% guaranteed for all.') },
  ]),
  ...planted('spam-phrases', 'receipt', [{ name: 'millions of dollars', at: 'US$25,000,000', plant: line('The garden is worth US$25,000,000.00 today.') }]),
  ...planted('greeting-generic', 'template', [{ name: 'Dear customer', at: 'Dear valued customer', plant: (source) => swap(source, '<p>The fern house', '<p>Dear valued customer,</p>\n<p>The fern house') }]),
  ...planted('greeting-generic', 'receipt', [{ name: 'Dear Sir', at: 'Dear Sir', plant: (source) => swap(source, 'Thank you. Two', 'Dear Sir or Madam,\n\nThank you. Two') }]),
  ...planted('filler-left', 'template', [
    { name: 'lorem ipsum', at: 'Lorem ipsum', plant: paragraph('Lorem ipsum dolor sit amet, consectetur adipiscing elit.') },
    { name: 'a sample sentence', at: 'Your text here', plant: paragraph('Your text here') },
  ]),
  ...planted('filler-left', 'receipt', [{ name: 'a note to oneself', at: 'TODO: ask', plant: line('TODO: ask Ada which train she takes') }]),
  ...planted('gtube', 'template', [{ name: 'the GTUBE in a comment', at: '*C.34X', plant: paragraph('<!-- XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X -->Soup.') }]),
  ...planted('gtube', 'receipt', [{ name: 'the GTUBE', at: '*C.34X', plant: line('XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X') }]),
  ...planted('tracker-id', 'receipt', [{ name: 'a long id', at: 'a8f3kd92mf', plant: line('a8f3kd92mf-20fj3l-s02lf9d8s7a6d5') }]),
  ...planted('tracker-id', 'template', [{ name: 'a long word', at: 'egfbehkrtejp', plant: paragraph('egfbehkrtejpgtuyveahpeibbraqstvnwa') }]),
  ...planted('exclamation', 'template', [
    { name: 'marks in a row', at: 'houses!!!', plant: sentence('Dogs are always most welcome outside the houses!!!') },
    { name: 'everything is exciting', at: 'The garden is open!', plant: paragraph('The garden is open! Ferns grow! Soup is ready! Dogs come! The path is new! The pond is deep! Ask us!') },
  ]),
  ...planted('letter-runs', 'template', [
    { name: 'one letter a tag', at: '<b>w</b>', plant: paragraph(`${'<b>w</b> <i>e</i> '.repeat(11)} come.`) },
    { name: 'words of a dictionary', at: 'abandoned marketplace', plant: paragraph('Our abandoned marketplace wandering butterflies somewhere yesterday nevertheless umbrellas candlestick furniture.') },
  ]),
  ...planted('broken-words', 'template', [
    { name: 'a comment in a word', at: 'wel<!-- x -->come', plant: sentence('Dogs are wel<!-- x -->come outside the glass houses.') },
    { name: 'an unseen character in a word', at: 'wel\u200Bcome', plant: sentence('Dogs are wel\u200Bcome outside the glass houses.') },
    { name: 'Cyrillic letters in a word', at: 'wеlcоme', plant: sentence('Dogs are wеlcоme outside the glass houses.') },
    { name: 'an empty element in a word', at: 'wel<b></b>come', plant: sentence('Dogs are wel<b></b>come outside the glass houses.') },
  ]),
  ...planted('short-body', 'receipt', [
    { name: 'a line and a link', at: 'https://garden.example/t', plant: (source) => swap(swap(source, 'Thank you. Two tickets for Saturday are attached as a PDF.\n\n', ''), 'Order 2026-4471, 2 x 12.00 EUR, paid by card.', 'Look: https://garden.example/t') },
    { name: 'nothing but a link', at: 'https://garden.example/u', plant: (source) => swap(swap(source, 'Thank you. Two tickets for Saturday are attached as a PDF.\n\n', ''), 'Order 2026-4471, 2 x 12.00 EUR, paid by card.', 'https://garden.example/u') },
  ]),
  ...planted('upper-share', 'receipt', [
    { name: 'a body in capitals', at: 'COME TO THE', plant: line('COME TO THE GARDEN TODAY BECAUSE EVERYTHING MUST LEAVE BEFORE WINTER AND PRICES NEVER WERE THIS LOW ANYWHERE ELSE THIS YEAR. BRING YOUR FRIENDS AND NEIGHBOURS, AND SAVE WITH EVERY SINGLE PLANT THAT LEAVES US.') },
    { name: 'a list of codes', at: 'XK RTB', plant: line(Array.from({ length: 12 }, (_, index) => `XK RTB ${index} GHT PLM ROSA RUGOSA ALBA`).join(', ')) },
  ]),
  ...planted('postal-address', 'template', [
    { name: 'no address', kind: 'bulk', at: '</body>', plant: (source) => swap(source, ADDRESS, 'Kew Lane Garden, behind the pond and the mill') },
  ]),
  ...planted('postal-address', 'newsletter', [
    { name: 'no address in either body', kind: 'bulk', at: '</body>', plant: (source) => swap(swap(source, ADDRESS, 'Kew Lane Garden, behind the pond and the mill'), ADDRESS, 'Kew Lane Garden, behind the pond and the mill') },
  ]),
];
