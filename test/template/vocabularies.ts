import type { TemplateLanguage } from '../../src/template/language.ts';
import type { TagRole } from '../../src/template/tag.ts';

/** A tag as it is written, and what it has to be read as. */
export interface Written { readonly written: string; readonly role: TagRole }

/** How a language says what all of them say. */
export interface Vocabulary {
  readonly language: TemplateLanguage;
  readonly output: string;
  /** The same with the marks that trim white space. */
  readonly trimmed?: string;
  readonly block?: BlockWords;
  readonly comment?: (inner: string) => string;
  /** Where code has comments and no tag is one. */
  readonly commentRole?: TagRole;
  readonly raw?: readonly [open: string, close: string];
  /** Set where every end is written alike, so that no end can be the wrong one. */
  readonly endsAlike?: boolean;
  /** A tag without its end, up to where it stops being one; what is missing; and what may stand in its place. */
  readonly unclosed?: readonly [written: string, missing: string, rest?: string];
  /** Set where a tag is none with a letter before it. */
  readonly standsApart?: boolean;
}

export interface BlockWords {
  readonly open: string;
  readonly otherwise: readonly Written[];
  readonly elseIf?: string;
  readonly close: string;
  readonly loop: string;
  readonly end: string;
  /** By which names faults call the condition and the loop, and their ends where these have others. */
  readonly names: readonly [open: string, loop: string];
  readonly endNames?: readonly [close: string, end: string];
}

const otherwise = (written: string): readonly Written[] => [{ written, role: 'else' }];

/** The words of `{% %}`, which five languages have in common. */
const statements = (elseIf: string, loop = '{% for row in rows %}'): BlockWords =>
  ({ open: '{% if a %}', otherwise: otherwise('{% else %}'), elseIf, close: '{% endif %}', loop, end: '{% endfor %}', names: ['if', 'for'] });

