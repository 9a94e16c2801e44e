import { kindOf } from '../files/first-bytes.ts';

/** What can be looked into. */
export type Format = 'zip' | 'gzip' | 'tar' | '7z' | 'rar' | 'ole2' | 'bzip2' | 'xz';

const FORMATS: ReadonlyMap<string | undefined, Format> = new Map<string | undefined, Format>([
  ['zip', 'zip'], ['gzip', 'gzip'], ['tar', 'tar'], ['7z', '7z'], ['rar', 'rar'], ['ole2', 'ole2'], ['bzip2', 'bzip2'], ['xz', 'xz'],
]);

/** The format of an archive or an old document; by its first bytes, by the name only for a zip, which may begin with anything. */
export const formatOf = (head: Uint8Array, name: string): Format | undefined => {
  const format = FORMATS.get(kindOf(head));
  if (format !== undefined) return format;
  return /\.zip$/iu.test(name) && head.length > 0 ? 'zip' : undefined;
};
