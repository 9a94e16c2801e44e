import type { ComputedStyle, Element } from 'sendlint/rule';

/** The room content has, in CSS pixels. */
export interface Room {
  readonly width: number;
  /** Whether a width that someone wrote says so. */
  readonly isStated: boolean;
  /** Inside a table without a width, which is as wide as its cells ask for. */
  readonly shrinks?: boolean;
}

/** A message without any width is laid out as wide as most are made for. */
export const DEFAULT_ROOM: Room = { width: 600, isStated: false };

/** A computed length in CSS pixels, percentages of `percentOf`; undefined for `auto`, `none`, `calc()` and what is not known. */
export const pixels = (value: string | undefined, percentOf?: number): number | undefined => {
  if (value === undefined) return undefined;
  const number = value.endsWith('px') ? Number(value.slice(0, -2)) : value.endsWith('%') && percentOf !== undefined ? (Number(value.slice(0, -1)) / 100) * percentOf : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
};

/** The width of the content of a box that stands in `room`. */
export const contentRoom = (style: ComputedStyle, room: Room): Room => {
  const stated = pixels(style.get('width'), room.width);
  const most = pixels(style.get('max-width'), room.width);
  const isPixels = style.get('width')?.endsWith('px') === true || style.get('max-width')?.endsWith('px') === true;
  const inner = edges(style, room.width);
  const isBorderBox = style.get('box-sizing') === 'border-box' || style.get('display') === 'table';
  const outer = Math.min(stated === undefined ? Infinity : isBorderBox ? stated : stated + inner.padding, most === undefined ? Infinity : isBorderBox ? most : most + inner.padding);
  // What states no width fills what it stands in; so does what is wider than a width that was stated further out.
  const width = outer === Infinity || (room.isStated && outer > room.width) ? room.width - inner.margin : outer;
  return { width: Math.max(0, width - inner.padding), isStated: room.isStated || isPixels, shrinks: style.get('display') === 'table' && stated === undefined };
};

/** The widths of the cells of a row: what they state, and for the others equal parts of what is left. */
export const cellRooms = (cells: readonly { readonly element: Element; readonly style: ComputedStyle }[], room: Room): ReadonlyMap<Element, Room> => {
  const stated = cells.map(({ style }) => pixels(style.get('width'), room.width));
  const [only] = cells;
  if (cells.length === 1 && only) {
    const [wish] = stated;
    const fits = wish !== undefined && !(room.isStated && wish > room.width);
    const width = fits && (room.shrinks === true || !room.isStated) ? wish : room.width;
    return new Map([[only.element, cellContent(only.style, width, room)]]);
  }
  const sum = stated.reduce((total: number, width) => total + (width ?? 0), 0);
  const open = stated.filter((width) => width === undefined).length;
  // Cells that ask for more than the table has are made narrower alike.
  const scale = room.isStated && sum > room.width ? room.width / sum : 1;
  const rest = open === 0 ? 0 : Math.max(0, room.width - sum * scale) / open;
  return new Map(cells.map(({ element, style }, index) => {
    const width = stated[index];
    return [element, cellContent(style, width === undefined ? rest : width * scale, room)];
  }));
};

const cellContent = (style: ComputedStyle, width: number, room: Room): Room => {
  const isPixels = style.get('width')?.endsWith('px') === true;
  return { width: Math.max(0, width - edges(style, width).padding), isStated: room.isStated || isPixels };
};

const edges = (style: ComputedStyle, percentOf: number): { readonly padding: number; readonly margin: number } => {
  const sum = (...names: readonly string[]): number => names.reduce((total, name) => total + (pixels(style.get(name), percentOf) ?? 0), 0);
  return { padding: sum('padding-left', 'padding-right', 'border-left-width', 'border-right-width'), margin: sum('margin-left', 'margin-right') };
};
