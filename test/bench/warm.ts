import { Readable } from 'node:stream';
import { Parser } from 'htmlparser2';
import { simpleParser } from 'mailparser';
import { parse } from 'parse5';
import { createLinter } from 'sendlint';
import { median } from './median.ts';
import { template, thousandMessages } from './inputs.ts';

/** A row of the table: what was measured, the ratio, and what it may be. */
export interface Row { readonly what: string; readonly measured: string; readonly ratio: number; readonly budget: number; readonly stretch: number }

const allButHtmlValid = (kind?: 'bulk') => createLinter({ extends: ['all'], rules: { 'html/valid': 'off' }, ...(kind && { kind }) });

/** Rounds until V8 has compiled what is hot: two hundred rules take longer than a parser. */
const WARM = { templates: 200, messages: 8 };

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Milliseconds of processor time since then. */
const spentSince = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** A template linted by all rules but html/valid, beside parse5 with locations on the same string; in turn, warm. */
export const warmTemplates = async (): Promise<readonly Row[]> => {
  const linter = allButHtmlValid('bulk');
  const rows: Row[] = [];
  for (const size of [30, 60, 100]) {
    const html = template(size);
    const ratios: number[] = [];
    const times: [number, number][] = [];
    for (let round = 0; round < WARM.templates + 60; round += 1) {
      const ours = await timed(() => linter.lint(html, { path: 'template.html' }));
      const theirs = await timed(() => parse(html, { sourceCodeLocationInfo: true }));
      if (round < WARM.templates) continue;
      ratios.push(ours / theirs);
      times.push([ours, theirs]);
    }
    const [a, b] = [median(times.map(([ours]) => ours)), median(times.map(([, theirs]) => theirs))];
    rows.push({ what: `${size} KB template, warm, all but html/valid / parse5`, measured: `${a.toFixed(2)} ms / ${b.toFixed(2)} ms`, ratio: median(ratios), budget: 3, stretch: 2 });
  }
  return rows;
};

/** A thousand messages linted by all rules but html/valid, beside simpleParser and htmlparser2; whole passes in turn. */
export const warmMessages = async (): Promise<readonly Row[]> => {
  const { messages, from } = thousandMessages();
  const linter = allButHtmlValid();
  const rounds: { readonly wall: number; readonly cpu: number; readonly ours: number; readonly theirs: number }[] = [];
  for (let round = 0; round < WARM.messages + 6; round += 1) {
    const oursCpu = process.cpuUsage();
    const ours = await timed(async () => { for (const bytes of messages) await linter.lint(bytes, { path: 'message.eml' }); });
    const oursSpent = spentSince(oursCpu);
    const theirsCpu = process.cpuUsage();
    const theirs = await timed(async () => { for (const bytes of messages) await parsePeer(bytes); });
    if (round >= WARM.messages) rounds.push({ wall: ours / theirs, cpu: oursSpent / spentSince(theirsCpu), ours, theirs });
  }
  const measured = `${median(rounds.map(({ ours }) => ours)).toFixed(0)} ms / ${median(rounds.map(({ theirs }) => theirs)).toFixed(0)} ms, processor ${median(rounds.map(({ cpu: spent }) => spent)).toFixed(2)}`;
  return [{ what: `${messages.length} ${from}, all but html/valid / simpleParser + htmlparser2`, measured, ratio: median(rounds.map(({ wall }) => wall)), budget: 1, stretch: 0.5 }];
};

const parsePeer = async (bytes: Buffer): Promise<void> => {
  try {
    const { html } = await simpleParser(Readable.from([bytes]));
    if (typeof html === 'string') new Parser({}).end(html);
  } catch {
    // Some of them mailparser refuses; ours reads them all the same.
  }
};
