import type { Reporter } from '../lint/reporter.ts';
import { pretty } from './pretty.ts';

/** The built-in reporters by name; all but the usual one are imported when they are asked for. */
export const reporters: Readonly<Record<string, () => Reporter | Promise<Reporter>>> = {
  pretty: () => pretty,
  json: async () => (await import('./json.ts')).json,
};
