import type { Dialects } from './dialects.ts';
import { evidenceIn } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import type { TemplateLanguage } from './language.ts';

/** Anything that may open a tag where no language is told. */
const MAYBE = /\{[{%#!]|<%|<\?|<\/?#|<script\s|\*\||%%|\$\{|\[[[(#]|%[A-Z/]|[\s@](?:th:|data-th-|if|foreach|extends|section|include|component)/u;

const CURLY: readonly TemplateLanguage[] = ['mustache', 'handlebars', 'liquid', 'jinja', 'nunjucks', 'twig', 'hubl', 'go', 'blade', 'magento', 'marketo'];
const PERCENT: readonly TemplateLanguage[] = ['liquid', 'jinja', 'nunjucks', 'twig', 'hubl'];
const ANGLE: readonly TemplateLanguage[] = ['ejs', 'erb', 'sendgrid'];

/** In which languages a text is to be read; `undefined` where it has nothing that could be a tag. `told` is what is known of it. */
export const dialectsOf = (value: string, told?: TemplateLanguage): Dialects | undefined => {
  if (told === undefined && !MAYBE.test(value)) return undefined;
  const evidence = evidenceIn(value);
  const percent = told !== undefined && PERCENT.includes(told) ? told : best(PERCENT, evidence, 'liquid');
  return {
    curly: told !== undefined && CURLY.includes(told) ? told : curlyOf(evidence, percent),
    percent,
    angle: told !== undefined && ANGLE.includes(told) ? told : best(ANGLE, evidence, 'ejs'),
    dollar: dollarOf(evidence, told),
    more: moreOf(evidence, told),
  };
};

/** Thymeleaf has it in its own tags alone. */
const dollarOf = ({ more }: Evidence, told: TemplateLanguage | undefined): TemplateLanguage | undefined =>
  (told === 'thymeleaf' || (told === undefined && more.includes('thymeleaf')) ? undefined : told === 'marketo' ? 'marketo' : 'freemarker');

const moreOf = ({ more, scores }: Evidence, told: TemplateLanguage | undefined): Dialects['more'] => {
  const shown = (scores.get('blade') ?? 0) >= BLADE_SHOWS && told === undefined ? [...more, 'blade' as const] : more;
  return told === undefined || (told === 'freemarker' && more.includes('freemarker-square')) ? shown : [told, ...shown];
};

/** So much is a directive with an `@end`, or two tags that print a variable of PHP. */
const BLADE_SHOWS = 6;

/** What `{{ }}` is in: the language of `{% %}` where there are such tags, unless the braces say otherwise. */
const curlyOf = (evidence: Evidence, percent: TemplateLanguage): TemplateLanguage => {
  const language = best(CURLY, evidence, 'mustache');
  const hasPercent = PERCENT.some((one) => (evidence.scores.get(one) ?? 0) > 0);
  return hasPercent && (language === 'mustache' || PERCENT.includes(language)) ? percent : language;
};

const best = (languages: readonly TemplateLanguage[], { scores }: Evidence, otherwise: TemplateLanguage): TemplateLanguage => {
  let found = otherwise;
  let most = 0;
  for (const language of languages) {
    const score = scores.get(language) ?? 0;
    if (score > most) [found, most] = [language, score];
  }
  return found;
};
