import { describe, expect, it } from 'vitest';
import { lintCase, testRule } from 'sendlint/testing';
import type { Case } from 'sendlint/testing';
import rule from '../../../rules/template/unresolved-placeholder.ts';
import { caseOf } from '../../example-case.ts';
import { ownTime } from '../../own-time.ts';

const body = (html: string): Case => ({ html: `<html><body>\n${html}\n</body></html>`, final: true });
const subject = (text: string): Case => ({ message: `From: Ana <ana@example.com>\nSubject: ${text}\n\nGood morning.\n` });
const text = (content: string): Case => ({ message: `From: Ana <ana@example.com>\nSubject: News\n\n${content}\n` });

const reply = (content: string): Case => ({ message: `From: Ana <ana@example.com>\nSubject: Re: A bug\nIn-Reply-To: <1@example.com>\n\n${content}\n` });
const field = (line: string): Case => ({ message: `From: Ana <ana@example.com>\n${line}\n\nGood morning.\n` });

const alternatives = (plain: string): Case => ({ message: `From: Ana <ana@example.com>\nSubject: News\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n${plain}\n--b\nContent-Type: text/html\n\n<p>Write <code>{{ user.city }}</code> for it.</p>\n--b--\n` });

/** What is found, cut out of the file by the place it is reported at. */
const found = async (example: Case): Promise<readonly string[]> => {
  const { diagnostics } = await lintCase(rule, example);
  const bytes = Buffer.from(example.html ?? example.message ?? '');
  return diagnostics.map(({ location: { offset, length } }) => bytes.subarray(offset, offset + length).toString('utf8'));
};

const rendered = async (html: string, data: unknown): Promise<readonly string[]> => {
  const { diagnostics } = await lintCase(rule, caseOf({ language: 'html', source: html, settings: { file: 'welcome.hbs', data: data as Record<string, unknown> } }));
  return diagnostics.map(({ message, location: { start } }) => `${start.line}:${start.column} ${message}`);
};

/** Tags that can be nothing else, wherever they stand. */
const SURE = [
  '{{coupon}}', '{{ order.id }}', '{{{ order.html }}}', '{{order-id}}', '{{items.[0].title}}', '{{#if vip}}', '{{/if}}', '{{else}}', '{{^vip}}', '{{> footer}}', '{{formatDate created "YYYY"}}', // Handlebars, Mustache
  '{{ price | money }}', "{{ city | default: 'your city' }}", '{% if vip %}', '{%- endif -%}', '{{ items[0].title }}', '{{ "logo.png" | asset_url }}', // Liquid
  '{{ order.total|round(2) }}', '{% include "footer.html" %}', '{{ (a or b) }}', // Jinja, Twig
  '{{ .Order.ID }}', '{{- range .Items -}}', '{{ printf "%d" .Count }}', '{{ $total }}', // Go, Blade
  '{!! $html !!}', '{{ contact.city }}', '{{lead.Postal Code}}', '{{lead.City:default=town}}', '{{my.eventDate}}', '{{var order.increment_id}}', '{{config path="general/name"}}', '{{${city}}}', // Blade, HubL, Marketo, Magento, Braze
  '<%= order.id %>', '<% if (vip) { %>', '<% } %>', '<%order_id%>', '<?= $id ?>', '<?php echo $id; ?>', // EJS, ERB, SendGrid, PHP
  '${order.total}', '${(order.total)!}', '$!{order.total}', '[[${total}]]', '[(${total})]', '[[#{order.total}]]', // FreeMarker, Velocity, Thymeleaf
  '%%order_id%%', '%%=v(@total)=%%', '%%[ SET @a = 1 ]%%', '%%Order Number%%', '*|ORDER|*', '*|IF:VIP|*', '*|END:IF|*', // AMPscript, Mailchimp
  '[[data:order:"none"]]', '$[ORDER|none]$', '%ORDER_ID%', '%recipient.order%', '{!Order.Number}', // Mailjet, Zoho, ActiveCampaign, Mailgun, Salesforce
];
/** Also outside HTML tags, where a parser would take them for markup. */
const NOT_IN_A_TAG = ['<#if vip>', '</#list>', '@if ($vip)', '@endif'];

