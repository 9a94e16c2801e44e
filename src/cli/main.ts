import { ConfigError } from '../config/config-error.ts';
import { escapeControls } from '../reporters/escape.ts';
import { parse } from './args.ts';
import type { Args } from './args.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';

/** Runs the program and answers its exit code. What a command needs is imported when it is asked for: `--version` costs nothing else. */
export const main = async (argv: readonly string[], io: Io, signal?: AbortSignal): Promise<number> => {
  try {
    return await run(parse(argv), io, signal);
  } catch (error) {
    if (signal?.aborted) return EXIT.interrupted;
    const text = error instanceof ConfigError ? error.message : `A mistake in sendlint: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
    io.stderr.write(`sendlint: ${error instanceof ConfigError ? escapeControls(text) : text}\n`);
    return EXIT.mistake;
  }
};

const run = async (args: Args, io: Io, signal: AbortSignal | undefined): Promise<number> => {
  switch (args.command) {
    case 'version': {
      const { VERSION } = await import('./version.ts');
      io.stdout.write(`${VERSION}\n`);
      return EXIT.clean;
    }
    case 'help': {
      const { HELP } = await import('./help.ts');
      io.stdout.write(HELP);
      return EXIT.clean;
    }
    case 'rules': return (await import('./rules-command.ts')).rulesCommand(args, io);
    case 'init': return (await import('./init-command.ts')).initCommand(args, io);
    case 'print-config': return (await import('./print-config-command.ts')).printConfigCommand(args, io);
    case 'lint': return (await import('./lint-command.ts')).lintCommand(args, io, signal);
  }
};
