import { describe, expect, it } from 'vitest';
import rules from '../../rules/index.ts';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { lintFile } from '../../src/lint/linter.ts';
import { emlReader } from '../../src/read/eml.ts';
import { templateReader } from '../../src/read/template.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { bytesOf, fixCase } from '../../src/testing/lint-case.ts';
import type { Case } from '../../src/testing/lint-case.ts';

const clock = (): Date => new Date('2026-03-02T10:00:00Z');
const every: Readonly<Record<string, AnyRule>> = rules;
const all = Object.values(every).map((rule) => configureRule(rule));

interface Repaired extends Case { readonly name: string; readonly rule: string; readonly becomes: string; readonly suggestions?: boolean }

const html = (body: string, encoding: 'quoted-printable' | 'base64' | '7bit' = '7bit'): string =>
  ['From: Ann <ann@garden.example>', 'To: ben@example.org', 'Subject: The plan', 'Date: Mon, 02 Mar 2026 10:00:00 +0000', 'Message-ID: <1@garden.example>', 'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8', `Content-Transfer-Encoding: ${encoding}`, '', encoding === 'base64' ? Buffer.from(body).toString('base64') : body, ''].join('\n');
const text = (fields: readonly string[], body = 'Hello'): string => [...fields, '', body, ''].join('\n');

const CASES: readonly Repaired[] = [
  { name: 'a spacer, in quoted-printable', rule: 'image/alt-of-spacer', message: html('<p>Gr=C3=BC=C3=9Fe</p><img width=3D"1" src=3D"https://a.example/o">', 'quoted-printable'), becomes: html('<p>Gr=C3=BC=C3=9Fe</p><img alt=3D"" width=3D"1" src=3D"https://a.example/o">', 'quoted-printable') },
  { name: 'an image, in base64', rule: 'image/alt-required', suggestions: true, message: html('<p>Fern</p><img src="https://a.example/fern.jpg">', 'base64'), becomes: html('<p>Fern</p><img alt="" src="https://a.example/fern.jpg">', 'base64') },
  { name: 'a layout around a loop', rule: 'accessibility/table-role', html: '<table border="0">{{#each rows}}<tr><td>{{this}}</td></tr>{{/each}}</table>\n', becomes: '<table role="presentation" border="0">{{#each rows}}<tr><td>{{this}}</td></tr>{{/each}}</table>\n' },
  { name: 'the language that Content-Language says', rule: 'accessibility/lang', message: html('<html><body>Hallo</body></html>').replace('MIME', 'Content-Language: de\nMIME'), becomes: html('<html lang="de"><body>Hallo</body></html>').replace('MIME', 'Content-Language: de\nMIME') },
  { name: 'the language a social network is told', rule: 'accessibility/lang', html: '<html><head><meta property="og:locale" content="pt_BR"></head><body>{{x}}</body></html>\n', becomes: '<html lang="pt-BR"><head><meta property="og:locale" content="pt_BR"></head><body>{{x}}</body></html>\n' },
  { name: 'a language that can be guessed', rule: 'accessibility/lang', suggestions: true, html: '<html><body>Sie haben die Karte und das Buch nicht mit der Post bekommen, und wir auch nicht.</body></html>\n', becomes: '<html lang="de"><body>Sie haben die Karte und das Buch nicht mit der Post bekommen, und wir auch nicht.</body></html>\n' },
  { name: 'the charset of a page with a loop', rule: 'html/charset-meta', html: '<html><head><title>Grüße</title></head><body>{{#each a}}ü{{/each}}</body></html>\n', becomes: '<html><head><meta charset="utf-8"><title>Grüße</title></head><body>{{#each a}}ü{{/each}}</body></html>\n' },
  { name: 'a conditional comment without its end', rule: 'html/conditional-comments', html: '<p>A</p><!--[if mso]><p>B</p>--><p>{{c}}</p>\n', becomes: '<p>A</p><!--[if mso]><p>B</p><![endif]--><p>{{c}}</p>\n' },
  { name: 'a conditional comment that ends for nobody, in quoted-printable', rule: 'html/conditional-comments', message: html('<p>A=C3=A4</p><!--[if mso]><p>B</p><![endif]><p>C</p>', 'quoted-printable'), becomes: html('<p>A=C3=A4</p><!--[if mso]><p>B</p><![endif]--><p>C</p>', 'quoted-printable') },
  { name: 'elements that are open, the inner one first', rule: 'html/valid', html: '<html><body><table><tr><td><div><span>{{a}}</td></tr></table></body></html>\n', becomes: '<html><body><table><tr><td><div><span>{{a}}</span></div></td></tr></table></body></html>\n' },
  { name: 'a quote that is missing, in base64', rule: 'html/valid', message: html('<table width=50"><tr><td>A</td></tr></table>', 'base64'), becomes: html('<table width="50"><tr><td>A</td></tr></table>', 'base64') },
  { name: 'cells in a loop', rule: 'html/end-tag-written', html: '<table>{{#each rows}}<tr><td>{{a}}<td>{{b}}</tr>{{/each}}</table>\n', becomes: '<table>{{#each rows}}<tr><td>{{a}}</td><td>{{b}}</td></tr>{{/each}}</table>\n' },
  { name: 'links to a host with https', rule: 'link/https', options: { hosts: ['garden.example'] }, html: '<a href="http://garden.example/{{id}}">A</a> <a href=\'HTTP://www.garden.example\'>B</a>\n', becomes: '<a href="https://garden.example/{{id}}">A</a> <a href=\'HTTPs://www.garden.example\'>B</a>\n' },
  { name: 'the same in quoted-printable', rule: 'link/https', options: { hosts: ['garden.example'] }, message: html('<a href=3D"http://garden.example/?a=3D1">Gr=C3=BC=C3=9Fe</a>', 'quoted-printable'), becomes: html('<a href=3D"https://garden.example/?a=3D1">Gr=C3=BC=C3=9Fe</a>', 'quoted-printable') },
  { name: 'images of a host with https', rule: 'image/https', options: { hosts: ['garden.example'] }, html: '<img alt="A" src="http://garden.example/a.jpg" width="50" height="50"><img alt="B" src="http://garden.example/b.jpg" width="50" height="50">\n', becomes: '<img alt="A" src="https://garden.example/a.jpg" width="50" height="50"><img alt="B" src="https://garden.example/b.jpg" width="50" height="50">\n' },
  { name: 'a missing Date', rule: 'header/date-required', message: text(['From: ann@garden.example', 'Subject: A']), becomes: text(['From: ann@garden.example', 'Subject: A', 'Date: Mon, 02 Mar 2026 10:00:00 +0000']) },
  { name: 'an empty Date', rule: 'header/date-required', message: text(['From: ann@garden.example', 'Date:', 'Subject: A']), becomes: text(['From: ann@garden.example', 'Date: Mon, 02 Mar 2026 10:00:00 +0000', 'Subject: A']) },
  { name: 'a long line', rule: 'header/line-length', message: text(['From: ann@garden.example', `Subject: ${'word '.repeat(250)}end`]), becomes: text(['From: ann@garden.example', `Subject:${' word'.repeat(13)}${`\n${' word'.repeat(15)}`.repeat(15)}\n${' word'.repeat(12)} end`]) },
  { name: 'a line of a body that is too long', rule: 'mime/line-length', message: text(['From: ann@garden.example', 'Subject: A'], 'x'.repeat(1000)), becomes: text(['From: ann@garden.example', 'Subject: A', 'MIME-Version: 1.0', 'Content-Transfer-Encoding: quoted-printable'], `${`${'x'.repeat(75)}=\n`.repeat(13)}${'x'.repeat(25)}`) },
  { name: 'a line of white space in a header', rule: 'header/folding-valid', message: text(['From: ann@garden.example', 'Subject: A', ' ', 'To: ben@example.org']), becomes: text(['From: ann@garden.example', 'Subject: A', 'To: ben@example.org']) },
  { name: 'one click, with CRLF', rule: 'unsubscribe/one-click', kind: 'bulk', message: text(['From: ann@garden.example', 'List-Unsubscribe: <https://garden.example/u/1>']).replaceAll('\n', '\r\n'), becomes: text(['From: ann@garden.example', 'List-Unsubscribe: <https://garden.example/u/1>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']).replaceAll('\n', '\r\n') },
];

