import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlViews } from '../../src/html/views.ts';
import { readTemplate } from '../../src/template/read-template.ts';
import { textOf } from '../html/document.ts';

const CORPORA = '../shared/corpora';
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);

/** What the projects of the corpus say of themselves; those that are not named have no tags at all. Maizzle's expressions and PrestaShop's `{{ }}` are no language of ours: they read as Mustache. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  'ActiveCampaign__postmark-templates': ['handlebars', 'mustache'],
  'PrestaShop__email-templates-sdk': ['blade', 'mustache'],
  Snowfire__Beautymail: ['blade'],
  _rendered: ['mustache'],
  eladnava__mailgen: ['ejs'],
  'forwardemail__email-templates': ['ejs', 'freemarker'],
  'foundation__foundation-emails': ['ejs'],
  'foundation__foundation-emails-template': ['handlebars', 'mustache'],
  heartcombo__devise: ['erb'],
  'illarionvk__shopify-email-templates': ['ejs', 'liquid'],
  'konsav__email-templates': ['mustache'],
  laravel__framework: ['blade'],
  maizzle__maizzle: ['freemarker', 'mustache'],
  'maizzle__starter-amp4email': ['mustache'],
  'maizzle__starter-mailchimp': ['mustache'],
  mktgurl__AMPScript_SFMC: ['ampscript'],
  'sendgrid__email-templates': ['handlebars', 'mustache'],
  solidusio__solidus: ['erb'],
  'symfony__twig-bridge': ['twig'],
};

describe.skipIf(!existsSync(CORPORA))('the templates of ../shared/corpora', () => {
  it.each(existsSync(CORPORA) ? readdirSync(`${CORPORA}/templates`) : [])('%s: languages, and no faults', (project) => {
    const languages = new Set<string>();
    const faults: string[] = [];
    for (const path of filesIn(`${CORPORA}/templates/${project}`)) {
      const value = readFileSync(path, 'utf8');
      const template = readTemplate(textOf(value), { path });
      if (template.tags.length > 0) languages.add(template.language ?? '');
      for (const { code, start, end } of template.faults) faults.push(`${path} ${code} ${value.slice(start, end)}`);
      for (const { markup } of htmlViews(template.text, template)) expect(markup).toHaveLength(value.length);
    }
    expect(faults).toEqual([]);
    expect([...languages].toSorted()).toEqual(LANGUAGES[project] ?? []);
  });

  it('has no faults in HTML that is no template either', () => {
    const faults: string[] = [];
    for (const path of filesIn(`${CORPORA}/html`)) {
      const value = readFileSync(path, 'utf8');
      for (const { code, start, end } of readTemplate(textOf(value), { path }).faults) faults.push(`${path} ${code} ${value.slice(start, end)}`);
    }
    expect(faults).toEqual([]);
  });
});
