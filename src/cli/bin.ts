import { ConfigError } from '../config/config-error.ts';
import { EXIT } from './io.ts';
import { main } from './main.ts';

const interrupt = new AbortController();
process.once('SIGINT', () => {
  interrupt.abort();
  // A pipe that nobody writes to cannot be left, not by process.exit() either: the second signal, which nobody listens to, ends it.
  setTimeout(() => { process.kill(process.pid, 'SIGINT'); }, 1000).unref();
});

/** The exit code would be 0, and nobody would know that nothing was linted. */
const leave = (): void => {
  process.exitCode = EXIT.mistake;
  process.stderr.write('sendlint: The program ended before it was done: the configuration, a plugin or a rule ended it, or waits for what never comes.\n');
};

/** Writes a last sentence and ends. Node's own ending for a mistake is a stack and exit code 1, which here means findings. */
const giveUp = (sentence: string): never => {
  process.stderr.write(`sendlint: ${sentence}\n`);
  process.removeListener('exit', leave);
  return process.exit(EXIT.mistake);
};

/** `sendlint … | head`: who reads has seen enough. Nothing more can be told, and the exit code stays what it is. */
const quietAtClose = <Stream extends NodeJS.WriteStream>(stream: Stream): Stream => {
  if (stream.listenerCount('error') === 0) stream.on('error', ({ code, message }: NodeJS.ErrnoException) => { if (code !== 'EPIPE') giveUp(`what was found cannot be written: ${message}.`); });
  return stream;
};

const currentFolder = (): string => {
  try {
    return process.cwd();
  } catch {
    throw new ConfigError('The current folder does not exist any more.');
  }
};

// Getters: Node makes each of these streams when it is first touched, and most runs need one.
const io = {
  get stdin() { return process.stdin; },
  get stdout() { return quietAtClose(process.stdout); },
  get stderr() { return quietAtClose(process.stderr); },
  get cwd() { return currentFolder(); },
  env: process.env,
};

process.once('uncaughtException', (error: unknown) => { giveUp(`a mistake in sendlint, a plugin or the configuration: ${error instanceof Error ? error.stack ?? error.message : 'no reason given'}`); });

process.once('exit', leave);

// No `await` outside: this file is built as CommonJS, which starts faster.
void (async () => {
  const code = await main(process.argv.slice(2), io, interrupt.signal);
  process.removeListener('exit', leave);
  process.exitCode = code;
})();
