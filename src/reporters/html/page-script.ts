import { SCHEME } from '../../preview/safe-css.ts';
import { FRAME_HEAD, FRAME_MARKS } from './frame-style.ts';

/** A string in a script that stands in a page. */
const literal = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

/**
 * What the page does: filters, the colours, frames made when their file is opened, and the way from a finding to its place. A frame has
 * no script and another origin; the page moves it by its address alone, `about:srcdoc#…`.
 */
export const PAGE_SCRIPT = `(() => {
'use strict';
const root = document.documentElement;
root.classList.add('scripted');
const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
const one = (selector, from = document) => from.querySelector(selector);
const press = (button) => { for (const other of all('button', button.parentElement)) other.setAttribute('aria-pressed', String(other === button)); };

for (const button of all('[data-theme-choice]')) button.addEventListener('click', () => {
  press(button);
  if (button.dataset.themeChoice === 'system') delete root.dataset.theme; else root.dataset.theme = button.dataset.themeChoice;
});

const HEAD = ${literal(FRAME_HEAD)};
const MARKS = ${literal(FRAME_MARKS)};
const DARK = '<style>:root{color-scheme:dark}</style>';
let printing = false;
const frameIn = (file) => {
  const place = one('.frame', file);
  if (!place) return null;
  const made = one('iframe', place);
  if (made) return made;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.title = place.dataset.title;
  frame.dataset.adapts = place.dataset.adapts;
  place.append(frame);
  return frame;
};
const show = (frame, after) => {
  const dark = frame.dataset.colors === 'dark';
  const adapts = frame.dataset.adapts === 'true';
  const yes = '(min-width:0px)', no = '(max-width:0px)';
  const markup = frame.parentElement.dataset.markup.replaceAll('(${SCHEME}:dark)', dark ? yes : no).replaceAll('(${SCHEME}:light)', dark ? no : yes);
  frame.className = (frame.dataset.width === 'phone' ? 'phone ' : '') + (dark ? (adapts ? 'dark' : 'turned') : '');
  frame.addEventListener('load', () => { frame.dataset.ready = ''; after && after(); }, { once: true });
  delete frame.dataset.ready;
  frame.srcdoc = '<!doctype html>' + markup.replace('<head>', () => '<head>' + HEAD + (dark && adapts ? DARK : '')).replace('</head>', () => MARKS + '</head>');
  const hint = one('.hint', frame.closest('.preview'));
  hint.textContent = dark && !adapts ? 'This email has no colours for dark mode; they are turned around here, as some apps do.' : '';
};
const jump = (file) => {
  const frame = frameIn(file);
  if (!frame || !file.dataset.number) return;
  const go = () => { frame.contentWindow.location.replace('about:srcdoc#sendlint-' + file.dataset.number); };
  if ('ready' in frame.dataset) go(); else if (frame.srcdoc === '') show(frame, go); else frame.addEventListener('load', go, { once: true });
};
const choose = (file, number, moves) => {
  file.dataset.number = number;
  for (const button of all('.finding', file)) button.setAttribute('aria-current', String(button.dataset.number === number));
  for (const mark of all('.chosen', file)) mark.classList.remove('chosen');
  for (const mark of all('[data-mark="' + number + '"],mark[data-of="' + number + '"]', file)) mark.classList.add('chosen');
  const line = one('.source [data-mark="' + number + '"]', file);
  if (line) { const pane = line.closest('.source'); pane.scrollTop += line.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3; }
  if (moves) one('.finding[data-number="' + number + '"]', file)?.focus();
  const frame = frameIn(file);
  if (!frame) return;
  const seen = one('dl [data-mark="' + number + '"]', file) || frame.parentElement.dataset.markup.includes(' id="sendlint-' + number + '"');
  one('.place-hint', file).textContent = seen ? '' : 'Finding ' + number + ' has no place that a reader sees.';
  jump(file);
};
const open = (file) => { const frame = frameIn(file); if (frame && frame.srcdoc === '') show(frame); };

for (const file of all('.file')) {
  if (file.open) open(file);
  file.addEventListener('toggle', () => { if (file.open && !printing) open(file); });
  file.addEventListener('click', (event) => {
    const button = event.target.closest('button'), mark = event.target.closest('[data-mark],[data-of]');
    if (mark) choose(file, mark.dataset.mark || mark.dataset.of, true);
    else if (!button) return;
    else if (button.dataset.number) choose(file, button.dataset.number, false);
    else if (button.dataset.width || button.dataset.colors) {
      const frame = frameIn(file);
      press(button);
      if (button.dataset.width) { frame.dataset.width = button.dataset.width; frame.classList.toggle('phone', button.dataset.width === 'phone'); }
      else { frame.dataset.colors = button.dataset.colors; show(frame, () => jump(file)); }
    }
  });
  file.addEventListener('keydown', (event) => {
    if (!event.target.matches('.finding') || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    const seen = all('.findings li:not([hidden]) .finding', file), next = seen[seen.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) { event.preventDefault(); choose(file, next.dataset.number, true); }
  });
}

const search = one('#search'), rule = one('#rule'), count = one('#count'), boxes = all('[name=severity]');
const filter = () => {
  const words = search.value.toLowerCase().split(' ').filter(Boolean), severities = boxes.filter((box) => box.checked).map((box) => box.value);
  let seen = 0, files = 0;
  for (const file of all('.file')) {
    const path = one('.path', file).textContent.toLowerCase();
    let some = 0;
    for (const item of all('.findings li', file)) {
      const text = path + ' ' + item.textContent.toLowerCase();
      item.hidden = !(severities.includes(item.dataset.severity) && (rule.value === '' || rule.value === item.dataset.rule) && words.every((word) => text.includes(word)));
      some += item.hidden ? 0 : 1;
    }
    file.hidden = some === 0;
    seen += some;
    files += some === 0 ? 0 : 1;
  }
  count.textContent = seen + (seen === 1 ? ' finding in ' : ' findings in ') + files + (files === 1 ? ' file' : ' files');
};
if (search) {
  for (const control of [search, rule, ...boxes]) control.addEventListener('input', filter);
  one('.filters').addEventListener('submit', (event) => { event.preventDefault(); });
  for (const button of all('[data-only-rule]')) button.addEventListener('click', () => { rule.value = button.dataset.onlyRule; filter(); one('.filters').scrollIntoView(); rule.focus(); });
  document.addEventListener('keydown', (event) => { if (event.key === '/' && !event.target.matches('input,select')) { event.preventDefault(); search.focus(); } });
  filter();
}

const toHash = () => {
  const file = /^#file-[0-9]+$/.test(location.hash) ? one(location.hash) : null;
  if (file) { file.open = true; file.scrollIntoView(); one('summary', file).focus({ preventScroll: true }); }
};
addEventListener('hashchange', toHash);
toHash();
let closed = [];
addEventListener('beforeprint', () => { printing = true; closed = all('details:not([open])'); for (const it of closed) it.open = true; });
addEventListener('afterprint', () => { for (const it of closed) it.open = false; setTimeout(() => { printing = false; }, 100); });
})();`;
