import { once, UNKNOWN } from 'sendlint/rule';
import type { ComputedStyle, Element, HtmlDocument, Message, Part } from 'sendlint/rule';
import { contentRoom, DEFAULT_ROOM, pixels, setCellRooms } from './boxes.ts';
import type { Cell, Room } from './boxes.ts';
import { isBlank } from '../seen/letters.ts';
import { displayedSize, isSpacer } from './displayed-size.ts';
import { embeddedSizes } from './embedded-images.ts';
import type { SizeOf } from './embedded-images.ts';
import type { Font } from './glyph-widths.ts';
import type { PixelSize } from './image-header.ts';
import { LineBoxes } from './line-boxes.ts';
import type { TextMeasure } from './line-boxes.ts';

/** A picture that is shown: an image, a drawing, or the background of a box. Areas are in square CSS pixels. */
export interface ShownImage {
  readonly element: Element;
  readonly isBackground: boolean;
  /** Undefined where a side is stated nowhere. */
  readonly area: number | undefined;
  /** No larger than this; Infinity where nothing limits it. */
  readonly most: number;
  readonly width: number | undefined;
}

/** What a reader on a desktop sees of a document. */
export interface Layout { readonly text: TextMeasure; readonly images: readonly ShownImage[] }

type Node = HtmlDocument['root']['children'][number];
/** An element whose content is visited. */
interface Box {
  readonly room: Room;
  readonly style: ComputedStyle | undefined;
  /** Lines end where it does: it does not flow in one. */
  readonly isBlock: boolean;
}
const OUTERMOST: Box = { room: DEFAULT_ROOM, style: undefined, isBlock: false };

/** The layout of a document, made once for all rules that ask. The images the message carries are measured by their headers. */
export const layoutOf = once((document: HtmlDocument, message: Message | Part, signal: AbortSignal): Promise<Layout> => embeddedSizes(message, signal).then((sizeOf) => layOut(document, sizeOf)));

/** Whether a document may show a picture at all: without one, nobody need know where its text stands. */
export const mayShowPictures = ({ markup }: HtmlDocument): boolean => PICTURE_MARKS.test(markup);
/** Elements that are pictures (to a parser, `image` is one), and backgrounds in attributes and styles. */
const PICTURE_MARKS = /<(?:im|svg|input)|background(?!-color)/iu;

/** Lays a document out roughly: words into lines of the room their box has, images at the size they are shown. */
export const layOut = (document: HtmlDocument, sizeOf: SizeOf): Layout => {
  const lines = new LineBoxes();
  const images: ShownImage[] = [];
  const cells = new Map<Element, Room>();
  // Nodes still to be visited; nothing stands where the innermost box ends.
  const open: (Node | undefined)[] = document.root.children.toReversed();
  const boxes: Box[] = [];
  let box = OUTERMOST;
  while (open.length > 0) {
    const node = open.pop();
    const { room } = box;
    if (!node) {
      if (box.isBlock) lines.break(room.width);
      boxes.pop();
      box = boxes.at(-1) ?? OUTERMOST;
    } else if (node.type === 'text') {
      if (box.style) addText(lines, node.data, box.style, room.width);
    } else if (isElement(node)) {
      const style = document.styleOf(node);
      if (!style.visible) continue;
      if (PICTURES.has(node.name) || (node.name === 'input' && node.attribs['type']?.toLowerCase() === 'image')) {
        const image = shownImage(node, style, room, sizeOf);
        if (image) images.push(image);
      } else if (node.name === 'br') lines.break(room.width);
      else if (!OPAQUE.has(node.name)) {
        const inner = enter(node, style, room, cells, document);
        const background = shownBackground(node, style, room, inner, sizeOf);
        if (background) images.push(background);
        const isBlock = inner !== room;
        if (isBlock) lines.break(room.width);
        boxes.push(box = { room: inner, style, isBlock });
        open.push(undefined);
        for (let index = node.children.length - 1; index >= 0; index -= 1) open.push(node.children[index]);
      }
    }
  }
  lines.break(DEFAULT_ROOM.width);
  return { text: lines.measure, images };
};

const PICTURES = new Set(['img', 'svg']);
/** Elements whose content is not laid out as the text of the message. */
const OPAQUE = new Set(['select', 'textarea', 'iframe', 'object', 'video', 'audio', 'canvas', 'input', 'noscript', 'math']);

const isElement = (node: object): node is Element => 'attribs' in node;

