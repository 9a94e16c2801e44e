import module from 'node:module';
import type { Args, Command } from './args.ts';
import { guarded } from './guard.ts';
import type { Io } from './io.ts';
import { optimizeLater } from './optimize-later.ts';

type Run = (args: Args, io: Io, signal: AbortSignal | undefined) => Promise<number>;

/** The commands; each is imported when it is asked for. */
const COMMANDS: Readonly<Record<Command, () => Promise<Run>>> = {
  lint: async () => (await import('./lint-command.ts')).lintCommand,
  watch: async () => (await import('./watch/watch-command.ts')).watchCommand,
  rules: async () => (await import('./rules-command.ts')).rulesCommand,
  recipients: async () => (await import('./recipients/recipients-command.ts')).recipientsCommand,
  'merge-reports': async () => (await import('./report/merge-reports-command.ts')).mergeReportsCommand,
  init: async () => (await import('./init-command.ts')).initCommand,
  'print-config': async () => (await import('./print-config-command.ts')).printConfigCommand,
};

/** Runs a command that needs more than the command line. */
export const runCommand = (command: Command, args: Args, io: Io, signal: AbortSignal | undefined): Promise<number> =>
  guarded(io, signal, async () => {
    keepCompiled();
    optimizeLater();
    return (await COMMANDS[command]())(args, io, signal);
  });

/** Node 22 keeps what it compiled for the next run, unless NODE_DISABLE_COMPILE_CACHE is set; Node 20 cannot. */
const keepCompiled = (): void => {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();
};
