import { styleText } from 'node:util';

/** How a text looks on a terminal. */
export type Paint = (style: Style, text: string) => string;
export type Style = Parameters<typeof styleText>[0];

/** Paints in colour, or leaves the text as it is: the caller knows whether there is a terminal. */
export const painter = (color: boolean): Paint => (color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text);
