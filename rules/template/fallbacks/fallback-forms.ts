import type { TemplateLanguage } from 'sendlint/rule';

/** How a language says what to print where a variable is empty. */
export interface FallbackForm {
  /** Whether an expression says it. */
  readonly has: RegExp;
  /** The tag with a fallback, to be written instead. */
  readonly example: (variable: string) => string;
}

/** The form for a language; `undefined` where there is none, or where it is said elsewhere (ActiveCampaign, SendGrid's substitutions). */
export const fallbackForm = (language: TemplateLanguage): FallbackForm | undefined => FORMS[language];

const form = (has: RegExp, example: FallbackForm['example']): FallbackForm => ({ has, example });
const inner = (variable: string): string => variable.replace(/^\$\{(.*)$/u, '$${$1}');

const FORMS: Partial<Readonly<Record<TemplateLanguage, FallbackForm>>> = {
  liquid: form(/\|\s*default\b/u, (variable) => `{{ ${inner(variable)} | default: "there" }}`),
  jinja: form(/\|\s*(?:default|d)\b|\bor\b|\belse\b/u, (variable) => `{{ ${variable} | default("there", true) }}`),
  nunjucks: form(/\|\s*(?:default|d)\b|\bor\b|\belse\b|\|\|/u, (variable) => `{{ ${variable} | default("there", true) }}`),
  hubl: form(/\|\s*default\b|\bor\b|\belse\b|\?/u, (variable) => `{{ ${variable}|default("there", true) }}`),
  twig: form(/\|\s*default\b|\?\??|\bor\b/u, (variable) => `{{ ${variable} ?: "there" }}`),
  // A helper with a text is a helper with something to fall back to.
  handlebars: form(/["']|\b(?:or|default|fallback|coalesce|if)\s/u, (variable) => `{{#if ${variable}}}{{${variable}}}{{else}}there{{/if}}`),
  mustache: form(/(?!)/u, (variable) => `{{#${variable}}}{{${variable}}}{{/${variable}}}{{^${variable}}}there{{/${variable}}}`),
  go: form(/\b(?:or|default|coalesce|ternary|if)\b/u, (variable) => `{{or ${variable} "there"}}`),
  erb: form(/\|\||\?\s|\bif\b|\bfetch\(/u, (variable) => `<%= ${variable}.presence || "there" %>`),
  ejs: form(/\|\||\?\??/u, (variable) => `<%= ${variable} || "there" %>`),
  blade: form(/\?(?!->)|\bor\b/u, (variable) => `{{ ${variable} ?: "there" }}`),
  php: form(/\?(?!->)|\bor\b|\bif\b/u, (variable) => `<?= ${variable} ?: "there" ?>`),
  freemarker: form(/!|\?(?:has_content|then|default|if_exists)/u, (variable) => `\${${variable}!"there"}`),
  thymeleaf: form(/\?/u, (variable) => `[[\${${variable.replace(/^\$\{/u, '')}} ?: 'there']]`),
  ampscript: form(/\b(?:IIF|Empty|IsNull)\b/iu, (variable) => `%%=IIF(Empty(${variable.startsWith('@') ? variable : `[${variable}]`}), "there", ${variable.startsWith('@') ? variable : `[${variable}]`})=%%`),
  mailchimp: form(/:/u, (variable) => `*|IF:${variable}|**|${variable}|**|ELSE:|*there*|END:IF|*`),
  marketo: form(/:\s*default\s*=/u, (variable) => `{{${variable}:default=there}}`),
};
