import { describe, expect, it } from 'vitest';
import type { TemplateLanguage } from '../../src/template/language.ts';
import { findTags, readTemplate } from '../../src/template/read-template.ts';
import { textOf } from '../html/document.ts';

/** What is written, what has to be read of it (`role written`), and what is wrong (`code name written`). */
type Row = readonly [name: string, source: string, tags: readonly string[], faults?: readonly string[]];

const check = (language: TemplateLanguage, rows: readonly Row[]): void => {
  describe(language, () => {
    it.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, source, tags, faults = []]) => {
      const template = readTemplate(textOf(source), { language });
      const written = ({ start, end }: { readonly start: number; readonly end: number }): string => source.slice(start, end);
      expect(template.tags.map((tag) => `${tag.role} ${written(tag)}`)).toEqual(tags);
      expect(template.faults.map((fault) => `${fault.code} ${fault.name} ${written(fault)}`)).toEqual(faults);
      let last = 0;
      for (const { start, end } of template.tags) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    });
  });
};

check('handlebars', [
  ['an escaped tag is text', String.raw`\{{a}} \{{{a}}} \\{{b}}`, ['output {{b}}']],
  ['partials', '{{> header}} {{> (lookup . "x") a=b}}', ['silent {{> header}}', 'silent {{> (lookup . "x") a=b}}']],
  ['a block that is a partial', '{{#> layout}}x{{/layout}}', ['open {{#> layout}}', 'close {{/layout}}']],
  ['an inline partial', '{{#*inline "nav"}}x{{/inline}}', ['open {{#*inline "nav"}}', 'close {{/inline}}']],
  ['else with a sign', '{{#if a}}x{{^}}y{{/if}}', ['open {{#if a}}', 'else {{^}}', 'close {{/if}}']],
  ['an inverse block', '{{^a}}x{{else}}y{{/a}}', ['open {{^a}}', 'else {{else}}', 'close {{/a}}']],
  ['block parameters', '{{#each users as |user id|}}{{user.name}}{{/each}}', ['open {{#each users as |user id|}}', 'output {{user.name}}', 'close {{/each}}']],
  ['a string that holds the end', '{{t "}}"}} {{t \'{{\'}}', ['output {{t "}}"}}', "output {{t '{{'}}"]],
  ['unescaped', '{{{a}}} {{&b}} {{{~c~}}}', ['output {{{a}}}', 'output {{&b}}', 'output {{{~c~}}}']],
  ['a comment with braces in it', '{{!-- {{#if a}} --}} {{! b }} {{~! c ~}}', ['comment {{!-- {{#if a}} --}}', 'comment {{! b }}', 'comment {{~! c ~}}']],
  ['comments that trim white space', '{{!-- }} --~}}{{~!-- {{a}} --~}}{{b}}', ['comment {{!-- }} --~}}', 'comment {{~!-- {{a}} --~}}', 'output {{b}}']],
  ['white space control around blocks', '{{~#if a~}}x{{~else~}}y{{~/if~}}', ['open {{~#if a~}}', 'else {{~else~}}', 'close {{~/if~}}']],
  ['a variable whose name begins as a word does', '{{elsewhere}} {{iffy}}', ['output {{elsewhere}}', 'output {{iffy}}']],
  ['three braces and two', '{{{a}} {{b}}', ['output {{{a}}', 'output {{b}}'], ['unclosed-tag }}} {{{a']],
  ['one brace', '{{a} {{b}}', ['output {{b}}'], ['unclosed-tag }} {{a']],
  ['an unclosed tag that opens a block', '{{#if a} x {{/if}}', ['close {{/if}}'], ['unclosed-tag }} {{#if']],
  ['else without a block', 'a {{else}} b', ['else {{else}}'], ['stray-end else {{else}}']],
  ['merge tags of others', '{{a}} *|FNAME|* %%name%% <%body%> {% if x %}y{% endif %}', ['output {{a}}', 'output *|FNAME|*', 'output %%name%%', 'output <%body%>', 'open {% if x %}', 'close {% endif %}']],
  ['every block that is open', '{{#if a}}{{#each b}}', ['open {{#if a}}', 'open {{#each b}}'], ['unclosed-block if {{#if a}}', 'unclosed-block each {{#each b}}']],
]);

