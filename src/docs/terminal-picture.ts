import { Readable } from 'node:stream';
import { main } from '../cli/main.ts';

/** What a run of the program prints on a terminal of so many columns that knows colours. */
export const printed = async (argv: readonly string[], columns: number): Promise<string> => {
  let text = '';
  const out = { isTTY: true, columns, write: (piece: string) => { text += piece; } };
  await main(argv, { stdin: Readable.from([]), stdout: out, stderr: { write: () => true }, cwd: process.cwd(), env: { FORCE_COLOR: '1' } });
  return text;
};

const COLUMN = 8.4;
const LINE = 20;
const MARGIN = 20;

/** The text of a terminal as an SVG, its escape sequences for colours as colours: a picture of what was printed, made from it. */
export const terminalPicture = (command: string, output: string): string => {
  const lines = [`\u001B[1m$ ${command}\u001B[22m`, '', ...output.trimEnd().split('\n')];
  const width = Math.round(Math.max(...lines.map((line) => line.replaceAll(STYLE, '').length)) * COLUMN + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN;
  const rows = lines.map((line, index) => `<text y="${MARGIN + (index + 0.75) * LINE}">${runsOf(line).map(({ text, column, style }) => `<tspan x="${(MARGIN + column * COLUMN).toFixed(1)}"${style}>${escaped(text)}</tspan>`).join('')}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="What ${escaped(command)} prints">`,
    '<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre;fill:#d8dee9}.b{font-weight:700;fill:#fff}.d{fill:#8b949e}.r{fill:#ff7b72}.y{fill:#e3b341}.u{fill:#79c0ff}.g{fill:#7ee787}</style>',
    `<rect width="${width}" height="${height}" rx="10" fill="#0d1117"/>`,
    ...rows.filter((row) => row.includes('<tspan')),
    '</svg>',
    '',
  ].join('\n');
};

/** The styles that the reporter uses, by the parameter that turns each on (ECMA-48 §8.3.117). */
const CLASSES: Readonly<Record<string, string>> = { 1: 'b', 2: 'd', 31: 'r', 32: 'g', 33: 'y', 34: 'u' };

const STYLE = /\u001B\[\d+m/gu;

const runsOf = (line: string): readonly { readonly text: string; readonly column: number; readonly style: string }[] => {
  const runs = [];
  let column = 0;
  let style = '';
  for (const piece of line.split(/(\u001B\[\d+m)/u)) {
    const [, parameter] = /^\u001B\[(\d+)m$/u.exec(piece) ?? [];
    if (parameter === undefined) {
      if (piece.trim() !== '') runs.push({ text: piece, column, style });
      column += [...piece].length;
    } else {
      const name = CLASSES[parameter];
      style = name === undefined ? '' : ` class="${name}"`;
    }
  }
  return runs;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
