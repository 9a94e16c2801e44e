import { describe, expect, it } from 'vitest';
import type { TemplateLanguage } from 'sendlint/rule';
import { lintCase, testRule } from 'sendlint/testing';
import rule from '../../../rules/template/fallback-missing.ts';
import { ownTime } from '../../own-time.ts';

const lint = async (greeting: string, language: TemplateLanguage, path = 'template.html'): Promise<readonly string[]> =>
  (await lintCase(rule, { html: `<p>${greeting}</p>\n<p>Welcome.</p>`, language, path })).diagnostics.map(({ message }) => message);
const write = (message: string | undefined): string | undefined => /write (.*)\.$/u.exec(message ?? '')?.[1];

const subject = async (text: string): Promise<readonly string[]> =>
  (await lintCase(rule, { html: `---\nsubject: '${text}'\n---\n<p>Hello</p>\n`, path: 'welcome.liquid' })).diagnostics.map(({ messageId }) => messageId);

/** A greeting without a fallback, what is to be written, and greetings that have one. */
const GREETINGS: readonly (readonly [TemplateLanguage, string, string, readonly string[]])[] = [
  ['liquid', 'Hi {{ customer.first_name }},', '{{ customer.first_name | default: "there" }}', ["Hi {{ customer.first_name | default: 'there' }},", 'Hi {% if customer.first_name %}{{ customer.first_name }}{% else %}there{% endif %},', '{% unless first_name == blank %}Hi {{ first_name }},{% endunless %}', '{% assign first_name = customer.first_name | default: "you" %}Hi {{ first_name }},', '{% capture first_name %}you{% endcapture %}Hi {{ first_name }},', '{% case first_name %}{% when "" %}Hi{% else %}Hi {{ first_name }}{% endcase %}']],
  ['liquid', 'Hi {{ ${first_name} }},', '{{ ${first_name} | default: "there" }}', ["Hi {{ ${first_name} | default: 'there' }},"]],
  ['jinja', 'Dear {{ user.first_name|title }},', '{{ user.first_name | default("there", true) }}', ["Dear {{ user.first_name|default('you') }},", 'Dear {{ user.first_name or "you" }},', 'Dear {{ user.first_name if user else "you" }},', '{% set first_name = "you" %}Dear {{ first_name }},']],
  ['nunjucks', 'Dear {{ name }},', '{{ name | default("there", true) }}', ['Dear {{ name or "you" }},', 'Dear {{ name | d("you") }},']],
  ['twig', 'Bonjour {{ user.prenom }},', '{{ user.prenom ?: "there" }}', ['Bonjour {{ user.prenom ?? "vous" }},', 'Bonjour {{ user.prenom|default("vous") }},', 'Bonjour {{ user.prenom ? user.prenom : "vous" }},']],
  ['hubl', 'Hi {{ contact.firstname }},', '{{ contact.firstname|default("there", true) }}', ['Hi {{ contact.firstname|default("there") }},', '{% if contact.firstname %}Hi {{ contact.firstname }},{% endif %}']],
  ['handlebars', 'Hi {{firstName}},', '{{#if firstName}}{{firstName}}{{else}}there{{/if}}', ['Hi {{#if firstName}}{{firstName}}{{else}}there{{/if}},', 'Hi {{default firstName "there"}},', '{{#if user}}Hi {{user.name}}{{/if}}', '{{#unless firstName}}Hi{{else}}Hi {{firstName}}{{/unless}},']],
  ['mustache', 'Hi {{first_name}},', '{{#first_name}}{{first_name}}{{/first_name}}{{^first_name}}there{{/first_name}}', ['Hi {{#first_name}}{{first_name}}{{/first_name}}{{^first_name}}there{{/first_name}},']],
  ['go', 'Hello {{.FirstName}},', '{{or .FirstName "there"}}', ['Hello {{or .FirstName "there"}},', 'Hello {{ .FirstName | default "there" }},', 'Hello {{with .FirstName}}{{.}}{{else}}there{{end}},', 'Hello {{if .FirstName}}{{.FirstName}}{{else}}there{{end}},']],
  ['erb', 'Hello <%= @user.first_name %>,', '<%= @user.first_name.presence || "there" %>', ['Hello <%= @user.first_name || "there" %>,', 'Hello <%= @user.first_name.presence || "there" %>,', '<% if @user.first_name? %>Hello <%= @user.first_name %><% end %>']],
  ['ejs', 'Hello <%= user.name %>,', '<%= user.name || "there" %>', ['Hello <%= user.name || "there" %>,', 'Hello <%= user.name ?? "there" %>,', '<% if (user) { %>Hello <%= user.name %>,<% } %>']],
  ['blade', 'Hello {{ $user->first_name }},', '{{ $user->first_name ?: "there" }}', ['Hello {{ $user->first_name ?? "there" }},', '@if($user->first_name) Hello {{ $user->first_name }}, @endif']],
  ['php', 'Hello <?= $name ?>,', '<?= $name ?: "there" ?>', ['Hello <?= $name ?: "there" ?>,', 'Hello <?= $name ?? "there" ?>,']],
  ['freemarker', 'Hello ${user.firstName},', '${user.firstName!"there"}', ['Hello ${user.firstName!"there"},', 'Hello ${(user.firstName)!},', '<#if user.firstName??>Hello ${user.firstName}<#else>Hello</#if>,']],
  ['ampscript', 'Hi %%FirstName%%,', '%%=IIF(Empty([FirstName]), "there", [FirstName])=%%', ['Hi %%=IIF(Empty(FirstName), "there", FirstName)=%%,', '%%[ SET @firstName = "you" ]%%Hi %%=v(@firstName)=%%,']],
  ['mailchimp', 'Hi *|FNAME|*,', '*|IF:FNAME|**|FNAME|**|ELSE:|*there*|END:IF|*', ['Hi *|IF:FNAME|**|FNAME|**|ELSE:|*there*|END:IF|*,']],
  ['marketo', 'Hi {{lead.First Name}},', '{{lead.First Name:default=there}}', ['Hi {{lead.First Name:default=there}},']],
];

