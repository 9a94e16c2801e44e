import { describe, expect, it } from 'vitest';
import type { HeaderField } from '../../src/message/header.ts';
import { readDataFields } from '../../src/read/data-fields.ts';
import { metaFileNames, metaOf, NO_META } from '../../src/read/meta.ts';
import type { Meta } from '../../src/read/meta.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { toFile } from '../../src/source/source-text.ts';
import { isInOrder } from '../source/in-memory.ts';
import { faultsOf, fileOf, placeIn, placeOf, read, textOf } from './data.ts';

/** A field as one line: its name, its value, where the value stands and where the field does. */
const line = async ({ name, value, span }: HeaderField): Promise<string> => `${name}: ${value.value} | ${await placeIn(value)} | ${await placeOf(span)}`;
const linesOf = (fields: readonly HeaderField[]): Promise<readonly string[]> => Promise.all(fields.map(line));

/** The mailboxes of a field as `name <address> place`. */
const mailboxesOf = (field: HeaderField | undefined): Promise<readonly string[]> =>
  Promise.all((field?.addresses ?? []).map(async ({ name, address, span }) => `${name} <${address}> ${await placeOf(span)}`));

describe('the fields that data gives', () => {
  it.each([
    ['subject: a', ['Subject: a | 1:10-1:11 | 1:1-1:11']],
    ['SUBJECT: a', ['Subject: a | 1:10-1:11 | 1:1-1:11']],
    ['reply_to: a@b.c\nreplyTo: d@e.f\nReply-To: g@h.i', ['Reply-To: a@b.c | 1:11-1:16 | 1:1-1:16']],
    ['sender: a@b.c\ncc: d@e.f\nbcc: g@h.i', ['Sender: a@b.c | 1:9-1:14 | 1:1-1:14', 'Cc: d@e.f | 2:5-2:10 | 2:1-2:10', 'Bcc: g@h.i | 3:6-3:11 | 3:1-3:11']],
    ['from: a@b.c\nfrom_email: d@e.f', ['From: a@b.c | 1:7-1:12 | 1:1-1:12']],
    ['fromEmail: a@b.c', ['From: a@b.c | 1:12-1:17 | 1:1-1:17']],
    ['from_name: Shop\nfrom_email: a@b.c', ['From: Shop <a@b.c> | 1:12-2:18 | 2:1-2:18']],
    ['from:\n  name: "Shop, Inc."\n  email: a@b.c', ['From: "Shop, Inc." <a@b.c> | 2:10-3:15 | 1:1-3:15']],
    ['to:\n  - a@b.c\n  - { name: Zoë, address: d@e.f }\n  - 5\n', ['To: a@b.c, Zoë <d@e.f> | 2:5-3:32 | 1:1-4:6']],
    ['headers:\n  X-A: 1\n  List-Unsubscribe: <https://a.b/c>', ['X-A: 1 | 2:8-2:9 | 2:3-2:9', 'List-Unsubscribe: <https://a.b/c> | 3:21-3:36 | 3:3-3:36']],
    ['headers:\n  - name: X-A\n    value: b\n  - key: X-C\n    value: [d, e]', ['X-A: b | 3:12-3:13 | 2:5-3:13', 'X-C: d | 5:13-5:14 | 4:5-5:18', 'X-C: e | 5:16-5:17 | 4:5-5:18']],
    ['headers: &h { X-A: b }\nother: *h', ['X-A: b | 1:20-1:21 | 1:15-1:21']],
    ['base: &b a@b.c\nfrom: *b', ['From: a@b.c | 1:10-1:15 | 2:1-2:9']],
    ['subject: >\n  a\n  b\n\nfrom: c@d.e', ['Subject: a b\n | 2:3-4:1 | 1:1-3:4', 'From: c@d.e | 5:7-5:12 | 5:1-5:12']],
  ])('%j', async (content, lines) => {
    const data = await read(content);
    expect(await linesOf(data.fields.fields)).toEqual(lines);
    expect(data.faults).toEqual([]);
  });

  it.each([
    '', '# nothing', 'title: a\nlayout: b\ndate: 2024-01-01', 'subject:', 'subject: ~', 'subject: null', 'subject: [a, b]', 'subject: { en: a, de: b }',
    'from: { a: b }', 'from: true', 'to: 5', 'headers: a', 'headers: { "a b": c, "d:": e }', 'headers: [a, [b], { name: c }]', 'subjects: a', 'nested: { subject: a }', 'constructor: a\n__proto__: { subject: b }', '<<: { subject: a }',
    'subject: !!timestamp 2024-01-01',
  ])('are none in %j', async (content) => {
    const { fields, preheader, isLayout, faults } = await read(content);
    expect([fields.fields, preheader, isLayout, faults]).toEqual([[], undefined, false, []]);
  });

  it('are found by name in any case', async () => {
    const { fields } = await read('headers: { X-A: 1, x-a: 2 }\nsubject: s');
    expect(fields.get('x-A')?.value.value).toBe('1');
    expect(fields.all('X-a').map(({ value }) => value.value)).toEqual(['1', '2']);
    expect(fields.get('SUBJECT')?.value.value).toBe('s');
    expect([fields.get('date'), fields.get('message-id'), fields.all('x-b')]).toEqual([undefined, undefined, []]);
  });

  it('have mailboxes and dates', async () => {
    const { fields } = await read([
      `from: '"Zoë 😀 Ω" <zoe@exämple.org>'`,
      'to: ["a@b.c, \\"D, E\\" <d@e.f>", {name: Ω, email: g@h.i}]',
      'cc: a@b.c (comment)',
      'reply_to: "list: a@b.c, d@e.f;"',
      'headers: { Date: "Mon, 1 Jan 2024 10:00:00 +0000", Errors-To: x@y.z }',
    ].join('\n'));
    expect(await mailboxesOf(fields.get('from'))).toEqual(['Zoë 😀 Ω <zoe@exämple.org> 1:8-1:36']);
    expect(fields.get('from')?.addresses[0]?.domain).toBe('exämple.org');
    expect(await mailboxesOf(fields.get('to'))).toEqual([' <a@b.c> 2:7-2:12', 'D, E <d@e.f> 2:14-2:30', 'Ω <g@h.i> 2:50-2:55']);
    expect(await mailboxesOf(fields.get('cc'))).toEqual(['comment <a@b.c> 3:5-3:10']);
    expect(await mailboxesOf(fields.get('reply-to'))).toEqual([' <a@b.c> 4:18-4:23', ' <d@e.f> 4:25-4:30']);
    expect(await mailboxesOf(fields.get('errors-to'))).toEqual([' <x@y.z> 5:63-5:68']);
    expect(fields.get('date')?.date?.toISOString()).toBe('2024-01-01T10:00:00.000Z');
    expect(fields.get('from')?.date).toBeUndefined();
  });

  it('have the name that stands beside an address', async () => {
    for (const content of ['from: a@b.c\nfrom_name: Zoë', 'fromName: Zoë\nfromEmail: a@b.c', 'from_name: Zoë\nfrom: [a@b.c]']) {
      expect((await read(content)).fields.get('from')?.addresses.map(({ name, address, domain }) => [name, address, domain])).toEqual([['Zoë', 'a@b.c', 'b.c']]);
    }
    expect((await read('from: B <a@b.c>\nfrom_name: Zoë')).fields.get('from')?.addresses.map(({ name }) => name)).toEqual(['B']);
  });

  it('keep the tags of a template as they are', async () => {
    const { fields, preheader } = await read('subject: Hello {{ user.name | default:you }} *|X|*\nfrom: "{{ shop }} <no-reply@{{ domain }}>"\npreheader: "%%name%%"\n');
    expect(fields.get('subject')?.value.value).toBe('Hello {{ user.name | default:you }} *|X|*');
    expect(fields.get('from')?.value.value).toBe('{{ shop }} <no-reply@{{ domain }}>');
    expect(preheader?.value).toBe('%%name%%');
  });

  it.each(['preheader', 'preview', 'previewText', 'preview_text', 'Preheader-Text'])('have the preheader beside them, as %s', async (key) => {
    const { preheader, fields } = await read(`${key}: "One: {{x}}"\n`);
    expect([preheader?.value, fields.fields]).toEqual(['One: {{x}}', []]);
    expect(await placeIn(preheader, '{{x}}')).toBe(`1:${key.length + 9}-1:${key.length + 14}`);
    expect((await read(`${key}: true`)).preheader).toBeUndefined();
  });
});

