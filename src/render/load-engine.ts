import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { wordsOf } from '../lint/thrown.ts';

/** A package of the first folder from which it can be seen. Throws a ConfigError where there is none, with what to do. */
export const loadEngine = (name: string, folders: readonly string[], template: string): unknown => {
  for (const folder of folders) {
    const require = createRequire(join(folder, 'package.json'));
    const path = resolved(require, name);
    if (path === undefined) continue;
    try {
      return require(path) as unknown;
    } catch (error) {
      throw new ConfigError(`${name} is installed and cannot be loaded: ${wordsOf(error).split('\n', 1)[0] ?? ''}`);
    }
  }
  throw new ConfigError(`${name} is not installed, and ${template} needs it to be rendered: npm install --save-dev ${name}`);
};

const resolved = (require: NodeJS.Require, name: string): string | undefined => {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
};
