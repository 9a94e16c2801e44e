/** A field's value without its comments (RFC 5322 §3.2.2), nested ones and one that is not closed too. */
export const withoutComments = (value: string): string => {
  if (!value.includes('(')) return value;
  let kept = '';
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '\\' && depth > 0) at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (depth === 0) kept += character;
  }
  return kept;
};