describe('the files of services', () => {
  it("reads Postmark's template", async () => {
    const data = await read('{\n  "Name": "Welcome",\n  "Alias": "welcome",\n  "Subject": "Hi {{name}}",\n  "TemplateType": "Standard",\n  "LayoutTemplate": "basic"\n}\n', 'json');
    expect(await linesOf(data.fields.fields)).toEqual(['Subject: Hi {{name}} | 4:15-4:26 | 4:3-4:27']);
    expect([data.isLayout, data.layout?.value, data.faults]).toEqual([false, 'basic', []]);
    expect(await placeIn(data.layout)).toBe('6:22-6:27');
  });

  it("reads Postmark's layout, which has no subject", async () => {
    const data = await read('{"Name": "Basic", "Alias": "basic", "Subject": null, "TemplateType": "Layout", "LayoutTemplate": null}', 'json');
    expect([data.isLayout, data.layout, data.fields.fields, data.faults]).toEqual([true, undefined, [], []]);
  });

  it("reads a version of SendGrid's dynamic template", async () => {
    const version = { id: 'b', template_id: 'd-1', active: 1, name: 'v2', html_content: `<p subject="x">${'a'.repeat(1000)}`, plain_content: 'x', generate_plain_content: true, subject: 'Your {{item}}', test_data: '{"subject": "no"}', updated_at: '2024-01-01 00:00:00' };
    const data = await read(JSON.stringify(version, undefined, 2), 'json');
    expect(await linesOf(data.fields.fields)).toEqual(['Subject: Your {{item}} | 9:15-9:28 | 9:3-9:29']);
    expect(data.faults).toEqual([]);
    const template = { id: 'd-1', name: 'Order', generation: 'dynamic', versions: [{ active: 0, subject: 'old' }, { active: 1, subject: 'new' }] };
    expect((await read(JSON.stringify(template), 'json')).fields.get('subject')?.value.value).toBe('new');
    expect((await read(JSON.stringify({ ...template, versions: [{ subject: 'only' }] }), 'json')).fields.get('subject')?.value.value).toBe('only');
    expect((await read(JSON.stringify({ ...template, versions: [{ subject: 'a' }, { subject: 'b' }] }), 'json')).fields.get('subject')).toBeUndefined();
  });
});