check('mustache', [
  ["Postmark's Mustachio", '{{#each items}}{{name}}{{/each}}{{^items}}none{{/items}} {{{ pm:unsubscribe }}} {{{ @content }}}', ['open {{#each items}}', 'output {{name}}', 'close {{/each}}', 'open {{^items}}', 'close {{/items}}', 'output {{{ pm:unsubscribe }}}', 'output {{{ @content }}}']],
  ['else is a variable', '{{#a}}x{{else}}y{{/a}}', ['open {{#a}}', 'output {{else}}', 'close {{/a}}']],
  ['other delimiters', '{{a}}{{=<% %>=}}<% b %> {{c}} <%#d%>x<%/d%> <%={{ }}=%>{{e}}', ['output {{a}}', 'silent {{=<% %>=}}', 'output <% b %>', 'open <%#d%>', 'close <%/d%>', 'silent <%={{ }}=%>', 'output {{e}}']],
  ['inheritance, and names with its signs', '{{<page}}{{$title}}a{{/title}}{{/page}}{{$b}}', ['open {{<page}}', 'open {{$title}}', 'close {{/title}}', 'close {{/page}}', 'output {{$b}}']],
  ['a dotted name', '{{#a.b}}x{{/a.b}}', ['open {{#a.b}}', 'close {{/a.b}}']],
]);

check('liquid', [
  ['cases', '{% case a %}\n{% when 1 %}x{% when 2 %}y{% else %}z{% endcase %}', ['open {% case a %}', 'else {% when 1 %}', 'else {% when 2 %}', 'else {% else %}', 'close {% endcase %}']],
  ['statements in lines', '{% liquid\n if a\n echo b\n endif %}{% liquid\n for x in y %}{% endfor %}', ['output {% liquid\n if a\n echo b\n endif %}', 'open {% liquid\n for x in y %}', 'close {% endfor %}']],
  ['raw text is no template', '{% raw %}{{ a }}{% if %}{%- endraw -%}{{ b }}', ['open {% raw %}', 'close {%- endraw -%}', 'output {{ b }}']],
  ['comments in one tag', '{%- comment -%}{% if a %}<td>{%- endcomment -%}{% # b %}', ['comment {%- comment -%}{% if a %}<td>{%- endcomment -%}', 'comment {% # b %}']],
  ['a comment in a comment', '{% comment %}a{% comment %}b{% endcomment %}c{% endcomment %}', ['comment {% comment %}a{% comment %}b{% endcomment %}', 'close {% endcomment %}']],
  ['a comment that never ends', 'a {% comment %} b', ['comment {% comment %}'], ['unclosed-block comment {% comment %}']],
  ['settings of a theme', '{% schema %}{"a": "{{ b }}"}{% endschema %}', ['comment {% schema %}{"a": "{{ b }}"}{% endschema %}']],
  ["Braze's attributes", "{{${first_name} | default: 'you'}} {{custom_attribute.${plan}}} {{${x}}}", ["output {{${first_name} | default: 'you'}}", 'output {{custom_attribute.${plan}}}', 'output {{${x}}}']],
  ["Klaviyo's links", "{% unsubscribe 'Leave' %} {% web_view %}", ["output {% unsubscribe 'Leave' %}", 'output {% web_view %}']],
  ['a word that is not known, with an end and without', '{% style %}a{% endstyle %}{% banner %}', ['open {% style %}', 'close {% endstyle %}', 'silent {% banner %}']],
  ['an end of a word that is not known', '{% endbanner %}', ['close {% endbanner %}'], ['stray-end banner {% endbanner %}']],
  ['assignments and includes', "{% assign a = 'x %}' %}{% render 'b', c: d %}{% connected_content https://a.example/b :save c %}", ["silent {% assign a = 'x %}' %}", "silent {% render 'b', c: d %}", 'silent {% connected_content https://a.example/b :save c %}']],
  ["Klaviyo's conditions", '{% if a %}x{% elif b %}y{% endif %}{% with a=b %}z{% endwith %}', ['open {% if a %}', 'else {% elif b %}', 'close {% endif %}', 'open {% with a=b %}', 'close {% endwith %}']],
  ['capture', '{% capture a %}<b>{% endcapture %}', ['open {% capture a %}', 'close {% endcapture %}']],
  ['apostrophes that are no strings', "{{ it's }} and {{ that's }}", ["output {{ it's }}", "output {{ that's }}"]],
  ['half a delimiter', '{% if a } x {% endif %}', ['close {% endif %}'], ['unclosed-tag %} {% if']],
  ['an end that is written twice', '{% for a in b %}x{% endfor %}{% endfor %}', ['open {% for a in b %}', 'close {% endfor %}', 'close {% endfor %}'], ['stray-end for {% endfor %}']],
  ['an outer end in place of an inner one', '{% for a in b %}{% if c %}x{% endfor %}{% endfor %}', ['open {% for a in b %}', 'open {% if c %}', 'close {% endfor %}', 'close {% endfor %}'], ['misnested-end for {% endfor %}']],
]);

