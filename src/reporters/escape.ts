/**
 * What must not reach a terminal as it is: C0 and C1 controls (ESC and CSI start commands), line and paragraph separators, and the
 * marks that turn the direction of text or stand for invisible text (Trojan Source, CVE-2021-42574).
 */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\p{Cs}]|[\u{e0000}-\u{e007f}]/u;
const EACH_UNSAFE = new RegExp(UNSAFE.source, 'gu');

/** Shows control characters instead of sending them: `\x1b`, `\u202e`. */
export const escapeControls = (text: string): string => (UNSAFE.test(text) ? text.replaceAll(EACH_UNSAFE, escaped) : text);

/** One character as an escape, as JavaScript writes it. */
const escaped = (char: string): string => {
  if (char === '\n') return '\\n';
  if (char === '\r') return '\\r';
  if (char === '\t') return '\\t';
  const code = char.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
};
