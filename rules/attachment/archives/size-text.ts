/** A size for a sentence, in bytes, KB or MB (of 1,024 and 1,048,576 bytes). */
export const sizeText = (size: number): string => {
  if (size < 1 << 10) return `${size} bytes`;
  const [unit, name] = size < 1 << 20 ? [1 << 10, 'KB'] : [1 << 20, 'MB'];
  return `${Number((size / unit).toFixed(size < 10 * unit ? 1 : 0))} ${name}`;
};
