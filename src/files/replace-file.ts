import { randomBytes } from 'node:crypto';
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { wordsOf } from '../lint/thrown.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EISDIR: 'it is a folder',
};

/**
 * Writes a file as a whole or not at all: a temporary file beside it is renamed over it. Its mode stays, and a symbolic link goes on
 * leading to it. `path` is how it is called in a ConfigError, which is thrown where it cannot be written; the old file is left as it was.
 * `check` is asked last, just before the rename, and may throw.
 */
export const replaceFile = async (absolute: string, content: Uint8Array | string, path = absolute, check?: () => Promise<void>): Promise<void> => {
  try {
    const real = await realpath(absolute).catch(() => absolute);
    const status = await stat(real).catch(() => undefined);
    if (status?.isDirectory()) throw new ConfigError(`${path} cannot be written: it is a folder.`);
    // A pipe or a device (/dev/stdout) holds nothing that could be lost, and cannot be replaced.
    if (status && !status.isFile()) return await writeInto(real, content);
    // A rename would take over a file that its mode protects from writing.
    if (status) await (await open(real, 'r+')).close();
    const temporary = join(dirname(real), `.${basename(real).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      await writeInto(temporary, content);
      if (status) await chmod(temporary, status.mode & 0o7777);
      await check?.();
      await rename(temporary, real);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(`${path} cannot be written: ${reasonOf(error)}.`);
  }
};

const writeInto = async (path: string, content: Uint8Array | string): Promise<void> => {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? wordsOf(error);
};
