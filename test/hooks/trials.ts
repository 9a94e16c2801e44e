import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ended, Shell } from './shell.ts';

const GOOD = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Minutes</title></head>\n<body><p>Here are the minutes.</p></body></html>\n';
const BAD = GOOD.replace('<p>Here', '<p><b>Here');
/** As a shell quotes a name, whatever is in it. */
const quoted = (name: string): string => (/^[\w./-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);

/** What a hook must do in a repository where it is set up and everything is committed. Answers what went wrong. */
export const tryHook = (cwd: string, shell: Shell): readonly string[] => {
  const wrong: string[] = [];
  const check = (what: string, holds: boolean): void => { if (!holds) wrong.push(what); };
  const write = (name: string, content: string): void => {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  };
  const head = (): string => execFileSync('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8' });
  const add = (...names: readonly string[]): void => { shell.must(cwd, `git add -- ${names.map(quoted).join(' ')}`); };
  /** Whether a commit is stopped and each of the files is named, at the place of the mistake. */
  const stopped = (what: string, ...names: readonly string[]): void => {
    const before = head();
    const { status, output } = shell.run(cwd, `git commit -m ${quoted(what)}`);
    check(`${what}: it is not stopped`, status !== 0 && head() === before);
    for (const name of names) check(`${what}: ${name} is not told`, output.includes(`${name}:3:10 error html/valid`));
  };
  const passes = (what: string, command = `git commit -q -m ${quoted(what)}`): Ended => {
    const before = head();
    const ended = shell.run(cwd, command);
    check(`${what}: it is stopped`, ended.status === 0 && head() !== before);
    check(`${what}: something is found`, !ended.output.includes('html/valid'));
    return ended;
  };

  shell.say('# A bad template stops the commit.\n');
  write('emails/welcome.html', BAD);
  add('emails/welcome.html');
  stopped('bad', 'emails/welcome.html');

  shell.say('# Mended, it goes through.\n');
  write('emails/welcome.html', GOOD);
  add('emails/welcome.html');
  passes('good');

  shell.say('# Only what is staged is looked at: one bad file is new, one is changed, neither is staged.\n');
  write('emails/new.html', BAD);
  write('emails/welcome.html', BAD);
  write('emails/second.html', GOOD);
  add('emails/second.html');
  passes('only staged');

  shell.say('# Staged in part: good is staged, bad is on the disk.\n');
  write('emails/welcome.html', GOOD.replace('Here', 'There'));
  add('emails/welcome.html');
  write('emails/welcome.html', BAD);
  passes('good part');
  check('good part: the disk has changed', readFileSync(join(cwd, 'emails/welcome.html'), 'utf8') === BAD);

  shell.say('# The other way round: bad is staged, good is on the disk.\n');
  add('emails/welcome.html');
  write('emails/welcome.html', GOOD);
  stopped('bad part', 'emails/welcome.html');
  check('bad part: the disk has changed', readFileSync(join(cwd, 'emails/welcome.html'), 'utf8') === GOOD);
  add('emails/welcome.html');
  passes('mended part');

  shell.say('# Names with spaces, quotes and a leading dash.\n');
  const names = ['-dash.html', `emails/it's a "new" $mail.html`, 'emails/ünïcode.html'];
  for (const name of names) write(name, BAD);
  add(...names);
  stopped('bad names', ...names);
  for (const name of names) write(name, GOOD);
  add(...names);
  passes('good names');

  shell.say('# Files that are deleted and renamed do not hurt.\n');
  shell.must(cwd, 'git rm -q emails/second.html && git mv emails/ünïcode.html emails/renamed.html');
  passes('deleted');
  shell.must(cwd, 'git rm -q emails/renamed.html');
  passes('only deleted');

  shell.say('# Nor does what is no mail, and `git commit -a` is looked at too.\n');
  write('notes.md', '<p><b>no mail\n');
  add('notes.md');
  passes('no mail');
  write('emails/welcome.html', BAD);
  const { status } = shell.run(cwd, 'git commit -a -m all');
  check('commit -a: it is not stopped', status !== 0);
  shell.must(cwd, 'git checkout -q HEAD -- emails/welcome.html');
  check('the file that was never staged is gone', existsSync(join(cwd, 'emails/new.html')));
  return wrong;
};
