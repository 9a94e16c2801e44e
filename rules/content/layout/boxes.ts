import type { ComputedStyle, Element } from 'sendlint/rule';

/** The room content has, in CSS pixels. */
export interface Room {
  readonly width: number;
  /** Whether a width that someone wrote says so. */
  readonly isStated: boolean;
  /** Inside a table without a width, which is as wide as its cells ask for. */
  readonly shrinks: boolean;
}

/** A message without any width is laid out as wide as most are made for. */
export const DEFAULT_ROOM: Room = { width: 600, isStated: false, shrinks: false };

/** A computed length in CSS pixels, percentages of `percentOf`; undefined for `auto`, `none`, `calc()` and what is not known. */
export const pixels = (value: string | undefined, percentOf?: number): number | undefined => {
  if (value === undefined) return undefined;
  const number = value.endsWith('px') ? Number(value.slice(0, -2)) : value.endsWith('%') && percentOf !== undefined ? (Number(value.slice(0, -1)) / 100) * percentOf : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
};

/** The width of the content of a box that stands in `room`. */
export const contentRoom = (style: ComputedStyle, room: Room): Room => {
  const [width, maxWidth, isTable] = [style.get('width'), style.get('max-width'), style.get('display') === 'table'];
  const stated = pixels(width, room.width);
  const most = pixels(maxWidth, room.width);
  const isPixels = width?.endsWith('px') === true || maxWidth?.endsWith('px') === true;
  const padding = paddingOf(style, room.width);
  const outside = isTable || style.get('box-sizing') === 'border-box' ? 0 : padding;
  const outer = Math.min(stated === undefined ? Infinity : stated + outside, most === undefined ? Infinity : most + outside);
  // What states no width fills what it stands in; so does what is wider than a width that was stated further out.
  const own = outer === Infinity || (room.isStated && outer > room.width) ? room.width - marginOf(style, room.width) : outer;
  return { width: Math.max(0, own - padding), isStated: room.isStated || isPixels, shrinks: isTable && stated === undefined };
};

/** A cell that is shown. */
export interface Cell { readonly element: Element; readonly style: ComputedStyle }

/** Sets the widths of the cells of a row: what they state, and for the others equal parts of what is left. */
export const setCellRooms = (cells: readonly Cell[], room: Room, rooms: Map<Element, Room>): void => {
  const [only] = cells;
  if (cells.length === 1 && only) {
    const wish = pixels(only.style.get('width'), room.width);
    const fits = wish !== undefined && !(room.isStated && wish > room.width);
    const width = fits && (room.shrinks || !room.isStated) ? wish : room.width;
    rooms.set(only.element, cellContent(only.style, width, room));
    return;
  }
  const stated = cells.map(({ style }) => pixels(style.get('width'), room.width));
  const sum = stated.reduce((total: number, width) => total + (width ?? 0), 0);
  const open = stated.filter((width) => width === undefined).length;
  // Cells that ask for more than the table has are made narrower alike.
  const scale = room.isStated && sum > room.width ? room.width / sum : 1;
  const rest = open === 0 ? 0 : Math.max(0, room.width - sum * scale) / open;
  for (const [index, { element, style }] of cells.entries()) {
    const width = stated[index];
    rooms.set(element, cellContent(style, width === undefined ? rest : width * scale, room));
  }
};

const cellContent = (style: ComputedStyle, width: number, room: Room): Room => {
  const isPixels = style.get('width')?.endsWith('px') === true;
  return { width: Math.max(0, width - paddingOf(style, width)), isStated: room.isStated || isPixels, shrinks: false };
};

/** What stands between a box's edges and its content, borders with it. */
const paddingOf = (style: ComputedStyle, percentOf: number): number =>
  edge(style, 'padding-left', percentOf) + edge(style, 'padding-right', percentOf) + edge(style, 'border-left-width', percentOf) + edge(style, 'border-right-width', percentOf);
const marginOf = (style: ComputedStyle, percentOf: number): number => edge(style, 'margin-left', percentOf) + edge(style, 'margin-right', percentOf);
const edge = (style: ComputedStyle, name: string, percentOf: number): number => pixels(style.get(name), percentOf) ?? 0;