describe('what is no YAML', () => {
  it.each([
    ['subject: a\n\tfrom: b', ['2:1-2:2 YAML is indented with spaces, not with tabs.'], ['Subject']],
    ['a:\n\tb: c\n\td: e\nsubject: f', ['2:1-2:2 YAML is indented with spaces, not with tabs.', '3:1-3:2 YAML is indented with spaces, not with tabs.'], []],
    ['subject: a\nfrom: b\nsubject: c', ['3:1-3:8 The key "subject" is given twice.'], ['Subject', 'From']],
    ['a: { b: 1, "b": 2 }', ['1:12-1:15 The key "b" is given twice.'], []],
    ['subject: {{ name }}', ['1:10-1:20 Text that begins with "{{" means something else in YAML: it has to be in quotes.'], []],
    ['subject: {{ name }}, hi\nfrom: a', ['1:10-1:24 Text that begins with "{{" means something else in YAML: it has to be in quotes.'], []],
    ['subject: {% if a %}b{% endif %}', ['1:10-1:32 Text that begins with "{%" means something else in YAML: it has to be in quotes.'], []],
    ['from: a\nsubject: *|NAME|* hi', ['2:10-2:21 Text that begins with "*|" means something else in YAML: it has to be in quotes.'], ['From']],
    ['subject: *|NAME|*', ['1:10-1:18 No anchor before this is called "|NAME|*"; text that begins with "*" has to be in quotes.'], []],
    ['subject: %%name%% hi', ['1:10-1:21 Text that begins with "%%" means something else in YAML: it has to be in quotes.'], []],
    ['subject: [Shop] hi', ['1:10-1:19 Text that begins with "[" means something else in YAML: it has to be in quotes.'], []],
    ['subject: !important hi', ['1:10-1:23 Text that begins with "!" means something else in YAML: it has to be in quotes.'], []],
    ['subject: Re: hi', ['1:10-1:16 A colon makes this a mapping of its own: the text has to be in quotes.'], []],
    ['subject: Order #{{ id }}', ['1:16-1:25 From "#" on this is a comment in YAML: text with a "#" has to be in quotes.'], ['Subject']],
    ['subject: #{id}', ['1:10-1:15 From "#" on this is a comment in YAML: text with a "#" has to be in quotes.'], []],
    ['subject: "a #{id}" # why\nfrom: b # 1', [], ['Subject', 'From']],
    ['from: a\nsubject: "hi\nto: b', ['2:10-2:11 This quote is never closed.'], ['From']],
    ["subject: 'it's'", [String.raw`1:13-1:14 The value ends with this quote: inside of quotes, ' is written '' and " is written \".`], []],
    ['subject: "\\q"', ['1:11-1:12 YAML has no such escape in double quotes; a backslash itself is written twice.'], []],
    ['subject hi\nfrom: a', ['1:1-1:11 A key and its colon have to be on one line: the colon is missing, or the space after it.'], []],
    ['a:\n  b: c\n d: e', ['3:1-3:2 The indentation does not fit the lines before it.'], []],
    ['subject: a\n---\nsubject: b', ['2:1-2:4 A second document begins here; only the first is read.'], ['Subject']],
    ['- a', ['1:1-1:4 Fields are given as a mapping, each on its line: "subject: text".'], []],
    ['a: *b', ['1:4-1:6 No anchor before this is called "b"; text that begins with "*" has to be in quotes.'], []],
  ])('%j', async (content, faults, names) => {
    for (const written of [content, content.replaceAll('\n', '\r\n'), `\uFEFF${content}`]) {
      const data = await read(written);
      expect(await faultsOf(data)).toEqual(faults);
      expect(data.fields.fields.map(({ name }) => name)).toEqual(names);
    }
  });
});