/** How often each rule says each thing. */
const said = async (path: string, bytes: Uint8Array): Promise<ReadonlyMap<string, number>> => {
  const { result } = await lintFile(new SourceFile(path, bytesSource(bytes)), { readers: [emlReader, templateReader], rules: all, sending: {}, services: { clock } });
  const counts = new Map<string, number>();
  for (const { rule, messageId } of result.diagnostics) counts.set(`${rule} ${messageId}`, (counts.get(`${rule} ${messageId}`) ?? 0) + 1);
  return counts;
};

describe('a repair', () => {
  it.each(CASES)('of $name: $rule', async ({ rule: named, becomes, suggestions = false, ...example }) => {
    const rule = every[named];
    if (!rule) throw new Error(`There is no rule ${named}.`);
    const { output } = await fixCase(rule, { ...example, services: { clock } }, bytesOf(example), { suggestions });
    expect(Buffer.from(output).toString()).toBe(becomes);
    const path = example.html === undefined ? 'message.eml' : 'template.html';
    const [before, after] = [await said(path, bytesOf(example)), await said(path, output)];
    expect([...after].filter(([what, count]) => count > (before.get(what) ?? 0))).toEqual([]);
  });

  it.each([
    ['mime/charset-required', text(['From: ann@garden.example', 'Content-Type: text/plain'], 'Grüße {{name}}')],
    ['mime/encoding-fits', text(['From: ann@garden.example', 'MIME-Version: 1.0', 'Content-Type: multipart/signed; boundary=b'], '--b\nContent-Type: text/plain; charset=utf-8\n\nGrüße\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--')],
    ['mime/version', text(['From: ann@garden.example', 'Content-Type: multipart/signed; boundary=b'], '--b\nContent-Type: text/plain\n\nA\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--')],
    ['header/message-id-required', text(['From: ann@localhost', 'Subject: A'])],
    ['header/date-required', text(['Received: from a.example by b.example; Mon, 02 Mar 2026 10:00:00 +0000', 'From: ann@garden.example'])],
    ['link/https', html('<a href="http://garden.example/">A</a>')],
  ])('is not sure where something could be lost: %s', async (named, message) => {
    const rule = every[named];
    if (!rule) throw new Error(`There is no rule ${named}.`);
    const { output, outcome } = await fixCase(rule, { message, services: { clock } }, Buffer.from(message));
    expect(Buffer.from(output).toString()).toBe(message);
    expect(outcome.result.diagnostics.length).toBeGreaterThan(0);
  });
});