describe('a greeting', () => {
  it.each(GREETINGS)('in %s: %s', async (language, without, example, others) => {
    const messages = await lint(without, language);
    expect(messages.map(write)).toEqual([example]);
    expect(await lint(example.startsWith('{{#') || example.startsWith('*|IF') ? `Hi ${example},` : without.replace(/\{\{.*\}\}|<%.*%>|<\?.*\?>|\$\{.*\}|%%.*%%|\*\|.*\|\*/u, () => example), language)).toEqual([]);
    for (const other of others) expect(await lint(other, language), other).toEqual([]);
  });

  it.each<readonly [TemplateLanguage, string]>([['activecampaign', 'Hi %FIRSTNAME%,'], ['sendgrid', 'Hi -name-,'], ['magento', 'Hi {{var customer.name}},'], ['single-brace', 'Hi {name},']])('in %s has no fallback of its own', async (language, greeting) => {
    expect(await lint(greeting, language)).toEqual([]);
  });

  it.each(['Hi {{ order.name }},', 'Hi {{ shop.name }},', 'Thank you for ordering, your {{ product.name }} is on its way.', 'Your name: {{ customer.first_name }}', '{{ customer.first_name }} ordered it.', '<!-- Hi {{ customer.first_name }}, -->', 'Hi {{ customer.email }},'])('is not: %s', async (text) => {
    expect(await lint(text, 'liquid')).toEqual([]);
  });

  it('calls each name once, behind markup, before a title', async () => {
    expect(await lint('Hi <b>{{ first_name }} {{ last_name }}</b>,', 'liquid')).toHaveLength(1);
    expect(await lint('Dear <span>{% if vip %}valued {% endif %}</span>{{ first_name }},', 'liquid')).toHaveLength(0);
    expect(await lint('{{ last_name }}様、', 'liquid')).toHaveLength(1);
    expect(await lint('{% if customer.city %}Hi {{ customer.first_name }},{% endif %}', 'liquid')).toHaveLength(1);
    expect(await lint('{% if customer %}Hi {{ customer.first_name }},{% endif %}', 'liquid')).toHaveLength(0);
  });
});

describe('a subject', () => {
  it('is asked for every name of a person', async () => {
    expect(await subject('{{ customer.first_name }}, your basket is waiting')).toEqual(['subject']);
    expect(await subject('Your basket is waiting, {{ customer.first_name }}')).toEqual(['subject']);
    expect(await subject('Hi {{ name }}')).toEqual(['subject']);
    expect(await subject('{{ customer.first_name | default: "You" }}, your basket is waiting')).toEqual([]);
    expect(await subject('Order {{ name }} of {{ shop.name }} for {{ company }}')).toEqual([]);
    expect(await subject('{% if customer.first_name %}{{ customer.first_name }}, your{% else %}Your{% endif %} basket')).toEqual([]);
  });
});

testRule(rule, {
  good: [{ name: 'nothing is said of what is final', html: '<p>Hi {{ first_name }},</p>', path: 'a.liquid', final: true }, { name: 'nor of a message', message: 'Subject: a\n\nHi {{ first_name }},\n' }],
  bad: [{ name: 'in plain text', html: 'Hi {{ first_name }},\n\nwelcome.\n', path: 'a.txt.liquid', reports: ['1:4-1:20 Where "first_name" is empty, this greets nobody: write {{ first_name | default: "there" }}.'] }],
});

it('hostile templates are read in linear time', async () => {
  for (const unit of ['<p>Hi {{ a.name }},</p>', '{% if a %}<p>Hi {{ a.name }},', 'Hi {{name}} ']) {
    const before = ownTime();
    await lintCase(rule, { html: unit.repeat(20_000), path: 'a.liquid' });
    expect(ownTime() - before, unit).toBeLessThan(5000);
  }
  const { unchecked } = await lintCase(rule, { html: Array.from({ length: 50 }, (_, index) => `<p>Hi {{ a${index}.name }},</p>`).join('\n'), path: 'a.liquid' });
  expect(unchecked[0]?.reason).toBe('The greetings print more variables than are looked up.');
});
