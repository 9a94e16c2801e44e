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
