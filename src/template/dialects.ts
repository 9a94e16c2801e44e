import type { Form } from './form.ts';
import type { TemplateLanguage } from './language.ts';
import { ACTIVECAMPAIGN, ACTIVECAMPAIGN_KNOWN } from './languages/activecampaign.ts';
import { AMPSCRIPT, AMPSCRIPT_WHOLE } from './languages/ampscript.ts';
import { BLADE } from './languages/blade.ts';
import { EJS, ERB } from './languages/code.ts';
import { dollarForm } from './languages/dollar.ts';
import { FREEMARKER, FREEMARKER_SQUARE } from './languages/freemarker.ts';
import { GO } from './languages/go.ts';
import { jinjaForms } from './languages/jinja.ts';
import { LIQUID } from './languages/liquid.ts';
import { MAGENTO } from './languages/magento.ts';
import { MAILCHIMP } from './languages/mailchimp.ts';
import { MARKETO } from './languages/marketo.ts';
import { HANDLEBARS, mustacheForms } from './languages/mustache.ts';
import { PHP, PHP_SHOWN } from './languages/php.ts';
import { SENDGRID, SENDGRID_SHOWN } from './languages/sendgrid.ts';
import { SINGLE_BRACE } from './languages/single-brace.ts';
import { THYMELEAF } from './languages/thymeleaf.ts';
import { escaped } from './tag-end.ts';

/**
 * The languages a text is read in. Several write the same delimiters, so there is one for each kind of them; what cannot be mistaken
 * (`*|FNAME|*`, `<?php`, `%%[`) is read in any text, and `more` in those that show it.
 */
export interface Dialects {
  /** `{{ }}` */
  readonly curly: TemplateLanguage;
  /** `{% %}` */
  readonly percent: TemplateLanguage;
  /** `<% %>` */
  readonly angle: TemplateLanguage;
  /** `${ }`; `undefined` where it is no tag by itself. */
  readonly dollar: TemplateLanguage | undefined;
  readonly more: readonly (TemplateLanguage | 'freemarker-square' | 'sendgrid-shown')[];
}

/** The forms of a set of dialects: by their first character, longer openings first, and a pattern for all that may open one. */
export interface Syntax { readonly forms: ReadonlyMap<string, readonly Form[]>; readonly openings: RegExp }

/** How often one text may change its delimiters (Mustache). */
export const MAX_CHANGES = 20;

const FORMS: Readonly<Record<Dialects['more'][number], readonly Form[]>> = {
  activecampaign: ACTIVECAMPAIGN, ampscript: AMPSCRIPT_WHOLE, blade: BLADE, ejs: EJS, erb: ERB, freemarker: FREEMARKER, 'freemarker-square': FREEMARKER_SQUARE, go: GO,
  handlebars: HANDLEBARS, hubl: jinjaForms('hubl'), jinja: jinjaForms('jinja'), liquid: LIQUID, magento: MAGENTO, mailchimp: MAILCHIMP, marketo: MARKETO, mustache: mustacheForms(),
  nunjucks: jinjaForms('nunjucks'), php: PHP, sendgrid: SENDGRID, 'sendgrid-shown': SENDGRID_SHOWN, 'single-brace': SINGLE_BRACE, thymeleaf: THYMELEAF, twig: jinjaForms('twig'),
};

/** Comments that no language of curly braces has for anything else, and Blade's unescaped output. */
const SURE: readonly Form[] = [...HANDLEBARS, ...BLADE].filter(({ open }) => open === '{{!--' || open === '{{--' || open === '{!!');
/** What is read in any text. */
const ALWAYS: readonly Form[] = [...MAILCHIMP, ...AMPSCRIPT, ...PHP_SHOWN, ...ACTIVECAMPAIGN_KNOWN, ...SURE];

const known = new Map<string, Syntax>();

/** The forms in which a text of these dialects is read. */
export const syntaxOf = (dialects: Dialects): Syntax => {
  const { curly, percent, angle, dollar, more } = dialects;
  const key = [curly, percent, angle, dollar, ...more].join(' ');
  let syntax = known.get(key);
  if (!syntax) {
    syntax = compiled([
      ...more.flatMap((language) => FORMS[language]),
      ...FORMS[curly],
      ...FORMS[percent].filter(({ open }) => open.startsWith('{') && !open.startsWith('{{')),
      ...FORMS[angle].filter(({ open }) => open.startsWith('<%')),
      ...ALWAYS,
      ...dollar === undefined ? [] : [dollarForm(dollar)],
    ]);
    known.set(key, syntax);
  }
  return syntax;
};

/** The same with other delimiters for Mustache. */
export const changed = ({ forms }: Syntax, [open, close]: readonly [string, string]): Syntax =>
  compiled([...mustacheForms(open, close), ...[...forms.values()].flat().filter(({ language }) => language !== 'mustache')]);

/** Of forms with one opening the first counts; others are tried where it has no tag. */
const compiled = (all: readonly Form[]): Syntax => {
  const unique = new Map<string, Form>();
  for (const form of all) if (!unique.has(form.open)) unique.set(form.open, form);
  const sorted = [...unique.values()].toSorted((one, other) => other.open.length - one.open.length);
  const forms = new Map<string, Form[]>();
  for (const form of sorted) forms.set(form.open.charAt(0), [...forms.get(form.open.charAt(0)) ?? [], form]);
  return { forms, openings: new RegExp(sorted.map(({ open, follows }) => `${escaped(open)}${follows === undefined ? '' : `(?=${follows})`}`).join('|'), 'gu') };
};
