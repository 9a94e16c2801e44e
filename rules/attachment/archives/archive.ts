import type { Part } from 'sendlint/rule';
import { labelOf, shown, undecoded } from '../files/attachments.ts';
import type { Attachment } from '../files/attachments.ts';

/** A file inside an archive. `path` names the archives around it, from the outermost; sizes are bytes, as declared. */
export interface HeldFile { readonly path: string; readonly size: number; readonly encrypted: boolean }

/** An archive, a compressed file or an Office document: the attachment itself (`path` is '') or one in it. */
export interface Container {
  readonly path: string;
  readonly format: 'zip' | 'gzip' | 'tar' | '7z' | 'rar' | 'document';
  /** How many of its files are encrypted, or `all` where even their names are. */
  readonly encrypted: number | 'all';
  /** What kind of macro it holds. */
  readonly macro: string | undefined;
}

/** What could not be seen of the file at `path`: even the names of its files, what they hold, or a document's macros. `reason` ends a sentence. */
export interface Unseen { readonly path: string; readonly reason: string; readonly of: 'names' | 'content' | 'macros' }

/** What an attachment holds, as far as it was looked into. */
export interface Inspection {
  readonly containers: readonly Container[];
  readonly files: readonly HeldFile[];
  /** All files, those that are not in `files` too. */
  readonly fileCount: number;
  /** Bytes of all files when unpacked, as declared, or as counted where nothing is declared. */
  readonly unpackedSize: number;
  /** Archives in archives: 1 for an archive of plain files. 0 for a document. */
  readonly depth: number;
  /** What only a bomb has: files that share packed bytes, or one that declares less than it packs. */
  readonly trick: 'overlap' | 'false-size' | undefined;
  readonly unseen: readonly Unseen[];
}

const inspections = new WeakMap<Part, Promise<Inspection>>();

/** Looks into an attachment, once for all rules. Only an archive or an Office document is read beyond its first bytes. */
export const inspect = (attachment: Attachment, signal: AbortSignal): Promise<Inspection> => {
  let inspection = inspections.get(attachment.part);
  if (!inspection) inspections.set(attachment.part, inspection = look(attachment, signal));
  return inspection;
};

const look = async ({ part, names }: Attachment, signal: AbortSignal): Promise<Inspection> => {
  const name = names[0]?.value ?? '';
  const encoding = undecoded(part);
  if (encoding !== undefined) return { ...NOTHING, unseen: [{ path: '', reason: `is encoded as ${shown(encoding)}, which is not decoded`, of: 'names' }] };
  // Most messages have no attachment, and most attachments are pictures: what looks is loaded with the first of each kind.
  const { formatOf } = await import('./archive-format.ts');
  if (formatOf(part.body.head, name) === undefined) return NOTHING;
  const [{ Walk }, { bodyBytes }] = await Promise.all([import('./archive-walk.ts'), import('./random-bytes.ts')]);
  return new Walk().run(await bodyBytes(part.body, signal), name);
};

const NOTHING: Inspection = { containers: [], files: [], fileCount: 0, unpackedSize: 0, depth: 0, trick: undefined, unseen: [] };

/** An attachment or a file in it, after a word like "the archive". */
export const placeOf = (attachment: Attachment, path: string): string => {
  if (path === '') return labelOf(attachment);
  return `${shown(path)} in ${attachment.names.length > 0 ? '' : 'the attachment '}${labelOf(attachment)}`;
};

/** What could not be seen, as a sentence. */
export const whyUnseen = (attachment: Attachment, { path, reason }: Unseen): string => `The file ${placeOf(attachment, path)} ${reason}.`;