check('jinja', [
  ['set, with and without an end', '{% set a = 1 %}{% set b %}x{% endset %}', ['silent {% set a = 1 %}', 'open {% set b %}', 'close {% endset %}']],
  ['blocks and what they extend', '{% extends "base.html" %}{% block body scoped %}{{ super() }}{% endblock body %}', ['silent {% extends "base.html" %}', 'open {% block body scoped %}', 'output {{ super() }}', 'close {% endblock body %}']],
  ['macros and calls', '{% macro a(b) %}{{ b }}{% endmacro %}{% call a(1) %}x{% endcall %}', ['open {% macro a(b) %}', 'output {{ b }}', 'close {% endmacro %}', 'open {% call a(1) %}', 'close {% endcall %}']],
  ['translations, with and without an end', '{% trans %}a{% pluralize %}b{% endtrans %}', ['open {% trans %}', 'else {% pluralize %}', 'close {% endtrans %}']],
  ['translations without an end', '{% trans "Hello" %}', ['silent {% trans "Hello" %}']],
  ["Django's own", '{% load i18n %}{% comment %}<b>{% endcomment %}{% ifequal a b %}x{% endifequal %}{% for a in b %}x{% empty %}y{% endfor %}', ['silent {% load i18n %}', 'comment {% comment %}<b>{% endcomment %}', 'open {% ifequal a b %}', 'close {% endifequal %}', 'open {% for a in b %}', 'else {% empty %}', 'close {% endfor %}']],
  ['dictionaries', "{{ {'a': {'b': 1}}}} {{ x }}", ["output {{ {'a': {'b': 1}}}}", 'output {{ x }}']],
  ['a comment over lines, with tags in it', '{#- {% if a %}\n{{ b }} -#}', ['comment {#- {% if a %}\n{{ b }} -#}']],
  ['white space control', '{%- if a +%}x{%- endif -%}', ['open {%- if a +%}', 'close {%- endif -%}']],
]);

check('nunjucks', [
  ['loops that wait', '{% asyncEach a in b %}x{% endeach %}{% asyncAll a in b %}x{% endall %}{% ifAsync a %}x{% endif %}', ['open {% asyncEach a in b %}', 'close {% endeach %}', 'open {% asyncAll a in b %}', 'close {% endall %}', 'open {% ifAsync a %}', 'close {% endif %}']],
  ['cases', '{% switch a %}{% case 1 %}x{% default %}y{% endswitch %}', ['open {% switch a %}', 'else {% case 1 %}', 'else {% default %}', 'close {% endswitch %}']],
]);

check('twig', [
  ['a block that has its content in itself', "{% block title 'Hello' %}{% block a %}x{% endblock a %}", ["silent {% block title 'Hello' %}", 'open {% block a %}', 'close {% endblock a %}']],
  ['filters around text', '{% apply inky_to_html|inline_css %}x{% endapply %}', ['open {% apply inky_to_html|inline_css %}', 'close {% endapply %}']],
  ['another template with blocks', '{% embed "a.twig" %}{% block b %}x{% endblock %}{% endembed %}', ['open {% embed "a.twig" %}', 'open {% block b %}', 'close {% endblock %}', 'close {% endembed %}']],
  ['tags of an extension', '{% cache "a" %}x{% endcache %}{% form_theme a "b" %}', ['open {% cache "a" %}', 'close {% endcache %}', 'silent {% form_theme a "b" %}']],
]);

check('hubl', [
  ['modules', '{% module "a" path="@hubspot/logo" %}{% widget_block rich_text "b" %}x{% end_widget_block %}', ['silent {% module "a" path="@hubspot/logo" %}', 'open {% widget_block rich_text "b" %}', 'close {% end_widget_block %}']],
]);

