import type { Project } from '../../config/project.ts';
import type { Failure } from '../../lint/diagnostic.ts';
import { lintList } from '../../lint/list.ts';
import type { ListOutcome } from '../../lint/list.ts';
import type { Setup } from '../../lint/linter.ts';
import { wordsOf } from '../../lint/thrown.ts';
import { openList } from '../../read/recipients/recipient-list.ts';
import type { RecipientList } from '../../read/recipients/recipient-list.ts';
import { writtenAs } from '../../read/recipients/units.ts';
import { SourceFile } from '../../source/source-file.ts';
import type { ByteSource } from '../../source/source-file.ts';
import type { Args } from '../args.ts';
import { openPath, openStream } from '../../files/byte-sources.ts';
import type { Io } from '../io.ts';
import { reasonOf } from '../../files/read-error.ts';
import { COUNTED, RecipientCounter } from './recipients-count.ts';
import type { RecipientCounts } from './recipients-count.ts';
import type { ShownLines } from '../../files/shown-lines.ts';

/** One list to read: how it is called, where it is (standard input where nothing is said), and what is on for it. */
export interface RecipientsTarget {
  readonly path: string;
  readonly absolute: string | undefined;
  readonly project: Project;
  readonly setup: Setup;
  readonly args: Args;
  readonly io: Io;
  readonly shown: ShownLines;
  readonly signal: AbortSignal;
}

/** What a list came to; only failures where it could not be read. */
export interface ReadRecipients { readonly failures: readonly Failure[]; readonly outcome?: ListOutcome; readonly counts?: RecipientCounts; readonly counter?: RecipientCounter }

/** Findings of a rule that are told, and with --all. */
const TOLD = 20;
const ALL = 100_000;

/** Reads one list to its end. Throws only the signal's reason. */
export const readRecipients = async (target: RecipientsTarget): Promise<ReadRecipients> => {
  const { path, absolute, io, signal } = target;
  try {
    const opened = absolute === undefined ? await openStream(io.stdin, signal) : await openPath(absolute, signal);
    try {
      return await readSource(target, opened.source);
    } finally {
      await opened.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    const isSystems = error instanceof Error && 'syscall' in error;
    return { failures: [{ path, message: isSystems ? reasonOf(path, error) : `${path} could not be read, which is a mistake in sendlint: ${wordsOf(error)}` }] };
  }
};

const readSource = async (target: RecipientsTarget, source: ByteSource): Promise<ReadRecipients> => {
  const { path, absolute, args, signal, setup, project } = target;
  const head = await source.read(0, Math.min(source.size, 4096));
  const mistake = mistakeIn(head);
  if (mistake !== undefined) return { failures: [{ path, message: `${absolute === undefined ? 'Standard input' : path} ${mistake}` }] };
  const { encoding } = writtenAs(head);
  const file = new SourceFile(path, source, encoding === 'utf-8' ? 'bytes' : encoding);
  const list = await openList(file, args.column);
  if ('missing' in list) return { failures: [{ path, message: `${path}: ${list.missing}` }] };
  const counter = new RecipientCounter();
  const outcome = await lintList({
    path, signal, part: list.part, batches: list.mailboxes(), rules: setup.rules, sending: setup.sending, services: setup.services,
    counted: COUNTED.flatMap((name) => project.rules[name] ?? []), most: args.all ? ALL : TOLD,
    seen: (mailbox, rules) => { counter.add(mailbox, rules); },
  });
  // The lines of UTF-16 are not shown: what shows them reads UTF-8.
  if (encoding === 'utf-8') await target.shown.keep(outcome.result, source, (other) => openPath(other));
  const faults = await Promise.all(list.faults().map(async ({ offset, sentence }): Promise<Failure> => {
    const { line, column } = await file.pointAt(offset);
    return { path, message: `${path}:${line}:${column} ${sentence}` };
  }));
  return { failures: [...faults, ...outcome.failures], outcome, counter, counts: countsOf(path, list, outcome, counter) };
};

const countsOf = (path: string, { layout, encoding, empty }: RecipientList, { result, counts }: ListOutcome, counter: RecipientCounter): RecipientCounts => {
  const told = new Map<string, number>();
  for (const { rule } of result.diagnostics) told.set(rule, (told.get(rule) ?? 0) + 1);
  const left = Object.fromEntries([...counts].map(([rule, count]) => [rule, count - (told.get(rule) ?? 0)] as const).filter(([, count]) => count > 0));
  const column = layout.form === 'csv' ? layout.name ?? String(layout.column + 1) : layout.form === 'json' && layout.name !== '' ? layout.name : undefined;
  return { path, form: layout.form, ...(column !== undefined && { column }), encoding, addresses: counter.addresses, empty: empty(), valid: counter.valid, different: counter.different, ...counter.domains(), left };
};

/** Why a file that begins so is no list, as the rest of a sentence. */
const mistakeIn = (head: Uint8Array): string | undefined => {
  if (head.length === 0) return 'is empty.';
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  const magic = MAGIC.find(([bytes]) => text.startsWith(bytes));
  if (magic) return magic[1];
  if (writtenAs(head).encoding !== 'utf-8') return undefined;
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros * 3 > head.length) return 'is UTF-16 or UTF-32 without a byte order mark; save it as UTF-8.';
  const controls = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127 ? 1 : 0), 0);
  return controls * 20 > head.length ? 'is binary, no list of recipients.' : undefined;
};

const MAGIC: readonly (readonly [bytes: string, sentence: string])[] = [
  ['PK\x03\x04', 'is an Excel workbook or a zip archive; save the sheet as CSV.'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'is an old Excel workbook; save the sheet as CSV.'],
  ['%PDF-', 'is a PDF; save the list as CSV.'],
  ['\x1f\x8b', 'is compressed with gzip; unpack it first.'],
  ['\xff\xfe\x00\x00', 'is UTF-32; save it as UTF-8.'],
  ['\x00\x00\xfe\xff', 'is UTF-32; save it as UTF-8.'],
];
