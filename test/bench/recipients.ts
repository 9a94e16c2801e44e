import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pair } from './processes.ts';
import type { Row } from './warm.ts';

const FIRST = ['ann', 'bob', 'carl', 'dora', 'eva', 'fay', 'gus', 'hans', 'ines', 'jan', 'kurt', 'lena', 'mia', 'nils', 'olga', 'paul', 'rosa', 'sven', 'tina', 'uwe'];
const LAST = ['smith', 'mueller', 'rossi', 'garcia', 'dubois', 'novak', 'jansen', 'larsen', 'kowalski', 'silva', 'brown', 'tanaka', 'ivanov', 'nagy', 'costa'];
const LARGE = ['gmail.com', 'gmail.com', 'gmail.com', 'yahoo.com', 'outlook.com', 'hotmail.com', 'gmx.de', 'icloud.com', 'web.de', 'orange.fr'];

/** One row: a mailbox of its own, one in two hundred with a slip, one in a thousand that came before. */
const row = (index: number): string => {
  const number = index % 1000 === 999 ? index - 1 : index;
  const domain = index % 200 === 7 ? 'gmial.com' : number % 3 === 0 ? `company${number % 5000}.com` : LARGE[number % LARGE.length] ?? '';
  return `${index},"${LAST[number % 15] ?? ''}, ${FIRST[number % 20] ?? ''}",${FIRST[number % 20] ?? ''}.${LAST[number % 15] ?? ''}${number}@${domain},Town ${index % 77}\n`;
};

/** Writes a CSV of so many recipients. */
export const writeList = async (path: string, rows: number): Promise<void> => {
  const out = createWriteStream(path);
  out.write('id,name,email,city\n');
  for (let index = 0; index < rows; index += 5000) {
    if (!out.write(Array.from({ length: Math.min(5000, rows - index) }, (_, offset) => row(index + offset)).join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
};

/** The same file, line by line, by what Node brings along. */
const READLINE = "const lines = require('readline').createInterface({ input: require('fs').createReadStream(process.argv[1]) }); let n = 0; lines.on('line', () => { n += 1; }).on('close', () => { console.log(n); });";

/** A million recipients beside plain readline on the same file, and beside a tenth of them. */
export const recipients = async (cli: string, scratch: string, rounds: number): Promise<readonly Row[]> => {
  const [million, tenth] = [join(scratch, 'million.csv'), join(scratch, 'tenth.csv')];
  await writeList(million, 1_000_000);
  await writeList(tenth, 100_000);
  const lines = pair([cli, 'recipients', million], ['-e', READLINE, million], Math.min(rounds, 3));
  const growth = pair([cli, 'recipients', million], [cli, 'recipients', tenth], Math.min(rounds, 3));
  return [
    { what: 'a million recipients, CLI / readline: processor time', measured: `${lines.a.cpu.toFixed(0)} ms / ${lines.b.cpu.toFixed(0)} ms, wall ${lines.wall.toFixed(2)}`, ratio: lines.cpu, budget: 15, stretch: 10 },
    { what: 'a million recipients: MB more than readline', measured: `${lines.a.memory.toFixed(0)} MB / ${lines.b.memory.toFixed(0)} MB`, ratio: lines.memory, budget: 150, stretch: 100 },
    { what: 'a million recipients / 100,000: processor time', measured: `${growth.a.cpu.toFixed(0)} ms / ${growth.b.cpu.toFixed(0)} ms`, ratio: growth.cpu, budget: 10, stretch: 8 },
    { what: 'a million recipients: MB more than 100,000', measured: `${growth.a.memory.toFixed(0)} MB / ${growth.b.memory.toFixed(0)} MB`, ratio: growth.memory, budget: 100, stretch: 70 },
  ];
};
