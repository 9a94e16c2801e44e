import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files a configuration may stand in; of several in one folder the first wins. */
export const CONFIG_FILES = ['sendlint.config.js', 'sendlint.config.mjs', 'sendlint.config.ts', 'sendlint.config.json', 'package.json'] as const;

/** The path of the nearest configuration, from `folder` (absolute) upwards. A few `stat`s: most runs find none. */
export const findConfig = (folder: string): string | undefined => {
  for (let at = folder; ; at = dirname(at)) {
    const file = CONFIG_FILES.find((name) => configures(join(at, name)));
    if (file !== undefined) return join(at, file);
    if (dirname(at) === at) return undefined;
  }
};

const configures = (path: string): boolean => existsSync(path) && (!path.endsWith('package.json') || hasKey(path));

/** A `package.json` is a configuration only where it has the key `sendlint`; one that is broken is npm's matter. */
const hasKey = (path: string): boolean => {
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes('"sendlint"') && Object.hasOwn(JSON.parse(text) as object, 'sendlint');
  } catch {
    return false;
  }
};
