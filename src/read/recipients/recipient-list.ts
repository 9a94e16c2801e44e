import type { Address } from '../../message/address.ts';
import type { Part } from '../../message/part.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { fileText } from '../../source/source-text.ts';
import { StreamedBody } from '../body.ts';
import { fileSpan } from '../file-span.ts';
import { HEAD_SIZE } from '../measure.ts';
import { SinglePart } from '../single-part.ts';
import { cellMailboxes } from './cell-mailboxes.ts';
import type { CellPlace, Window } from './cell-mailboxes.ts';
import { scanCsv } from './csv.ts';
import { JsonScan } from './json.ts';
import { layoutOf } from './layout.ts';
import type { Layout, Missing } from './layout.ts';
import { scanLines } from './lines.ts';
import { textOf, unitsAt, writtenAs } from './units.ts';
import type { ListEncoding, Units } from './units.ts';

/** What of a list was not read, and from which byte on. */
export interface ListFault { readonly offset: number; readonly sentence: string }

/** A list of recipients that is read window by window: what it holds never has to be in memory. */
export interface RecipientList {
  readonly layout: Layout;
  readonly encoding: ListEncoding;
  /** What rules are given for the message: a part without fields. */
  readonly part: Part;
  /** The mailboxes, some thousands at a time. */
  readonly mailboxes: () => AsyncGenerator<readonly Address[], void, undefined>;
  /** Rows without an address in the column, so far. */
  readonly empty: () => number;
  /** Known when all mailboxes were read. */
  readonly faults: () => readonly ListFault[];
}

/** A row, a line or a string of JSON may be as long; what is longer is not read. */
export const WINDOW = 1 << 18;
const MOST_FAULTS = 20;

const TYPES = { csv: 'text/csv', json: 'application/json', text: 'text/plain' } as const;

/** Opens a list: finds out how it is laid out. Rejects with what its source rejects with. */
export const openList = async (file: SourceFile, column: string | undefined): Promise<RecipientList | Missing> => {
  const { size } = file.source;
  const head = await file.source.read(0, Math.min(size, HEAD_SIZE));
  const { encoding, start } = writtenAs(head);
  const first = await unitsAt(file, start, Math.min(size, start + WINDOW), encoding);
  const lead = separatorLine(first);
  const layout = layoutOf(file.path, first, lead.length, start + WINDOW >= size, column);
  if ('missing' in layout) return layout;
  const faults: ListFault[] = [];
  const counts = { empty: 0 };
  const body = new StreamedBody(file, 0, size, 'identity', { decodedSize: size, head, fault: -1 });
  const header = { fields: [], get: () => undefined, all: () => [] };
  const mediaType = { essence: TYPES[layout.form], parameters: new Map(), span: fileSpan(file, 0, 0) };
  const begin = start + lead.length * first.BYTES_PER_ELEMENT;
  return {
    layout, encoding,
    part: new SinglePart({ span: fileSpan(file, 0, size), header, mediaType, body, text: fileText(file, '', 0), template: undefined, final: true, defects: [] }),
    mailboxes: () => read(file, begin, encoding, layout, counts, faults),
    empty: () => counts.empty,
    faults: () => faults,
  };
};

/** Excel writes `sep=;` in a line of its own before the rest. */
const separatorLine = (units: Units): { readonly length: number } => ({ length: /^sep=[^\r\n]?(?:\r\n|\r|\n)/iu.exec(textOf(units, 0, Math.min(units.length, 12)))?.[0].length ?? 0 });

/** Where the next window begins, counted in units of this one, or that reading ends here. */
type Step = (units: Units, final: boolean, take: (place: CellPlace) => void) => number | 'stop';

async function* read(file: SourceFile, begin: number, encoding: ListEncoding, layout: Layout, counts: { empty: number }, faults: ListFault[]): AsyncGenerator<readonly Address[], void, undefined> {
  const { size } = file.source;
  let offset = begin;
  const fail = (at: number, sentence: string, width: number): void => {
    if (faults.length < MOST_FAULTS) faults.push({ offset: offset + at * width, sentence });
  };
  const step = stepOf(layout, counts, fail);
  while (offset < size) {
    const units = await unitsAt(file, offset, Math.min(size, offset + WINDOW), encoding);
    const width = units.BYTES_PER_ELEMENT;
    const final = offset + WINDOW >= size;
    const window: Window = { file, units, offset };
    const found: Address[] = [];
    const end = step(units, final, (place) => {
      const mailboxes = cellMailboxes(window, place);
      if (mailboxes.length === 0) counts.empty += 1;
      for (const mailbox of mailboxes) found.push(mailbox);
    });
    if (found.length > 0) yield found;
    if (end === 'stop' || units.length === 0) return;
    offset += end * width;
    if (final && end >= units.length) return;
  }
}

const stepOf = (layout: Layout, counts: { empty: number }, fail: (at: number, sentence: string, width: number) => void): Step => {
  if (layout.form === 'json') return jsonStep(layout.name, counts, fail);
  if (layout.form === 'text') return (units, final, take) => scanLines(units, final, take, (at) => { fail(at, TOO_LONG, units.BYTES_PER_ELEMENT); });
  const { separator, column } = layout;
  let toSkip = layout.hasHeader;
  return (units, final, take) => {
    const { end, quote } = scanCsv(units, 0, final, separator, (cells) => {
      if (cells.length === 1 && cells[0]?.from === cells[0]?.to) return;
      if (toSkip) toSkip = false;
      else {
        const cell = cells[column];
        if (cell) take({ from: cell.from, to: cell.to, form: cell.quoted ? 'quoted' : 'plain' });
        else counts.empty += 1;
      }
    });
    if (quote !== undefined && (final || end === 0)) {
      fail(quote, 'A quote is opened here and not closed in the 262,144 bytes that a row may have: what follows was not read.', units.BYTES_PER_ELEMENT);
      return 'stop';
    }
    if (end > 0 || final) return end;
    fail(0, TOO_LONG, units.BYTES_PER_ELEMENT);
    return 'stop';
  };
};

const TOO_LONG = 'A row is longer than 262,144 bytes: what follows was not read.';

const jsonStep = (name: string, counts: { empty: number }, fail: (at: number, sentence: string, width: number) => void): Step => {
  let take: ((place: CellPlace) => void) | undefined;
  const scan = new JsonScan({
    string: (its, from, to) => { if (its === name) take?.({ from, to, form: 'json' }); },
    other: (its) => { if (its === name && name !== '') counts.empty += 1; },
  });
  return (units, final, taken) => {
    take = taken;
    const end = scan.read(units, 0, final, (from, to) => textOf(units, from, to));
    if (scan.fault) {
      fail(scan.fault.at, `This is no JSON: ${scan.fault.sentence}`, units.BYTES_PER_ELEMENT);
      return 'stop';
    }
    if (end > 0 || final) return end;
    fail(0, 'A string is longer than 262,144 bytes: what follows was not read.', units.BYTES_PER_ELEMENT);
    return 'stop';
  };
};
