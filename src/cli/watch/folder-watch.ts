import { readdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';

/** Changes in folders. */
export interface FolderWatch {
  /** Watches these folders and no others; with `trees` all that is in them. Throws a ConfigError where the system does not allow so many. */
  watch(trees: readonly string[], folders: readonly string[]): void;
  /** The absolute paths of what changed since it was asked last, once nothing more has for a moment. Nothing where the signal says that it is over. */
  changes(signal: AbortSignal | undefined): Promise<ReadonlySet<string>>;
  close(): void;
}

/** Editors write a file in several steps, and a checkout many files. */
const QUIET = 80;
/** What changes all the time is told nevertheless. */
const PATIENCE = 1000;
const MOST_FOLDERS = 10_000;

/** Wakes nobody: nobody waits. */
const nobody = (): void => {};

/** A watcher for each folder: watching a tree as a whole loses files in new folders on Linux, and takes in all of node_modules. */
export const folderWatch = (): FolderWatch => {
  const watchers = new Map<string, FSWatcher>();
  let changed = new Set<string>();
  let first = 0;
  let wake = nobody;
  let timer: NodeJS.Timeout | undefined;
  const wakeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => { wake(); }, Math.max(0, Math.min(QUIET, first + PATIENCE - Date.now())));
  };
  const noticed = (path: string): void => {
    if (changed.size === 0) first = Date.now();
    changed.add(path);
    wakeSoon();
  };
  const begin = (folder: string): void => {
    try {
      const watcher = watch(folder, (_, name) => { noticed(name === null ? folder : join(folder, name)); });
      // It is gone; that its folder changed is told by the one above.
      watcher.on('error', () => { end(folder); });
      watchers.set(folder, watcher);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOSPC' || code === 'EMFILE') throw new ConfigError(`--watch: the system lets no more than ${watchers.size} folders be watched.`);
    }
  };
  const end = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    watch: (trees, folders) => {
      const wanted = new Set([...trees.flatMap(foldersIn), ...folders].slice(0, MOST_FOLDERS));
      for (const folder of watchers.keys()) if (!wanted.has(folder)) end(folder);
      for (const folder of wanted) if (!watchers.has(folder)) begin(folder);
    },
    changes: async (signal) => {
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal?.addEventListener('abort', wake, { once: true });
        if (signal?.aborted) resolve();
        else if (changed.size > 0) wakeSoon();
      });
      signal?.removeEventListener('abort', wake);
      wake = nobody;
      const told = changed;
      changed = new Set();
      return told;
    },
    close: () => {
      clearTimeout(timer);
      for (const folder of watchers.keys()) end(folder);
    },
  };
};

const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** A folder and all that are in it, links not followed. */
const foldersIn = (root: string): readonly string[] => {
  const folders = [root];
  // A list tells what is added while it is gone through.
  for (const folder of folders) {
    if (folders.length < MOST_FOLDERS) folders.push(...subfolders(folder));
  }
  return folders;
};

const subfolders = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && !LEFT_OUT.has(entry.name) ? [join(folder, entry.name)] : []));
  } catch {
    return [];
  }
};
