import { relative, sep } from 'node:path';

/** Whether a path, which is absolute, is meant. */
export type Matcher = (path: string) => boolean;

/** Globs relative to `folder`; one without a slash matches a file's name in every folder. */
export const globs = async (folder: string): Promise<(patterns: readonly string[]) => Matcher> => {
  const { default: picomatch } = await import('picomatch');
  return (patterns) => {
    const matchers = patterns.map((pattern) => pattern.replace(/^\.\//u, '')).map((pattern) => picomatch(pattern.includes('/') ? pattern : `**/${pattern}`, { dot: true }));
    return (path) => {
      const name = relative(folder, path).split(sep).join('/');
      return matchers.some((matches) => matches(name));
    };
  };
};
