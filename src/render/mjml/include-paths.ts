import { dirname, isAbsolute, join, relative } from 'node:path';

/**
 * Where a file that is included may stand: beside the file that includes it, which is where MJML looks, or under a folder above,
 * up to the root, since a build may run in any of them. None for what MJML refuses: an absolute path.
 */
export const includePaths = (written: string, from: string, root: string): readonly string[] => {
  const target = decoded(written);
  if (target === '' || target.includes('\0') || isAbsolute(target) || /^(?:[a-z]:|\\|\/\/)/iu.test(target)) return [];
  const paths: string[] = [];
  let folder = dirname(from);
  while (isInside(folder, root)) {
    paths.push(join(folder, target));
    if (folder === root || dirname(folder) === folder) break;
    folder = dirname(folder);
  }
  return paths.length > 0 ? paths : [join(dirname(from), target), join(root, target)];
};

/** A path may be written as in a URL; MJML decodes it as often as it can be decoded, ten times at most. */
const decoded = (written: string): string => {
  let path = written;
  for (let times = 0; times < 10; times += 1) {
    const next = decodedOnce(path);
    if (next === path) break;
    path = next;
  }
  return path;
};

const decodedOnce = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const isInside = (folder: string, root: string): boolean => {
  const way = relative(root, folder);
  return way !== '..' && !/^\.\.[\\/]/u.test(way) && !isAbsolute(way);
};
