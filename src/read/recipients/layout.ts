import { scanCsv } from './csv.ts';
import { JsonScan } from './json.ts';
import { textOf } from './units.ts';
import type { Units } from './units.ts';

/** How a list is laid out: rows of cells, values of JSON under a name, or a mailbox a line. */
export type Layout =
  | { readonly form: 'csv'; readonly separator: number; readonly column: number; readonly name: string | undefined; readonly hasHeader: boolean }
  | { readonly form: 'json'; readonly name: string }
  | { readonly form: 'text' };

/** Why a list cannot be read: the column that was asked for, or any with addresses, is not there. */
export interface Missing { readonly missing: string }

/** What stands for a column of addresses, the surest first; compared without case, blanks, hyphens and underscores. */
const NAMES = ['email', 'emailaddress', 'mail', 'mailaddress', 'recipient', 'recipients', 'emails', 'to', 'address', 'addresses', 'primaryemail', 'workemail', 'contactemail', 'emailadresse', 'mailadresse', 'adressemail', 'adresseemail', 'courriel', 'correo', 'correoelectronico', 'indirizzoemail', 'adreselektroniczny', 'epost', 'sahkoposti'];
const plain = (name: string): string => name.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** How the list is laid out, by its name and its first window. `column` is a name, or a number from 1. */
export const layoutOf = (path: string, units: Units, start: number, final: boolean, column: string | undefined): Layout | Missing => {
  const name = path.toLowerCase();
  const first = textOf(units, start, Math.min(units.length, start + 200)).trimStart()[0];
  if (/\.(?:json|ndjson|jsonl)$/u.test(name) || (!/\.(?:csv|tsv|txt|list)$/u.test(name) && (first === '[' || first === '{'))) return jsonLayout(units, start, final, column);
  const found = bestRows(units, start, final, name.endsWith('.tsv') ? [TAB] : SEPARATORS);
  const rows = found ?? rowsWith(units, start, final, name.endsWith('.tsv') ? TAB : SEPARATORS[0]);
  const [head = []] = rows.cells;
  // `ann@garden.org; bob@garden.org` is no row of columns.
  const isPlain = found === undefined ? !/\.(?:csv|tsv)$/u.test(name) && !NAMES.includes(plain(head[0] ?? '')) : head.every((cell) => cell === '' || cell.includes('@'));
  return column === undefined && isPlain ? { form: 'text' } : csvLayout(rows, column);
};

const TAB = 9;
const SEPARATORS = [44, 59, TAB, 124] as const;
/** Rows that are looked at. */
const SAMPLE = 200;

interface Rows { readonly separator: number; readonly cells: readonly (readonly string[])[] }

const rowsWith = (units: Units, start: number, final: boolean, separator: number): Rows => {
  const cells: string[][] = [];
  // A list that is longer than the window is cut in the middle of a row, which is not given.
  scanCsv(units, start, final, separator, (row) => {
    if (cells.length < SAMPLE && (row.length > 1 || (row[0] !== undefined && row[0].to > row[0].from))) cells.push(row.slice(0, 1000).map(({ from, to, quoted }) => (quoted ? textOf(units, from, to).replaceAll('""', '"') : textOf(units, from, to)).trim()));
  });
  return { separator, cells };
};

/** The separator with which most rows have as many cells as the first; `undefined` where there is one column with each. */
const bestRows = (units: Units, start: number, final: boolean, separators: readonly number[]): Rows | undefined => {
  let best: { readonly rows: Rows; readonly share: number; readonly width: number } | undefined;
  for (const separator of separators) {
    const rows = rowsWith(units, start, final, separator);
    const width = rows.cells[0]?.length ?? 0;
    const share = rows.cells.filter((cells) => cells.length === width).length / rows.cells.length;
    if (width > 1 && (best === undefined || share > best.share || (share === best.share && width > best.width))) best = { rows, share, width };
  }
  return best?.rows;
};

const csvLayout = ({ separator, cells }: Rows, wanted: string | undefined): Layout | Missing => {
  const [head, ...rest] = cells;
  // Not one whole row: reading will tell why.
  if (!head) return { form: 'csv', separator, column: 0, name: undefined, hasHeader: false };
  const hasHeader = !head.some((cell) => cell.includes('@')) && (rest.length > 0 || wanted !== undefined || head.some((cell) => NAMES.includes(plain(cell))));
  const of = (column: number): Layout => ({ form: 'csv', separator, column, name: hasHeader ? head[column] : undefined, hasHeader });
  const columns = hasHeader ? `It has ${listed(head)}.` : `It has ${head.length === 1 ? 'one column' : `${head.length} columns`} and no row of names.`;
  if (wanted !== undefined) {
    const named = hasHeader ? head.findIndex((cell) => plain(cell) === plain(wanted)) : -1;
    const numbered = /^\d{1,5}$/u.test(wanted) ? Number(wanted) - 1 : -1;
    const found = named >= 0 ? named : numbered < head.length ? numbered : -1;
    return found >= 0 ? of(found) : { missing: `There is no column "${wanted}". ${columns}` };
  }
  const rows = hasHeader ? rest : cells;
  const shares = head.map((_, column) => rows.filter((row) => row[column]?.includes('@')).length / Math.max(1, rows.length));
  const named = hasHeader ? NAMES.map((name) => head.findIndex((cell, column) => plain(cell) === name && ((shares[column] ?? 0) > 0 || rows.length === 0))).find((column) => column >= 0) : undefined;
  if (named !== undefined) return of(named);
  const most = Math.max(0, ...shares);
  return most > 0 ? of(shares.indexOf(most)) : { missing: `No column holds addresses; --column names one. ${columns}` };
};

const jsonLayout = (units: Units, start: number, final: boolean, wanted: string | undefined): Layout | Missing => {
  const found = new Map<string, { addresses: number; strings: number }>();
  const text = (from: number, to: number): string => textOf(units, from, to);
  new JsonScan({
    string(name, from, to) {
      const known = found.get(name) ?? { addresses: 0, strings: 0 };
      known.strings += 1;
      if (text(from, Math.min(to, from + 400)).includes('@')) known.addresses += 1;
      if (found.size < 1000) found.set(name, known);
    },
    other: () => {},
  }).read(units, start, final, text);
  const names = [...found.keys()];
  const it = names.length === 0 ? 'It has no text in it.' : `It has ${listed(names.map((name) => name || 'a list without a name'))}.`;
  if (wanted !== undefined) {
    const named = names.find((name) => name === wanted) ?? names.find((name) => plain(name) === plain(wanted));
    return named !== undefined ? { form: 'json', name: named } : { missing: `There is no name "${wanted}". ${it}` };
  }
  const withAddresses = [...found].filter(([, { addresses }]) => addresses > 0);
  const usual = NAMES.map((name) => withAddresses.find(([key]) => plain(key) === name)).find((entry) => entry !== undefined);
  const most = withAddresses.toSorted(([, a], [, b]) => b.addresses / b.strings - a.addresses / a.strings || b.addresses - a.addresses)[0];
  const chosen = (usual ?? most)?.[0] ?? (names.includes('') ? '' : undefined);
  if (chosen !== undefined || (names.length === 0 && final)) return { form: 'json', name: chosen ?? '' };
  return { missing: `Nothing in it is an address; --column names what should be. ${it}` };
};

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 20).map((name) => `"${name.length > 40 ? `${name.slice(0, 39)}…` : name}"`);
  return `${shown.join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}`;
};
