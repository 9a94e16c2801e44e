import type { Reporter } from '../lint/reporter.ts';

/** The report as JSON on one line; the bytes of edits are base64. */
export const json: Reporter = (report) => `${escaped(JSON.stringify(report, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64') : value)))}\n`;

/** JSON leaves C1 controls and the marks that turn text around as they are; a terminal obeys them. */
const escaped = (text: string): string =>
  text.replaceAll(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
