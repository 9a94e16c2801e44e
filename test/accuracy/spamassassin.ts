import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const SCRIPT = 'test/accuracy/spamassassin.pl';
const CACHE = '.cache/spamassassin.json';
/** One process a core. */
const PROCESSES = 2;

/** The version of the SpamAssassin that is installed, or `undefined`. */
export const spamAssassinVersion = (): string | undefined => {
  const { status, stdout } = spawnSync('spamassassin', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /version (\S+)/u.exec(stdout)?.[1] : undefined;
};

/** The SpamAssassin rules that hit each message, by path. What was asked once is kept in `.cache`, by what is in the file. */
export const spamAssassinHits = async (paths: readonly string[], symbols: readonly string[], version: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const asked = createHash('sha256').update(JSON.stringify([version, symbols.toSorted(), readFileSync(SCRIPT, 'utf8')])).digest('hex');
  const kept = readCache(asked);
  const keys = new Map(paths.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]));
  const missing = paths.filter((path) => kept[keys.get(path) ?? ''] === undefined);
  const shares = Array.from({ length: PROCESSES }, (_, index) => missing.filter((__, at) => at % PROCESSES === index)).filter((share) => share.length > 0);
  await Promise.all(shares.map((share) => ask(share, symbols, (path, hits) => { kept[keys.get(path) ?? ''] = hits; })));
  if (missing.length > 0) {
    mkdirSync(dirname(CACHE), { recursive: true });
    writeFileSync(CACHE, JSON.stringify({ asked, hits: kept }));
  }
  return new Map(paths.map((path) => [path, new Set(kept[keys.get(path) ?? ''])]));
};

const readCache = (asked: string): Record<string, readonly string[]> => {
  if (!existsSync(CACHE)) return {};
  const cache = JSON.parse(readFileSync(CACHE, 'utf8')) as { readonly asked: string; readonly hits: Record<string, readonly string[]> };
  return cache.asked === asked ? cache.hits : {};
};

const ask = async (paths: readonly string[], symbols: readonly string[], answer: (path: string, hits: readonly string[]) => void): Promise<void> => {
  const child = spawn('perl', [SCRIPT, ...symbols], { stdio: ['pipe', 'pipe', 'ignore'] });
  const absolute = new Map(paths.map((path) => [resolve(path), path]));
  child.stdin.end(`${[...absolute.keys()].join('\n')}\n`);
  const ended = new Promise<number | null>((done, failed) => { child.on('error', failed).on('close', done); });
  let answered = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const { path, hits } = JSON.parse(line) as { readonly path: string; readonly hits: readonly string[] };
    answer(absolute.get(path) ?? path, hits);
    answered += 1;
  }
  const status = await ended;
  if (status !== 0 || answered !== paths.length) throw new Error(`SpamAssassin answered for ${answered} of ${paths.length} messages and ended with ${status}.`);
};
