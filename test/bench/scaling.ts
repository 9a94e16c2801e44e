import { createLinter } from 'sendlint';
import type { Row } from './warm.ts';

const repeat = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');
const page = (body: string): string => `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`;
const mail = (fields: string, body: string): string => `From: a@one.example\r\nTo: b@two.example\r\nSubject: Hello there\r\n${fields}\r\n${body}`;

/** What is doubled, with how much of it once, and the file it makes. So much that garbage is collected several times in both: a single collection that falls in one of them would look like growth. */
const SUBJECTS: readonly { readonly what: string; readonly once: number; readonly path: string; readonly make: (count: number) => string }[] = [
  { what: 'table rows', once: 8000, path: 'a.html', make: (count) => page(`<table><tbody>${repeat(count, (index) => `<tr><td style="font-size:14px">Row ${index} of the table</td></tr>`)}</tbody></table>`) },
  { what: 'nested tags', once: 16_000, path: 'a.html', make: (count) => page(`${'<div>'.repeat(count)}text here${'</div>'.repeat(count)}`) },
  { what: 'unclosed tags', once: 16_000, path: 'a.html', make: (count) => page(repeat(count, (index) => `<b>word ${index} `)) },
  { what: 'attributes', once: 16_000, path: 'a.html', make: (count) => page(`<p ${repeat(count, (index) => `data-a${index}="v${index}" `)}>text here</p>`) },
  { what: 'parts', once: 2000, path: 'a.eml', make: (count) => mail('Content-Type: multipart/mixed; boundary=b\r\n', `${repeat(count, (index) => `--b\r\nContent-Type: text/plain\r\n\r\nPart ${index}\r\n`)}--b--\r\n`) },
  { what: 'header fields', once: 16_000, path: 'a.eml', make: (count) => mail(repeat(count, (index) => `X-Field-${index}: value ${index}\r\n`), 'Hello') },
  { what: 'addresses', once: 8000, path: 'a.eml', make: (count) => mail(`Cc: ${repeat(count, (index) => `Person ${index} <p${index}@three.example>,\r\n `)}last@three.example\r\n`, 'Hello') },
];

/** How much longer twice as much takes, for each kind of growth: least time by least time of several runs in turn, for collections of garbage hit either. */
export const scaling = async (): Promise<readonly Row[]> => {
  const linter = createLinter({ extends: ['all'], kind: 'bulk' });
  const rows: Row[] = [];
  for (const { what, once, path, make } of SUBJECTS) {
    const [single, double] = [make(once), make(once * 2)];
    const times: (readonly [number, number])[] = [];
    for (let round = 0; round < 20; round += 1) {
      const start = performance.now();
      await linter.lint(single, { path });
      const middle = performance.now();
      await linter.lint(double, { path });
      if (round >= 6) times.push([middle - start, performance.now() - middle]);
    }
    const [first, second] = [Math.min(...times.map(([time]) => time)), Math.min(...times.map(([, time]) => time))];
    rows.push({ what: `twice the ${what}`, measured: `${first.toFixed(1)} ms, then ${second.toFixed(1)} ms`, ratio: second / first, budget: 2.3, stretch: 2.1 });
  }
  return rows;
};
