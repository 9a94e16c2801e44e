import type { Element, HtmlDocument, Span } from 'sendlint/rule';
import { brightnessDistance, contrastRatio, hexOf, over } from '../colors/color.ts';
import type { Color } from '../colors/color.ts';
import { hidingOf } from './hiding.ts';
import type { Hiding } from './hiding.ts';
import { beginsInWord, endsInWord, isBlank, isFilledIn, lettersOf, paddingOf, plainText, saysSomething } from './letters.ts';
import { isElement, Looks, parentOf } from './looks.ts';
import type { Look } from './looks.ts';
import type { Hidden, Pair, Reading, Tally } from './reading.ts';
import { isSwitched } from './switches.ts';

type Node = HtmlDocument['root']['children'][number];
type Closeness = Pick<Pair, 'color' | 'background' | 'ratio' | 'distance'>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Smaller text is a line to the eye. */
const SMALLEST = 2.5;
/** Text in sight under this size is counted. */
const SMALL = 12;
/** Under this contrast nobody sees that there is text. */
const INVISIBLE = 1.15;
/** Where no rule asks any more: the contrast of WCAG, level AAA, and the distance of SpamAssassin. */
const ENOUGH = { ratio: 7, distance: 12 };
/** A message of more pairs, sizes and hidden stretches is made to have them. */
const MOST_KINDS = 200;
const MOST_HIDDEN = 2000;
/** What is kept of a text. */
const LONGEST = 400;

/** Reads the text of a document in order, each piece with its look. */
export class Reader {
  readonly #document: HtmlDocument;
  readonly #isPiece: boolean;
  readonly #looks: Looks;
  readonly #hidden: Mutable<Hidden>[] = [];
  readonly #pairs = new Map<string, Mutable<Pair>>();
  readonly #pairOfLook = new Map<Look, Mutable<Pair> | undefined>();
  readonly #closeness = new Map<Color, Map<Color, Closeness>>();
  readonly #hidings = new Map<Element, Hiding>();
  readonly #small = new Map<number, Tally>();
  #opening: { text: string; at: Span } | undefined;
  #padding = 0;
  /** Whether what is in sight so far ends within a word. */
  #isInWord = false;
  /** The stretch of hidden text that was read last. */
  #last: { readonly hidden: Mutable<Hidden>; readonly key: unknown } | undefined;

  constructor(document: HtmlDocument, isPiece: boolean) {
    this.#document = document;
    this.#isPiece = isPiece;
    this.#looks = new Looks(document, isPiece);
  }

  read(): Reading {
    const isPlain = !STYLED.test(this.#document.markup);
    const open: Node[] = this.#document.root.children.toReversed();
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'text') {
        const parent = parentOf(node);
        if (!isBlank(node.data)) this.#text(node, parent && this.#looks.of(parent));
        else if (node.data !== '') this.#endWord();
        if (isPlain && this.#opening && this.#opening.text.length >= LONGEST) break;
      } else if (isElement(node) && !SILENT.has(node.name)) {
        if (!INLINE.has(node.name)) this.#endWord();
        for (let index = node.children.length - 1; index >= 0; index -= 1) {
          const child = node.children[index];
          if (child) open.push(child);
        }
      }
    }
    this.#endWord();
    return { isPiece: this.#isPiece, hidden: this.#hidden, pairs: [...this.#pairs.values()], small: this.#small, opening: this.#opening, padding: this.#padding };
  }

  #text(node: Node & { readonly data: string }, look: Look | undefined): void {
    if (!look || !node.sourceCodeLocation) return;
    const { data } = node;
    const pair = this.#pairOf(look);
    const kind = look.hider ? this.#hidingOf(look.hider).kind : look.size < SMALLEST ? 'size' : pair && pair.ratio < INVISIBLE ? 'color' : undefined;
    const letters = kind !== undefined || pair || look.size < SMALL ? lettersOf(data) : 0;
    if (pair && MARKS.test(data)) {
      pair.all = this.#counted(pair.all, node, letters);
      if (kind === undefined && letters > 0) pair.seen = this.#counted(pair.seen, node, letters);
    }
    if (kind === undefined) this.#show(node, look, letters);
    else this.#hide(kind, look, letters, node);
  }

