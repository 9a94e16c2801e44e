import { describe, expect, it } from 'vitest';
import { folderWith } from '../folders.ts';
import { run } from './run.ts';

const list = (rows: number, row: (index: number) => string): string => `email\n${Array.from({ length: rows }, (_, index) => row(index)).join('\n')}\n`;
interface Told {
  readonly counts: Readonly<Record<string, number>>;
  readonly results: readonly { readonly diagnostics: readonly { readonly rule: string; readonly severity: string; readonly location: { readonly path: string; readonly offset: number; readonly length: number; readonly start: { readonly line: number; readonly column: number } } }[] }[];
  readonly recipients: readonly { readonly addresses: number; readonly valid: number; readonly different: number; readonly empty: number; readonly left: Readonly<Record<string, number>>; readonly domains: readonly { readonly domain: string; readonly count: number }[]; readonly limits: readonly { readonly who: string }[] }[];
}
const told = async (argv: readonly string[], options: Parameters<typeof run>[1]): Promise<Told> => JSON.parse((await run(['recipients', '--format', 'json', ...argv], options)).stdout) as Told;

describe('sendlint recipients', () => {
  it('tells findings as for messages, then the numbers', async () => {
    const cwd = folderWith({ 'a.csv': 'name;email\nAnn;ann@gmial.com\n"B; ""b""";"bob..x@garden.org"\nCarl;\nDora;ann@gmial.com\nEva;ANN@gmial.com\n' });
    expect(await run(['recipients', 'a.csv', '--provider', 'gmail-workspace'], { cwd })).toEqual({
      code: 1,
      stderr: '',
      stdout: `a.csv:2:5 warning recipient/domain-typo
  “gmial.com” is one slip away from “gmail.com”, which seems to be meant.
  2 │ Ann;ann@gmial.com
    │     ^^^^^^^^^^^^^
  → Write the domain that was meant, or ask the recipient.

a.csv:3:13 error recipient/address-valid
  “bob..x@garden.org” has a dot at the start, at the end or twice in a row before the @, which is allowed only in quotes.
  3 │ "B; ""b""";"bob..x@garden.org"
    │             ^^^^^^^^^^^^^^^^^
  → Correct the address, or leave the recipient out.

a.csv:5:6 warning recipient/domain-typo
  “gmial.com” is one slip away from “gmail.com”, which seems to be meant.
  5 │ Dora;ann@gmial.com
    │      ^^^^^^^^^^^^^

a.csv:5:6 warning recipient/duplicate
  “ann@gmial.com” is recipient 1 already.
  5 │ Dora;ann@gmial.com
    │      ^^^^^^^^^^^^^
  → Keep one of them.

a.csv:6:5 warning recipient/domain-typo
  “gmial.com” is one slip away from “gmail.com”, which seems to be meant.
  6 │ Eva;ANN@gmial.com
    │     ^^^^^^^^^^^^^

a.csv:6:5 info recipient/duplicate-variant
  “ANN@gmial.com” is the mailbox of recipient 1, written another way.
  6 │ Eva;ANN@gmial.com
    │     ^^^^^^^^^^^^^
  → Keep the one its owner gave.

1 error, 4 warnings, 1 info in 1 file.
Nothing was left unchecked.

a.csv, column “email”: 4 addresses, 3 valid, 1 different. 1 row has none.
Domains: gmial.com 1.
Google Workspace takes 2,000 recipients a message: all fit into one.
Google Workspace: 1 recipient is within the 2,000 of a day.
`,
    });
  });

  it('counts days and messages', async () => {
    const cwd = folderWith({ 'a.csv': list(12_400, (index) => `a${index}@gmail.com`) });
    const { code, stdout } = await run(['recipients', 'a.csv', '--provider', 'google-workspace'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe(`No problems in 1 file.
Nothing was left unchecked.

a.csv, column “email”: 12,400 addresses, 12,400 valid, 12,400 different.
Domains: gmail.com 12,400.
Google Workspace takes 2,000 recipients a message: that would be 7 messages.
Google Workspace: 12,400 recipients are 7 days of 2,000 a day.
12,400 are at Gmail: who sends 5,000 a day there is a bulk sender and has to meet more requirements.
`);
    expect((await run(['recipients', 'a.csv', '--per-day', '100'], { cwd })).stdout).toContain('\n12,400 recipients are 124 days of 100 a day.\n');
    expect((await told(['a.csv', '--service', 'postmark'], { cwd })).recipients[0]?.limits).toEqual([{ who: 'Postmark', perMessage: 50, source: 'https://postmarkapp.com/developer/api/email-api' }]);
  });

  it('tells twenty findings of a rule, and all with --all; the others count as well', async () => {
    const cwd = folderWith({ 'a.csv': list(100, (index) => `a${index}@gmial.com`) });
    const { code, stdout } = await run(['recipients', 'a.csv', '--max-warnings', '99'], { cwd });
    expect(code).toBe(1);
    expect(stdout.match(/warning recipient/gu)?.length).toBe(20);
    expect(stdout).toContain('100 warnings in 1 file.');
    expect(stdout).toContain('recipient/domain-typo: 80 more findings are not shown; --all shows them.');
    const all = await told(['a.csv', '--all'], { cwd });
    expect(all.results[0]?.diagnostics.length).toBe(100);
    expect(all.recipients[0]?.left).toEqual({});
    expect(all.counts).toEqual({ error: 0, warning: 100, info: 0 });
    expect((await run(['recipients', 'a.csv', '--fail-on', 'warning'], { cwd })).code).toBe(1);
    expect((await run(['recipients', 'a.csv', '--quiet'], { cwd })).stdout).toMatch(/^No problems in 1 file/u);
  });

  it('has places in bytes', async () => {
    const text = '\ufeffid,mail\r\n1,"Jürgen ""J"" <j@gmial.com>"\r\n';
    const { results } = await told(['a.csv'], { cwd: folderWith({ 'a.csv': text }) });
    const [found] = results[0]?.diagnostics ?? [];
    expect(found?.location.start).toEqual({ line: 2, column: 4 });
    const bytes = Buffer.from(text);
    expect(bytes.subarray(found?.location.offset, (found?.location.offset ?? 0) + (found?.location.length ?? 0)).toString()).toBe('Jürgen ""J"" <j@gmial.com>');
  });

  it('reads standard input, and several lists', async () => {
    const cwd = folderWith({ 'a.csv': list(2, (index) => `a${index}@garden.org`), '-b.json': '["a@garden.org"]' });
    expect((await told(['-'], { cwd, stdin: '["a@gmial.com"]' })).results[0]?.diagnostics[0]?.location.path).toBe('<stdin>');
    expect((await told(['-', '--stdin-filename', 'x.txt'], { cwd, stdin: '[a@garden.org\n' })).recipients[0]?.valid).toBe(0);
    expect((await told(['a.csv', '--', '-b.json'], { cwd })).recipients.map(({ addresses }) => addresses)).toEqual([2, 1]);
  });

  it('takes rules, presets, options and plugins from the configuration', async () => {
    const config = `
      const rule = { name: 'own/no-bob', description: 'A.', advice: 'B.', severity: 'error', presets: {}, references: [{ title: 'a', url: 'https://a.org' }], messages: { bob: 'It is {{address}}.' },
        create: ({ report, message }) => ({ recipient: async (mailbox) => { await null; if (mailbox.address.startsWith('bob')) report({ at: mailbox.span, messageId: 'bob', data: { address: mailbox.address } }); }, message() { throw new Error('no message'); } }) };
      const throws = { ...rule, name: 'own/throws', messages: {}, create: () => ({ recipient() { throw new Error('Nobody expected this'); } }) };
      export default { plugins: [{ name: 'own', rules: { 'own/no-bob': rule, 'own/throws': throws } }], rules: { 'own/no-bob': 'error', 'recipient/reserved-domain': 'off', 'recipient/duplicate-variant': ['warning', { tags: true }] }, service: 'resend',
        overrides: [{ files: ['old/**'], rules: { 'recipient/domain-typo': 'off', 'own/throws': 'error' } }] };`;
    const text = 'ann@gmial.com\nbob@example.com\nann+x@gmial.com\n';
    const cwd = folderWith({ 'sendlint.config.mjs': config, 'a.txt': text, 'old/a.txt': text });
    const { results, recipients } = await told(['a.txt'], { cwd });
    expect(results[0]?.diagnostics.map(({ rule, severity, location: { start } }) => `${start.line}:${start.column} ${severity} ${rule}`)).toEqual(['1:1 warning recipient/domain-typo', '2:1 error own/no-bob', '3:1 warning recipient/domain-typo', '3:1 warning recipient/duplicate-variant']);
    expect(recipients[0]?.limits.map(({ who }) => who)).toEqual(['Resend']);
    const old = await run(['recipients', 'old/a.txt'], { cwd });
    expect(old.code).toBe(2);
    expect(old.stdout).toContain('failed The rule own/throws failed: Nobody expected this');
    expect(old.stdout).not.toContain('domain-typo');
  });

  it('counts the same whatever rules are on', async () => {
    const cwd = folderWith({ 'a.txt': 'ann@garden.org\nAnn@garden.org\nann@garden.org\nnobody\n' });
    const off = ['recipient/address-valid', 'recipient/duplicate', 'recipient/duplicate-variant'].flatMap((rule) => ['--rule', `${rule}:off`]);
    const { recipients, counts } = await told(['a.txt', ...off], { cwd });
    expect(recipients[0]).toMatchObject({ addresses: 4, valid: 3, different: 1 });
    expect(counts).toEqual({ error: 0, warning: 0, info: 0 });
  });
});

describe('what cannot be read', () => {
  const cwd = folderWith({
    'empty.csv': '', 'a.xlsx': 'PK\x03\x04rest', 'binary.csv': Buffer.from(Array.from({ length: 500 }, (_, index) => index % 32)), 'utf32.csv': Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'utf16.csv': Buffer.from('a@b.org,\n'.repeat(9), 'utf16le'),
    'columns.csv': 'name,city\nAnn,Bonn\n', 'quote.csv': 'email\na@garden.org\n"b@garden.org\n', 'broken.json': '[\n "a@garden.org",\n oops]', 'a.csv': 'email\na@garden.org\n',
  });
  it.each([
    ['nowhere.csv', 'nowhere.csv does not exist.'], ['.', '. is a folder.'], ['empty.csv', 'empty.csv is empty.'], ['a.xlsx', 'a.xlsx is an Excel workbook or a zip archive; save the sheet as CSV.'], ['binary.csv', 'binary.csv is binary, no list of recipients.'],
    ['utf32.csv', 'utf32.csv is UTF-32; save it as UTF-8.'], ['utf16.csv', 'utf16.csv is UTF-16 or UTF-32 without a byte order mark; save it as UTF-8.'], ['columns.csv', 'columns.csv: No column holds addresses; --column names one. It has "name", "city".'],
    ['quote.csv', 'quote.csv:3:1 A quote is opened here and not closed in the 262,144 bytes that a row may have: what follows was not read.'], ['broken.json', 'broken.json:3:2 This is no JSON: JSON has no such value; text has to be in double quotes.'],
  ])('%s', async (name, sentence) => {
    const { code, stdout, stderr } = await run(['recipients', name], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout).toContain(`failed ${sentence}\n`);
  });

  it('the others go on', async () => {
    const { code, stdout } = await run(['recipients', 'nowhere.csv', 'a.csv'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('a.csv, column “email”: 1 address, 1 valid, 1 different.');
  });

  it.each([
    [[], 'Name a list of recipients (CSV, JSON or text), or - for standard input. See sendlint recipients --help.'],
    [['a.csv', '--provider', 'gmial'], '--provider: no limits of "gmial" are known. Did you mean "gmail"?'],
    [['a.csv', '--per-day', '0'], '--per-day takes a whole number from 1 on, not "0".'],
    [['a.csv', '--per-day', 'many'], '--per-day takes a whole number from 1 on, not "many".'],
    [['a.csv', '--format', 'sarif'], '--format: recipients are told as pretty or json, not as "sarif".'],
    [['a.csv', '--colum', 'x'], 'There is no flag "--colum". Did you mean "--column"?'],
  ])('a bad call: %j', async (argv, sentence) => {
    expect(await run(['recipients', ...argv], { cwd })).toEqual({ code: 2, stdout: '', stderr: `sendlint: ${sentence}\n` });
  });

  it('its flags elsewhere', async () => {
    expect((await run(['a.csv', '--column', 'x'], { cwd })).stderr).toBe('sendlint: --column is for sendlint recipients.\n');
  });

  it('help', async () => {
    const { code, stdout } = await run(['recipients', '--help'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^sendlint recipients: /u);
    expect((await run(['--help'], { cwd })).stdout).toContain('sendlint recipients <list>');
  });

  it('an interrupt', async () => {
    const interrupt = new AbortController();
    interrupt.abort();
    expect((await run(['recipients', 'a.csv'], { cwd, signal: interrupt.signal })).code).toBe(130);
  });
});