export const VOCABULARIES: readonly Vocabulary[] = [
  {
    language: 'handlebars', output: '{{name}}', trimmed: '{{~name~}}', unclosed: ['{{name', '}}'],
    block: { open: '{{#if a}}', otherwise: otherwise('{{else}}'), elseIf: '{{else if b}}', close: '{{/if}}', loop: '{{#each rows}}', end: '{{/each}}', names: ['if', 'each'] },
    comment: (inner) => `{{!-- ${inner} --}}`, raw: ['{{{{raw}}}}', '{{{{/raw}}}}'],
  },
  {
    language: 'mustache', output: '{{name}}', trimmed: '{{{ name }}}', unclosed: ['{{name', '}}'],
    block: { open: '{{#a}}', otherwise: [{ written: '{{/a}}', role: 'close' }, { written: '{{^a}}', role: 'open' }], close: '{{/a}}', loop: '{{#rows}}', end: '{{/rows}}', names: ['a', 'rows'] },
    comment: (inner) => `{{! ${inner} }}`,
  },
  {
    language: 'liquid', output: '{{ name | default: "you" }}', trimmed: '{{- name -}}', unclosed: ['{{ name', '}}'],
    block: statements('{% elsif b %}'), comment: (inner) => `{% comment %}${inner}{% endcomment %}`, raw: ['{% raw %}', '{%- endraw -%}'],
  },
  {
    language: 'jinja', output: '{{ name|default("you") }}', trimmed: '{{- name -}}', unclosed: ['{{ name', '}}'],
    block: statements('{% elif b %}'), comment: (inner) => `{# ${inner} #}`, raw: ['{% raw %}', '{% endraw %}'],
  },
  {
    language: 'nunjucks', output: '{{ name | safe }}', trimmed: '{{- name -}}', unclosed: ['{{ name', '}}'],
    block: statements('{% elif b === 1 %}'), comment: (inner) => `{# ${inner} #}`, raw: ['{% raw %}', '{% endraw %}'],
  },
  {
    language: 'twig', output: '{{ name|e("html_attr") }}', trimmed: '{{~ name ~}}', unclosed: ['{{ name', '}}'],
    block: statements('{% elseif b %}', '{% for key, row in rows %}'), comment: (inner) => `{# ${inner} #}`, raw: ['{% verbatim %}', '{% endverbatim %}'],
  },
  {
    language: 'hubl', output: '{{ contact.firstname }}', trimmed: '{{- name -}}', unclosed: ['{{ contact.firstname', '}}'],
    block: statements('{% elif b %}'), comment: (inner) => `{# ${inner} #}`, raw: ['{% raw %}', '{% endraw %}'],
  },
  {
    language: 'erb', output: '<%= @name %>', trimmed: '<%= @name -%>', endsAlike: true, unclosed: ['<%= @name', '%>'],
    block: { open: '<% if @a %>', otherwise: otherwise('<% else %>'), elseIf: '<% elsif @b %>', close: '<% end %>', loop: '<% @rows.each do |row| %>', end: '<% end %>', names: ['if', 'each'], endNames: ['end', 'end'] },
    comment: (inner) => `<%# ${inner} %>`,
  },
  {
    language: 'ejs', output: '<%= name %>', trimmed: '<%- name -%>', endsAlike: true, unclosed: ['<%= name', '%>'],
    block: { open: '<% if (a) { %>', otherwise: otherwise('<% } else { %>'), elseIf: '<% } else if (b) { %>', close: '<% } %>', loop: '<% rows.forEach((row) => { %>', end: '<% }) %>', names: ['if', 'forEach'], endNames: ['}', '}'] },
    comment: (inner) => `<%# ${inner} %>`,
  },
  {
    language: 'php', output: '<?= $name ?>', trimmed: '<?php echo $name; ?>',
    block: { open: '<?php if ($a): ?>', otherwise: otherwise('<?php else: ?>'), elseIf: '<?php elseif ($b): ?>', close: '<?php endif; ?>', loop: '<?php foreach ($rows as $row): ?>', end: '<?php endforeach ?>', names: ['if', 'foreach'] },
    comment: (inner) => `<?php /* ${inner} */ ?>`, commentRole: 'silent',
  },
  {
    language: 'blade', output: '{{ $name }}', trimmed: '{!! $name !!}', unclosed: ['{{ $name', '}}'],
    block: { open: '@if ($a)', otherwise: otherwise('@else'), elseIf: '@elseif ($b)', close: '@endif', loop: '@foreach ($rows as $row)', end: '@endforeach', names: ['if', 'foreach'] },
    comment: (inner) => `{{-- ${inner} --}}`, raw: ['@verbatim', '@endverbatim'],
  },
  {
    language: 'go', output: '{{ .Name }}', trimmed: '{{- .Name -}}', endsAlike: true, unclosed: ['{{ .Name', '}}'],
    block: { open: '{{ if .A }}', otherwise: otherwise('{{ else }}'), elseIf: '{{ else if .B }}', close: '{{ end }}', loop: '{{ range .Rows }}', end: '{{ end }}', names: ['if', 'range'], endNames: ['end', 'end'] },
    comment: (inner) => `{{/* ${inner} */}}`,
  },
  {
    language: 'freemarker', output: '${name!"you"}', trimmed: '${name?html}', unclosed: ['<#if', '>'],
    block: { open: '<#if a>', otherwise: otherwise('<#else>'), elseIf: '<#elseif b>', close: '</#if>', loop: '<#list rows as row>', end: '</#list>', names: ['if', 'list'] },
    comment: (inner) => `<#-- ${inner} -->`, raw: ['<#noparse>', '</#noparse>'],
  },
  { language: 'thymeleaf', output: '[[${name}]]', trimmed: '[(${name})]', unclosed: ['[[${name', ']]', '}'] },
  {
    language: 'ampscript', output: '%%=v(@name)=%%', trimmed: '%%First Name%%', unclosed: ['%%=v(@name)', '=%%'],
    block: { open: '%%[ IF @a == 1 THEN ]%%', otherwise: otherwise('%%[ ELSE ]%%'), elseIf: '%%[ ELSEIF @b THEN ]%%', close: '%%[ ENDIF ]%%', loop: '%%[ FOR @i = 1 TO 3 DO ]%%', end: '%%[ NEXT @i ]%%', names: ['IF', 'FOR'] },
    comment: (inner) => `%%[ /* ${inner} */ ]%%`, commentRole: 'silent',
  },
  {
    language: 'mailchimp', output: '*|FNAME|*', trimmed: '*|DATE:d/m/y|*', unclosed: ['*|FNAME', '|*', '|'],
    block: { open: '*|IF:A|*', otherwise: otherwise('*|ELSE:|*'), elseIf: '*|ELSEIF:B|*', close: '*|END:IF|*', loop: '*|INTERESTED:Group:One|*', end: '*|END:INTERESTED|*', names: ['IF', 'INTERESTED'] },
  },
  {
    language: 'activecampaign', output: '%FIRSTNAME%', trimmed: '%SENDER-INFO%', endsAlike: true,
    block: { open: '%IF $A == "x"%', otherwise: otherwise('%ELSE%'), elseIf: '%ELSEIF $B%', close: '%/IF%', loop: '%IF $ROWS%', end: '%/IF%', names: ['IF', 'IF'] },
  },
  {
    language: 'magento', output: '{{var name}}', trimmed: '{{trans "Hi %a" a=$name}}', unclosed: ['{{var', '}}'],
    block: { open: '{{if a}}', otherwise: otherwise('{{else}}'), close: '{{/if}}', loop: '{{depend rows}}', end: '{{/depend}}', names: ['if', 'depend'] },
    comment: (inner) => `{{* ${inner} *}}`,
  },
  { language: 'marketo', output: '{{lead.First Name:default=friend}}', trimmed: '${color}', unclosed: ['{{lead.First', '}}'] },
  { language: 'sendgrid', standsApart: true, output: '-first_name-', trimmed: '<%asm_group_unsubscribe_raw_url%>', unclosed: ['<%body', '%>'] },
  { language: 'single-brace', output: '{name}', trimmed: '{ user.name }' },
];
