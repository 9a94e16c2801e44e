import type { Address } from '../../message/address.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/source-text.ts';
import { fileSpan } from '../file-span.ts';
import { cutMailboxes } from '../mailboxes.ts';
import type { CutMailboxes } from '../mailboxes.ts';
import { textOf, unitOf, widthOf } from './units.ts';
import type { Units } from './units.ts';

/** Where a cell stands in its window, and how what is in it is written: as it is, with doubled quotes, or with the escapes of JSON. */
export interface CellPlace { readonly from: number; readonly to: number; readonly form: 'plain' | 'quoted' | 'json' }
/** A window of a list: its units, and the byte of the file the first of them is at. */
export interface Window { readonly file: SourceFile; readonly units: Units; readonly offset: number }

/** A mailbox of a list. Its place in the file is worked out when somebody asks. */
class ListedMailbox implements Address {
  readonly name: string;
  readonly address: string;
  readonly domain: string;
  readonly #window: Window;
  readonly #from: number;
  readonly #to: number;

  constructor(window: Window, address: string, from: number, to: number, name: string) {
    this.name = name;
    this.address = address;
    const at = address.lastIndexOf('@');
    this.domain = at < 0 ? '' : address.slice(at + 1);
    this.#window = window;
    this.#from = from;
    this.#to = to;
  }

  get span(): Span {
    const { file, offset, units } = this.#window;
    return fileSpan(file, offset + this.#from * widthOf(units), offset + this.#to * widthOf(units));
  }
}

/** The mailboxes in a cell: mostly one bare address; `Ann <ann@garden.org>`; several set apart by commas or semicolons. None in an empty cell. */
export const cellMailboxes = (window: Window, { from, to, form }: CellPlace): readonly Address[] => {
  const { units } = window;
  const raw = textOf(units, from, to);
  if (BARE.test(raw)) return [new ListedMailbox(window, raw, from, to, '')];
  const value = form === 'plain' ? raw : unescaped(raw, form);
  const trimmed = value.trim();
  if (trimmed === '') return [];
  const lead = value.indexOf(trimmed);
  const place = (index: number): number => unitOf(units, from, to, form === 'plain' || raw === value ? index : rawIndex(raw, form, index));
  // Bytes that are all characters need no looking for.
  const alike = raw.length === to - from && raw === value;
  const unit = (index: number): number => (alike ? from + index : place(index));
  const { regular, mailboxes } = SEVERAL.test(trimmed) ? cutMailboxes(value) : NO_MAILBOXES;
  const angle = value.indexOf('<');
  if (!regular && angle >= 0 && angle === value.lastIndexOf('<') && trimmed.endsWith('>')) {
    // A name with a lone quote or a bracket in it: what is in angle brackets is meant all the same.
    const end = lead + trimmed.length;
    return [new ListedMailbox(window, value.slice(angle + 1, end - 1).trim(), unit(lead), unit(end), value.slice(lead, angle).trim())];
  }
  if (mailboxes.length === 0) return [new ListedMailbox(window, trimmed, unit(lead), unit(lead + trimmed.length), '')];
  return mailboxes.map(({ addressStart, addressEnd, nameStart, nameEnd, start, end }) =>
    new ListedMailbox(window, value.slice(addressStart, addressEnd).trim(), unit(start), unit(end), value.slice(nameStart, nameEnd).replaceAll('"', '')));
};

/** Each character one unit, nothing to trim, to unescape or to cut: nearly every cell. */
const BARE = /^[\w.+@-]+$/;
const NO_MAILBOXES: CutMailboxes = { regular: true, mailboxes: [] };

const SEVERAL = /[<,;"]/u;

const unescaped = (raw: string, form: 'quoted' | 'json'): string => {
  if (form === 'quoted') return raw.replaceAll('""', '"');
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    // An escape that JSON does not have, or a control: what is written is what is judged.
    return raw;
  }
};

/** Where, in what is written, the character at `index` of what is meant begins. */
const rawIndex = (raw: string, form: CellPlace['form'], index: number): number => {
  let at = 0;
  for (let left = index; left > 0 && at < raw.length; left -= 1) {
    if (form === 'quoted' && raw[at] === '"') at += 2;
    else if (form === 'json' && raw[at] === '\\') at += raw[at + 1] === 'u' ? 6 : 2;
    else at += 1;
  }
  return at;
};
