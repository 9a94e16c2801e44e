import { parse } from './args.ts';
import { guarded } from './guard.ts';
import { HELP, RECIPIENTS_HELP } from './help.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import { VERSION } from './version.ts';

/** Runs the program and answers its exit code. `--version`, `--help` and a bad flag load nothing else: they are built as one file. */
export const main = (argv: readonly string[], io: Io, signal?: AbortSignal): Promise<number> => guarded(io, signal, async () => {
  const args = parse(argv);
  if (args.command === 'version' || args.command === 'help') {
    io.stdout.write(args.command === 'help' ? (args.topic === 'recipients' ? RECIPIENTS_HELP : HELP) : `${VERSION}\n`);
    return EXIT.clean;
  }
  const { runCommand } = await import('./commands.ts');
  return runCommand(args.command, args, io, signal);
});
