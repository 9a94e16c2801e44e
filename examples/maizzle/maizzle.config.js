import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { createLinter } from 'sendlint';
import config from './sendlint.config.js';

const linter = createLinter(config, { folder: import.meta.dirname });

export default {
  /** The build ends with an error where an email must not be sent. */
  async afterBuild({ files }) {
    for (const file of files.filter((name) => name.endsWith('.html'))) await linter.check(await readFile(file), { path: relative('', file) });
  },
};
