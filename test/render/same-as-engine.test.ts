import * as fc from 'fast-check';
import ejs from 'ejs';
import Handlebars from 'handlebars';
import * as liquidjs from 'liquidjs';
import Mustache from 'mustache';
import nunjucks from 'nunjucks';
import { describe, expect, it } from 'vitest';
import { ejsEngine } from '../../src/render/engines/ejs.ts';
import type { Engine } from '../../src/render/engines/engine.ts';
import { handlebarsEngine } from '../../src/render/engines/handlebars.ts';
import { liquidEngine } from '../../src/render/engines/liquid.ts';
import { mustacheEngine } from '../../src/render/engines/mustache.ts';
import { nunjucksEngine } from '../../src/render/engines/nunjucks.ts';
import type { TextEngine } from '../../src/render/job.ts';
import { Outcomes } from '../../src/render/outcomes.ts';
import type { Outcome } from '../../src/render/outcomes.ts';
import { PIECE } from '../../src/render/pieces.ts';
import { runJob } from '../../src/render/run-job.ts';
import { folderWith } from '../folders.ts';


const PARTIAL: Readonly<Record<TextEngine, string>> = {
  handlebars: '<i>in\n {{name}} </i>\n{{#if no}}never{{/if}}',
  mustache: '<i>in\n {{name}} </i>\n{{#no}}never{{/no}}',
  liquid: '<i>in\n {{ name }} </i>\n{% if no %}never{% endif %}',
  nunjucks: '<i>in\n {{ name }} </i>\n{% if no %}never{% endif %}',
  ejs: '<i>in\n <%= name %> </i>\n<% if (no) { %>never<% } %>',
};
const DATA = { name: 'Zoë & "Co"', list: ['a', '', 'b\nc'], yes: true, no: false, html: '<b>bold</b>', blank: '  \n ' };

/** Tags that open, what stands in a block, tags that end; with marks that trim white space or without. */
type Grammar = readonly { readonly open: string; readonly close: string; readonly otherwise?: string }[];
interface Language { readonly single: readonly string[]; readonly blocks: Grammar; readonly engine: Engine; readonly vanilla: (text: string) => string }

const LOADER = { getSource: () => ({ src: PARTIAL.nunjucks, path: 'part', noCache: false }) } as unknown as nunjucks.ILoader;
const partialFolder = (): string => folderWith(Object.fromEntries(Object.entries(PARTIAL).map(([name, text]) => [`${name}/part`, text])));
const folder = partialFolder();

const LANGUAGES: Readonly<Record<TextEngine, Language>> = {
  handlebars: {
    single: ['{{name}}', '{{~name~}}', '{{name~}}', '{{~{html}~}}', '{{{html}}}', '{{&html}}', '{{! note }}', '{{~!-- note --~}}', '{{> part}}', '{{~> part ~}}', '{{blank}}', '\\{{name}}', '\\\\{{name}}', '{{missing}}', '{{{blank}}}'],
    blocks: [{ open: '{{#if yes}}', close: '{{/if}}', otherwise: '{{else}}' }, { open: '{{~#if no~}}', close: '{{~/if~}}', otherwise: '{{~else~}}' }, { open: '{{#each list}}', close: '{{/each}}' }, { open: '{{#each list~}}', close: '{{~/each}}' }, { open: '{{#with this}}', close: '{{/with}}' }],
    engine: handlebarsEngine(Handlebars),
    vanilla: (text) => {
      const env = Handlebars.create();
      env.registerPartial('part', PARTIAL.handlebars);
      return env.compile(text)(DATA);
    },
  },
  mustache: {
    single: ['{{name}}', '{{{html}}}', '{{&html}}', '{{! note }}', '{{> part}}', '{{blank}}', '{{missing}}', '{{ name }}'],
    blocks: [{ open: '{{#yes}}', close: '{{/yes}}' }, { open: '{{^no}}', close: '{{/no}}' }, { open: '{{#list}}', close: '{{/list}}' }, { open: '{{#no}}', close: '{{/no}}' }],
    engine: mustacheEngine(Mustache),
    vanilla: (text) => Mustache.render(text, DATA, { part: PARTIAL.mustache }),
  },
  liquid: {
    single: ['{{ name }}', '{{- name -}}', '{{ name -}}', '{{ html }}', '{{ name | upcase }}', '{% comment %}<b>{% endcomment %}', '{%- comment -%} x {%- endcomment -%}', '{% include "part" %}', '{%- render "part", name: html -%}', '{{ blank }}', '{% raw %}{{ name }}{% endraw %}', '{% assign z = 1 %}', '{{ missing }}', '{% cycle "p", "q" %}', '{% echo name %}', '{% increment n %}'],
    blocks: [{ open: '{% if yes %}', close: '{% endif %}', otherwise: '{% else %}' }, { open: '{%- if no -%}', close: '{%- endif -%}', otherwise: '{%- else -%}' }, { open: '{% for x in list %}', close: '{% endfor %}' }, { open: '{%- for x in list -%}', close: '{%- endfor %}' }, { open: '{% capture z %}', close: '{% endcapture %}{{ z }}' }, { open: '{% capture z %}', close: '{% endcapture %}{{ z | size }}{{ z | truncate: 9 }}' }],
    engine: liquidEngine(liquidjs),
    vanilla: (text) => String(new liquidjs.Liquid({ templates: { part: PARTIAL.liquid } }).parseAndRenderSync(text, structuredClone(DATA))),
  },
  nunjucks: {
    single: ['{{ name }}', '{{- name -}}', '{{ name -}}', '{{ html | safe }}', '{{ name | upper }}', '{# <b> #}', '{#- x -#}', '{% include "part" %}', '{%- include "part" -%}', '{{ blank }}', '{% raw %}{{ name }}{% endraw %}', '{% set z = 1 %}', '{{ missing }}'],
    blocks: [{ open: '{% if yes %}', close: '{% endif %}', otherwise: '{% else %}' }, { open: '{%- if no -%}', close: '{%- endif -%}', otherwise: '{%- else -%}' }, { open: '{% for x in list %}', close: '{% endfor %}' }, { open: '{%- for x in list -%}', close: '{%- endfor %}' }, { open: '{% set z %}', close: '{% endset %}{{ z }}' }, { open: '{% filter upper %}', close: '{% endfilter %}' }],
    engine: nunjucksEngine(nunjucks),
    vanilla: (text) => {
      const Loader = nunjucks.Loader.extend(LOADER) as unknown as new () => nunjucks.ILoader;
      return new nunjucks.Environment(new Loader()).renderString(text, structuredClone(DATA));
    },
  },
  ejs: {
    single: ['<%= name %>', '<%= name -%>', '<%- html %>', '<%- html -%>', '<%# note %>', '<%# note -%>', '<%- include("part") %>', '<%_ z = 1 _%>', '<% z = 1 -%>', '<%= blank %>', '<%% x %>', '<%= name _%>'],
    blocks: [{ open: '<% if (yes) { %>', close: '<% } %>', otherwise: '<% } else { %>' }, { open: '<%_ if (no) { -%>', close: '<%_ } -%>', otherwise: '<%_ } else { _%>' }, { open: '<% for (const x of list) { %>', close: '<% } %>' }, { open: '<%_ for (const x of list) { _%>', close: '<%_ } _%>' }],
    engine: ejsEngine(ejs),
    vanilla: (text) => ejs.render(text, { ...DATA, z: 0 }, { includer: () => ({ template: PARTIAL.ejs }) } as unknown as ejs.Options) as string,
  },
};

