import rules from '../rules/index.ts';
import type { BuiltIns } from './config/project.ts';

/** The rules and readers the program brings along. A reader's code is imported when a file needs it. */
export const builtIns: BuiltIns = {
  rules,
  readers: [
    { name: 'eml', extensions: ['.eml'], read: async (file, envelope) => (await import('./read/eml.ts')).emlReader.read(file, envelope) },
    { name: 'html', extensions: ['.html', '.htm'], read: async (file, envelope) => (await import('./read/html.ts')).htmlReader.read(file, envelope) },
  ],
};
