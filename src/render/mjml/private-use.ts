const FIRST = 0xe000;
const LAST = 0xf8ff;

/** Private-use characters that none of the texts has; fewer than asked for where the texts leave no more. */
export const unusedCharacters = (texts: Iterable<string>, count: number): readonly string[] => {
  const used = new Set<string>();
  for (const text of texts) for (const [character] of text.matchAll(/[\ue000-\uf8ff]/gu)) used.add(character);
  const unused: string[] = [];
  for (let code = FIRST; code <= LAST && unused.length < count; code += 1) {
    const character = String.fromCharCode(code);
    if (!used.has(character)) unused.push(character);
  }
  return unused;
};