describe('what is no JSON', () => {
  it.each([
    ['', '1:1-1:1 The file is empty; JSON has at least "{}".'],
    ['[]', '1:1-1:2 Data about a template has to be an object: "{" is missing here.'],
    ['// a\n{}', '1:1-1:2 JSON has no comments.'],
    ['{ /* a */ }', '1:3-1:4 JSON has no comments.'],
    ['{"a" 1}', '1:6-1:7 A colon is missing after the name.'],
    ['{"a": 1,\n}', '2:1-2:2 A comma stands before this "}".'],
    ['{"a": [1,]}', '1:10-1:11 A comma stands before this "]".'],
    ['{a: 1}', '1:2-1:3 A name has to be in double quotes.'],
    ["{'a': 1}", '1:2-1:3 A name has to be in double quotes.'],
    ['{,}', '1:2-1:3 A name is missing here.'],
    ['{"a":}', '1:6-1:7 A value is missing here.'],
    ['{"a": [1 2]}', '1:10-1:11 A comma or "]" is missing before this.'],
    ['{"a": "é" "b": 1}', '1:11-1:12 A comma or "}" is missing before this.'],
    ['{"a": "b\nc"}', String.raw`1:7-1:9 This string is not closed on its line; a line end in a string is written \n.`],
    ['{"a": "b', '1:7-1:8 This string is never closed.'],
    ['{"a": "\t"}', '1:8-1:9 A control character in a string has to be written as an escape.'],
    [String.raw`{"a": "\q"}`, String.raw`1:8-1:10 JSON has no escape "\q".`],
    [String.raw`{"a": "\u00g0"}`, String.raw`1:8-1:10 JSON has no escape "\u".`],
    ['{"a": undefined}', '1:7-1:16 JSON has no value "undefined"; text has to be in double quotes.'],
    ['{"a": 01}', '1:7-1:9 JSON has no value "01"; text has to be in double quotes.'],
    ['{"a": 1', '1:8-1:8 The data ends before its "}".'],
    ['{"a": [', '1:8-1:8 The data ends before its "]".'],
    ['{} x', '1:4-1:5 Something stands after the end of the data.'],
    ['{"a": 1, "a": 2}', '1:10-1:13 The name "a" is given twice; the last one counts.'],
  ])('%j', async (content, fault) => {
    expect(await faultsOf(await read(content, 'json'))).toEqual([fault]);
    expect(await faultsOf(await read(`\uFEFF${content}`, 'json'))).toEqual([fault]);
  });

  it('is read as far as it is JSON', async () => {
    const data = await read('{"subject": "a", "from": "b@c.d", "to": [}', 'json');
    expect(data.fields.fields.map(({ name }) => name)).toEqual(['Subject', 'From']);
    expect(await faultsOf(data)).toEqual(['1:42-1:43 A value is missing here.']);
  });

  it('is what JSON.parse refuses, and nothing else', async () => {
    const { default: fc } = await import('fast-check');
    const soup = fc.array(fc.oneof(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '"b":', '1', '-', '0', '.5', 'e+1', 'true', 'null', 'nul', ' ', '\n', '\\', '\\u00e9', '\\n', '\t', '\u2028', '\uFEFF', 'x'), fc.json()), { maxLength: 10 });
    await fc.assert(fc.asyncProperty(soup, async (pieces) => {
      const content = `{${pieces.join('')}`;
      let valid = true;
      try { JSON.parse(content); } catch { valid = false; }
      const { faults } = await read(content, 'json');
      expect(faults.filter(({ sentence }) => !sentence.includes('given twice')).length === 0).toBe(valid);
    }), { numRuns: 3000 });
  });
});

