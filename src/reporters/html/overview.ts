import type { Diagnostic } from '../../lint/diagnostic.ts';
import type { Report } from '../../lint/report.ts';
import type { RuleMeta, Severity } from '../../rule.ts';
import { chips, countOf, plural, SEVERITIES, shown, webAddress } from './words.ts';

/** The name, the counts, and the switch of the page's colours. */
export const header = ({ results, counts, errors, baseline }: Report): string => {
  const found = counts.error + counts.warning + counts.info;
  const files = results.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const where = results.length === 0 ? 'Nothing was linted.' : found === 0 ? `No problems in ${plural(results.length, 'file')}.` : `In ${files.toLocaleString('en')} of ${plural(results.length, 'file')}.`;
  const silenced = results.reduce((sum, { suppressed = [] }) => sum + suppressed.length, 0);
  const leftOut = [...baseline && baseline.known > 0 ? [`${plural(baseline.known, 'known finding')} in the baseline`] : [], ...silenced > 0 ? [`${plural(silenced, 'finding')} silenced by comments`] : []];
  const more = leftOut.length === 0 ? '' : ` Left out: ${leftOut.join(', ')}.`;
  return `<header class="top">
<div><h1>sendlint report</h1><p class="muted">${where}${errors.length > 0 ? ` ${plural(errors.length, 'failure')}.` : ''}${more}</p></div>
<ul class="totals" aria-label="Findings">${SEVERITIES.map((severity) => `<li class="${severity}"><strong>${counts[severity].toLocaleString('en')}</strong> ${severity === 'info' ? 'info' : counts[severity] === 1 ? severity : `${severity}s`}</li>`).join('')}</ul>
<div class="switch script" role="group" aria-label="Colours of this page">${['System', 'Light', 'Dark'].map((name, index) => `<button type="button" data-theme-choice="${name.toLowerCase()}" aria-pressed="${index === 0}">${name}</button>`).join('')}</div>
</header>`;
};

/** What went wrong that is not the mail's fault. */
export const failures = ({ errors }: Report): string => (errors.length === 0 ? '' : `<section class="card failures" aria-labelledby="failures"><h2 id="failures">Failures</h2><ul>${
  errors.map(({ message }) => `<li>${shown(message)}</li>`).join('')}</ul></section>`);

/** Each rule that found something, with what to do about it. */
export const ruleTable = ({ results, rules }: Report): string => {
  const found = new Map<string, { readonly diagnostics: Diagnostic[]; readonly files: Set<string> }>();
  for (const { path, diagnostics } of results) {
    for (const diagnostic of diagnostics) {
      const known = found.get(diagnostic.rule) ?? { diagnostics: [], files: new Set() };
      known.diagnostics.push(diagnostic);
      known.files.add(path);
      found.set(diagnostic.rule, known);
    }
  }
  if (found.size === 0) return '';
  const metas = new Map(rules.map((rule) => [rule.name, rule]));
  const rows = Array.from(found, ([name, { diagnostics, files }]) => ({ name, counts: countOf(diagnostics), files: files.size })).toSorted((a, b) => worse(a.counts, b.counts));
  // Of a few files the findings themselves say enough.
  return folded('rules', 'By rule', plural(rows.length, 'rule'), results.length > 3, `<table><thead><tr><th scope="col">Rule</th><th scope="col">What to do</th><th scope="col">Findings</th><th scope="col" class="number">Files</th></tr></thead><tbody>${
    rows.map(({ name, counts, files }) => `<tr><th scope="row"><button type="button" class="link" data-only-rule="${shown(name)}">${shown(name)}</button></th><td>${advice(metas.get(name))}</td><td>${chips(counts)}</td><td class="number">${files}</td></tr>`).join('')}</tbody></table>`);
};

