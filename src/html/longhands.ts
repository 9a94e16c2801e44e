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
  const block = new Block();
  for (const { property: name, value, important } of declarations) {
    const property = name.includes(UNKNOWN) ? name.replaceAll(UNKNOWN, '') : name;
    // `{{ more }}color:red`: what is before the name may end in anything.
    const clean = property === name ? normalise(property, value) : UNKNOWN;
    SHORTHANDS.get(property)?.(block, clean, important);
    block.set(property, clean, important);
  }
  return block;
};

class Block implements DeclarationBlock {
  readonly id = nextId();
  readonly values = new Map<string, Declared>();
  mayHide = false;

  set(property: string, value: string, important: boolean): void {
    if (!important && this.values.get(property)?.important) return;
    if (!isValid(property, value)) return;
    this.values.set(property, { value, important });
    this.mayHide ||= HIDING.has(property);
  }
}

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

/** Sets the longhands of a shorthand's value. */
type Expand = (block: Block, value: string, important: boolean) => void;

/** The words of a value; what stands in brackets or quotes is one word. */
const words = (value: string): readonly string[] => {
  if (SINGLE.test(value)) return [value];
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

/** A value of one word, as most are. */
const SINGLE = /^[\w#.%-]+$/;

/** The longhands of the four sides, in the order of CSS. */
const sides = (top: string, right: string, bottom: string, left: string): Expand => (block, value, important) => {
  const parts = words(value);
  const first = parts[0] ?? '';
  const second = parts[1] ?? first;
  block.set(top, first, important);
  block.set(right, second, important);
  block.set(bottom, parts[2] ?? first, important);
  block.set(left, parts[3] ?? second, important);
};

const axes = (horizontal: string, vertical: string): Expand => (block, value, important) => {
  const [x = '', y = x] = words(value);
  block.set(horizontal, x, important);
  block.set(vertical, y, important);
};

const borders = (...widths: readonly string[]): Expand => (block, value, important) => {
  const parts = words(value.toLowerCase());
  // CSS Backgrounds 3 §3.3: a border without a style is none, whatever its width.
  const none = !parts.some((part) => BORDER_STYLES.has(part));
  const width = none ? '0' : parts.find((part) => isLength(part)) ?? '3px';
  for (const property of widths) block.set(property, width, important);
};
const BORDER_STYLES = new Set(['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'inset', 'outset']);

const setBackground: Expand = (block, value, important) => {
  const wide = value.toLowerCase();
  const isWide = CSS_WIDE.has(wide);
  const parts = isWide ? [] : words(value);
  const image = parts.find((part) => isImage(part.toLowerCase()));
  const color = parts.find((part) => isBackgroundColor(part.toLowerCase()));
  block.set('background-color', isWide ? wide : color?.toLowerCase() ?? 'transparent', important);
  block.set('background-image', isWide ? wide : image ?? 'none', important);
};
const isImage = (word: string): boolean => word.startsWith('url(') || word.includes('gradient(') || word.startsWith('image');
const BACKGROUND_WORDS = new Set([
  'none', 'repeat', 'repeat-x', 'repeat-y', 'no-repeat', 'space', 'round', 'scroll', 'fixed', 'local', 'center', 'top', 'bottom', 'left', 'right', 'cover', 'contain', 'auto',
  'border-box', 'padding-box', 'content-box',
]);
const isBackgroundColor = (word: string): boolean => !isImage(word) && !BACKGROUND_WORDS.has(word)
  && (!isKnown(word) || (word.startsWith('#') ? isColor(word) : word.includes('(') ? /^(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|var)/.test(word) : isName(word)));

/** `font` (CSS Fonts 4 §2.7): everything before the size sets style and weight, `/` sets the line height, the rest is the family. */
const setFont: Expand = (block, value, important) => {
  const wide = value.toLowerCase();
  if (CSS_WIDE.has(wide)) {
    for (const property of FONT_LONGHANDS) block.set(property, wide, important);
    return;
  }
  const parts = words(value);
  const at = parts.findIndex((part) => isFontSize(part.toLowerCase().split('/')[0] ?? ''));
  const family = at < 0 ? '' : parts.slice(at + 1).join(' ');
  // Without a size and a family the whole declaration is invalid.
  if (family === '') return;
  const [size = '', height = ''] = (parts[at] ?? '').toLowerCase().split('/');
  const before = parts.slice(0, at).map((part) => part.toLowerCase());
  block.set('font-style', before.find((part) => part === 'italic' || part === 'oblique') ?? 'normal', important);
  block.set('font-weight', before.find(isFontWeight) ?? 'normal', important);
  block.set('font-size', size, important);
  block.set('line-height', height === '' ? 'normal' : height, important);
  block.set('font-family', family, important);
};
const FONT_LONGHANDS = ['font-style', 'font-weight', 'font-size', 'line-height', 'font-family'];
const isFontSize = (word: string): boolean => isFontSizeKeyword(word) || (isLength(word) && !word.startsWith('-') && word !== '0');
const isFontWeight = (word: string): boolean => word === 'bold' || word === 'bolder' || word === 'lighter' || (word !== '' && Number.isFinite(Number(word)));

const SHORTHANDS: ReadonlyMap<string, Expand> = new Map<string, Expand>([
  ['font', setFont],
  ['background', setBackground],
  ['margin', sides('margin-top', 'margin-right', 'margin-bottom', 'margin-left')],
  ['padding', sides('padding-top', 'padding-right', 'padding-bottom', 'padding-left')],
  ['overflow', axes('overflow-x', 'overflow-y')],
  ['border-width', sides('border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width')],
  ['border', borders('border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width')],
  ['border-left', borders('border-left-width')],
  ['border-right', borders('border-right-width')],
  ['border-top', borders('border-top-width')],
  ['border-bottom', borders('border-bottom-width')],
]);
