/** What a thrown value says. Anything can be thrown, also what cannot be turned into text. */
export const wordsOf = (thrown: unknown): string => {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown);
  } catch {
    return 'something that has no text';
  }
};
