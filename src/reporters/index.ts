import type { Reporter } from '../lint/reporter.ts';
import { pretty } from './pretty.ts';

/** The built-in reporters by name; all but the usual one are imported when they are asked for. */
export const reporters: Readonly<Record<string, () => Reporter | Promise<Reporter>>> = {
  pretty: () => pretty,
  json: async () => (await import('./json.ts')).json,
  compact: async () => (await import('./compact.ts')).compact,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  html: async () => (await import('./html/html.ts')).html,
};

/** Formats that show messages beside what was found in them: the CLI keeps previews for these alone. */
export const PREVIEWED: ReadonlySet<string> = new Set(['html']);
