import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PresetName } from 'sendlint';
import rules from '../../rules/index.ts';
import { PRESET_NAMES } from '../../src/config/presets.ts';
import { fill } from '../../src/docs/rule-page.ts';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import { after, agreementOf, agreementTable, differenceTable, isTold, pairsOf, raw } from './agreement.ts';
import type { Agreement } from './agreement.ts';
import { setNamed, usualSets } from './data-sets.ts';
import type { DataSet } from './data-sets.ts';
import { DIFFERENCES } from './differences/index.ts';
import { explainer } from './explainer.ts';
import { fetchMail } from './fetch-mail.ts';
import { firingsOf, firingsTable } from './firings-table.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';
import { sampleOf } from './sample.ts';
import { spamAssassinHits, spamAssassinVersion } from './spamassassin.ts';

const USAGE = `npm run accuracy -- [options]: how often each rule speaks, on which mail, and how far it agrees with SpamAssassin.

  --fetch                   first put half of the SpamAssassin public corpus into .cache/mail
  --legitimate name=path    a folder of wanted mail or templates; may be repeated. Without any, the usual sets
  --unwanted name=path      a folder of spam; may be repeated
  --other name=path         mail of neither kind; may be repeated
  --preset <name>           what is linted with: all (usual), recommended, bulk, transactional, strict
  --kind <kind>             bulk or transactional
  --sample <rule>           print findings of a rule to read, spread over the sets
  --number <n>              how many (20)
  --open                    print where a rule and its twin disagree and nothing says why
  --write                   put the tables into docs/accuracy.md
`;

/** A mistake in the call is one sentence, and exit code 2. */
const orSentence = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    process.stderr.write(`accuracy: ${error instanceof Error ? error.message.split('\n', 1)[0] ?? '' : String(error)}\n`);
    return process.exit(2);
  }
};

const read = () => parseArgs({
  options: {
    fetch: { type: 'boolean' }, legitimate: { type: 'string', multiple: true }, unwanted: { type: 'string', multiple: true }, other: { type: 'string', multiple: true },
    preset: { type: 'string', default: 'all' }, kind: { type: 'string' }, sample: { type: 'string', multiple: true }, number: { type: 'string', default: '20' },
    open: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean' },
  },
});

const { values } = orSentence(read);

const all: readonly AnyRule[] = Object.values(rules);
const print = (text: string): void => { process.stdout.write(`${text}\n`); };

const presetNamed = (name: string): PresetName => {
  const found = PRESET_NAMES.find((preset) => preset === name);
  if (!found) throw new Error(`--preset: there is no preset "${name}". There are ${PRESET_NAMES.join(', ')}.`);
  return found;
};

const chosenSets = (): readonly DataSet[] => {
  const named = [
    ...(values.legitimate ?? []).map((text) => setNamed(text, 'legitimate')),
    ...(values.unwanted ?? []).map((text) => setNamed(text, 'unwanted')),
    ...(values.other ?? []).map((text) => setNamed(text, 'other')),
  ];
  if (named.length > 0) return named;
  const { sets, missing } = usualSets();
  if (missing.length > 0) print(`Not at hand, so skipped: ${missing.join(', ')}.\n`);
  return sets;
};

const compared = async (measured: readonly Measured[]): Promise<readonly Agreement[] | undefined> => {
  const version = spamAssassinVersion();
  const mail = measured.filter(({ set }) => set.kind === 'mail');
  if (version === undefined || mail.length === 0) {
    print(version === undefined ? 'SpamAssassin is not installed (Debian: apt-get install spamassassin), so nothing is compared.' : 'There is no mail to compare.');
    return undefined;
  }
  const pairs = pairsOf(all);
  const hits = await spamAssassinHits(mail.map(({ path }) => path), [...new Set(pairs.map(({ symbol }) => symbol))].toSorted(), version);
  const explain = explainer();
  const agreements: Agreement[] = [];
  for (const pair of pairs) agreements.push(await agreementOf(pair, mail, hits, explain, DIFFERENCES));
  return agreements;
};

