import type { Reader } from '../read/reader.ts';
import type { Reporter } from '../lint/reporter.ts';
import { wordsOf } from '../lint/thrown.ts';
import { ConfigError } from './config-error.ts';
import type { Plugin } from './config.ts';

/** The readers of plugins. What one throws, or answers that is no message, becomes a ConfigError with its name. */
export const readersOf = (plugins: readonly Plugin[]): readonly Reader[] =>
  plugins.flatMap(({ name, readers = [] }) => readers.map((reader) => guardedReader(reader, `the reader "${reader.name}" of the plugin "${name}"`)));

/** The reporters of plugins by name, with the same care. */
export const reportersOf = (plugins: readonly Plugin[]): Readonly<Record<string, Reporter>> =>
  Object.fromEntries(plugins.flatMap(({ name, reporters = {} }) =>
    Object.entries(reporters).map(([format, reporter]) => [format, guardedReporter(reporter, `The format "${format}" of the plugin "${name}"`)])));

const guardedReader = (reader: Reader, who: string): Reader => ({
  name: reader.name,
  extensions: reader.extensions,
  read: async (file, options) => {
    const message: unknown = await Promise.resolve().then(() => reader.read(file, options)).catch((error: unknown) => {
      // The file could not be read: not the reader's fault.
      throw error instanceof Error && 'syscall' in error ? error : new ConfigError(`${who} failed: ${wordsOf(error)}.`);
    });
    if (typeof message !== 'object' || message === null || !('type' in message)) throw new ConfigError(`${who} gave no message.`);
    return message as Awaited<ReturnType<Reader['read']>>;
  },
});

const guardedReporter = (reporter: Reporter, who: string): Reporter => (report, context) => {
  let text: unknown;
  try {
    text = reporter(report, context);
  } catch (error) {
    throw new ConfigError(`${who} failed: ${wordsOf(error)}.`);
  }
  if (typeof text !== 'string') throw new ConfigError(`${who} gave no text.`);
  return text;
};