/** What counts where a name is due. */
const NAMES = [
  '{{name}}', '{{1}}', '{first_name}', '{name}', '{Name}', '{$name}', '{first_name|there}', '[First Name]', '[FIRSTNAME]', '[Name]', '[Your Name]', '[Vorname]', '[Prénom]', '[имя]', '[氏名]', '[firstname,fallback=there]',
  '%FIRSTNAME%', '%first_name%', '%name%', '__NAME__', '__FIRST_NAME__', '-name-', '-firstName-', '#{name}', '#{@user.first_name}', '##NAME##', '~Contact.FirstName~', '<<First Name>>', '[[firstname]]', '$name', '$first_name',
  '@Model.FirstName', '{!Contact.FirstName}', '*|FNAME|*', '%%First Name%%',
];
const GREETINGS = ['Hi', 'Hello,', 'Dear', 'Dear Mr.', 'Sehr geehrte Frau', 'Liebe/r', 'Bonjour', 'Cher', 'Hola', 'Estimado/a', 'Olá', 'Ciao', 'Gentile', 'Beste', 'Hej', 'Cześć', 'Dobrý den,', 'Kedves', 'Bună', 'Здравствуйте,', 'Уважаемый', 'Γεια σου', 'Merhaba', 'مرحبا', 'שלום', '您好', '尊敬的', '안녕하세요', 'Xin chào'];

