import { swap } from './clean.ts';
import type { Planted } from './defects.ts';

type Own = Omit<Planted, 'family' | 'rule' | 'into'>;
const planted = (rule: string, into: Planted['into'], own: readonly Own[]): readonly Planted[] => own.map((defect) => ({ family: 'templates', rule, into, ...defect }));

const greeted = (greeting: string) => (source: string): string => swap(source, '<p>The fern house', `<p>${greeting}</p>\n<p>The fern house`);
const MJML = '<mjml>\n<mj-head><mj-title>Spring</mj-title></mj-head>\n<mj-body>\n<mj-section><mj-column>\n<mj-text>Spring opens on Saturday.</mj-text>\n</mj-column></mj-section>\n</mj-body>\n</mjml>\n';

const leftovers = [
  ...planted('template/unresolved-placeholder', 'newsletter', [
    { name: 'a tag in the subject', at: 'Subject:', plant: (source) => swap(source, 'Subject: Spring', 'Subject: {{first_name}}, spring') },
    { name: 'a merge tag in the name of the recipient', at: 'To:', plant: (source) => swap(source, 'To: Ada Reader', 'To: *|FNAME|*') },
    { name: 'a merge tag in the plain text', at: 'Hello %FIRSTNAME%', plant: (source) => swap(source, 'The gates open on Saturday at nine. The', 'Hello %FIRSTNAME%,\n\nthe gates open on Saturday at nine. The') },
    { name: 'a label in brackets', at: '[First Name]', plant: greeted('Dear [First Name],') },
    { name: 'a tag in a URL that was encoded', at: '%7B%7Bid%7D%7D', plant: (source) => swap(source, 'href="https://garden.example/tickets"', 'href="https://garden.example/tickets?id=%7B%7Bid%7D%7D"') },
    { name: 'undefined for an alt text', at: 'alt="undefined"', plant: (source) => swap(source, 'alt="The fern house at nine in the morning"', 'alt="undefined"') },
  ]),
  ...planted('template/unresolved-placeholder', 'receipt', [{ name: 'null for a name', at: 'Hello null,', plant: (source) => swap(source, 'Order 2026-4471', 'Hello null,\n\nOrder 2026-4471') }]),
  ...planted('template/unresolved-placeholder', 'template', [{ name: 'a tag in a rendered file', final: true, at: '<%= name %>', plant: greeted('Hello <%= name %>,') }]),
];

const mistakes = [
  ...planted('template/block-balanced', 'template', [
    { name: 'a block that is not closed', path: 'spring.hbs', at: '{{#if member}}', plant: greeted('{{#if member}}Welcome back.') },
    { name: 'an end in the wrong place', path: 'spring.liquid', at: '{% endfor %}', plant: greeted('{% for fern in ferns %}\n{% if fern.rare %}{{ fern.name }}\n{% endfor %}{% endif %}') },
  ]),
  ...planted('template/tag-closed', 'template', [{ name: 'a tag that is not closed', path: 'spring.hbs', at: '{{count}', plant: greeted('{{count} ferns') }]),
  ...planted('template/fallback-missing', 'template', [{ name: 'a greeting without a fallback', path: 'spring.liquid', at: '{{ customer.first_name }}', plant: greeted('Hello {{ customer.first_name }},') }]),
  ...planted('template/mjml-valid', 'template', [{ name: 'a component in the wrong place', path: 'spring.mjml', at: '<mj-text>Welcome', plant: () => swap(MJML, '<mj-section>', '<mj-text>Welcome</mj-text>\n<mj-section>') }]),
  ...planted('template/include-found', 'template', [{ name: 'an include that is not there', path: 'spring.mjml', at: '<mj-include', plant: () => swap(MJML, '<mj-section>', '<mj-include path="./nowhere/header.mjml" />\n<mj-section>') }]),
];

const silenced = [
  ...planted('suppression/used', 'template', [
    { name: 'a comment that silences nothing', at: 'sendlint-disable', plant: greeted('<!-- sendlint-disable-next-line image/https -- no certificate -->Hello.') },
    { name: 'a rule that finds nothing beside one that does', path: 'spring.hbs', at: 'sendlint-disable', plant: greeted('{{!-- sendlint-disable-next-line image/https, image/alt-required --}}\n<img src="https://garden.example/fern.png" width="90" height="90"> Hello.') },
    { name: 'an end of nothing', path: 'spring.liquid', at: 'sendlint-enable', plant: greeted('{% comment %}sendlint-enable{% endcomment %}Hello.') },
  ]),
  ...planted('suppression/known', 'template', [
    { name: 'a rule that does not exist', at: 'image/http ', plant: greeted('<!-- sendlint-disable image/http -->Hello.') },
    { name: 'a word that does not exist', path: 'spring.njk', at: 'sendlint-ignore', plant: greeted('{# sendlint-ignore image/https #}Hello.') },
  ]),
  ...planted('suppression/reason', 'template', [{ name: 'a comment without a reason', at: 'sendlint-disable', plant: greeted('<!-- sendlint-disable image/https -->Hello.') }]),
];

/** What goes wrong between a template and a message. */
export const templates: readonly Planted[] = [...leftovers, ...mistakes, ...silenced];