check('erb', [
  ['conditions behind a statement', '<% return if @a %><%= "x" if b %><%= c unless d %>', ['silent <% return if @a %>', 'output <%= "x" if b %>', 'output <%= c unless d %>']],
  ['a block that prints', '<%= form_for @a do |f| %>x<% end %>', ['open <%= form_for @a do |f| %>', 'close <% end %>']],
  ['words in strings, symbols and names', '<%= t("if end do") %><%= x[:end] %><%= a.end %><%= link_to "if", class: "do" %>', ['output <%= t("if end do") %>', 'output <%= x[:end] %>', 'output <%= a.end %>', 'output <%= link_to "if", class: "do" %>']],
  ['blocks that end in the same tag', '<% if a then b end %><%= @a.map { |x| x.b }.join %><%= @a.each do |b|\n c\nend %>', ['silent <% if a then b end %>', 'output <%= @a.map { |x| x.b }.join %>', 'output <%= @a.each do |b|\n c\nend %>']],
  ['blocks in braces', '<% @a.each { |b| %>x<% } %>', ['open <% @a.each { |b| %>', 'close <% } %>']],
  ['cases', '<% case a %><% when 1 %>x<% else %>y<% end %>', ['open <% case a %>', 'else <% when 1 %>', 'else <% else %>', 'close <% end %>']],
  ['a loop with do', '<% while a do %>x<% end %><% for a in b do %>y<% end %>', ['open <% while a do %>', 'close <% end %>', 'open <% for a in b do %>', 'close <% end %>']],
  ['a value that is a condition', '<% x = if a %>b<% end %>', ['open <% x = if a %>', 'close <% end %>']],
  ['an escaped delimiter', '<%% if a %> <%= b %>', ['output <%= b %>']],
  ['comments', '<%# if a %><% # if b %><%#= c %>', ['comment <%# if a %>', 'silent <% # if b %>', 'comment <%#= c %>']],
  ['white space control', '<%- if a -%>x<%- end -%>', ['open <%- if a -%>', 'close <%- end -%>']],
  ['code that is not understood says nothing of blocks', '<% if a == "x %>y', ['open <% if a == "x %>']],
]);

check('ejs', [
  ['objects and functions in one tag', "<%- include('a', { b: { c: 1 } }) %><% list.map(function (a) { return a; }); %>", ["output <%- include('a', { b: { c: 1 } }) %>", 'silent <% list.map(function (a) { return a; }); %>']],
  ['cases', '<% switch (a) { %><% case 1: %>x<% break; %><% default: %>y<% } %>', ['open <% switch (a) { %>', 'else <% case 1: %>', 'silent <% break; %>', 'else <% default: %>', 'close <% } %>']],
  ['braces in strings, comments and patterns', "<% var a = '{'; // {\n %><% if (/[{'\"]/.test(a)) { %>x<% } /* { */ %>", ["silent <% var a = '{'; // {\n %>", "open <% if (/[{'\"]/.test(a)) { %>", 'close <% } /* { */ %>']],
  ['a statement behind a block', '<% } if (a) { %>x<% } %>', ['open <% } if (a) { %>', 'close <% } %>'], ['stray-end } <% } if (a) { %>']],
  ['white space control', '<%_ if (a) { -%>x<%_ } _%>', ['open <%_ if (a) { -%>', 'close <%_ } _%>']],
  ['an escaped delimiter', '<%% a %> <%= b %>', ['output <%= b %>']],
  ['an else that is one tag', '<% if (a) { %>x<% } else if (b) { %>y<% } else { %>z<% } %>', ['open <% if (a) { %>', 'else <% } else if (b) { %>', 'else <% } else { %>', 'close <% } %>']],
]);