describe('a tag that was not filled in', () => {
  it.each(SURE)('%s is found in a body, an attribute, a URL, a subject and plain text', async (tag) => {
    expect(await found(body(`<p>Your order ${tag} is ready.</p>`))).toEqual([tag]);
    if (!tag.includes('"')) {
      expect(await found(body(`<img src="a.png" alt="Map of ${tag}">`))).toEqual([tag]);
      expect(await found(body(`<a href="https://example.com/?o=${tag}">Order</a>`))).toEqual([tag]);
      expect(await found(body(`<p lang="${tag}">Order</p>`))).toEqual(tag === '%ORDER_ID%' ? [] : [tag]);
    }
    expect(await found(subject(`Order ${tag} is ready`))).toEqual([tag]);
    expect(await found(text(`Your order ${tag} is ready.`))).toEqual([tag]);
  });

  it.each(NOT_IN_A_TAG)('%s is found in text', async (tag) => {
    expect(await found(body(`<p>${tag} Your order</p>`))).toEqual([tag.startsWith('@if') ? '@if (' : tag]);
  });

  it.each(NAMES)('%s is found in a greeting', async (tag) => {
    expect(await found(body(`<p>Hi ${tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;')},</p><p>welcome.</p>`))).toEqual([tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;')]);
    expect(await found(subject(`Hello ${tag}, welcome`))).toEqual([tag]);
    expect(await found(text(`Dear ${tag},\n\nwelcome.`))).toEqual([tag]);
  });

  it.each(GREETINGS)('%s is a greeting', async (greeting) => {
    expect(await found(body(`<h1>${greeting} <b>{name}</b>,</h1>`))).toEqual(['{name}']);
    expect(await found(body(`<td>${greeting}&nbsp;undefined,</td>`))).toEqual(['undefined']);
  });

  it.each(['{name}様', '{name}さん、', '{name}님,'])('%s is addressed by what stands behind it', async (line) => {
    expect(await found(body(`<p>${line}</p>`))).toEqual(['{name}']);
  });

  it('is found where markup breaks it up', async () => {
    expect(await found(body('<p>Hi {{<span>first_name</span>}},</p>'))).toEqual(['{{<span>first_name</span>}}']);
    expect(await found(body('<p>Hi [First&nbsp;Name],</p>'))).toEqual(['[First&nbsp;Name]']);
    expect(await found(body('<p>Your code is &lt;%= code %&gt;.</p>'))).toEqual(['&lt;%= code %&gt;']);
  });

  it('is found where it is not closed as it should be', async () => {
    expect(await found(body('<p>Hi {{ name },</p>'))).toEqual(['{{ name }']);
    expect(await found(body('<p>Hi {{name,</p>'))).toEqual(['{{name']);
    expect(await found(text('Dear {{first_name\n\nwelcome'))).toEqual(['{{first_name']);
  });

  it('is found between tags where a parser keeps no text, in a style sheet, in JSON-LD, in Outlook and in hidden text', async () => {
    expect(await found({ html: '{% extends "base" %}\n<html><head><style>.a{color:{{brand}}}</style></head><body><table>{{#each rows}}<tr><td>A</td></tr>{{/each}}</table></body></html>', final: true }))
      .toEqual(['{% extends "base" %}', '{{brand}}', '{{#each rows}}', '{{/each}}']);
    expect(await found(body('<script type="application/ld+json">{"@type":"Order","orderNumber":"{{id}}"}</script>'))).toEqual(['{{id}}']);
    expect(await found(body('<!--[if mso]><p>{{name}}</p><![endif]--><div style="display:none">Dear {{name}}</div>'))).toEqual(['{{name}}', '{{name}}']);
  });

  it('is found in what a server would have asked to fill in in another way', async () => {
    expect(await found(body('<p th:text="${name}">Ben</p>'))).toEqual(['${name}']);
    expect(await found(body('<a href="[unsubscribe]">Leave</a><a href="https://example.com/?x[a]=b">A</a><a href="https://example.com/__ORDER_ID__">A</a>'))).toEqual(['[unsubscribe]', '__ORDER_ID__']);
    expect(await found(body('<unsubscribe>Leave</unsubscribe>'))).toEqual(['<unsubscribe>']);
    expect(await found(body('<a href="https://example.com/?q=%7b%7b%20id%20%7d%7d&r=*%7CFNAME%7C*&s=%3C%25=name%25%3E&t=%7Border_id%7D">A</a>'))).toEqual(['%7b%7b%20id%20%7d%7d', '*%7CFNAME%7C*', '%3C%25=name%25%3E', '%7Border_id%7D']);
    expect(await found(text('Open https://example.com/t/{ticket}?x=1 now.'))).toEqual(['{ticket}']);
  });
});

describe('what programs print for nothing', () => {
  it.each(['undefined', 'null', 'NaN', 'None', '[object Object]'])('%s', async (word) => {
    expect(await found(body(`<p>Hi ${word},</p>`))).toEqual([word]);
    expect(await found(subject(`Welcome, ${word}!`))).toEqual([word]);
    expect(await found(text(`Dear ${word},\n\nwelcome.`))).toEqual([word]);
    expect(await found(body(`<img src="a.png" alt="${word}">`))).toEqual([word]);
    if (word.startsWith('[')) return;
    expect(await found(body(`<a href="https://${word}/a">A</a><a href="https://example.com/u/${word}/a">A</a><a href="https://example.com/a?user_id=${word}#b">A</a><a href="mailto:${word}">A</a><img src="${word}" alt="">`))).toEqual([word, word, word, word, word]);
    expect(await found(text(`See https://example.com/u/${word}?token=${word}`))).toEqual([word, word]);
  });

  it('in amounts and encoded in URLs', async () => {
    expect(await found(body('<p>Total: $NaN, € undefined, order #null</p>'))).toEqual(['NaN', 'undefined', 'null']);
    expect(await found(body('<a href="https://example.com/%5Bobject%20Object%5D">A</a>'))).toEqual(['%5Bobject%20Object%5D']);
  });
});

describe('what shows placeholders or only looks like one', () => {
  it.each([
    '<p>Use <code>{{name}}</code> for it, or <kbd>{% if %}</kbd>, <samp>*|FNAME|*</samp>.</p>', '<p>So:</p><pre>Hi {{name}},\n{% if vip %}</pre>', '<p style="font-family:\'Courier New\',monospace">Hi {{ user.name }},</p>', '<div class="hljs">{{name}}</div>',
    '<p>The variable “{{name}}” prints a name.</p>', '<p>In Handlebars templates, {{name}} prints a variable.</p>', '<p>Merge tags such as {{first_name}} and *|FNAME|* make it personal.</p>', '<p>Mit dem Platzhalter {{vorname}} geht es.</p>', '<p>Double curly braces: {{x}}</p>',
    '<p>Our email template:</p><p>Hi [First Name], I saw your post.</p>', '<p>Enter [First Name] and [Last Name].</p>', '<table><tr><td>[Name]</td><td>[Date]</td></tr></table>', '<p>Name: [Your Name]</p>',
    '<p>{foo} and {bar}, {a, b}</p>', '<p>Set ${HOME}/bin and ${PATH}</p>', '<p>printf("%d_%s", x)</p>', '<p>100%–200% of the %age</p>', '<style>.a{color:red}@media screen{.b{c:d}}#AB{c:d}</style>', '<script>var a = `${b}`; {{x}}</script>', '<!-- {{name}} -->',
    '<div data-x="{{name}}" onclick="{{x}}" v-if="{{y}}">A</div>', '<input value="{{name}}"><select><option value="https://example.com/?q=%%q%%">A</option></select>', '<a href="https://example.com/?q=%E4bc%C3&amp;user%5Bname%5D=x&amp;r=%20foo%20">A</a>',
    '<a href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/undefined">undefined</a>', '<a href="https://example.com/?parent=null&amp;utm_term=None">A</a>', '<p>It returns undefined, null or NaN.</p>', '<p>Hello World, no null here</p>', '<img src="a.png" alt="No null">', '<p>Oh dear, null pointers again.</p>', '<td>None</td>',
    '<p>[NEW] -webkit- #HASHTAG #first _name_ -edit- state-of-the-art</p>', '<p>{{citation needed}} {{see also}}</p>',
  ])('in HTML: %s', async (html) => {
    expect(await found(body(html))).toEqual([]);
  });

  it.each([
    'The __init__ method, __FILE__ and __DATE__', 'See `{{name}}` for it', '```\nHi {{name}},\n```', '> Hi {{name}},', 'Enter [your name] here', '[First Name](https://example.com/)', 'user[name] = x', '{"a": {"b": null}, "c": "{{d}}"}', 'f(x) = {x | x > 0}',
    'int a[2][2] = {{1,2},{3,4}};', 'title = {{Nature}},', '\\newcommand{\\foo}{%\n a%}', '#define X(a) {{a}}', 'export PATH=${PATH}:${HOME}/bin', '${MODS:.pm=.html}', 'cp ${src}/a ${dst}', '%PATH% and %APPDATA%\\foo', '50%% off, 20%% more', '%%%% Section %%%%', "LIKE '%first_name%'", 'M9E9V3FY>?D%A47%R26E9',
    'curl https://api.example.com/users/{user_id}', 'GET https://api.example.com/users/{user_id}', '[null, undefined]\n', 'None of it is null, or undefined.', '@media (a) @foo @if', '- {{ a }} == b;', '$name = $q->param("name");', 'Hi all,\n\nthe {name} of it', 'A <b> <first> C',
  ])('in plain text: %s', async (content) => {
    expect(await found(text(content))).toEqual([]);
  });

  it.each(['[Name] Weekly digest', 'TypeError: undefined is not a function', 'Using {{name}} in Liquid templates', 'What “{{name}}” means in templates', '{Foo} 2.0', 'None of your business', 'null and void'])('in a subject: %s', async (words) => {
    expect(await found(subject(words))).toEqual([]);
  });

  it('plain text that repeats what HTML shows as code', async () => {
    expect(await found(alternatives('Write {{ user.city }} for it.'))).toEqual([]);
    expect(await found(alternatives('Write {{ user.zip }} for it.'))).toEqual(['{{ user.zip }}']);
  });

  it('a conversation, but not its greeting', async () => {
    expect(await found(reply('It prints {{ order.id }} for me.'))).toEqual([]);
    expect(await found(reply('Hi {{first_name}},\n\nany news?'))).toEqual(['{{first_name}}']);
    expect(await found({ message: 'From: a@example.com\nSubject: A bug\nList-Post: <mailto:l@example.com>\n\nIt prints {% if x %} for me.\n' })).toEqual([]);
  });

  it('and not a one-time code, nor a letter that is one <pre>', async () => {
    expect(await found(body('<p>Your code:</p><p><code>{{ otp_code }}</code></p>'))).toEqual(['{{ otp_code }}']);
    expect(await found({ html: '<html><body><pre>Hi {{name}},\n\nyour order is ready.</pre></body></html>', final: true })).toEqual(['{{name}}']);
  });
});

describe('fields', () => {
  it.each([
    ['To: {{first_name}} <ben@example.net>', '{{first_name}}'], ['Reply-To: {{reply_to}}', '{{reply_to}}'], ['To: "[First Name]" <ben@example.net>', '[First Name]'], ['To: null <ben@example.net>', 'null'], ['To: %TO_ADDRESS%', '%TO_ADDRESS%'],
    ['List-Unsubscribe: <https://example.com/u/{{id}}>', '{{id}}'], ['List-Unsubscribe: <https://example.com/u/undefined>', 'undefined'], ['X-Campaign: *|CAMPAIGN_UID|*', '*|CAMPAIGN_UID|*'], ['Organization: <%= company %>', '<%= company %>'], ['Comments: made by %RND_NAME', '%RND_NAME'],
  ])('%s', async (line, tag) => {
    expect(await found(field(line))).toEqual([tag]);
  });

  it.each(['DKIM-Signature: v=1; bh={{x}}', 'Message-ID: <{{x}}@example.com>', 'X-SMTPAPI: {"sub":{"-name-":["Ben"],"{{x}}":["a"]}}', 'X-Face: {{x}}%A%', 'Content-Type: text/plain; x="{{x}}"', 'Date: null'])('%s is for machines', async (line) => {
    expect(await found(field(line))).toEqual([]);
  });

  it('names the file an attachment is called', async () => {
    const message = 'From: a@example.com\nSubject: Invoice\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="invoice-{{id}}.pdf"\n\nx\n--b--\n';
    expect(await found({ message })).toEqual(['{{id}}']);
  });
});

describe('what is left to the sending service', () => {
  it('its own tags for leaving and for the frame, and no others', async () => {
    const footer = '<p>Hi *|FNAME|*,</p><a href="*|UNSUB|*">Leave</a><a href="*|ARCHIVE|*">Web</a><a href="{{unsubscribe_link}}">Leave</a>';
    expect(await found({ ...body(footer), service: 'mailchimp' })).toEqual(['*|FNAME|*', '{{unsubscribe_link}}']);
    expect(await found({ ...body(footer), service: 'hubspot' })).toEqual(['*|FNAME|*', '*|UNSUB|*', '*|ARCHIVE|*']);
    const message = 'From: Ana <ana@example.com>\nSubject: News\nContent-Type: text/html\n\n<a href="*|UNSUB|*">Leave</a>\n';
    expect(await found({ message })).toEqual(['*|UNSUB|*']);
    expect(await found({ message, service: 'mailchimp' })).toEqual([]);
    expect(await found({ ...body('<a href="{{{pm:unsubscribe}}}">Leave</a>'), service: 'postmark' })).toEqual([]);
    expect(await found({ ...body('<a href="%tag_unsubscribe_url%">Leave</a>'), service: 'mailgun' })).toEqual([]);
    expect(await found({ ...body('<a href="%%unsub_center_url%%">Leave</a>'), service: 'salesforce-marketing-cloud' })).toEqual([]);
  });
});

describe('a rendered template', () => {
  it('has what its data or another language left in it, at the place in the template', async () => {
    expect(await rendered('---\nsubject: "Hi {{name}}"\n---\n<p>Hi {{name}},</p>\n{{#each items}}<p>{{title}} of %%city%%</p>{{/each}}\n', { name: 'undefined', items: [{ title: 'Fern' }, { title: '{{fern}}' }] }))
      .toEqual(['2:14 Here stands "undefined" instead of a value.', '4:7 Here stands "undefined" instead of a value.', '5:19 The placeholder "{{fern}}" was not filled in.', '5:32 The placeholder "%%city%%" was not filled in.']);
  });
});

describe('a template', () => {
  it('is made of placeholders until it is final', async () => {
    expect(await found({ html: '<p>Hi {{name}},</p>' })).toEqual([]);
    expect(await found({ html: '<p>Hi {{name}},</p>', path: 'welcome.hbs' })).toEqual([]);
  });
});

testRule(rule, {
  good: [],
  bad: [
    {
      name: 'in a folded subject of encoded words',
      message: 'From: a@example.com\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe,?=\n =?utf-8?B?IHt7IGZpcnN0X25hbWUgfX0h?=\n\nHello\n',
      reports: ['3:13-3:35 The placeholder "{{ first_name }}" was not filled in.'],
    },
    {
      name: 'in quoted-printable, over a soft line break',
      message: 'From: a@example.com\nSubject: News\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>Sch=C3=B6n, {{ first=\n_name }}!</p>\n',
      reports: ['6:16-7:9 The placeholder "{{ first_name }}" was not filled in.'],
    },
    {
      name: 'quoted at most with 60 characters',
      html: `<p>Hi {{ customer.first_name | default: "${'a'.repeat(80)}" }},</p>`,
      final: true,
      reports: ['1:7-1:126 The placeholder "{{ customer.first_name | default: "aaaaaaaaaaaaaaaaaaaaaaaa…" was not filled in.'],
    },
  ],
});

describe('hostile input', () => {
  it.each(['{{', '{%', '{# ', '<%', '<?php ', '*|a', '%%a', '%%[', '%%=', '[[${', '${', '{a', '[Name', '%A', '__NAME', '-name', '{{a}}', '{{${a}', '[First Name]', 'Hi undefined, ', '<b>{{', '`', '&lt;%a', '%7B%7Ba', 'https://a.example/{', '<a title="{{', '« a'])('%s, many times, is read in linear time', async (unit) => {
    const time = async (size: number): Promise<number> => {
      const many = unit.repeat(Math.ceil(size / unit.length));
      const before = ownTime();
      await lintCase(rule, { html: `<p>${many}</p>`, final: true });
      await lintCase(rule, { message: `Subject: ${many.slice(0, 5000)}\n\n${many}\n` });
      return ownTime() - before;
    };
    await time(20_000);
    expect(await time(200_000)).toBeLessThan(4000);
  });

  it('what is not looked at is said to be unchecked', async () => {
    const { unchecked } = await lintCase(rule, { message: `Subject: a\n\n${'It is {{a}} here.\n'.repeat(6000)}` });
    expect(unchecked.map(({ reason }) => reason)).toContain('There are more places that look like placeholders than are looked at; the rest is not checked.');
  });
});
