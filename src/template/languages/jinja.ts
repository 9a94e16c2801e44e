import { delimited } from '../delimited.ts';
import { plain } from '../reading.ts';
import type { Form } from '../form.ts';
import type { TemplateLanguage } from '../language.ts';
import { held, readStatement, untrimmed } from './statement.ts';
import type { Words } from './statement.ts';

const WORDS: Words = {
  blocks: new Map([
    ['if', 'condition'], ['ifequal', 'condition'], ['ifnotequal', 'condition'], ['ifchanged', 'condition'], ['ifAsync', 'condition'],
    ['for', 'loop'], ['asyncEach', 'loop'], ['asyncAll', 'loop'], ['switch', 'cases'],
    ['block', 'scope'], ['macro', 'scope'], ['call', 'scope'], ['filter', 'scope'], ['set', 'scope'], ['with', 'scope'], ['autoescape', 'scope'],
    ['embed', 'scope'], ['apply', 'scope'], ['sandbox', 'scope'], ['spaceless', 'scope'], ['blocktrans', 'scope'], ['blocktranslate', 'scope'],
  ]),
  branches: new Set(['else', 'elif', 'elseif', 'elsif', 'case', 'default', 'empty', 'pluralize', 'plural']),
  held: new Map([held('raw', false), held('verbatim', false)]),
  inline: new Set(['include', 'import', 'from', 'extends', 'do', 'use', 'break', 'continue', 'load', 'url', 'csrf_token', 'now', 'cycle', 'super']),
  prints: new Set(),
  ends: new Map([['ifAsync', 'endif'], ['asyncEach', 'endeach'], ['asyncAll', 'endall']]),
  isInline: (word, rest) => {
    if (word === 'set') return rest.includes('=');
    // Twig's `{% block title 'Hello' %}` has its content in itself; Jinja's `scoped` and `required` are no content.
    return word === 'block' && !/^[^\s]*(?:\s+(?:scoped|required))*$/u.test(rest);
  },
};

/** A comment of Django, which shares the other tags. */
const DJANGO_COMMENT = held('comment', true)[1];

/** Jinja, Nunjucks, Twig and HubL: `{{ x|filter("y") }}`, `{%- if x +%}`, `{# … #}`. */
export const jinjaForms = (language: Extract<TemplateLanguage, 'jinja' | 'nunjucks' | 'twig' | 'hubl'>): readonly Form[] => [
  delimited({ language, open: '{{', close: '}}', ends: 'braced', read: (inner) => plain('output', untrimmed(inner)) }),
  delimited({
    language, open: '{%', close: '%}', ends: 'quoted',
    read: (inner) => {
      const statement = untrimmed(inner);
      return /^comment(?!\w)/u.test(statement) ? { ...plain('comment'), holds: DJANGO_COMMENT } : readStatement(statement, WORDS);
    },
  }),
  delimited({ language, open: '{#', close: '#}', ends: 'first', mustClose: false, read: () => plain('comment') }),
];