check('php', [
  ['blocks in braces', '<?php if ($a) { ?>x<?php } elseif ($b) { ?>y<?php } else { ?>z<?php } ?>', ['open <?php if ($a) { ?>', 'else <?php } elseif ($b) { ?>', 'else <?php } else { ?>', 'close <?php } ?>']],
  ['the end of the file ends code', '<?php $a = "?>"; // ?>x<?php function b() { return 1; }', ['silent <?php $a = "?>"; // ?>', 'silent <?php function b() { return 1; }']],
  ['no XML', '<?xml version="1.0"?><?xml:namespace prefix="o" /><?= $a ?>', ['output <?= $a ?>']],
  ['what looks like a colon', '<?php $a = $b ? c : d; echo X::y(); switch ($z) { case 1: break; } ?>', ['silent <?php $a = $b ? c : d; echo X::y(); switch ($z) { case 1: break; } ?>']],
  ['printing', '<?php echo $a; ?><?php print($b) ?>', ['output <?php echo $a; ?>', 'output <?php print($b) ?>']],
  ['a slip of HTML', 'V<? a >IA<?xml b>', []],
  ['loops', '<?php while ($a): ?>x<?php endwhile ?><?php for ($i = 0; $i < 3; $i++): ?>y<?php endfor; ?>', ['open <?php while ($a): ?>', 'close <?php endwhile ?>', 'open <?php for ($i = 0; $i < 3; $i++): ?>', 'close <?php endfor; ?>']],
  ['a short opening', '<? if ($a): ?>x<? endif ?>', ['open <? if ($a): ?>', 'close <? endif ?>']],
]);

check('blade', [
  ['what another engine prints is text', '@{{ a }} @@if (b) {{ $c }}', ['output {{ $c }}']],
  ['addresses and at-rules are no directives', 'ada@if.example <style>@media (min-width: 1px) { a { b: c } } @import url(a.css); @font-face { a: b }</style>', []],
  ['sections that have their content in them', "@extends('layout') @section('title', 'Hello') @section('content') x @endsection @section('b') y @show", ["silent @extends('layout')", "silent @section('title', 'Hello')", "open @section('content')", 'close @endsection', "open @section('b')", 'close @show']],
  ['a loop over nothing', '@forelse ($a as $b) x @empty y @endforelse @empty($c) z @endempty', ['open @forelse ($a as $b)', 'else @empty', 'close @endforelse', 'open @empty($c)', 'close @endempty']],
  ['code', '@php $a = "<b>"; @endphp @php($b = 1)', ['silent @php $a = "<b>"; @endphp', 'silent @php($b = 1)']],
  ['names of people', 'Write to @error, @style, @section and @case', []],
  ['directives of a project', '@money($a, "x)") @unknown', ['output @money($a, "x)")']],
  ['parentheses in arguments', '@if (count($a) > 0 && f(")")) x @endif', ['open @if (count($a) > 0 && f(")"))', 'close @endif']],
  ['components', "@component('mail::message') @slot('header') a @endslot @endcomponent", ["open @component('mail::message')", "open @slot('header')", 'close @endslot', 'close @endcomponent']],
  ['conditions with other names', '@hasSection("a") x @endif @auth y @endauth @isset($a) z @else w @endisset', ['open @hasSection("a")', 'close @endif', 'open @auth', 'close @endauth', 'open @isset($a)', 'else @else', 'close @endisset']],
  ['cases', '@switch($a) @case(1) x @break @default y @endswitch', ['open @switch($a)', 'else @case(1)', 'silent @break', 'else @default', 'close @endswitch']],
  ['attributes that are directives', '<p @class(["a" => $b]) @style([])>', ['output @class(["a" => $b])', 'output @style([])']],
  ['PHP in it', '<?php if ($a): ?>x<?php endif ?>', ['open <?php if ($a): ?>', 'close <?php endif ?>']],
  ['arguments without an end', '@if ($a x', [], ['unclosed-tag ) @if']],
]);

check('go', [
  ['definitions and calls', '{{ define "a" }}x{{ end }}{{ template "a" . }}{{ block "b" . }}y{{ end }}', ['open {{ define "a" }}', 'close {{ end }}', 'silent {{ template "a" . }}', 'open {{ block "b" . }}', 'close {{ end }}']],
  ['variables', '{{ $a := 1 }}{{ $a = 2 }}{{ $a }}{{ range $i, $b := .C }}x{{ end }}', ['silent {{ $a := 1 }}', 'silent {{ $a = 2 }}', 'output {{ $a }}', 'open {{ range $i, $b := .C }}', 'close {{ end }}']],
  ['strings in backquotes', '{{ printf `}} "` }}', ['output {{ printf `}} "` }}']],
  ['else with', '{{ with .A }}x{{ else with .B }}y{{ else }}z{{ end }}', ['open {{ with .A }}', 'else {{ else with .B }}', 'else {{ else }}', 'close {{ end }}']],
  ['comments', '{{/* {{ a }} */}}{{- /* b */ -}}', ['comment {{/* {{ a }} */}}', 'comment {{- /* b */ -}}']],
  ['white space control, and a number', '{{- if .A -}}{{ -3 }}{{- end -}}', ['open {{- if .A -}}', 'output {{ -3 }}', 'close {{- end -}}']],
  ['fields that are called as words', '{{ .End }} {{ endless }}', ['output {{ .End }}', 'output {{ endless }}']],
]);