const defectsOf = ({ defects }: Meta): Promise<readonly string[]> =>
  Promise.all(defects.map(async ({ code, span, detail = '' }) => `${'path' in span.text.origin ? span.text.origin.path : ''}${await placeOf(span)} ${code} ${detail}`));

describe('what is said about a template', () => {
  it('is nothing where nothing says it', async () => {
    expect(await metaOf(textOf('<p>Hello'))).toBe(NO_META);
    expect([NO_META.header.get('subject'), NO_META.header.all('x'), NO_META.bodyStart]).toEqual([undefined, [], 0]);
  });

  it('stands in its front matter', async () => {
    for (const newline of ['\n', '\r\n']) {
      for (const mark of ['', '\uFEFF']) {
        const text = textOf(`${mark}---\nsubject: "Grüße {{name}}"\npreheader: One\nlayout: main\n---\n<p>Hello`.replaceAll('\n', newline));
        const meta = await metaOf(text);
        expect(await linesOf(meta.header.fields)).toEqual(['Subject: Grüße {{name}} | 2:11-2:25 | 2:1-2:26']);
        expect([await placeIn(meta.preheader), await placeIn(meta.layout)]).toEqual(['3:12-3:15', '4:9-4:13']);
        expect([text.value.slice(meta.bodyStart), meta.isLayout, meta.defects]).toEqual(['<p>Hello', false, []]);
      }
    }
  });

  it('has its mistakes where they are', async () => {
    expect(await defectsOf(await metaOf(textOf('---\nsubject: "é" é\n---\n<p>')))).toEqual([String.raw`2:12-2:13 malformed-data The value ends with this quote: inside of quotes, ' is written '' and " is written \".`]);
    expect(await defectsOf(await metaOf(textOf('---\r\nsubject: a\r\n\tb: c\r\n---\r\n<p>')))).toEqual(['3:1-3:2 malformed-data YAML is indented with spaces, not with tabs.']);
  });

  it.each([
    ['a.meta.json', '{\n  "subject": "Grüße {{name}}",\n  "from": 1\n}', '2:15-2:29 | 2:3-2:30'],
    ['a.meta.json', '\uFEFF{\n  "subject": "Grüße {{name}}"\n}', '2:15-2:29 | 2:3-2:30'],
    ['a.META.JSON', '{"subject": "Grüße {{name}}"}', '1:14-1:28 | 1:2-1:29'],
    ['a.meta.yaml', '---\r\nsubject: Grüße {{name}}\r\n', '2:10-2:24 | 2:1-2:24'],
    ['a.meta.yml', '\uFEFFsubject: Grüße {{name}}', '1:10-1:24 | 1:1-1:24'],
  ])('stands beside it in %s', async (path, content, places) => {
    const file = fileOf(path, content);
    const meta = await metaOf(textOf('<p>'), file);
    expect(await linesOf(meta.header.fields)).toEqual([`Subject: Grüße {{name}} | ${places}`]);
    expect(meta.header.get('subject')?.value && toFile(meta.header.get('subject')?.value.span() ?? meta.header.fields[0]!.span).file).toBe(file);
    expect([meta.bodyStart, meta.defects]).toEqual([0, []]);
  });

  it('stands beside it in UTF-16, and in bytes that are no UTF-8', async () => {
    const meta = await metaOf(textOf('<p>'), new SourceFile('a.meta.json', bytesSource(Buffer.from('\uFEFF{"subject": "Grüße"}', 'utf16le'))));
    expect(meta.header.get('subject')?.value.value).toBe('Grüße');
    const latin = await metaOf(textOf('<p>'), new SourceFile('a.meta.json', bytesSource(Buffer.from('{"subject": "Gr\xFC\xDFe"}', 'latin1'))));
    expect(latin.header.get('subject')?.value.value).toBe('Grüße');
  });

  it('is read from both, the front matter first', async () => {
    const meta = await metaOf(textOf('---\nsubject: mine\npreview: one\nx\n---\n<p>'), fileOf('a.meta.json', '{"Subject": "other", "from": "a@b.c", "preview": "two", "templateType": "layout",}'));
    expect(meta.header.fields.map(({ name, value }) => `${name}: ${value.value}`)).toEqual(['Subject: mine', 'From: a@b.c']);
    expect([meta.header.get('subject')?.value.value, meta.header.all('FROM').length, meta.header.get('to')]).toEqual(['mine', 1, undefined]);
    expect([meta.preheader?.value, meta.isLayout, meta.bodyStart]).toEqual(['one', true, 37]);
    expect(await defectsOf(meta)).toEqual([
      '4:1-4:2 malformed-data Something is missing here: a quote, a bracket, a comma or a colon.',
      '1:82-1:83 malformed-data A comma stands before this "}".',
    ]);
  });

  it('is not read from a file that is too large', async () => {
    const yaml = await metaOf(textOf('<p>'), fileOf('a.meta.yaml', `subject: a\n${'# a\n'.repeat(17_000)}`));
    const json = await metaOf(textOf('<p>'), fileOf('a.meta.json', `{"subject": "a", "b": "${'c'.repeat(4 << 20)}"}`));
    expect([yaml.header.fields, json.header.fields]).toEqual([[], []]);
    expect([...await defectsOf(yaml), ...await defectsOf(json)]).toEqual([
      'a.meta.yaml1:1-1:1 malformed-data The file is longer than the 64 KB that are read of such data; none of it was read.',
      'a.meta.json1:1-1:1 malformed-data The file is longer than the 4096 KB that are read of such data; none of it was read.',
    ]);
  });
});

