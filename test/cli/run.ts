import { Readable } from 'node:stream';
import { main } from '../../src/cli/main.ts';

/** What a run of the program wrote and answered. */
export interface Ran { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs the program in this process. */
export const run = async (argv: readonly string[], { cwd, stdin = '', env = {}, terminal = false, signal }: { readonly cwd: string; readonly stdin?: string | Uint8Array; readonly env?: Readonly<Record<string, string>>; readonly terminal?: boolean; readonly signal?: AbortSignal }): Promise<Ran> => {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({ isTTY: terminal, columns: 80, write: (text: string) => { written[name] += text; } });
  const code = await main(argv, { stdin: Readable.from([Buffer.from(stdin)]), stdout: output('stdout'), stderr: output('stderr'), cwd, env }, signal);
  return { code, ...written };
};

/** A message without anything to find. */
export const MESSAGE = 'From: Ann <ann@example.com>\nTo: bob@example.org\nSubject: Minutes\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nMessage-ID: <1@example.com>\n\nHere are the minutes.\n';

/** A configuration with a plugin whose rules report each subject, and throw, and cannot tell: the program's own behaviour without the built-in rules. */
export const PLUGIN_CONFIG = `
const references = [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }];
const base = { description: 'A rule for tests.', advice: 'Change the subject.', severity: 'error', presets: {}, references };
const subject = { ...base, name: 'test/subject', messages: { said: 'The subject is {{subject}}.' }, options: { max: { type: 'integer', minimum: 1, default: 3, description: 'How long.' } },
  create: ({ report }) => ({ field: { subject: (field) => report({ at: field.value.span(), messageId: 'said', data: { subject: field.value.value } }) } }) };
const throws = { ...base, name: 'test/throws', messages: {}, create: () => ({ message() { throw new Error('Nobody expected this'); } }) };
const unsure = { ...base, name: 'test/unsure', messages: {}, create: ({ unchecked }) => ({ message() { unchecked('Set "kind" to say what mail this is.'); } }) };
export const plugin = { name: 'test', rules: { 'test/subject': subject, 'test/throws': throws, 'test/unsure': unsure }, presets: { loud: { name: 'loud', kind: 'bulk', rules: { 'test/subject': 'warning' } } } };
`;

/** A configuration file with that plugin and these further settings. */
export const configWith = (settings: string): string => `${PLUGIN_CONFIG}\nexport default { extends: [], plugins: [plugin], ${settings} };\n`;
