/** A value as JSON that may be printed: it leaves C1 controls and the marks that turn text around as they are, and a terminal obeys them. */
export const jsonText = (value: unknown, indent?: number): string =>
  `${JSON.stringify(value, bytesAsBase64, indent).replaceAll(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

/** Asks the object, not the value: a Buffer has turned itself into an array of numbers before. */
function bytesAsBase64(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const own = this[key];
  return own instanceof Uint8Array ? Buffer.from(own.buffer, own.byteOffset, own.length).toString('base64') : value;
}
