import { spawnSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';

/** What a command came to. */
export interface Ended { readonly status: number | null; readonly output: string }

/** A shell whose commands and outputs can be read afterwards. */
export interface Shell {
  run(cwd: string, command: string): Ended;
  /** Runs what may not fail. */
  must(cwd: string, command: string): string;
  say(text: string): void;
}

/** Nothing of who runs this, and of a hook it may run in; the caches of npm stay. */
const environment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|npm_|INIT_CWD|LEFTHOOK|HUSKY|CI$|NO_COLOR|FORCE_COLOR)/u.test(name) || name === 'npm_config_cache' || name === 'npm_config_registry');
  const author = { GIT_AUTHOR_NAME: 'Ann', GIT_AUTHOR_EMAIL: 'ann@example.com', GIT_COMMITTER_NAME: 'Ann', GIT_COMMITTER_EMAIL: 'ann@example.com' };
  return { ...Object.fromEntries(own), ...author, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', NO_COLOR: '1', npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false', ...more };
};

/** Everything is printed, and written to `transcript` where one is named; `hide` is what nobody wants to read, and what to read instead. */
export const openShell = (transcript: string | undefined, env: Readonly<Record<string, string>>, hide: ReadonlyMap<string, string>): Shell => {
  if (transcript !== undefined) writeFileSync(transcript, '');
  const say = (text: string): void => {
    const shown = [...hide].reduce((all, [from, to]) => all.replaceAll(from, to), text);
    process.stdout.write(shown);
    if (transcript !== undefined) appendFileSync(transcript, shown);
  };
  const run = (cwd: string, command: string): Ended => {
    say(`$ ${command}\n`);
    const began = Date.now();
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `{ ${command}\n} 2>&1`], { cwd, env: environment(env), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 });
    const output = `${stdout}${stderr}`;
    say(`${output}${output === '' || output.endsWith('\n') ? '' : '\n'}(exit ${String(status)}, ${((Date.now() - began) / 1000).toFixed(1)} s)\n\n`);
    return { status, output };
  };
  return {
    run, say,
    must: (cwd, command) => {
      const { status, output } = run(cwd, command);
      if (status !== 0) throw new Error(`${command} ended with ${String(status)}.`);
      return output;
    },
  };
};
