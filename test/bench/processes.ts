import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './median.ts';

/** What one process cost: milliseconds of wall and processor time, and megabytes at its peak. */
export interface Cost { readonly wall: number; readonly cpu: number; readonly memory: number }
/** Two commands run in turn: the medians of both, and of their ratios pair by pair. */
export interface Pair { readonly a: Cost; readonly b: Cost; readonly wall: number; readonly cpu: number; readonly memory: number }

const PROBE = resolve('test/bench/probe.cjs');
const scratch = mkdtempSync(join(tmpdir(), 'sendlint-bench-'));

/** Runs node once with these arguments and measures it from outside (wall) and inside (processor time, memory). */
export const runNode = (args: readonly string[]): Cost => {
  const probe = join(scratch, 'probe.json');
  const environment: NodeJS.ProcessEnv = { ...process.env, SENDLINT_PROBE: probe, NO_COLOR: '1' };
  // It costs Node 20 more at every start than the whole of a small command, and only where it happens to be set.
  delete environment['NODE_EXTRA_CA_CERTS'];
  delete environment['NODE_OPTIONS'];
  const start = performance.now();
  const { error, status, stderr } = spawnSync(process.execPath, ['--require', PROBE, ...args], { env: environment, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
  const wall = performance.now() - start;
  if (error) throw error;
  if (status !== 0 && status !== 1 && status !== 2) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr.toString().slice(0, 400)}`);
  return { wall, ...JSON.parse(readFileSync(probe, 'utf8')) as { cpu: number; memory: number } };
};

/** Runs two commands in turn, A B A B …, after one round that is not counted. */
export const pair = (a: readonly string[], b: readonly string[], rounds: number): Pair => {
  runNode(a);
  runNode(b);
  const costs = Array.from({ length: rounds }, () => ({ a: runNode(a), b: runNode(b) }));
  const of = (pick: (round: { readonly a: Cost; readonly b: Cost }) => number): number => median(costs.map(pick));
  const middle = (side: 'a' | 'b'): Cost => ({ wall: of((round) => round[side].wall), cpu: of((round) => round[side].cpu), memory: of((round) => round[side].memory) });
  return {
    a: middle('a'),
    b: middle('b'),
    wall: of((round) => round.a.wall / round.b.wall),
    cpu: of((round) => round.a.cpu / round.b.cpu),
    memory: of((round) => round.a.memory - round.b.memory),
  };
};
