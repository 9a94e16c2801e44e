import type { ParsedDeclaration } from './css-syntax.ts';
import { isFontSizeKeyword, isLength } from './lengths.ts';
import { UNKNOWN } from './markup-context.ts';

/** A value on its way through the cascade. */
export interface Declared { readonly value: string; readonly important: boolean }

/** What one list of declarations gives, shorthands taken apart, the later winning over the earlier. */
export interface DeclarationBlock {
  /** A number of its own, from 1: a short name for what it gives. */
  readonly id: number;
  readonly values: ReadonlyMap<string, Declared>;
  /** Whether anything in it can hide an element, so that most elements need not be asked. */
  readonly mayHide: boolean;
}

let ids = 0;
const nextId = (): number => (ids += 1);

/** Takes shorthands apart, drops what no client can read, and writes values in lower case where CSS ignores case. */
export const declarationBlock = (declarations: readonly ParsedDeclaration[]): DeclarationBlock => {
  const values = new Map<string, Declared>();
  let mayHide = false;
  const set = (property: string, value: string, important: boolean): void => {
    if (values.get(property)?.important && !important) return;
    if (!isValid(property, value)) return;
    values.set(property, { value, important });
    mayHide ||= HIDING.has(property);
  };
  for (const { property: name, value, important } of declarations) {
    const property = name.includes(UNKNOWN) ? name.replaceAll(UNKNOWN, '') : name;
    // `{{ more }}color:red`: what is before the name may end in anything.
    const clean = property === name ? normalise(property, value) : UNKNOWN;
    const expand = SHORTHANDS.get(property);
    if (expand) for (const [longhand, part] of expand(clean)) set(longhand, part, important);
    set(property, clean, important);
  }
  return { id: nextId(), values, mayHide };
};

/** Several blocks as one, the later over the earlier, the important over both (CSS Cascade 4 §6.1). */
export const mergedBlock = (blocks: readonly DeclarationBlock[]): DeclarationBlock => {
  const values = new Map<string, Declared>();
  for (const block of blocks) {
    for (const [property, declared] of block.values) if (declared.important || !values.get(property)?.important) values.set(property, declared);
  }
  return { id: nextId(), values, mayHide: blocks.some(({ mayHide }) => mayHide) };
};

/** Whether a block takes from sight only what Outlook on Windows shows: what nobody shows may say so to Outlook too. */
export const hidesFromOutlook = ({ values }: DeclarationBlock): boolean => values.get('mso-hide')?.value === 'all' && values.get('display')?.value !== 'none';

/** Properties without which an element is not taken from sight: a size of 0 clips nothing unless `overflow` says so. */
const HIDING = new Set([
  'display', 'visibility', 'opacity', 'overflow', 'overflow-x', 'overflow-y', 'position', 'text-indent', 'clip', 'mso-hide',
]);

const KEEPS_CASE = new Set(['font-family', 'font', 'content', 'background', 'background-image', 'list-style-image', 'list-style']);

const normalise = (property: string, value: string): string =>
  KEEPS_CASE.has(property) || property.startsWith('--') || value.includes('(') ? value : value.toLowerCase();

const CSS_WIDE = new Set(['inherit', 'initial', 'unset', 'revert', 'revert-layer']);

/** What a template fills in is not known, and so cannot be called invalid. */
const isKnown = (value: string): boolean => !value.includes(UNKNOWN);

const isValid = (property: string, value: string): boolean => {
  const test = GRAMMAR.get(property);
  return test === undefined || CSS_WIDE.has(value) || !isKnown(value) || value.includes('(') || test(value);
};

const DISPLAYS = new Set([
  'none', 'inline', 'block', 'inline-block', 'list-item', 'flex', 'inline-flex', 'grid', 'inline-grid', 'table', 'inline-table', 'table-row', 'table-cell',
  'table-row-group', 'table-header-group', 'table-footer-group', 'table-column', 'table-column-group', 'table-caption', 'contents', 'flow-root', 'run-in',
  '-webkit-box', '-webkit-flex', '-webkit-inline-box', '-webkit-inline-flex',
]);
const VISIBILITIES = new Set(['visible', 'hidden', 'collapse']);

const isColor = (value: string): boolean => {
  if (!value.startsWith('#')) return isName(value);
  const digits = value.length - 1;
  return (digits === 3 || digits === 4 || digits === 6 || digits === 8) && isHex(value);
};
const isName = (value: string): boolean => {
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || code === 45)) return false;
  }
  return value !== '';
};
const isHex = (value: string): boolean => {
  for (let at = 1; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false;
  }
  return true;
};
const isSize = (value: string): boolean => value === 'auto' || value === 'none' || isName(value) || isLength(value);

/** What a value must look like, for the properties that fallbacks are written for or that decide what is seen. */
const GRAMMAR: ReadonlyMap<string, (value: string) => boolean> = new Map(Object.entries({
  display: (value: string) => DISPLAYS.has(value),
  visibility: (value: string) => VISIBILITIES.has(value),
  'font-size': (value: string) => isFontSizeKeyword(value) || (isLength(value) && !value.startsWith('-')),
  'line-height': (value: string) => value === 'normal' || isLength(value) || Number.isFinite(Number(value)),
  'font-weight': (value: string) => isName(value) || Number.isFinite(Number(value)),
  color: isColor,
  'background-color': isColor,
  width: isSize, height: isSize, 'max-width': isSize, 'max-height': isSize, 'min-width': isSize, 'min-height': isSize,
}));

