import rules from '../rules/index.ts';
import type { BuiltIns } from './config/project.ts';
import type { Reader } from './read/reader.ts';
import { TEMPLATE_EXTENSIONS } from './template/extensions.ts';

/** A reader that is loaded with the first file it reads, once. */
const lazily = (claim: Pick<Reader, 'name' | 'extensions'>, load: () => Promise<Reader>): Reader => {
  let loaded: Promise<Reader> | undefined;
  return { ...claim, read: async (file, options) => (await (loaded ??= load())).read(file, options) };
};

/** The rules and readers the program brings along. A reader's code is imported when a file needs it. */
export const builtIns: BuiltIns = {
  rules,
  readers: [
    lazily({ name: 'eml', extensions: ['.eml'] }, async () => (await import('./read/eml.ts')).emlReader),
    lazily({ name: 'template', extensions: ['.html', '.htm', '.mjml', ...TEMPLATE_EXTENSIONS.keys()] }, async () => (await import('./read/template.ts')).templateReader),
  ],
};
