import { excerpts } from '../../preview/excerpts.ts';
import type { SourceLine } from '../../preview/preview.ts';
import type { ReporterContext } from '../../lint/reporter.ts';
import type { Numbered } from './numbered.ts';
import { shown, shownLine } from './words.ts';

/** The lines around the findings, each finding marked where it stands; of files that went into it, the lines that can be had. */
export const sourcePanel = (path: string, id: number, findings: readonly Numbered[], kept: readonly SourceLine[], { lines }: ReporterContext): string => {
  const byFile = new Map<string, Numbered[]>();
  for (const finding of findings) {
    const { location } = finding.diagnostic;
    byFile.set(location.path, [...byFile.get(location.path) ?? [], finding]);
  }
  const panels = Array.from(byFile, ([file, its]) => {
    const own = file === path && kept.length > 0;
    const excerpt = own ? kept : excerpts((number) => lines(file, number, number)?.[0], its.map(({ diagnostic }) => diagnostic.location), 0);
    return excerpt.length === 0 ? '' : `${file === path ? '' : `<h5 class="path">${shown(file)}</h5>`}<div class="source" role="region" aria-label="Source of ${shown(file)}${file === path ? '' : `, for ${shown(path)}`}" tabindex="0">${rows(excerpt, its)}</div>`;
  }).join('');
  return panels === '' ? '' : `<h4 id="source-${id}">Source</h4>${panels}`;
};

const rows = (lines: readonly SourceLine[], findings: readonly Numbered[]): string => {
  const byLine = new Map<number, Numbered[]>();
  for (const finding of findings) {
    const { line } = finding.diagnostic.location.start;
    byLine.set(line, [...byLine.get(line) ?? [], finding]);
  }
  let last = 0;
  return lines.map((line) => {
    const gap = last > 0 && line.number > last + 1 ? '<div class="gap">⋮</div>' : '';
    const isMore = line.number === last;
    last = line.number;
    return `${gap}<div class="line"><span class="line-number">${isMore ? '' : line.number}</span><code>${code(line, byLine.get(line.number) ?? [])}</code></div>`;
  }).join('');
};

interface Mark extends Numbered { readonly from: number; readonly to: number }

/** The text of a line, cut into stretches by its marks; where several overlap, the one that begins last is seen. */
const code = ({ number: line, column, text, isCut }: SourceLine, findings: readonly Numbered[]): string => {
  const marks = findings.flatMap((finding): readonly Mark[] => {
    const { start, end } = finding.diagnostic.location;
    const from = start.column - column;
    const to = end.line > line ? text.length : Math.min(text.length, end.column - column);
    return from < 0 || from > text.length ? [] : [{ ...finding, from, to: Math.max(from, to) }];
  }).toSorted((a, b) => a.from - b.from || b.to - a.to);
  let out = isCut && column > 1 ? '<span class="cut">… </span>' : '';
  let at = 0;
  for (const [index, { number, diagnostic: { severity }, from, to }] of marks.entries()) {
    const start = Math.max(at, from);
    const end = Math.max(start, Math.min(to, marks[index + 1]?.from ?? Infinity));
    out += `${shownLine(text.slice(at, start))}<span class="number ${severity}" data-mark="${number}">${number}</span>${end > start ? `<mark class="${severity}" data-of="${number}">${shownLine(text.slice(start, end))}</mark>` : ''}`;
    at = end;
  }
  return `${out}${shownLine(text.slice(at))}${isCut ? '<span class="cut"> …</span>' : ''}`;
};