check('freemarker', [
  ['a sign in brackets', '<#if (a > b)>x</#if><#if a gt 1 && b == ">">y</#if>', ['open <#if (a > b)>', 'close </#if>', 'open <#if a gt 1 && b == ">">', 'close </#if>']],
  ['macros, with and without an end', '<@a.b c="d"/><@e>x</@e><@f>', ['output <@a.b c="d"/>', 'open <@e>', 'close </@e>', 'output <@f>']],
  ['assignments, with and without an end', '<#assign a = 1><#assign b>x</#assign>', ['silent <#assign a = 1>', 'open <#assign b>', 'close </#assign>']],
  ['cases', '<#switch a><#case 1>x<#break><#default>y</#switch>', ['open <#switch a>', 'else <#case 1>', 'silent <#break>', 'else <#default>', 'close </#switch>']],
  ['raw text', '<#noparse>${a}<#if></#noparse>${b}', ['open <#noparse>', 'close </#noparse>', 'output ${b}']],
  ['a comment with a tag in it', '<#-- <#if a> -->', ['comment <#-- <#if a> -->']],
  ['a string with a brace', '${a["}"]} ${b!"{"}', ['output ${a["}"]}', 'output ${b!"{"}']],
  ['square brackets', '[#if a]x[#elseif b]y[/#if] [=c] [#-- d --]', ['open [#if a]', 'else [#elseif b]', 'close [/#if]', 'output [=c]', 'comment [#-- d --]']],
]);

check('thymeleaf', [
  ['attributes', '<p th:text="${a}" th:if="${b}" data-th-title=\'${c}\'>', ['output th:text="${a}"', 'silent th:if="${b}"', "output data-th-title='${c}'"]],
  ['brackets that are text', '[[rows]] [[${a}]] [(*{b})] a[b[0]]', ['output [[${a}]]', 'output [(*{b})]']],
  ['blocks of plain text', '[# th:each="a : ${b}"]x[/]', ['open [# th:each="a : ${b}"]', 'close [/]']],
  ['a dollar by itself is text', '${a} costs $5', []],
]);

check('ampscript', [
  ['statements in one tag', '%%[ VAR @a SET @a = "IF" IF @a THEN SET @b = 1 ENDIF ]%%', ['silent %%[ VAR @a SET @a = "IF" IF @a THEN SET @b = 1 ENDIF ]%%']],
  ['an end and a beginning in one tag', '%%[ IF @a THEN ]%%x%%[ ENDIF IF @b THEN ]%%y%%[ ENDIF ]%%', ['open %%[ IF @a THEN ]%%', 'open %%[ ENDIF IF @b THEN ]%%', 'close %%[ ENDIF ]%%']],
  ['words in comments and names', '%%[ /* IF */ SET @if = IIF(1,2,3) ]%%', ['silent %%[ /* IF */ SET @if = IIF(1,2,3) ]%%']],
  ['a script that runs on the server', '<script runat="server" language="ampscript">IF @a THEN</script>x%%[ endif ]%%<script>var a</script>', ['open <script runat="server" language="ampscript">IF @a THEN</script>', 'close %%[ endif ]%%']],
  ['names, and percent signs in prose', '%%First Name%% 50%% off, 20%% more %%[ ]%%', ['output %%First Name%%', 'silent %%[ ]%%']],
]);

check('mailchimp', [
  ['conditions', '*|IFNOT:A|*x*|ELSE:|*y*|END:IF|* *|IF:B=Z|**|IF:C|*z*|END:IF|**|END:IF|*', ['open *|IFNOT:A|*', 'else *|ELSE:|*', 'close *|END:IF|*', 'open *|IF:B=Z|*', 'open *|IF:C|*', 'close *|END:IF|*', 'close *|END:IF|*']],
  ['feeds', '*|RSSITEMS:|* *|RSSITEM:TITLE|* *|END:RSSITEMS|*', ['open *|RSSITEMS:|*', 'output *|RSSITEM:TITLE|*', 'close *|END:RSSITEMS|*']],
  ['stars and bars', '*|-|* 2*|x| **|x|** *||*', ['output *|x|*']],
  ['other things with colons', '*|MC:SUBJECT|* *|LIST:ADDRESSLINE|* *|IFFY|*', ['output *|MC:SUBJECT|*', 'output *|LIST:ADDRESSLINE|*', 'output *|IFFY|*']],
]);

