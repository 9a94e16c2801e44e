import { swap } from './clean.ts';
import type { Planted } from './defects.ts';

type Own = Omit<Planted, 'family' | 'rule'>;
const planted = (rule: string, own: readonly Own[]): readonly Planted[] => own.map((defect) => ({ family: 'what is seen', rule, ...defect }));

const PREHEADER = '<div style="display:none;max-height:0;overflow:hidden;">Forty ferns, one path, soup until three.&nbsp;&zwnj;&nbsp;&zwnj;</div>';
const after = (text: string, tag: string) => (source: string): string => swap(source, text, `${text}\n${tag}`);
const PARAGRAPH = '<p>The café beside the pond serves soup until three. Dogs are welcome outside the glass houses.</p>';
const NOISE = 'Minutes of the meeting, kind regards, see you on Monday.';

/** Text that is hidden, hard to see, or not what an inbox should show. */
export const contentSeenDefects: readonly Planted[] = [
  ...planted('content/hidden-text', [
    { name: 'a paragraph that is not displayed', into: 'template', at: NOISE, plant: after(PARAGRAPH, `<p style="display:none">${NOISE}</p>`) },
    { name: 'the same in a message', into: 'newsletter', at: NOISE, plant: after(PARAGRAPH, `<p hidden>${NOISE}</p>`) },
    { name: 'hidden by a class', into: 'template', at: '<p class="quiet">', plant: (source) => after(PARAGRAPH, `<p class="quiet">${NOISE}</p>`)(swap(source, '.button {', '.quiet { opacity: 0 }\n.button {')) },
    { name: 'in the colour of the page', into: 'template', at: NOISE, plant: after(PARAGRAPH, `<p style="color:#f4f6f2">${NOISE}</p>`) },
    { name: 'white on a white cell', into: 'newsletter', at: NOISE, plant: after(PARAGRAPH, `<table role="presentation" bgcolor="#ffffff"><tr><td><font color="white">${NOISE}</font></td></tr></table>`) },
    { name: 'of one pixel', into: 'template', at: NOISE, plant: after(PARAGRAPH, `<p style="font-size:1px">${NOISE}</p>`) },
    { name: 'off the page', into: 'template', at: NOISE, plant: after(PARAGRAPH, `<p style="position:absolute;left:-5000px">${NOISE.repeat(3)}</p>`) },
    { name: 'letters within a word', into: 'newsletter', at: 'so<span', plant: (source) => swap(source, '<p>The café beside the pond serves soup', '<p>The café beside the pond serves so<span style="font-size:0">xq</span>up') },
  ]),
  ...planted('content/contrast-readable', [
    { name: 'a pale footer', into: 'template', at: 'color:#aaaaaa;', plant: (source) => swap(source, 'line-height:20px;color:#444444;">\n      <p>', 'line-height:20px;color:#444444;">\n      <p style="color:#aaaaaa;">') },
    { name: 'a pale button', into: 'newsletter', at: 'class="button"', plant: (source) => swap(source, '.button { background: #2d6a4f;', '.button { background: #8ecfae;') },
    { name: 'large text that is too pale', into: 'template', at: '<h1', plant: (source) => swap(source, 'font-size:28px;line-height:34px;', 'font-size:28px;line-height:34px;color:#b0b0b0;') },
  ]),
  ...planted('content/text-size-readable', [
    { name: 'a footer of 8 px', into: 'template', at: 'font-size:8px', plant: (source) => swap(source, '<p>Kew Lane Garden, 1', '<p style="font-size:8px">Kew Lane Garden, 1') },
    { name: 'half of a small size', into: 'newsletter', at: 'font-size:50%', plant: (source) => swap(source, '<p>Kew Lane Garden, 1', '<p style="font-size:50%">Kew Lane Garden, 1') },
  ]),
  ...planted('content/contrast-distance', [
    { name: 'a preheader in the colour of the page', into: 'template', at: PREHEADER.slice(56, 76), plant: (source) => swap(source, 'overflow:hidden;">Forty', 'overflow:hidden;color:#f4f6f2">Forty') },
    { name: 'a line nearly as pale as the page', into: 'newsletter', at: 'color:#ecece8', plant: (source) => swap(source, '<p>You get this because', '<p style="color:#ecece8">You get this because') },
  ]),
  ...planted('content/preheader-required', [
    { name: 'no preheader', into: 'newsletter', kind: 'bulk', at: '<h1', plant: (source) => swap(source, PREHEADER, '') },
    { name: 'no preheader in a template', into: 'template', kind: 'bulk', at: '<h1', plant: (source) => swap(source, PREHEADER, '') },
  ]),
  ...planted('content/preheader-boilerplate', [
    { name: 'a note on the browser instead', into: 'newsletter', at: 'View this email in your browser', plant: (source) => swap(source, PREHEADER, '<p><a href="https://garden.example/v">View this email in your browser</a></p>') },
    { name: 'the same in German', into: 'template', at: 'nicht richtig angezeigt', plant: (source) => swap(source, PREHEADER, '<p>Wird diese Mail nicht richtig angezeigt? <a href="https://garden.example/v">Hier ansehen</a></p>') },
  ]),
  ...planted('content/preheader-length', [
    { name: 'two words', into: 'template', at: 'Forty ferns.', plant: (source) => swap(source, PREHEADER, '<div style="display:none">Forty ferns.</div>') },
    { name: 'a preheader as long as a letter', into: 'newsletter', at: '<div style="display:none">', plant: (source) => swap(source, PREHEADER, `<div style="display:none">${'Forty ferns, one path, soup until three. '.repeat(4)}</div>`) },
  ]),
  ...planted('content/preheader-differs', [
    { name: 'the subject once more', into: 'newsletter', at: '<div style="display:none;', plant: (source) => swap(source, 'Forty ferns, one path, soup until three.&nbsp;', 'Spring opens on Saturday, with the new fern house&nbsp;') },
    { name: 'the subject in other case', into: 'newsletter', at: '<div style="display:none;', plant: (source) => swap(source, 'Forty ferns, one path, soup until three.&nbsp;', 'spring opens on saturday with the new fern house!&nbsp;') },
  ]),
];