/** The room inside an element: its own object for a box of its own, the same as outside for what flows in a line. */
const enter = (element: Element, style: ComputedStyle, room: Room, cells: Map<Element, Room>, document: HtmlDocument): Room => {
  const display = style.get('display') ?? 'inline';
  if (display === 'inline' || display === 'contents') return room;
  if (display === 'table-row') setCellRooms(shownCells(element, document), room, cells);
  if (display === 'table-cell') return cells.get(element) ?? contentRoom(style, room);
  return display.startsWith('table-') ? { ...room } : contentRoom(style, room);
};

const shownCells = (row: Element, document: HtmlDocument): readonly Cell[] => {
  const cells: Cell[] = [];
  for (const element of row.children) {
    if (!isElement(element)) continue;
    const style = document.styleOf(element);
    if (style.visible) cells.push({ element, style });
  }
  return cells;
};

interface TextFont extends Font { readonly wraps: boolean; readonly isUpperCase: boolean }

const fontOf = once((style: ComputedStyle): TextFont => {
  const size = pixels(style.get('font-size')) ?? 16;
  return {
    size,
    lineHeight: pixels(style.get('line-height')) ?? size * 1.2,
    isBold: Number(style.get('font-weight') ?? '400') >= 600,
    family: style.get('font-family')?.toLowerCase().replaceAll(/["']/gu, '') ?? 'sans-serif',
    letterSpacing: Number.parseFloat(style.get('letter-spacing') ?? '0') || 0,
    wraps: !NO_WRAP.has(style.get('white-space') ?? 'normal'),
    isUpperCase: style.get('text-transform') === 'uppercase',
  };
});
const NO_WRAP = new Set(['nowrap', 'pre']);

const addText = (lines: LineBoxes, data: string, style: ComputedStyle, width: number): void => {
  // Most texts of a template are the line ends between its tags: no font needs to be asked for.
  if (isBlank(data)) {
    lines.space();
    return;
  }
  const font = fontOf(style);
  const room = font.wraps ? width : Infinity;
  const text = font.isUpperCase ? data.toUpperCase() : data;
  for (let at = 0; at < text.length;) {
    const mask = text.indexOf(UNKNOWN, at);
    if (mask !== at) lines.text(text.slice(at, mask < 0 ? text.length : mask), font, room);
    if (mask < 0) return;
    lines.placeholder(font);
    for (at = mask; text[at] === UNKNOWN;) at += 1;
  }
};

const shownImage = (element: Element, style: ComputedStyle, room: Room, sizeOf: SizeOf): ShownImage | undefined => {
  const { attribs } = element;
  const src = attribs['src']?.trim() ?? '';
  // Without an address nothing is shown; a template may leave `src` to be filled in.
  if (element.name !== 'svg' && src === '') return undefined;
  const intrinsic = element.name === 'svg' ? viewBoxSize(attribs['viewbox'] ?? attribs['viewBox']) : sizeOf(src);
  const size = displayedSize(style, attribs, room.width, intrinsic);
  return isSpacer(size, intrinsic, attribs) || size.area === 0 ? undefined : { element, isBackground: false, area: size.area, most: size.most, width: size.width };
};

const viewBoxSize = (viewBox = ''): PixelSize | undefined => {
  const [, , width = 0, height = 0] = viewBox.trim().split(/[\s,]+/u).map(Number);
  return width > 0 && height > 0 ? { width, height } : undefined;
};

/** A background picture covers its box; how tall a box is that states no height, only a full layout could tell. */
const shownBackground = (element: Element, style: ComputedStyle, outside: Room, inside: Room, sizeOf: SizeOf): ShownImage | undefined => {
  const image = style.get('background-image');
  const open = image?.toLowerCase().indexOf('url(') ?? -1;
  if (image === undefined || open < 0) return undefined;
  const url = image.slice(open + 'url('.length, image.lastIndexOf(')')).replaceAll(/^["'\s]+|["'\s]+$/gu, '');
  const intrinsic = sizeOf(url);
  if (url === '' || (intrinsic && intrinsic.width <= 2 && intrinsic.height <= 2)) return undefined;
  const width = pixels(style.get('width'), outside.width) ?? (inside.isStated ? inside.width : undefined);
  const height = pixels(style.get('height'));
  const area = width === undefined || height === undefined ? undefined : width * height;
  return area === 0 ? undefined : { element, isBackground: true, area, most: area ?? Infinity, width };
};
