/** A text as an attribute value or as text of HTML: whatever is in it, it stays there. */
export const escapeHtml = (text: string): string => (SPECIAL.test(text) ? text.replaceAll(EACH_SPECIAL, (char) => ESCAPES[char] ?? '\uFFFD') : text);

const SPECIAL = /[&<>"'\u0000]/u;
const EACH_SPECIAL = new RegExp(SPECIAL.source, 'gu');
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