describe('the files a template may have beside it', () => {
  it.each([
    ['welcome.html', ['welcome.meta.json', 'welcome.meta.yaml', 'welcome.meta.yml']],
    ['a/b.c/welcome.mjml', ['a/b.c/welcome.meta.json', 'a/b.c/welcome.meta.yaml', 'a/b.c/welcome.meta.yml']],
    ['a\\welcome.hbs', ['a\\welcome.meta.json', 'a\\welcome.meta.yaml', 'a\\welcome.meta.yml']],
    ['welcome.html.erb', ['welcome.html.meta.json', 'welcome.html.meta.yaml', 'welcome.html.meta.yml', 'welcome.meta.json', 'welcome.meta.yaml', 'welcome.meta.yml']],
    ['welcome.blade.php', ['welcome.blade.meta.json', 'welcome.blade.meta.yaml', 'welcome.blade.meta.yml', 'welcome.meta.json', 'welcome.meta.yaml', 'welcome.meta.yml']],
    ['v1.2.html', ['v1.2.meta.json', 'v1.2.meta.yaml', 'v1.2.meta.yml']],
    ['welcome', ['welcome.meta.json', 'welcome.meta.yaml', 'welcome.meta.yml']],
    ['.html', ['.html.meta.json', '.html.meta.yaml', '.html.meta.yml']],
    ['templates/welcome/content.html', ['templates/welcome/content.meta.json', 'templates/welcome/content.meta.yaml', 'templates/welcome/content.meta.yml', 'templates/welcome/meta.json']],
    ['_layouts/basic/content.txt', ['_layouts/basic/content.meta.json', '_layouts/basic/content.meta.yaml', '_layouts/basic/content.meta.yml', '_layouts/basic/meta.json']],
    ['d-1/html_content.html', ['d-1/html_content.meta.json', 'd-1/html_content.meta.yaml', 'd-1/html_content.meta.yml', 'd-1/meta.json']],
  ])('%s', (path, names) => {
    expect(metaFileNames(path)).toEqual(names);
  });
});

