// What must not compile, and what must. `npm run typecheck` is the test.
import { createLinter, defineConfig, lint } from 'sendlint';
import type { Config, Settings } from 'sendlint';
import { defineRule } from 'sendlint/rule';
import type { SendMailOptions } from 'nodemailer';

const rule = defineRule({
  name: 'mine/subject',
  description: 'A rule.',
  advice: 'Do it.',
  severity: 'error',
  presets: {},
  references: [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }],
  messages: {},
  options: {
    max: { type: 'integer', default: 3, description: 'Most.' },
    mode: { type: 'string', enum: ['strict', 'lax'], default: 'lax', description: 'How.' },
    words: { type: 'array', items: { type: 'string' }, default: [], description: 'Which.' },
  },
  create: () => ({}),
});
const rules = { 'mine/subject': rule } as const;
const plugin = { name: 'mine', rules } as const;

const settings: Settings<typeof rules> = { 'mine/subject': ['error', { max: 50, mode: 'strict', words: ['a'] }] };
void settings;
// @ts-expect-error an option of the wrong type
const wrongType: Settings<typeof rules> = { 'mine/subject': ['error', { max: '50' }] };
void wrongType;
// @ts-expect-error an option outside its values
const wrongValue: Settings<typeof rules> = { 'mine/subject': ['error', { mode: 'loose' }] };
void wrongValue;
// @ts-expect-error an option that does not exist
const wrongOption: Settings<typeof rules> = { 'mine/subject': ['error', { min: 50 }] };
void wrongOption;
// @ts-expect-error a list of the wrong items
const wrongItem: Settings<typeof rules> = { 'mine/subject': ['error', { words: [1] }] };
void wrongItem;
// @ts-expect-error a rule that does not exist
const wrongRule: Settings<typeof rules> = { 'mine/subjct': 'error' };
void wrongRule;
// @ts-expect-error a severity that is none
const wrongSeverity: Settings<typeof rules> = { 'mine/subject': 'warn' };
void wrongSeverity;

// A plugin's rules are known beside the built-in ones, also in overrides.
defineConfig({ plugins: [plugin], rules: { 'mine/subject': ['warning', { max: 9 }] }, overrides: [{ files: ['*.eml'], rules: { 'mine/subject': 'off' } }] });
// @ts-expect-error an option of a plugin's rule has the wrong type
defineConfig({ plugins: [plugin], rules: { 'mine/subject': ['warning', { max: '9' }] } });
// @ts-expect-error a preset that does not exist
defineConfig({ extends: ['recomended'] });
defineConfig({ extends: ['recommended', 'mine/loud', { name: 'here', rules: {} }], kind: 'bulk', providers: ['gmail'], service: 'postmark' });
// @ts-expect-error a kind that does not exist
defineConfig({ kind: 'newsletter' });
// @ts-expect-error a plugin by name
defineConfig({ plugins: ['mine'] });
// @ts-expect-error an override without files
defineConfig({ overrides: [{ rules: {} }] });
const config: Config = { extends: ['all'], ignores: ['drafts/**'] };
void createLinter(config).lint('From: a@example.com\n\n', { path: 'a.eml' });
void lint(new Uint8Array(), { config: { kind: 'transactional' } });
// @ts-expect-error no source of bytes
void lint(5);

// The built-in rules are known without being named.
defineConfig({ rules: { 'size/html-clip': ['error', { max: 90_000 }], 'content/all-caps': 'off' } });
// @ts-expect-error a built-in rule that does not exist
defineConfig({ rules: { 'size/html-clipp': 'error' } });
// @ts-expect-error an option of a built-in rule has the wrong type
defineConfig({ rules: { 'size/html-clip': ['error', { max: '90 KB' }] } });
// @ts-expect-error an option a built-in rule does not have
defineConfig({ rules: { 'size/html-clip': ['error', { min: 1 }] } });
// @ts-expect-error a built-in rule that does not exist, in an override
defineConfig({ overrides: [{ files: ['*'], rules: { 'content/allcaps': 'off' } }] });
// @ts-expect-error a rule that neither is built in nor belongs to the plugin
defineConfig({ plugins: [plugin], rules: { 'mine/other': 'error' } });

// A message as nodemailer takes it, and what nodemailer takes.
void lint({ from: 'ann@example.com', to: ['bob@example.org'], subject: 'Minutes', html: '<p>Here they are.</p>', attachments: [{ path: 'a.pdf' }] });
const mail: SendMailOptions = { subject: 'Minutes' };
void createLinter().check(mail, { failOn: 'warning' });
// @ts-expect-error a field that no message has
void lint({ sbject: 'Minutes' });
// @ts-expect-error a severity that is none
void createLinter().check('', { failOn: 'fatal' });
