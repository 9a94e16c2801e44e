import { main } from './main.ts';

const interrupt = new AbortController();
process.once('SIGINT', () => { interrupt.abort(); });

/** `sendlint … | head`: who reads has seen enough. Nothing more can be told, and the exit code stays what it is. */
const quietAtClose = <Stream extends NodeJS.WriteStream>(stream: Stream): Stream => {
  if (stream.listenerCount('error') === 0) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
  return stream;
};

// Getters: Node makes each of these streams when it is first touched, and most runs need one.
const io = {
  get stdin() { return process.stdin; },
  get stdout() { return quietAtClose(process.stdout); },
  get stderr() { return quietAtClose(process.stderr); },
  cwd: process.cwd(),
  env: process.env,
};
// No `await` outside: this file is built as CommonJS, which starts faster.
void (async () => { process.exitCode = await main(process.argv.slice(2), io, interrupt.signal); })();
