import type { TemplateLanguage } from './language.ts';

/** The language of a file by its last extension, with the dot and in lower case. `.html`, `.txt` and `.mjml` say nothing of it. */
export const TEMPLATE_EXTENSIONS: ReadonlyMap<string, TemplateLanguage> = new Map([
  ['.hbs', 'handlebars'], ['.handlebars', 'handlebars'], ['.hbt', 'handlebars'],
  ['.mustache', 'mustache'], ['.mst', 'mustache'],
  ['.liquid', 'liquid'],
  ['.njk', 'nunjucks'], ['.nunjucks', 'nunjucks'], ['.nunj', 'nunjucks'],
  ['.j2', 'jinja'], ['.jinja', 'jinja'], ['.jinja2', 'jinja'],
  ['.twig', 'twig'],
  ['.erb', 'erb'], ['.rhtml', 'erb'],
  ['.ejs', 'ejs'],
  ['.blade.php', 'blade'],
  ['.php', 'php'], ['.phtml', 'php'],
  ['.gohtml', 'go'], ['.gotmpl', 'go'], ['.gotxt', 'go'], ['.tmpl', 'go'],
  ['.ftl', 'freemarker'], ['.ftlh', 'freemarker'],
  ['.ampscript', 'ampscript'], ['.amp', 'ampscript'],
  ['.hubl', 'hubl'],
]);

/** Extensions that say what a template makes, not what it is written in. */
const CONTENT: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.txt', '.text', '.mjml', '.eml', '.xml', '.mail', '.email']);
/** Whether an extension, in lower case, says what a template is or makes, and is no part of its name. */
export const isTemplateExtension = (extension: string): boolean => TEMPLATE_EXTENSIONS.has(extension) || CONTENT.has(extension) || extension === '.blade';

/** Written after the language: `welcome.liquid.html` and `welcome.hbs.mjml` are in Liquid and Handlebars. */
const MAX_EXTENSIONS = 4;

/** The extensions of a path from the last to the first, with their dots and in lower case; the name itself is none. */
const extensionsOf = (path: string): readonly string[] => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const parts = name.split('.').slice(name.startsWith('.') ? 2 : 1);
  return parts.slice(-MAX_EXTENSIONS).map((part) => `.${part}`).toReversed();
};

/** The template language that a path names; `undefined` where it names none. */
export const languageOfPath = (path: string): TemplateLanguage | undefined => {
  const extensions = extensionsOf(path);
  const [last, inner] = extensions;
  const known = TEMPLATE_EXTENSIONS.get(`${inner}${last}`);
  if (known) return known;
  for (const extension of extensions) {
    const language = TEMPLATE_EXTENSIONS.get(extension);
    if (language) return language;
    if (!CONTENT.has(extension)) return undefined;
  }
  return undefined;
};

/** Whether a path names a template of plain text: `welcome.txt`, `welcome.text.erb`. */
export const isPlainTextPath = (path: string): boolean => {
  for (const extension of extensionsOf(path)) {
    if (extension === '.txt' || extension === '.text' || extension === '.gotxt') return true;
    if (!TEMPLATE_EXTENSIONS.has(extension)) return false;
  }
  return false;
};
