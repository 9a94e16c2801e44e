import { describe, expect, it } from 'vitest';
import { ConfigError, defineConfig } from '../src/index.ts';
import { matchers, toPassLint } from '../src/vitest.ts';
import { defineRule } from '../src/rule.ts';

const good = '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Minutes</title></head>\n<body>\n<p>Here are the minutes of Monday.</p>\n</body>\n</html>\n';
const bad = good.replace('</p>', '</b></p>');
const mail = { from: 'Ann <ann@example.com>', to: 'bob@example.org', subject: 'Minutes', text: 'Here are the minutes.\n' };

/** What a failed expectation shows. */
const failureOf = async (expectation: Promise<void>): Promise<string> => {
  const error: unknown = await expectation.then(() => undefined, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  return (error as Error).message;
};

describe('toPassLint', () => {
  it('passes and fails HTML', async () => {
    await expect(good).toPassLint();
    await expect(bad).not.toPassLint();
    const message = await failureOf(expect(bad).toPassLint({ path: 'emails/minutes.html' }));
    expect(message).toMatch(/^emails\/minutes\.html must not be sent: 1 error\.\n\nemails\/minutes\.html:5:35 error html\/valid\n {2}.+\n {2}5 │ <p>Here are the minutes of Monday\.<\/b><\/p>\n/u);
    expect(message).toContain('\n    │                                   ^');
    expect(message).toContain('\n  → ');
  });

  it('says that it passed where it should not', async () => {
    expect(await failureOf(expect(good).not.toPassLint())).toBe('template.html passes, and it was expected that it does not.');
  });

  it('takes messages as text, as bytes and as nodemailer takes them', async () => {
    const text = 'From: Ann <ann@example.com>\nTo: bob@example.org\nSubject: Minutes\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nHere are the minutes.\n';
    await expect(text).toPassLint({ kind: 'transactional' });
    await expect(new TextEncoder().encode(text)).toPassLint();
    await expect(mail).toPassLint({ preset: 'transactional' });
    const refused = await failureOf(expect({ ...mail, attachments: [{ filename: 'a.exe', content: 'MZ' }] }).toPassLint());
    expect(refused).toContain('error attachment/blocked-type');
  });

  it('takes a preset, a kind, a configuration, the severity to fail on, and whether all data are filled in', async () => {
    const loud = { ...mail, subject: 'EVERYTHING IN THE GARDEN MUST GO TODAY' };
    await expect(loud).toPassLint({ preset: 'transactional' });
    await expect(loud).not.toPassLint({ preset: 'recommended', failOn: 'warning' });
    await expect(loud).toPassLint({ config: { extends: [], rules: {} }, failOn: 'info' });
    await expect(loud).not.toPassLint({ config: { extends: [] , rules: { 'content/all-caps': 'error' } } });
    const greeting = good.replace('Here', '{{ name }}, here');
    await expect(greeting).toPassLint();
    await expect(greeting).not.toPassLint({ final: true });
  });

  it('neither passes nor fails where the configuration is wrong, a rule throws, or it is no mail', async () => {
    const wrong = { config: JSON.parse('{ "kind": "spam" }') as { kind: 'bulk' } };
    await expect(expect(good).toPassLint(wrong)).rejects.toThrow(ConfigError);
    await expect(expect(good).not.toPassLint(wrong)).rejects.toThrow(ConfigError);
    const throws = defineRule({ name: 'test/throws', description: 'Throws.', advice: 'Nothing.', severity: 'info', presets: {}, messages: {}, references: [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }], create: () => ({ message() { throw new Error('out of ink'); } }) });
    const config = defineConfig({ plugins: [{ name: 'test', rules: { 'test/throws': throws } }], rules: { 'test/throws': 'info' } });
    for (const expectation of [expect(mail).toPassLint({ config }), expect(mail).not.toPassLint({ config })]) await expect(expectation).rejects.toThrow('out of ink');
    for (const nothing of [undefined, null, 5]) await expect(expect(nothing).not.toPassLint()).rejects.toThrow(/^toPassLint takes HTML/u);
  });

  it('is what expect.extend of Jest takes, too', async () => {
    expect(matchers).toEqual({ toPassLint });
    expect(await toPassLint(good)).toEqual({ pass: true, message: expect.any(Function) as unknown });
    const { pass, message } = await toPassLint(bad);
    expect(pass).toBe(false);
    expect(message()).toMatch(/^template\.html must not be sent/u);
  });
});