const advice = (meta: RuleMeta | undefined): string => {
  if (!meta) return '';
  const links = meta.references.flatMap(({ title, url }) => {
    const address = webAddress(url);
    return address === undefined ? [] : [`<a href="${address}" rel="noreferrer noopener" target="_blank">${shown(title)}</a>`];
  });
  return `${shown(meta.advice)}${links.length > 0 ? ` <span class="muted">${links.join(', ')}</span>` : ''}`;
};

/** Each file in which something was found, the worst first. */
export const fileTable = ({ results }: Report): string => {
  const rows = results.map(({ path, diagnostics }, index) => ({ path, index, counts: countOf(diagnostics), count: diagnostics.length }));
  const found = rows.filter(({ count }) => count > 0).toSorted((a, b) => worse(a.counts, b.counts));
  const clean = rows.filter(({ count }) => count === 0);
  if (rows.length === 0) return '';
  const table = found.length === 0 ? '' : `<table><thead><tr><th scope="col">File</th><th scope="col">Findings</th></tr></thead><tbody>${
    found.map(({ path, index, counts }) => `<tr><th scope="row"><a class="path" href="#file-${index + 1}">${shown(path)}</a></th><td>${chips(counts)}</td></tr>`).join('')}</tbody></table>`;
  const rest = clean.length === 0 ? '' : `<p class="muted">Nothing was found in ${clean.slice(0, 200).map(({ path }) => `<span class="path">${shown(path)}</span>`).join(', ')}${clean.length > 200 ? ` and ${clean.length - 200} more` : ''}.</p>`;
  return folded('files', 'By file', plural(rows.length, 'file'), false, table + rest);
};

/** What could not be told, by rule and reason: neither a pass nor a finding. */
export const notChecked = ({ results }: Report): string => {
  const groups = new Map<string, { readonly rule: string; readonly reason: string; readonly files: Set<string> }>();
  for (const { path, unchecked } of results) {
    for (const { rule, reason } of unchecked) {
      const key = `${rule} ${reason}`;
      const known = groups.get(key) ?? { rule, reason, files: new Set() };
      known.files.add(path);
      groups.set(key, known);
    }
  }
  if (groups.size === 0) return '';
  const rows = [...groups.values()].toSorted((a, b) => b.files.size - a.files.size).slice(0, 500);
  return folded('unchecked', 'Not checked', plural(new Set(rows.map(({ rule }) => rule)).size, 'rule'), false, `<table><thead><tr><th scope="col">Rule</th><th scope="col">Why</th><th scope="col" class="number">Files</th></tr></thead><tbody>${
    rows.map(({ rule, reason, files }) => `<tr><th scope="row">${shown(rule)}</th><td>${shown(reason)}</td><td class="number">${files.size}</td></tr>`).join('')}</tbody></table>`);
};

/** What is shown of the findings: by words, severity and rule. */
export const filters = ({ results, counts }: Report): string => {
  const rules = [...new Set(results.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)))].toSorted();
  if (rules.length === 0) return '';
  return `<form class="filters script" role="search" aria-label="Findings">
<label class="search"><span>Search</span><input type="search" id="search" placeholder="words, rule or path" autocomplete="off" spellcheck="false"></label>
<fieldset><legend>Severity</legend>${SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => `<label class="check"><input type="checkbox" name="severity" value="${severity}" checked> ${severity}</label>`).join('')}</fieldset>
<label class="rule"><span>Rule</span><select id="rule"><option value="">all rules</option>${rules.map((rule) => `<option value="${shown(rule)}">${shown(rule)}</option>`).join('')}</select></label>
<output id="count" for="search rule"></output>
</form>`;
};

const folded = (id: string, title: string, count: string, isOpen: boolean, content: string): string =>
  `<details class="card overview" id="${id}"${isOpen ? ' open' : ''}><summary><h2>${title}</h2> <span class="muted">${count}</span></summary><div class="scroll" role="region" aria-label="${title}" tabindex="0">${content}</div></details>\n`;

const worse = (a: Readonly<Record<Severity, number>>, b: Readonly<Record<Severity, number>>): number => b.error - a.error || b.warning - a.warning || b.info - a.info;