const literals = fc.constantFrom('<p>', '</p>', 'text', '\n', '  \n', ' ', '\t', 'a b\n  c', '<a href="', '">', '', '\r\n', ' x', '\n\n', '&amp;', 'é😀');
const level = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.array(inner, { maxLength: 5 }).map((parts) => parts.join(''));
const templateOf = ({ single, blocks }: Language): fc.Arbitrary<string> => {
  const piece = fc.oneof(literals, literals, fc.constantFrom(...single));
  const block = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(fc.constantFrom(...blocks), inner, inner, fc.boolean()).map(([{ open, close, otherwise }, first, second, both]) => `${open}${first}${both && otherwise ? otherwise + second : ''}${close}`);
  const flat = level(piece);
  const nested = level(fc.oneof(piece, block(flat)));
  // Each paragraph is another one, so that where it is the same it is the place.
  return level(fc.oneof(piece, piece, block(nested))).map((text) => text.replaceAll('<p>', (_, at: number) => `<p${at}>`));
};

const outcomeOf = async (engine: TextEngine, text: string): Promise<Outcome> => {
  const path = `${folder}/${engine}/main`;
  const job = { path, shown: 'main', root: `${folder}/${engine}`, engine, isFunction: false, language: engine, isMjml: false, texts: [text], data: JSON.stringify({ ...DATA, z: 0 }) };
  const outcomes = new Outcomes(job);
  await runJob(job, { engine: LANGUAGES[engine].engine, mjml: () => undefined, answer: (answer) => { outcomes.take(answer); } });
  const [outcome] = outcomes.all('lost');
  return outcome!;
};

const attempt = (render: () => string): string | undefined => {
  try {
    return render();
  } catch {
    return undefined;
  }
};

describe.each(['handlebars', 'mustache', 'liquid', 'nunjucks', 'ejs'] as const)('%s', (engine) => {
  it('renders what the engine alone does, and every verbatim piece is what its file says', async () => {
    const tags = { exact: 0, all: 0 };
    let coarse = 0;
    let all = 0;
    await fc.assert(fc.asyncProperty(templateOf(LANGUAGES[engine]), async (text) => {
      const alone = attempt(() => LANGUAGES[engine].vanilla(text));
      const { text: mine, pieces, files } = await outcomeOf(engine, text);
      expect(mine).toBe(alone);
      if (mine === undefined || pieces === undefined || mine === '') return;
      const texts = [text, ...files.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))];
      expect(pieces[0]).toBe(0);
      tags.all += mine.match(/<p\d+>/gu)?.length ?? 0;
      for (let cell = 0; cell < pieces.length; cell += PIECE) {
        const [at = 0, file = 0, start = 0, end = 0, verbatim = 0] = pieces.subarray(cell, cell + PIECE);
        const rendered = mine.slice(at, pieces[cell + PIECE] ?? mine.length);
        expect(rendered).not.toBe('');
        const written = texts[file] ?? '';
        expect(start >= 0 && start <= end && end <= written.length).toBe(true);
        if (verbatim === 1) expect(written.slice(start, start + rendered.length)).toBe(rendered);
        all += rendered.length;
        // Only literal text has these.
        const paragraphs = rendered.match(/<p\d+>/gu)?.length ?? 0;
        if (verbatim === 1) tags.exact += paragraphs;
        if (verbatim === 0 && end - start === text.length && text.length > 40) coarse += rendered.length;
      }
    }), { numRuns: 300 });
    // What has no better place than the whole template is little.
    expect(coarse / all).toBeLessThan(0.05);
    expect(tags.all).toBeGreaterThan(50);
    // In Liquid a template may cut a text it has captured.
    expect(tags.exact / tags.all).toBeGreaterThan(engine === 'liquid' ? 0.8 : 0.999);
  }, 240_000);
});
