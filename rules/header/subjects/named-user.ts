/**
 * Where a subject calls a user name as one calls a person: alone, at the beginning with a mark behind it (there as it is spelt),
 * after “, ” at the end, or as all that stands behind “Re:” but for one word.
 */
export const namesUser = (subject: string, user: string): number | undefined => {
  if (user === '') return undefined;
  const words = subject.trim();
  const offset = subject.indexOf(words);
  const lower = words.toLowerCase();
  const name = user.toLowerCase();
  if (!lower.includes(name)) return undefined;
  if (lower === name) return offset;
  if (words.startsWith(user) && /^\s*[,:;!?-](?:\s|$)/u.test(words.slice(user.length, user.length + 20))) return offset;
  if (/^(?:re|fw):/u.test(lower) && lower.endsWith(name)) {
    const before = lower.slice(3, lower.length - name.length);
    if (/^\s*(?:[\p{L}\p{N}_]+\s+)?$/u.test(before)) return offset + words.length - user.length;
  }
  return undefined;
};