type Longhands = Iterable<readonly [property: string, value: string]>;

const SHORTHANDS: ReadonlyMap<string, (value: string) => Longhands> = new Map<string, (value: string) => Longhands>(Object.entries({
  font: (value: string): Longhands => fontLonghands(value),
  background: (value: string): Longhands => backgroundLonghands(value),
  margin: (value: string): Longhands => sides('margin', '', value),
  padding: (value: string): Longhands => sides('padding', '', value),
  overflow: (value: string): Longhands => { const [x = '', y = x] = words(value); return [['overflow-x', x], ['overflow-y', y]]; },
  'border-width': (value: string): Longhands => sides('border', '-width', value),
  border: (value: string): Longhands => borderLonghands(value, ['top', 'right', 'bottom', 'left']),
  'border-left': (value: string): Longhands => borderLonghands(value, ['left']),
  'border-right': (value: string): Longhands => borderLonghands(value, ['right']),
  'border-top': (value: string): Longhands => borderLonghands(value, ['top']),
  'border-bottom': (value: string): Longhands => borderLonghands(value, ['bottom']),
}));

/** The words of a value; what stands in brackets or quotes is one word. */
const words = (value: string): readonly string[] => {
  const found: string[] = [];
  let depth = 0;
  let quote = '';
  let start = -1;
  for (let at = 0; at <= value.length; at += 1) {
    const letter = value[at] ?? ' ';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    const isGap = at === value.length || (depth === 0 && quote === '' && (letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r' || letter === '\f'));
    if (isGap && start >= 0) {
      found.push(value.slice(start, at));
      start = -1;
    } else if (!isGap && start < 0) start = at;
  }
  return found;
};

const sides = (name: string, suffix: string, value: string): Longhands => {
  const [top = '', right = top, bottom = top, left = right] = words(value);
  return [[`${name}-top${suffix}`, top], [`${name}-right${suffix}`, right], [`${name}-bottom${suffix}`, bottom], [`${name}-left${suffix}`, left]];
};

const borderLonghands = (value: string, edges: readonly string[]): Longhands => {
  const parts = words(value.toLowerCase());
  // CSS Backgrounds 3 §3.3: a border without a style is none, whatever its width.
  const none = !parts.some((part) => BORDER_STYLES.has(part));
  const width = none ? '0' : parts.find((part) => isLength(part)) ?? '3px';
  return edges.map((edge) => [`border-${edge}-width`, width] as const);
};
const BORDER_STYLES = new Set(['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'inset', 'outset']);

const backgroundLonghands = (value: string): Longhands => {
  if (CSS_WIDE.has(value.toLowerCase())) return [['background-color', value.toLowerCase()], ['background-image', value.toLowerCase()]];
  const parts = words(value);
  const image = parts.find((part) => isImage(part.toLowerCase()));
  const color = parts.find((part) => isBackgroundColor(part.toLowerCase()));
  return [['background-color', color?.toLowerCase() ?? 'transparent'], ['background-image', image ?? 'none']];
};
const isImage = (word: string): boolean => word.startsWith('url(') || word.includes('gradient(') || word.startsWith('image');
const BACKGROUND_WORDS = new Set([
  'none', 'repeat', 'repeat-x', 'repeat-y', 'no-repeat', 'space', 'round', 'scroll', 'fixed', 'local', 'center', 'top', 'bottom', 'left', 'right', 'cover', 'contain', 'auto',
  'border-box', 'padding-box', 'content-box',
]);
const isBackgroundColor = (word: string): boolean => !isImage(word) && !BACKGROUND_WORDS.has(word)
  && (!isKnown(word) || (word.startsWith('#') ? isColor(word) : word.includes('(') ? /^(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|var)/.test(word) : isName(word)));

/** `font` (CSS Fonts 4 §2.7): everything before the size sets style and weight, `/` sets the line height, the rest is the family. */
const fontLonghands = (value: string): Longhands => {
  const wide = value.toLowerCase();
  if (CSS_WIDE.has(wide)) return FONT_LONGHANDS.map((property) => [property, wide] as const);
  const parts = words(value);
  const at = parts.findIndex((part) => isFontSize(part.toLowerCase().split('/')[0] ?? ''));
  const family = at < 0 ? '' : parts.slice(at + 1).join(' ');
  // Without a size and a family the whole declaration is invalid.
  if (family === '') return [];
  const [size = '', height] = (parts[at] ?? '').toLowerCase().split('/');
  const before = parts.slice(0, at).map((part) => part.toLowerCase());
  return [
    ['font-style', before.find((part) => part === 'italic' || part === 'oblique') ?? 'normal'],
    ['font-weight', before.find((part) => part === 'bold' || part === 'bolder' || part === 'lighter' || (part !== '' && Number.isFinite(Number(part)))) ?? 'normal'],
    ['font-size', size],
    ['line-height', height === undefined || height === '' ? 'normal' : height],
    ['font-family', family],
  ];
};
const FONT_LONGHANDS = ['font-style', 'font-weight', 'font-size', 'line-height', 'font-family'];
const isFontSize = (word: string): boolean => isFontSizeKeyword(word) || (isLength(word) && !word.startsWith('-') && word !== '0');
