import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { CONFIG_FILES } from '../config/find.ts';
import type { Args } from './args.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';

const NAME = 'sendlint.config.js';

const configuration = (start: string): string => `/** @type {import('sendlint').Config} */
${start} {
  // recommended, transactional, bulk, strict or all; \`npx sendlint rules\` lists what is in them.
  extends: ['recommended'],

  // How the mail is sent. Rules that depend on it say what they could not check where nothing is said.
  // kind: 'bulk',
  // providers: ['gmail', 'outlook.com', 'yahoo'],
  // service: 'amazon-ses',

  rules: {
    // 'size/html-clip': 'error',
  },
};
`;

/** `sendlint init`: writes a configuration to start from, never over one that exists. */
export const initCommand = async ({ operands }: Args, { cwd, stdout }: Io): Promise<number> => {
  if (operands.length > 0) throw new ConfigError('sendlint init takes no operands; it writes into the current folder.');
  const existing = CONFIG_FILES.find((name) => name !== 'package.json' && existsSync(join(cwd, name)));
  if (existing !== undefined) throw new ConfigError(`${existing} exists already; it is left as it is.`);
  // Node takes a .js file for CommonJS unless the nearest package.json says otherwise.
  await writeFile(join(cwd, NAME), configuration(isModule(cwd) ? 'export default' : 'module.exports ='), { flag: 'wx' });
  stdout.write(`Wrote ${NAME}.\n`);
  return EXIT.clean;
};

const isModule = (folder: string): boolean => {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return (JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { readonly type?: unknown }).type === 'module';
    } catch (error) {
      if (error instanceof SyntaxError || dirname(at) === at) return false;
    }
  }
};
