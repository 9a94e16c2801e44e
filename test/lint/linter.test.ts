import { describe, expect, it } from 'vitest';
import { defineRule } from 'sendlint/rule';
import type { Visitor } from 'sendlint/rule';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { lintFile } from '../../src/lint/linter.ts';
import { emlReader } from '../../src/read/eml.ts';
import { templateReader } from '../../src/read/template.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { eml, reportsOf } from '../../src/testing/index.ts';

const meta = { description: 'A rule of a test.', advice: 'Do nothing.', severity: 'warning', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }] } as const;

const lint = (source: string, rules: readonly AnyRule[], path = 'message.eml', signal?: AbortSignal) =>
  lintFile(new SourceFile(path, bytesSource(Buffer.from(source))), { readers: [emlReader, templateReader], rules: rules.map((rule) => configureRule(rule)), sending: {} }, signal ? { signal } : {});

/** A rule that notes what it was shown. */
const noting = (name: string, visitorOf: (note: (text: string) => void) => Visitor): { readonly rule: AnyRule; readonly seen: readonly string[] } => {
  const seen: string[] = [];
  return { seen, rule: defineRule({ ...meta, name, messages: {}, create: () => visitorOf((text) => { seen.push(text); }) }) };
};

const NESTED = eml`
  From: a@one.example
  Subject: Outer
  Content-Type: multipart/mixed; boundary=b

  --b
  Content-Type: text/html

  <p style="color:red">Hi <b>there</b></p>
  --b
  Content-Type: message/rfc822

  Subject: Inner
  Content-Type: text/html

  <i>inner</i>
  --b
  Content-Type: image/png; name=a.png
  Content-Disposition: attachment

  x
  --b--
`;

describe('the walk', () => {
  it('takes selectors as they are written: in a value case counts, in a tag name it does not', async () => {
    const { rule, seen } = noting('test/selectors', (note) => ({ element: { 'a[title="Home Page"]': () => { note('home'); }, 'A': () => { note('link'); } } }));
    await lint('<a title="Home Page">x</a><a title="home page">y</a>', [rule], 'a.html');
    expect(seen).toEqual(['link', 'home', 'link']);
  });

  it('shows the outer message, its fields, its parts and its HTML, and nothing inside an attached message', async () => {
    const { rule, seen } = noting('test/all', (note) => ({
      message: ({ header }) => { note(`message ${header.fields.length}`); },
      field: { subject: ({ value }) => { note(`subject ${value.value}`); }, '*': ({ name }) => { note(`field ${name}`); } },
      part: { 'image/*': ({ mediaType }) => { note(`image ${mediaType.essence}`); }, '*': ({ mediaType }) => { note(`part ${mediaType.essence}`); } },
      html: ({ view }) => { note(`html ${view}`); },
      element: { b: ({ name }) => { note(`element ${name}`); }, 'p > b': ({ name }) => { note(`selected ${name}`); }, i: () => { note('inner'); } },
      declaration: { color: ({ value }) => { note(`color ${value}`); } },
      prose: ({ value }) => { note(`prose ${value.trim()}`); },
      end: () => { note('end'); },
    }));
    await lint(NESTED, [rule]);
    expect(seen).toEqual([
      'message 3', 'field From', 'subject Outer', 'field Subject', 'field Content-Type',
      'part multipart/mixed', 'part text/html', 'html everyone', 'element b', 'selected b', 'color red', 'prose Hi there',
      'part message/rfc822', 'image image/png', 'part image/png', 'end',
    ]);
  });

  it('calls no message or field handler for a template', async () => {
    const { rule, seen } = noting('test/fragment', (note) => ({ message: () => { note('message'); }, field: { '*': () => { note('field'); } }, part: { 'text/html': () => { note('part'); } } }));
    await lint('<p>Hi</p>', [rule], 'template.html');
    expect(seen).toEqual(['part']);
  });

  it('runs for both views where Outlook reads something else, and says once what both say', async () => {
    const rule = defineRule({ ...meta, name: 'test/views', messages: { cell: 'A cell.' }, create: ({ report }) => ({ element: { td(cell) { report({ at: cell, messageId: 'cell' }); } } }) });
    const { result } = await lint('<!--[if mso]><table><tr><td>\n<![endif]-->\n<table><tr>\n<td>x</td></tr></table>\n<!--[if mso]></td></tr></table><![endif]-->', [rule], 'a.html');
    expect(reportsOf(result)).toEqual(['1:25-1:29 A cell.', '4:1-4:5 A cell.']);
  });

  it('survives 20,000 nested tags', async () => {
    const { rule, seen } = noting('test/deep', (note) => ({ element: { u: () => { note('u'); } } }));
    await lint('<div>'.repeat(20_000) + '<u>', [rule], 'a.html');
    expect(seen).toEqual(['u']);
  });
});

