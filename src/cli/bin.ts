import { main } from './main.ts';

const interrupt = new AbortController();
process.once('SIGINT', () => { interrupt.abort(); });

// `sendlint … | head`: who reads has seen enough. Nothing more can be told, and the exit code stays what it is.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
}

process.exitCode = await main(process.argv.slice(2), { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), env: process.env }, interrupt.signal);
