import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brokenTemplate, hundredTemplates, message, template, writeLargeMessage } from './inputs.ts';
import { pair } from './processes.ts';
import type { Pair } from './processes.ts';
import { recipients } from './recipients.ts';
import { scaling } from './scaling.ts';
import { tags } from './tags.ts';
import { warmMessages, warmTemplates } from './warm.ts';
import type { Row } from './warm.ts';

/** Measures every budget of docs/performance.md, side by side, and prints the table. Nothing fails: a machine may be busy. It is bundled and run as plain JavaScript: what runs TypeScript would rewrite the program that is measured. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 9);
const only = process.argv[2];
const scratch = mkdtempSync(join(tmpdir(), 'sendlint-bench-'));
process.on('exit', () => { rmSync(scratch, { recursive: true, force: true }); });

const CLI = resolve('dist/bin.cjs');
const HTML_VALIDATE = resolve('node_modules/html-validate/bin/html-validate.mjs');
const MAILPARSER = resolve('test/bench/mailparser-stream.mjs');
const NODE = ['-e', '0'];

const file = (name: string, text: string): string => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};
const wall = (what: string, { a, b, wall: ratio, cpu }: Pair, budget: number, stretch: number): Row =>
  ({ what, measured: `${a.wall.toFixed(0)} ms / ${b.wall.toFixed(0)} ms, processor ${cpu.toFixed(2)}`, ratio, budget, stretch });
const memory = (what: string, { a, b, memory: more }: Pair, budget: number, stretch: number): Row =>
  ({ what, measured: `${a.memory.toFixed(0)} MB / ${b.memory.toFixed(0)} MB`, ratio: more, budget, stretch });

const start = (): readonly Row[] => [
  wall('--version / node', pair([CLI, '--version'], NODE, rounds), 1.5, 1.3),
  wall('--help / node', pair([CLI, '--help'], NODE, rounds), 1.5, 1.3),
  wall('a bad flag / node', pair([CLI, '--nonsense'], NODE, rounds), 1.5, 1.3),
];

const documents = (): readonly Row[] => {
  const clean = file('clean.html', template(60));
  const broken = file('broken.html', brokenTemplate(60));
  const mail = file('message.eml', message(110));
  const one = pair([CLI, clean], NODE, rounds);
  const inMail = pair([CLI, mail], NODE, rounds);
  return [
    wall('a clean 60 KB template, CLI / node', one, 8, 5),
    wall('a broken 60 KB template, CLI / html-validate CLI', pair([CLI, broken], [HTML_VALIDATE, broken], rounds), 1.1, 0.8),
    wall('a 110 KB message, CLI / node', inMail, 9, 6),
    memory('a clean 60 KB template: MB more than node', one, 60, 35),
    memory('a 100 KB template: MB more than node', pair([CLI, file('hundred.html', template(98))], NODE, rounds), 60, 35),
    memory('a 110 KB message: MB more than node', inMail, 60, 35),
  ];
};

const many = (): readonly Row[] => {
  const { files, from } = hundredTemplates(join(scratch, 'hundred'));
  return [wall(`100 ${from}, CLI / html-validate CLI`, pair([CLI, ...files], [HTML_VALIDATE, ...files], Math.min(rounds, 5)), 0.7, 0.25)];
};

const large = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const body of ['text', 'html'] as const) {
    const [with100, without] = [join(scratch, `large-${body}.eml`), join(scratch, `small-${body}.eml`)];
    await writeLargeMessage(with100, 100, body);
    await writeLargeMessage(without, 0, body);
    rows.push(memory(`100 MB attachment, ${body} body: MB more than without`, pair([CLI, '--preset', 'all', with100], [CLI, '--preset', 'all', without], 5), 20, 5));
    rows.push(wall(`100 MB attachment, ${body} body / mailparser's MailParser`, pair([CLI, with100], [MAILPARSER, with100], 5), 0.6, 0.1));
  }
  return rows;
};

const SECTIONS: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = { start, documents, many, large, templates: warmTemplates, tags, messages: warmMessages, recipients: () => recipients(CLI, scratch, rounds), scaling };

process.stdout.write(`Node ${process.version}, ${rounds} rounds, medians of pairs.\n\n| what | measured | ratio | budget | stretch | |\n| --- | --- | --- | --- | --- | --- |\n`);
for (const [name, section] of Object.entries(SECTIONS)) {
  if (only !== undefined && only !== name) continue;
  for (const { what, measured, ratio, budget, stretch } of await section()) {
    const verdict = ratio <= stretch ? 'stretch met' : ratio <= budget ? 'met' : 'MISSED';
    process.stdout.write(`| ${what} | ${measured} | ${ratio.toFixed(2)} | ${budget} | ${stretch} | ${verdict} |\n`);
  }
}
