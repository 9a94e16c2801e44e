import { wordsOf } from '../lint/thrown.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  EACCES: 'cannot be read: permission denied.',
  EPERM: 'cannot be read: permission denied.',
  ELOOP: 'cannot be read: its symbolic links go in a circle.',
  ENAMETOOLONG: 'does not exist: the name is too long.',
  EISDIR: 'is a folder.',
};

/** Why a file could not be read, in one sentence. */
export const reasonOf = (path: string, error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${path} ${REASONS[code] ?? `cannot be read: ${wordsOf(error)}.`}`;
};
