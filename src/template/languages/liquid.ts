import { delimited } from '../delimited.ts';
import { plain } from '../reading.ts';
import type { Form } from '../form.ts';
import type { Reading } from '../reading.ts';
import { held, readStatement, together, untrimmed } from './statement.ts';
import type { Words } from './statement.ts';

const WORDS: Words = {
  blocks: new Map([
    ['if', 'condition'], ['unless', 'condition'], ['ifchanged', 'condition'], ['case', 'cases'], ['for', 'loop'], ['tablerow', 'loop'], ['capture', 'scope'],
  ]),
  // Klaviyo's has the words of Django.
  branches: new Set(['else', 'elsif', 'elseif', 'elif', 'when', 'empty']),
  held: new Map([held('raw', false), held('comment', true), held('schema', true), held('doc', true), held('javascript', true)]),
  inline: new Set(['assign', 'include', 'render', 'increment', 'decrement', 'cycle', 'break', 'continue', 'layout', 'section', 'sections', 'content_for', 'connected_content', 'abort_message', 'promotion', 'catalog_items']),
  // Klaviyo's links print themselves.
  prints: new Set(['echo', 'unsubscribe', 'unsubscribe_link', 'manage_preferences', 'manage_preferences_link', 'web_view', 'web_view_link', 'view_in_browser', 'current_year', 'today']),
};

const readTag = (inner: string): Reading => {
  const statement = untrimmed(inner);
  if (statement.startsWith('#')) return plain('comment');
  return /^liquid\s/u.test(statement) ? readLines(statement.slice('liquid'.length)) : readStatement(statement, WORDS);
};

/** `{% liquid %}`: a statement a line. */
const readLines = (lines: string): Reading => {
  const statements = lines.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const printed = statements.find((statement) => /^echo\s/u.test(statement));
  return together(statements.map((statement) => readStatement(statement, WORDS)), printed !== undefined, printed ?? '');
};

/** Liquid, of Shopify, Braze, Klaviyo and Customer.io: `{{ x | filter: "y" }}`, `{%- if x -%}`; Braze writes `{{${first_name}}}`. */
export const LIQUID: readonly Form[] = [
  delimited({ language: 'liquid', open: '{{', close: '}}', ends: 'braced', read: (inner) => plain('output', untrimmed(inner)) }),
  delimited({ language: 'liquid', open: '{%', close: '%}', read: readTag }),
];
