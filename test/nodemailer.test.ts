import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { inspect } from 'node:util';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfigError, createLinter, defineConfig, lint as lintOnce } from '../src/index.ts';
import { lint, LintError } from '../src/nodemailer.ts';
import type { LintResult } from '../src/nodemailer.ts';
import { defineRule } from '../src/rule.ts';
import { emlReader } from '../src/read/eml.ts';
import type { Reader } from '../src/read/reader.ts';
import { folderWith } from './folders.ts';

/** What a server took: the bytes between DATA and the final dot, and who it is for. */
interface Received { readonly bytes: Buffer; readonly to: readonly string[] }

const servers: SMTPServer[] = [];
const mailbox = async () => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => { chunks.push(chunk); }).on('end', () => {
        received.push({ bytes: Buffer.concat(chunks), to: envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { received, port: (server.server.address() as AddressInfo).port };
};
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) await new Promise<void>((done) => { server.close(done); });
});

const good = { from: 'Ann <ann@example.com>', to: 'bob@example.org', subject: 'Minutes of Monday', text: 'Here are the minutes.\nSee you on Friday.\n' } as const;
const bad = { ...good, attachments: [{ filename: 'prices.exe', content: Buffer.from('MZ not a program') }] };
const config = defineConfig({ extends: ['recommended'], kind: 'transactional' });