/** A rule that says its name, late. */
const speaking = (name: string) => defineRule({ ...meta, name, messages: { said: '{{who}} said {{what}}.' }, create: ({ report }) => ({ field: { async subject(field) {
  await Promise.resolve();
  report({ at: field.value.span(0, 3), messageId: 'said', data: { who: name, what: '{{who}}' } });
} } }) });

describe('rules', () => {
  it('may be asynchronous, and are sorted by place, then name', async () => {
    const { result } = await lint('Subject: Hello\n\n', [speaking('test/b'), speaking('test/a')]);
    expect(reportsOf(result)).toEqual(['1:10-1:13 test/a said {{who}}.', '1:10-1:13 test/b said {{who}}.']);
  });

  it.each([
    ['create', () => { throw new Error('broken'); }],
    ['a handler', (): Visitor => ({ field: { subject() { throw new Error('broken'); } } })],
    ['an asynchronous handler', (): Visitor => ({ field: { subject: () => Promise.reject(new Error('broken')) } })],
    ['end', (): Visitor => ({ end() { throw new Error('broken'); } })],
  ])('that throw in %s are named, and the others go on', async (_where, create) => {
    const broken = defineRule({ ...meta, name: 'test/broken', messages: {}, create });
    const { result, failures } = await lint('Subject: Hello\n\n', [broken, speaking('test/a')]);
    expect(failures).toEqual([{ path: 'message.eml', rule: 'test/broken', message: 'The rule test/broken failed: broken' }]);
    expect(result.diagnostics).toHaveLength(1);
  });

  it('are unchecked without a service they use, and have it when it is given', async () => {
    const rule = defineRule({ ...meta, name: 'test/dns', uses: ['dns'], messages: { found: 'Found {{count}}.' }, create: ({ dns, report }) => ({ async message(message) {
      report({ at: message, messageId: 'found', data: { count: (await dns('a.example', 'TXT')).length } });
    } }) });
    const file = new SourceFile('a.eml', bytesSource(Buffer.from('Subject: x\n\n')));
    const setup = { readers: [emlReader], rules: [configureRule(rule)], sending: {} };
    expect((await lintFile(file, setup)).result.unchecked).toEqual([{ rule: 'test/dns', reason: 'The rule needs the service dns, which is not given.' }]);
    expect(reportsOf((await lintFile(file, { ...setup, services: { dns: () => Promise.resolve(['one']) } })).result)).toEqual(['1:1-1:11 Found 1.']);
  });

  it('stop after a thousand problems and say so', async () => {
    const rule = defineRule({ ...meta, name: 'test/many', messages: { b: 'A b.' }, create: ({ report }) => ({ element: { b(element) { report({ at: element, messageId: 'b' }); } } }) });
    const { result } = await lint('<b>x</b>\n'.repeat(3000), [rule], 'a.html');
    expect(result.diagnostics).toHaveLength(1000);
    expect(result.unchecked.map(({ reason }) => reason)).toEqual(['The rule reported 1000 problems; what came after is left out.']);
  });

  it('do not run when the signal has ended', async () => {
    await expect(lint('Subject: x\n\n', [], 'a.eml', AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});

describe('places', () => {
  it.each([
    ['an element at its start tag', 'img', '<p>\n<img src=a>', '2:1-2:12'],
    ['an implied element where its first written child begins', 'tbody', '<table>\n<tr><td>x</table>', '2:1-2:5'],
    ['an element with nothing written in it at the nearest written ancestor', 'colgroup', '<table>\n<col></table>', '2:1-2:6'],
  ])('%s', async (_what, tag, html, place) => {
    const rule = defineRule({ ...meta, name: 'test/place', messages: { here: 'Here.' }, create: ({ report }) => ({ element: { [tag](element) { report({ at: element, messageId: 'here' }); } } }) });
    expect(reportsOf((await lint(html, [rule], 'a.html')).result)).toEqual([`${place} Here.`]);
  });

  it('a part at its Content-Type, a message at its first field', async () => {
    const rule = defineRule({ ...meta, name: 'test/entity', messages: { here: 'Here.' }, create: ({ report }) => ({ message(message) { report({ at: message, messageId: 'here' }); }, part: { 'image/*'(part) { report({ at: part, messageId: 'here' }); } } }) });
    expect(reportsOf((await lint(NESTED, [rule])).result)).toEqual(['1:1-1:20 Here.', '17:1-17:36 Here.']);
  });
});
