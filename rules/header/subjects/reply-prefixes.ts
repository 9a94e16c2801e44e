/** What stands before a subject that answers or forwards another. */
export interface Prefix { readonly kind: 'reply' | 'forward'; readonly text: string; readonly start: number; readonly end: number }

/** What mail programs write, by language; in lower case. Words that begin subjects of their own (“I:”, “R:”, “PD:”) are left out. */
const REPLY: ReadonlySet<string> = new Set([
  're', 'aw', 'antw', 'antwort', 'betr', 'sv', 'vs', 'vast', 'odp', 'odg', 'rif', 'rép', 'res', 'resp', 'ynt', 'cevap', 'atb', 'bls', 'vá', 'σχετ', 'απ', 'отв', 'на', 'ha',
  '回复', '回覆', '答复', '返信', '답장', '회신', 'רד', 'תגובה', 'رد', 'ตอบ', 'trả lời',
]);
const FORWARD: ReadonlySet<string> = new Set([
  'fwd', 'fw', 'wg', 'vb', 'vl', 'tr', 'enc', 'rv', 'doorst', 'továbbítva', 'πρθ', 'ilt', 'i̇lt', 'пересл', 'trs', '转发', '轉寄', '转寄', '轉發', '転送', '전달', 'הועבר', 'إعادة توجيه', 'ส่งต่อ', 'chuyển tiếp',
]);
const MOST = 10;
const LONGEST = 16;

/** The prefixes at the beginning of a subject: “Re:”, “RE[2]:”, “Fwd: AW:”. */
export const prefixesOf = (value: string): readonly Prefix[] => {
  const prefixes: Prefix[] = [];
  for (let at = skipBlanks(value, 0); prefixes.length < MOST;) {
    const colon = colonAfter(value, at);
    if (colon === -1) break;
    const word = value.slice(at, colon).trim().replace(/\s?[[(^*]\d{1,4}[\])]?$/u, '').toLowerCase();
    const kind = REPLY.has(word) ? 'reply' : FORWARD.has(word) ? 'forward' : undefined;
    if (kind === undefined) break;
    const end = skipBlanks(value, colon + 1);
    prefixes.push({ kind, text: value.slice(at, colon + 1), start: at, end });
    at = end;
  }
  return prefixes;
};

/** The next colon, also a full-width one, where a prefix could end. */
const colonAfter = (value: string, start: number): number => {
  const end = Math.min(value.length, start + LONGEST);
  for (let at = start; at < end; at += 1) if (value[at] === ':' || value[at] === '：') return at;
  return -1;
};

const skipBlanks = (value: string, start: number): number => {
  let at = start;
  while (at < value.length && /\s/u.test(value.charAt(at))) at += 1;
  return at;
};
