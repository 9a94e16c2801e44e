import { TEMPLATE_EXTENSIONS } from '../template/extensions.ts';
import type { TextEngine } from './job.ts';

/** What may be left out of the name of an included file: `header` is `header.hbs`, `header.html.hbs` or `header.html`. */
export const usualExtensions = (engine: TextEngine | undefined): readonly string[] => {
  if (engine === undefined) return [];
  const own = [...TEMPLATE_EXTENSIONS].filter(([, language]) => language === engine || (engine === 'nunjucks' && (language === 'jinja' || language === 'twig'))).map(([extension]) => extension);
  return [...own, ...own.map((extension) => `.html${extension}`), '.html', '.htm', '.mjml', '.txt'];
};