/** Every field with every place. */
const readAll = async (content: string, kind: 'yaml' | 'json'): Promise<number> => {
  const { fields, preheader, faults } = await readDataFields(textOf(content), kind);
  expect(faults.length).toBeLessThanOrEqual(400);
  for (const { value } of fields.fields) expect(await placeIn(value)).toMatch(/^\d/);
  if (preheader) expect(await placeIn(preheader)).toMatch(/^\d/);
  return fields.fields.length;
};

describe('hostile data', () => {
  const SIZE = 1 << 16;
  const many = (unit: string, size = SIZE): string => unit.repeat(Math.ceil(size / unit.length));
  it('is told of a hundred times at most', async () => {
    for (const content of [many('subject: a\n'), many('a: *b\n'), many('a:\n\tb\n'), many('{}'), many('!a\n')]) expect((await read(content)).faults.length).toBeLessThanOrEqual(300);
    expect((await read(`{${many('"a":1,')}`, 'json')).faults.length).toBeLessThanOrEqual(101);
  }, 30_000);

  it.each(['a', '\n', '\t', 'subject: a\n', 'to: [a@b.c, ', '[', '{a: ', '- ', '? ', ': ', '"', "'", '\\n', '&a ', '*a ', '---\n', '# a\n', '|\n', '😀', '{{'])('of 64 KB of %j is read in time', async (unit) => {
    for (const before of ['', 'subject: ']) await readAll(`${before}${many(unit)}`.slice(0, SIZE), 'yaml');
    for (const before of ['subject: "', "subject: '", 'subject: |\n  ', 'subject: >+\n\n', 'a: &a b\nto:\n', 'headers:\n  ']) await readAll(before + many(unit, SIZE / 16), 'yaml');
    for (const before of ['', '{', '{"subject": ', '{"subject": "', '{"to": [', '{"headers": {']) await readAll(before + many(unit), 'json');
  }, 30_000);

  it('that is nested is no matter of the stack', async () => {
    for (const depth of [400, 10_000]) {
      for (const [open, close] of [['[', ']'], ['{a: ', '}'], ['- ', ''], ['? ', '']] as const) {
        const { faults, fields } = await read(`subject: a\nb:\n ${open.repeat(depth)}1${close.repeat(depth)}`);
        expect(fields.fields.length).toBe(1);
        if (depth > 400) expect(faults.map(({ sentence }) => sentence)).toContain('The data is nested too deeply to be read.');
        else expect(faults).toEqual([]);
      }
      for (const [open, close] of [['[', ']'], ['{"a":', '}']] as const) {
        const { faults, fields } = await read(`{"subject": "a", "b": ${open.repeat(depth)}1${close.repeat(depth)}}`, 'json');
        expect(fields.fields.length).toBe(1);
        expect(faults.map(({ sentence }) => sentence)).toEqual(depth > 400 ? ['The data is nested deeper than 500 levels.'] : []);
      }
    }
  }, 60_000);

  it('of a billion laughs is read once', async () => {
    const laughs = ['a0: &a0 "lol"', ...Array.from({ length: 30 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 10 }, () => `*a${level}`).join(', ')}]`), 'to: *a30', 'headers: &h { X-A: *a0, X-B: *h, X-C: *a30 }', 'subject: *a0'].join('\n');
    const { fields, faults } = await read(laughs);
    expect(fields.fields.map(({ name, value }) => `${name}: ${value.value}`)).toEqual(['X-A: lol', 'Subject: lol']);
    expect(faults).toEqual([]);
    const wide = await read(`a: &a "${'x'.repeat(30_000)}@b.c"\nto: [${'*a, '.repeat(8000)}]`);
    expect(wide.fields.get('to')?.addresses.length).toBe(100);
    expect(wide.faults.map(({ sentence }) => sentence)).toEqual(['The data has more than 100 aliases; the rest of them are not read.']);
  }, 30_000);

  it('with a million members, or 4 MB in one line, is read in time', async () => {
    const members = `{${'"a":1,'.repeat(600_000)}"subject":"b"}`;
    const list = `{"to":[${'"a@b.c",'.repeat(400_000)}"d"],"subject":"b"}`;
    const string = `{"html_content":"${'\\u00e9\\n'.repeat(400_000)}","subject":"${'\\u00e9'.repeat(100_000)}"}`;
    expect(await faultsOf(await read(members, 'json'))).toContain('1:60006-1:60007 The data has more than 10,000 members; the rest of them are not read.');
    const { fields, faults } = await read(list, 'json');
    expect(fields.get('to')?.addresses.length).toBe(1000);
    expect(faults.map(({ sentence }) => sentence)).toEqual(['The list is longer than 1,000 addresses; the rest of it is not read.']);
    expect(await readAll(string, 'json')).toBe(1);
  }, 30_000);

  it('gives nothing to the prototype of anything', async () => {
    for (const [content, kind] of [['__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\nheaders: { __proto__: a }', 'yaml'], ['{"__proto__": {"polluted": 1}, "headers": {"__proto__": "a", "constructor": "b"}}', 'json']] as const) {
      const { fields } = await read(content, kind);
      expect(fields.get('__proto__')?.value.value).toBe('a');
      expect(fields.get('toString')).toBeUndefined();
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }
  });

  it('of any letters has places in order, and is never a crash', async () => {
    const { default: fc } = await import('fast-check');
    const soup = fc.array(fc.oneof(fc.constantFrom('subject: ', 'from: ', 'to:\n', 'headers:\n  ', '  X-A: ', '- ', '\n', '\r\n', '\r', ' ', '\t', '"', "'", '|\n', '>-\n', '\\', '{', '}', '[', ']', ',', ':', '# ', '#{', '&a ', '*a', '!x ', '%', '---\n', '...\n', '{{x}}', 'é', '😀', '\uFEFF', '"subject": "', '<a@b.c>'), fc.string({ maxLength: 4 })), { maxLength: 30 });
    await fc.assert(fc.asyncProperty(soup, fc.constantFrom('yaml', 'json'), async (pieces, kind) => {
      const { fields, preheader, faults } = await read(pieces.join('').replace(/^\uFEFF+/, ''), kind);
      for (const text of [...fields.fields.filter(({ name }) => !/^(?:from|sender|reply-to|to|cc|bcc)$/i.test(name)).map(({ value }) => value), ...preheader ? [preheader] : []]) expect(isInOrder(text)).toBe(true);
      for (const { span, addresses } of fields.fields) for (const place of [span, ...addresses.map((address) => address.span)]) expect(await placeOf(place)).toMatch(/^\d+:\d+-\d+:\d+$/);
      for (const { span, sentence } of faults) expect([await placeOf(span), sentence]).toEqual([expect.stringMatching(/^\d/), expect.stringMatching(/\.$/)]);
    }), { numRuns: 2000 });
  }, 30_000);
});
