import { escapeHtml } from '../../preview/escape-html.ts';
import type { Severity } from '../../rule.ts';
import { escapeControls } from '../escape.ts';

/** The severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A text of the report or of a file as text of the page: nothing in it is markup, turns the text around or hides. */
export const shown = (text: string): string => escapeHtml(escapeControls(text));

/** A line of a file: tabs stay. */
export const shownLine = (text: string): string => text.split('\t').map(shown).join('\t');

/** `1 error`, `2 errors`. */
export const plural = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const chip = (severity: Severity, count: number): string =>
  `<span class="chip ${severity}">${severity === 'info' ? `${count.toLocaleString('en')} info` : plural(count, severity)}</span>`;

/** How many there are of each severity that there is, as small labels. */
export const chips = (counts: Readonly<Record<Severity, number>>): string => SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => chip(severity, counts[severity])).join(' ');

/** Findings by severity. */
export const countOf = (diagnostics: readonly { readonly severity: Severity }[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
};

/** An address that a person may follow; `undefined` for any that is not of the web. */
export const webAddress = (url: string): string | undefined => (/^https?:\/\//iu.test(url) ? escapeHtml(url) : undefined);
