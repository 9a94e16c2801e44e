import { describe, expect, it } from 'vitest';
import { ConfigError, configSchema, createLinter, defineConfig, lint, presets, rules } from '../src/index.ts';
import type { Config } from '../src/index.ts';
import { defineRule } from '../src/rule.ts';

const about = { description: 'A rule for tests.', advice: 'Change the subject.', severity: 'error', presets: {}, references: [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }] } as const;
const subject = defineRule({
  ...about,
  name: 'test/subject',
  messages: { said: 'The subject is {{subject}}.' },
  create: ({ report }) => ({ field: { subject: (field) => { report({ at: field.value.span(), messageId: 'said', data: { subject: field.value.value } }); } } }),
});
const throws = defineRule({ ...about, name: 'test/throws', messages: {}, create: () => ({ message() { throw new Error('Nobody expected this'); } }) });
const paragraph = defineRule({ ...about, name: 'test/paragraph', messages: { here: 'A paragraph.' }, create: ({ report }) => ({ element: { p: (element) => { report({ at: element, messageId: 'here' }); } } }) });
const kind = defineRule({ ...about, name: 'test/kind', messages: { is: 'It is {{kind}}.' }, create: ({ report, sending, message }) => ({ end() { report({ at: message.span.text.span(0, 1), messageId: 'is', data: { kind: sending.kind ?? 'unknown' } }); } }) });
const plugin = { name: 'test', rules: { 'test/subject': subject, 'test/throws': throws, 'test/paragraph': paragraph, 'test/kind': kind } } as const;
const config = defineConfig({ extends: [], plugins: [plugin], rules: { 'test/subject': 'warning', 'test/paragraph': 'info' } });
const said = ({ diagnostics }: { readonly diagnostics: readonly { readonly rule: string; readonly severity: string; readonly location: { readonly start: { readonly line: number; readonly column: number } } }[] }) =>
  diagnostics.map(({ rule, severity, location: { start } }) => `${start.line}:${start.column} ${severity} ${rule}`);

describe('the API', () => {
  it('lints bytes, text and a source of bytes alike', async () => {
    const text = 'Subject: Grüße\n\nHi\n';
    const bytes = new TextEncoder().encode(text);
    const source = { size: bytes.length, read: async (start: number, end: number) => bytes.subarray(start, end) };
    const results = await Promise.all([text, bytes, source].map((given) => lint(given, { path: 'a.eml', config })));
    for (const result of results) {
      expect(result).toEqual(results[0]);
      expect(said(result)).toEqual(['1:10 warning test/subject']);
      expect(result.failures).toEqual([]);
    }
  });

  it('takes what has no name for what it begins with', async () => {
    const linter = createLinter(config);
    expect(await linter.lint('<p>Subject: none</p>')).toMatchObject({ path: 'template.html', diagnostics: [{ rule: 'test/paragraph' }] });
    expect(await linter.lint('Subject: x\n\n<p>')).toMatchObject({ path: 'message.eml', diagnostics: [{ rule: 'test/subject' }] });
  });

  it('says which rule threw, and lets the others go on', async () => {
    const result = await lint('Subject: x\n\n', { config: { ...config, rules: { 'test/subject': 'error', 'test/throws': 'error' } } });
    expect(result.failures).toEqual([{ path: 'message.eml', rule: 'test/throws', message: 'The rule test/throws failed: Nobody expected this' }]);
    expect(said(result)).toEqual(['1:10 error test/subject']);
  });

  it('applies overrides by the path that is given', async () => {
    const linter = createLinter(defineConfig({ extends: [], plugins: [plugin], rules: { 'test/kind': 'error' }, overrides: [{ files: ['receipts/**'], kind: 'transactional' }, { files: ['*.news.eml'], kind: 'bulk' }] }), { folder: '/mail' });
    const kindOf = async (path: string) => (await linter.lint('From: a@example.com\n\n', { path })).diagnostics.map(({ message }) => message);
    expect(await kindOf('/mail/receipts/a.eml')).toEqual(['It is transactional.']);
    expect(await kindOf('/mail/receipts/a.news.eml')).toEqual(['It is bulk.']);
    expect(await kindOf('/other/receipts/a.eml')).toEqual(['It is unknown.']);
  });

  it('rejects with a ConfigError for a configuration no compiler saw, each time', async () => {
    const linter = createLinter(JSON.parse('{ "rules": { "size/totl": "error" } }') as Config);
    const mistake = new ConfigError('the configuration: rules["size/totl"]: there is no such rule. Did you mean "size/total"?');
    await expect(linter.lint('')).rejects.toThrow(mistake);
    await expect(linter.lint('')).rejects.toThrow(ConfigError);
  });

  it('rejects with the signal’s reason, and with what the source rejects with', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(lint('Subject: x\n\n', { signal: stop.signal })).rejects.toThrow('enough');
    await expect(lint({ size: 9, read: () => Promise.reject(new Error('gone')) })).rejects.toThrow('gone');
  });
});

describe('what the package tells', () => {
  it('presets, computed from the rules', () => {
    expect(Object.keys(presets)).toEqual(['recommended', 'transactional', 'bulk', 'strict', 'all']);
    expect(Object.keys(presets.all.rules)).toEqual(Object.keys(rules));
    expect(presets.bulk.kind).toBe('bulk');
    for (const { rules: settings } of Object.values(presets)) for (const name of Object.keys(settings)) expect(rules).toHaveProperty([name]);
  });

  it('every preset is a valid configuration, and so is each rule at each setting', async () => {
    for (const name of Object.keys(presets) as (keyof typeof presets)[]) await createLinter({ extends: [name] }).lint('');
    const every = Object.fromEntries(Object.values(rules).map(({ name, ...rule }) => [name, ['warning', 'options' in rule ? Object.fromEntries(Object.entries(rule.options).map(([option, schema]) => [option, (schema as { default: unknown }).default])) : {}]]));
    await expect(createLinter(JSON.parse(JSON.stringify({ extends: [], rules: every })) as Config).lint('')).resolves.toBeDefined();
  });

  it('a JSON Schema that knows every rule and option', () => {
    const text = JSON.stringify(configSchema());
    for (const rule of Object.values(rules)) expect(text).toContain(JSON.stringify(rule.name));
    expect(JSON.parse(text)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
