import type { Args } from './args.ts';
import { guarded } from './guard.ts';
import type { Io } from './io.ts';

/** Runs a command that needs more than the command line; each is imported when it is asked for. */
export const runCommand = (command: Exclude<Args['command'], 'version' | 'help'>, args: Args, io: Io, signal: AbortSignal | undefined): Promise<number> => guarded(io, signal, async () => {
  switch (command) {
    case 'rules': return (await import('./rules-command.ts')).rulesCommand(args, io);
    case 'init': return (await import('./init-command.ts')).initCommand(args, io);
    case 'print-config': return (await import('./print-config-command.ts')).printConfigCommand(args, io);
    case 'lint': return (await import('./lint-command.ts')).lintCommand(args, io, signal);
  }
});
