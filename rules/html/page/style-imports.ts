/** One `@import` in a style sheet, at `[start, end)`, and the address it names. */
export interface StyleImport { readonly start: number; readonly end: number; readonly address: string }

/** Every `@import` of a style sheet (CSS Cascade §2) that stands in no comment, one scan. */
export const importsIn = (css: string): readonly StyleImport[] => {
  const found: StyleImport[] = [];
  const mark = /\/\*|@import\b/giu;
  for (let match = mark.exec(css); match; match = mark.exec(css)) {
    if (match[0] === '/*') {
      const end = css.indexOf('*/', mark.lastIndex);
      if (end < 0) break;
      mark.lastIndex = end + 2;
      continue;
    }
    const rule = css.slice(match.index, match.index + 500);
    const end = endOf(rule);
    found.push({ start: match.index, end: match.index + end, address: addressIn(rule.slice('@import'.length, end)) });
    mark.lastIndex = match.index + end;
  }
  return found;
};

/** Behind the semicolon that no quote or bracket holds: fonts are asked for by addresses with semicolons in them. */
const endOf = (rule: string): number => {
  let closer = '';
  for (let at = '@import'.length; at < rule.length; at += 1) {
    const char = rule.charAt(at);
    if (closer !== '') closer = char === closer ? '' : closer;
    else if (char === '"' || char === "'") closer = char;
    else if (char === '(') closer = ')';
    else if (char === ';') return at + 1;
    else if (char === '}' || char === '\n') return at;
  }
  return rule.length;
};

const addressIn = (words: string): string => /(?:https?:)?\/\/[^\s"');]+|[^\s"'()]+\.css/iu.exec(words)?.[0] ?? '';