const compare = async (measured: readonly Measured[]): Promise<readonly string[]> => {
  const agreements = await compared(measured);
  if (!agreements) return [];
  const told = agreements.filter((agreement) => isTold(agreement));
  if (told.length === 0) {
    print('\nNo rule and no twin of it speak on 20 messages, so nothing is compared.');
    return [];
  }
  const sums = told.reduce((sum, agreement) => {
    const union = agreement.ours + agreement.theirs - agreement.both;
    return { union: sum.union + union, both: sum.both + agreement.both, open: sum.open + agreement.open.length };
  }, { union: 0, both: 0, open: 0 });
  const line = `${told.length} symbols of ${new Set(told.flatMap(({ rules: names }) => names)).size} rules speak on 20 messages or more on one side: ${(100 * sums.both / sums.union).toFixed(1)} % of ${sums.union} agree as they are, ${(100 * (1 - sums.open / sums.union)).toFixed(1)} % after what is explained; ${told.filter((agreement) => after(agreement) >= 0.95).length} symbols reach 95 %.`;
  print(`\n## Beside SpamAssassin ${spamAssassinVersion() ?? ''} (-L, no Bayes)\n\n${line}\n\n${agreementTable(told)}\n`);
  print(`Fewer than 20 messages on either side:\n\n${agreementTable(agreements.filter((agreement) => !isTold(agreement)))}\n`);
  print(differenceTable(agreements));
  if (values.open) for (const { rules: names, symbol, open } of agreements) for (const { path, only } of open) print(`open ${names.join('+')} ${symbol} only ${only}: ${path}`);
  for (const agreement of told) if (after(agreement) < 0.95) print(`Under 95 %: ${agreement.rules.join(', ')} ${agreement.symbol}, ${(100 * raw(agreement)).toFixed(1)} % as they are, ${(100 * after(agreement)).toFixed(1)} % after.`);
  return [line, agreementTable(told), differenceTable(told)];
};

const main = async (): Promise<void> => {
  if (values.help) { print(USAGE); return; }
  if (values.fetch) print(`.cache/mail has ${fetchMail()} messages.`);
  const sets = orSentence(chosenSets);
  if (sets.length === 0) { print('There is nothing to measure. --fetch gets mail; --help tells the rest.'); return; }
  print(sets.map(({ name, label, files }) => `${name}: ${files.length} files, ${label}`).join('\n'));
  const preset = orSentence(() => presetNamed(values.preset));
  const kind = values.kind === 'bulk' || values.kind === 'transactional' ? values.kind : undefined;
  const measured = await measure(sets, { preset, ...(kind && { kind }) }, (done, of) => {
    if (process.stderr.isTTY) process.stderr.write(done === of ? '\r\u001B[K' : `\r${done} of ${of}`);
  });
  const names = sets.map(({ name }) => name);
  const table = firingsTable(firingsOf(measured, all), names);
  print(`\n## Preset ${values.preset}: files with a finding\n\n${table}`);
  for (const rule of values.sample ?? []) print(`\n## ${rule}\n\n${sampleOf(measured, rule, Number(values.number))}`);
  const [line, agreement, differences] = await compare(measured);
  if (!values.write) return;
  const regions: Record<string, string> = { sets: sets.map(({ name, label, files }) => `- ${name}: ${files.length} files, ${label}`).join('\n'), firings: table };
  if (line !== undefined && agreement !== undefined && differences !== undefined) Object.assign(regions, { agreement: `${line}\n\n${agreement}`, differences });
  const page = 'docs/accuracy.md';
  writeFileSync(page, Object.entries(regions).reduce((text, [region, content]) => fill(text, region, content, page), readFileSync(page, 'utf8')));
  print(`\nWritten: ${page}`);
};

await main();
