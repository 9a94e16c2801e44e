/** A template tag for a message in a test: the first line end and the indentation all lines share are taken away. */
export const eml = (strings: TemplateStringsArray, ...values: readonly unknown[]): string => {
  const text = String.raw({ raw: strings.map((string) => string) }, ...values).replace(/^\r?\n/u, '');
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(line.trim() === '' ? line.length : indent)).join('\n');
};
