/** Whether a place stands in a line that quotes somebody else with `>`. */
export const isQuotedLine = (text: string, at: number): boolean => {
  // Lines of mail are at most 998 characters long; without a bound each finding in a text without line ends would read it all.
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return QUOTE.test(line);
};

const LONGEST_LINE = 1000;
const QUOTE = /^[ \t]{0,3}[A-Za-z]{0,3}>/u;
