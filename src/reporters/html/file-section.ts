import type { Result } from '../../lint/diagnostic.ts';
import type { Report } from '../../lint/report.ts';
import type { ReporterContext } from '../../lint/reporter.ts';
import { escapeHtml } from '../../preview/escape-html.ts';
import { placeKey } from '../../preview/preview.ts';
import type { Preview, PreviewField } from '../../preview/preview.ts';
import { frameMarkup } from './frame.ts';
import { worstOf } from './numbered.ts';
import type { Numbered } from './numbered.ts';
import { sourcePanel } from './source-panel.ts';
import { chips, countOf, shown } from './words.ts';

/** Findings of one file that are shown: nobody reads more. */
const MOST = 1000;

/** Each file in which something was found: its findings, its source with marks, and the email as a reader sees it. */
export const fileSections = ({ results }: Report, context: ReporterContext): string => {
  const found = results.map((result, index) => ({ result, id: index + 1 })).filter(({ result }) => result.diagnostics.length > 0);
  if (found.length === 0) return '';
  return `<h2 class="quiet">Findings</h2>\n${found.map(({ result, id }) => fileSection(result, id, context, found.length <= 3)).join('\n')}`;
};

const fileSection = ({ path, diagnostics }: Result, id: number, context: ReporterContext, isOpen: boolean): string => {
  const numbered = diagnostics.slice(0, MOST).map((diagnostic, index) => ({ number: index + 1, diagnostic }));
  const preview = context.previews?.get(path);
  const more = diagnostics.length > MOST ? `<p class="muted">And ${diagnostics.length - MOST} more, which are not shown.</p>` : '';
  return `<details class="card file" id="file-${id}"${isOpen ? ' open' : ''}><summary><h3 class="path">${shown(path)}</h3> <span class="chips">${chips(countOf(diagnostics))}</span></summary>
<div class="columns"><div class="left">
<ol class="findings">${numbered.map((finding) => findingItem(finding, path)).join('')}</ol>${more}
${sourcePanel(path, id, numbered, preview?.lines ?? [], context)}
</div>${previewPanel(preview, path, numbered)}</div></details>`;
};

const findingItem = ({ number, diagnostic: { rule, severity, message, location, data, fix } }: Numbered, path: string): string => {
  const place = `${location.path === path ? '' : `${location.path}:`}${location.start.line}:${location.start.column}`;
  const notes = [...fix ? ['mended by --fix'] : [], ...data ? [`with ${data.join(', ')}`] : []].map((note) => ` · ${shown(note)}`).join('');
  return `<li data-severity="${severity}" data-rule="${shown(rule)}"><button type="button" class="finding" data-number="${number}"><span class="number ${severity}">${number}</span><span class="words">${shown(message)}</span><span class="meta"><span class="${severity}-text">${severity}</span> · <span class="rule-name">${shown(rule)}</span> · <span class="place">${shown(place)}</span>${notes}</span></button></li>`;
};

const previewPanel = (preview: Preview | undefined, path: string, numbered: readonly Numbered[]): string => {
  if (!preview?.body && !preview?.fields.length) return '';
  const byPlace = new Map<string, Numbered[]>();
  for (const finding of numbered) byPlace.set(placeKey(finding.diagnostic.location), [...byPlace.get(placeKey(finding.diagnostic.location)) ?? [], finding]);
  const { body, fields } = preview;
  // The page makes the frame when the file is opened: five hundred empty ones take a browser half a minute.
  const frame = body ? `<div class="stage" role="region" aria-label="Room of the email of ${shown(path)}" tabindex="0"><div class="frame" data-title="Email as a reader sees it: ${shown(path)}" data-adapts="${body.adaptsToDark}" data-markup="${escapeHtml(frameMarkup(body, byPlace))}"></div></div>` : '<p class="muted">The body is not shown: it is too large, or the report would be.</p>';
  const controls = body ? `<div class="controls script"><div class="switch" role="group" aria-label="Width">${toggle('width', 'desktop', 'Desktop', true)}${toggle('width', 'phone', 'Phone', false)}</div><div class="switch" role="group" aria-label="Colours of the email">${toggle('colors', 'light', 'Light', true)}${toggle('colors', 'dark', 'Dark', false)}</div></div>` : '';
  return `<section class="preview" aria-label="Email of ${shown(path)}"><div class="bar"><h4>As a reader sees it</h4>${controls}</div><p class="hint muted" role="status"></p><p class="hint place-hint muted" role="status"></p>${fields.length > 0 ? `<dl>${fields.map((field) => fieldRow(field, byPlace)).join('')}</dl>` : ''}${frame}<noscript><p class="muted">The email is shown where scripts of this page may run.</p></noscript></section>`;
};

const toggle = (name: string, value: string, label: string, isOn: boolean): string => `<button type="button" data-${name}="${value}" aria-pressed="${isOn}">${label}</button>`;

const fieldRow = ({ name, value, places }: PreviewField, byPlace: ReadonlyMap<string, readonly Numbered[]>): string => {
  const marks = places.flatMap((place) => byPlace.get(place) ?? []);
  const worst = worstOf(marks);
  return `<div${worst ? ` class="marked ${worst}"` : ''}><dt>${shown(name)}</dt><dd>${shown(value)}${marks.map(({ number, diagnostic }) => ` <span class="number ${diagnostic.severity}" data-mark="${number}">${number}</span>`).join('')}</dd></div>`;
};