describe('the plugin of nodemailer', () => {
  it('refuses a message, and the server never hears of it', async () => {
    const { received, port } = await mailbox();
    const transporter = createTransport({ host: '127.0.0.1', port });
    transporter.use('stream', lint(config));
    const error: unknown = await transporter.sendMail(bad).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LintError);
    const { name, code, message, report, diagnostics, result } = error as LintError;
    expect({ name, code }).toEqual({ name: 'LintError', code: 'ESENDLINT' });
    expect(message).toBe(`message.eml must not be sent: 1 error.\n\n${report}`);
    expect(report).toMatch(/^message\.eml:\d+:\d+ error attachment\/blocked-type\n {2}The attachment “prices\.exe” is of a type/u);
    expect(report).toContain('│ Content-Disposition: attachment; filename=prices.exe\n');
    expect(report).toContain('\n  → ');
    expect(report).not.toContain('--verbose');
    expect(report).not.toContain('\u001b');
    expect(diagnostics).toBe(result.diagnostics);
    // As `console.error(error)` prints it: the report once, and no objects.
    expect(inspect(error).split('blocked-type')).toHaveLength(2);
    expect(received).toEqual([]);
    await transporter.sendMail(good);
    expect(received).toHaveLength(1);
  });

  it('sends the bytes that were linted, to those in Bcc too', async () => {
    const { received, port } = await mailbox();
    const linted: Buffer[] = [];
    const reader: Reader = { ...emlReader, read: async (file, options) => {
      linted.push(Buffer.from(await file.source.read(0, file.source.size)));
      return emlReader.read(file, options);
    } };
    const transporter = createTransport({ host: '127.0.0.1', port });
    const results: LintResult[] = [];
    transporter.use('stream', lint({ ...config, plugins: [{ name: 'test', readers: [reader] }] }, { onResult: (result) => { results.push(result); } }));
    const folder = folderWith({ 'list.csv': 'a;b\n1;2\n' });
    await transporter.sendMail({
      ...good, bcc: 'eve@example.org', html: '<p>Here are\nthe minutes.</p>\n.\n', list: { unsubscribe: 'https://example.com/leave' },
      attachments: [
        { filename: 'once.bin', content: Readable.from([randomBytes(50_000), randomBytes(50_000)]) },
        { filename: 'list.csv', path: join(folder, 'list.csv') },
      ],
    });
    const [mail] = received;
    expect(mail?.to).toEqual(['bob@example.org', 'eve@example.org']);
    expect(mail?.bytes.equals(linted[0] ?? Buffer.of())).toBe(true);
    const text = mail?.bytes.toString('latin1') ?? '';
    expect(text.length).toBeGreaterThan(130_000);
    expect(text).toContain('List-Unsubscribe: <https://example.com/leave>');
    expect(text).not.toMatch(/^Bcc:/mu);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(results).toEqual([expect.objectContaining({ path: 'message.eml', failures: [] })]);
  });

  it('keeps a file that changes between linting and sending as it was linted', async () => {
    const { received, port } = await mailbox();
    const folder = folderWith({ 'note.txt': 'before' });
    const transporter = createTransport({ host: '127.0.0.1', port });
    transporter.use('stream', lint(config, { onResult: () => { writeFileSync(join(folder, 'note.txt'), 'after!'); } }));
    await transporter.sendMail({ ...good, attachments: [{ path: join(folder, 'note.txt') }] });
    expect(received[0]?.bytes.toString()).toContain(Buffer.from('before').toString('base64'));
  });

  it('judges several at once over a pool, each by itself', async () => {
    const { received, port } = await mailbox();
    const transporter = createTransport({ host: '127.0.0.1', port, pool: true, maxConnections: 3, maxMessages: 4 });
    transporter.use('stream', lint(config));
    const sent = await Promise.allSettled(Array.from({ length: 30 }, (_, index) => transporter.sendMail({ ...(index % 3 === 0 ? bad : good), subject: `Minutes, part ${index}` })));
    transporter.close();
    expect(sent.map(({ status }) => status)).toEqual(sent.map((_, index) => (index % 3 === 0 ? 'rejected' : 'fulfilled')));
    expect(received.map(({ bytes }) => Number(/^Subject: Minutes, part (\d+)/mu.exec(bytes.toString())?.[1])).toSorted((a, b) => a - b)).toEqual(sent.flatMap((_, index) => (index % 3 === 0 ? [] : [index])));
  });

  it('is signed after it was linted, and changed by other plugins once', async () => {
    const { received, port } = await mailbox();
    const { generateKeyPairSync } = await import('node:crypto');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
    const transporter = createTransport({ host: '127.0.0.1', port, dkim: { domainName: 'example.com', keySelector: 'a', privateKey } });
    transporter.use('stream', ({ message }, done) => {
      message.transform(() => new Transform({ transform: (chunk: Buffer, _, next) => { next(null, chunk.toString('latin1').replaceAll('minutes', 'minutes!')); } }));
      done();
    });
    const results: LintResult[] = [];
    transporter.use('stream', lint(config, { onResult: (result) => { results.push(result); } }));
    await transporter.sendMail(good);
    const text = received[0]?.bytes.toString() ?? '';
    expect(text).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256/u);
    expect(text).toContain('Here are the minutes!.');
    expect(results).toHaveLength(1);
  });

  it('refuses from the severity that is named, and tells of what it lets pass', async () => {
    const { received, port } = await mailbox();
    const shouting = { ...good, subject: 'EVERYTHING IN THE GARDEN MUST GO TODAY' };
    const told: LintResult[] = [];
    const onResult = (result: LintResult) => { told.push(result); };
    const lenient = createTransport({ host: '127.0.0.1', port });
    lenient.use('stream', lint(config, { onResult, path: 'mails/sale.eml' }));
    await lenient.sendMail(shouting);
    const strict = createTransport({ host: '127.0.0.1', port });
    strict.use('stream', lint(config, { onResult, failOn: 'warning' }));
    await expect(strict.sendMail(shouting)).rejects.toThrow(/^message\.eml must not be sent: \d+ warnings?\./u);
    expect(received).toHaveLength(1);
    expect(told.map(({ path }) => path)).toEqual(['mails/sale.eml', 'message.eml']);
    expect(told[0]?.diagnostics.map(({ rule }) => rule)).toContain('content/all-caps');
  });

  it('refuses when the configuration is wrong, a rule throws, an attachment is gone or the caller gave up', async () => {
    const { received, port } = await mailbox();
    const send = async (plugin: ReturnType<typeof lint>, mail: object = good): Promise<unknown> => {
      const transporter = createTransport({ host: '127.0.0.1', port });
      transporter.use('stream', plugin);
      return transporter.sendMail(mail).catch((error: unknown) => error);
    };
    expect(await send(lint(JSON.parse('{ "kind": "spam" }') as { kind: 'bulk' }))).toBeInstanceOf(ConfigError);
    const throws = defineRule({ name: 'test/throws', description: 'Throws.', advice: 'Nothing.', severity: 'info', presets: {}, messages: {}, references: [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }], create: () => ({ message() { throw new Error('out of ink'); } }) });
    const failed = await send(lint({ plugins: [{ name: 'test', rules: { 'test/throws': throws } }], rules: { 'test/throws': 'info' } }));
    expect(String(failed)).toMatch(/^LintError: message\.eml must not be sent: 1 failure\.\n\nfailed The rule test\/throws failed: out of ink\n/u);
    expect(await send(lint(config), { ...good, attachments: [{ path: '/nowhere/at/all.pdf' }] })).toMatchObject({ code: 'ENOENT' });
    expect(await send(lint(config, { onResult: () => { throw new Error('no, thanks'); } }))).toMatchObject({ message: 'no, thanks' });
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    expect(await send(lint(config), { ...good, signal: stop.signal })).toBeInstanceOf(Error);
    expect(received).toEqual([]);
  });

  it('keeps a large message in a file, not in memory, and leaves nothing behind', async () => {
    const { received, port } = await mailbox();
    const folder = folderWith({});
    vi.stubEnv('TMPDIR', folder);
    expect(tmpdir()).toBe(folder);
    const transporter = createTransport({ host: '127.0.0.1', port });
    transporter.use('stream', lint(config));
    const chunk = randomBytes(1 << 20);
    const content = Readable.from(Array.from({ length: 14 }, () => chunk));
    await transporter.sendMail({ ...good, attachments: [{ filename: 'film.mp4', content }] });
    const text = received[0]?.bytes.toString('latin1') ?? '';
    const attached = Buffer.from(text.slice(text.lastIndexOf('\r\n\r\n'), text.lastIndexOf('\r\n--')), 'base64');
    expect(attached.equals(Buffer.concat(Array.from({ length: 14 }, () => chunk)))).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('lint() of a message object', () => {
  it('lints what nodemailer would send, to whom it would', async () => {
    const { diagnostics, path } = await lintOnce(bad, { config });
    expect(path).toBe('message.eml');
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['attachment/blocked-type']);
    const linter = createLinter(config);
    const hidden = await linter.lint({ ...good, bcc: 'eve@example.org', attachDataUrls: true, html: '<p>Minutes <img alt="x" src="data:image/png;base64,AAAA"></p>' });
    expect(hidden.diagnostics.map(({ rule }) => rule)).not.toContain('header/bcc-sent');
    expect(hidden.failures).toEqual([]);
    await expect(linter.check(bad, { path: 'offer.eml' })).rejects.toThrow(/^offer\.eml must not be sent: 1 error\.\n\noffer\.eml:/u);
    expect((await linter.check(good)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('tells rules of list fields and of the envelope', async () => {
    const told: unknown[] = [];
    const seen = defineRule({ name: 'test/envelope', description: 'Keeps what it sees.', advice: 'Nothing.', severity: 'error', presets: {}, messages: {}, references: [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }],
      create: ({ message }) => ({ end() { if ('envelope' in message) told.push(message.envelope, message.header.get('list-unsubscribe')?.value.value); } }) });
    await lintOnce({ ...good, bcc: 'eve@example.org', list: { unsubscribe: 'https://example.com/leave' } }, { config: { extends: [], plugins: [{ name: 'test', rules: { 'test/envelope': seen } }], rules: { 'test/envelope': 'error' } } });
    expect(told).toEqual([{ from: 'ann@example.com', to: ['bob@example.org', 'eve@example.org'] }, '<https://example.com/leave>']);
  });

  it('rejects with what nodemailer rejects with', async () => {
    await expect(lintOnce({ ...good, attachments: [{ path: '/nowhere/at/all.pdf' }] })).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(lintOnce({ ...good, attachments: [{ path: import.meta.filename }], disableFileAccess: true })).rejects.toMatchObject({ code: 'EFILEACCESS' });
  });
});