  #show(node: Node & { readonly data: string }, { size }: Look, letters: number): void {
    const { data } = node;
    if (!beginsInWord(data)) this.#endWord();
    this.#last = undefined;
    this.#isInWord = endsInWord(data);
    if (letters > 3 && size < SMALL && (this.#small.has(size) || this.#small.size < MOST_KINDS)) this.#small.set(size, this.#counted(this.#small.get(size), node, letters));
    if (this.#opening && this.#opening.text.length >= LONGEST) return;
    if (!saysSomething(data)) return;
    const text = plainText(data.slice(0, LONGEST));
    if (this.#opening) this.#opening.text += ` ${text}`;
    else this.#opening = { text, at: this.#spanOf(node) };
  }

  #hide(kind: Hidden['kind'], look: Look, letters: number, node: Node & { readonly data: string }): void {
    const { hider, element, isOpen, isData, size } = look;
    // What a template decides is not known, and data for machines is not for eyes.
    if (isOpen || isData || Number.isNaN(size)) return;
    const key = hider ?? kind;
    const { data } = node;
    if (!this.#opening) this.#padding += paddingOf(data);
    if (this.#last?.key === key) {
      const { hidden } = this.#last;
      hidden.letters += letters;
      hidden.isFilledIn ||= isFilledIn(data);
      if (hidden.text.length < LONGEST) hidden.text = plainText(`${hidden.text} ${data.slice(0, LONGEST)}`);
      return;
    }
    if (!saysSomething(data) || this.#hidden.length >= MOST_HIDDEN) return;
    const hiding = hider && this.#hidingOf(hider);
    if (isSwitched(this.#document, hider ?? element, hiding?.properties ?? (kind === 'size' ? SIZES : COLORS))) return;
    const pair = this.#pairOfLook.get(look);
    const hidden: Mutable<Hidden> = {
      kind,
      at: hider ?? this.#spanOf(node),
      way: hiding?.way ?? (kind === 'size' || !pair ? `font-size:${size}px` : `${pair.color} on ${pair.background}`),
      measure: kind === 'color' && pair ? pair.ratio : size,
      text: plainText(data.slice(0, LONGEST)),
      letters,
      isFilledIn: isFilledIn(data),
      isFirst: !this.#opening,
      isInWord: this.#isInWord && letters > 0,
      isForListeners: hiding?.isForListeners ?? false,
    };
    this.#hidden.push(hidden);
    this.#last = { hidden, key };
  }

  /** A gap ends the word in sight; text that is hidden beside it is in no word. */
  #endWord(): void {
    this.#isInWord = false;
    if (this.#last) this.#last.hidden.isInWord = false;
  }

  #hidingOf(hider: Element): Hiding {
    let hiding = this.#hidings.get(hider);
    if (!hiding) this.#hidings.set(hider, hiding = hidingOf(hider, this.#looks.of(hider).style));
    return hiding;
  }

  #pairOf(look: Look): Mutable<Pair> | undefined {
    const known = this.#pairOfLook.get(look);
    if (known || this.#pairOfLook.has(look)) return known;
    const pair = this.#makePair(look);
    this.#pairOfLook.set(look, pair);
    return pair;
  }

  #makePair({ color: own, background, size, style }: Look): Mutable<Pair> | undefined {
    const close = own && background && this.#closenessOf(own, background);
    if (!close || (close.ratio >= ENOUGH.ratio && close.distance >= ENOUGH.distance)) return undefined;
    // WCAG 2.2, "large scale": 18 pt, or 14 pt in bold.
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.get('font-weight') ?? '400') >= 700);
    const key = `${close.color} ${close.background} ${String(isLarge)}`;
    const known = this.#pairs.get(key);
    if (known || this.#pairs.size >= MOST_KINDS) return known;
    const { color, background: behind, ratio, distance } = close;
    const pair: Mutable<Pair> = { color, background: behind, ratio, distance, isLarge, seen: undefined, all: undefined };
    this.#pairs.set(key, pair);
    return pair;
  }

  /** Links and texts of a page have few colours, and most have the same. */
  #closenessOf(own: Color, background: Color): Closeness {
    let on = this.#closeness.get(background);
    if (!on) this.#closeness.set(background, on = new Map());
    const known = on.get(own);
    if (known) return known;
    const color = over(own, background);
    const close = { color: hexOf(color), background: hexOf(background), ratio: contrastRatio(color, background), distance: brightnessDistance(color, background) };
    on.set(own, close);
    return close;
  }

  #counted(tally: Tally | undefined, node: Node & { readonly data: string }, letters: number): Tally {
    return tally ? { first: tally.first, places: tally.places + 1, letters: tally.letters + letters } : { first: this.#spanOf(node), places: 1, letters };
  }

  /** The text without the white space around it; its first line where it has several. */
  #spanOf({ sourceCodeLocation: place }: Node): Span {
    const { markup, text } = this.#document;
    const [from, to] = [place?.startOffset ?? 0, place?.endOffset ?? 0];
    const written = markup.slice(from, to);
    const start = from + written.length - written.trimStart().length;
    const lineEnd = markup.slice(start, to).search(/[\r\n]/u);
    return text.span(start, lineEnd < 0 ? from + written.trimEnd().length : start + lineEnd);
  }
}

/** Without any of these words nothing of a document looks other than black on white. */
const STYLED = /\b(?:style|color|bgcolor|background|hidden|size|text)\s?=|<(?:style|small|sub|sup|h[56])\b/iu;
const SIZES = ['font-size', 'font'];
const COLORS = ['color', 'background', 'background-color', 'background-image'];
/** Something other than gaps. */
const MARKS = /[^\s\u00a0]/u;
/** Shown by no mail client as text of the message. */
const SILENT: ReadonlySet<string> = new Set(['head', 'style', 'script', 'title', 'template', 'textarea', 'select', 'iframe', 'noembed', 'noframes', 'object', 'audio', 'video', 'svg', 'math']);
/** Elements a word may go on through. */
const INLINE: ReadonlySet<string> = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'em', 'font', 'i', 'ins', 'label', 'mark', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'wbr']);
