import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Where the checkout is, as GitHub, GitLab and Jenkins tell it. */
const ROOTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'WORKSPACE'];

/**
 * How paths are told to programs that know the repository and not our folder: relative to its root, which is the folder where nothing
 * names it, and with forward slashes. What is outside stays as it was given.
 */
export const rootedPaths = (cwd: string, env: Readonly<Record<string, string | undefined>>): ((path: string) => string) => {
  const root = ROOTS.map((name) => env[name]).find((folder) => folder !== undefined && isAbsolute(folder) && inside(folder, cwd) !== undefined) ?? cwd;
  return (path) => (inside(root, resolve(cwd, path)) ?? path).replaceAll(sep, '/');
};

const inside = (root: string, absolute: string): string | undefined => {
  const path = relative(root, absolute);
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? undefined : path;
};
