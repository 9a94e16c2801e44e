/** The template languages that are understood, by the names the configuration and `--template-language` take. */
export const LANGUAGES = [
  'activecampaign', 'ampscript', 'blade', 'ejs', 'erb', 'freemarker', 'go', 'handlebars', 'hubl', 'jinja', 'liquid', 'magento', 'mailchimp', 'marketo',
  'mustache', 'nunjucks', 'php', 'sendgrid', 'single-brace', 'thymeleaf', 'twig',
] as const;

/** A template language. `single-brace` (`{name}`) is never detected, since prose and CSS have braces: it has to be declared. */
export type TemplateLanguage = typeof LANGUAGES[number];