check('activecampaign', [
  ['percentages and URLs are no tags', '100% free, 50%OFF% <a href="?q=M%C3%BCNCHEN%20A%AB%CD&b=%E2%80%99">', []],
  ['names with signs', '%SENDER-INFO-SINGLELINE% %PERS_1% %TODAY+1%', ['output %SENDER-INFO-SINGLELINE%', 'output %PERS_1%', 'output %TODAY+1%']],
  ['in a URL', '<a href="https://a.example/%EMAIL%?b=c%20d">', ['output %EMAIL%']],
]);

check('sendgrid', [
  ['dashes in prose, names and style sheets', 'a well-known-name - and -- more; -5- <p style="-webkit-box-shadow: a; margin:-1px">', []],
  ['names in text and in values', 'Hi -name-, <a href="-url-">-title-</a>', ['output -name-', 'output -url-', 'output -title-']],
]);

check('magento', [
  ['directives', '{{template config_path="a"}} {{trans "Hi <a href=\\"%u\\">%n</a>" n=$b u=$c |raw}} {{depend a}}x{{/depend}}', ['silent {{template config_path="a"}}', 'output {{trans "Hi <a href=\\"%u\\">%n</a>" n=$b u=$c |raw}}', 'open {{depend a}}', 'close {{/depend}}']],
]);

check('marketo', [
  ['tokens and variables', '{{my.token}} {{lead.First Name:default=friend}} ${color}', ['output {{my.token}}', 'output {{lead.First Name:default=friend}}', 'output ${color}']],
]);

check('single-brace', [
  ['braces that are none', '<style>a { color: red } b{c:d}</style> { } {a b} {1} {user.name}', ['output {user.name}']],
]);

describe('the name of a tag', () => {
  it.each([
    ['handlebars', '{{#if a}}{{else}}{{/if}}{{~ user.name ~}}{{{html}}}{{> a}}{{! b }}', ['if', 'else', 'if', 'user.name', 'html', '', '']],
    ['liquid', '{%- for a in b -%}{{ a | upcase }}{% endfor %}{% assign c = 1 %}{% raw %}{% endraw %}', ['for', 'a | upcase', 'for', '', 'raw', 'raw']],
    ['erb', '<% @a.each do |b| %><%= b.name -%><% end %>', ['each', 'b.name', 'end']],
    ['ejs', '<% if (a) { %><%- b %><% } else { %><% } %>', ['if', 'b', 'else', '}']],
    ['php', '<?php foreach ($a as $b): ?><?= $b ?><?php endforeach; ?>', ['foreach', '$b', 'foreach']],
    ['blade', "@if ($a) {{ $b }} {!! $c !!} @lang('d') @endif", ['if', '$b', '$c', "lang('d')", 'if']],
    ['go', '{{ range .A }}{{ .B }}{{ end }}', ['range', '.B', 'end']],
    ['freemarker', '<#list a as b>${b}</#list>', ['list', 'b', 'list']],
    ['thymeleaf', '<p th:text="${a}">[[${b}]]', ['${a}', '${b}']],
    ['ampscript', '%%[ IF @a THEN ]%%%%=v(@b)=%%%%c%%%%[ ENDIF ]%%', ['IF', 'v(@b)', 'c', 'IF']],
    ['mailchimp', '*|IF:A|**|FNAME|**|END:IF|*', ['IF', 'FNAME', 'IF']],
    ['activecampaign', '%IF $A%%FIRSTNAME%%/IF%', ['IF', 'FIRSTNAME', 'IF']],
    ['magento', '{{depend a}}{{var b.c}}{{/depend}}', ['depend', 'var b.c', 'depend']],
    ['sendgrid', '-a_b- <%body%>', ['a_b', 'body']],
    ['single-brace', '{ user.name }', ['user.name']],
  ] as const)('%s', (language, source, names) => { expect(findTags(source, language).map(({ name }) => name)).toEqual(names); });
});
