import type { Element } from 'domhandler';
import { resolveFontSize, resolveLength } from './lengths.ts';
import type { DeclarationBlock } from './longhands.ts';
import { UNKNOWN } from './markup-context.ts';
import { presentationalHint } from './presentational.ts';
import type { ComputedStyle } from './styles.ts';
import { userAgentValue } from './user-agent.ts';

/** Where the values of one element come from, and the style it inherits from. */
export interface StyleOrigin {
  readonly element: Element;
  readonly parent: ElementStyle | undefined;
  readonly inline: DeclarationBlock | undefined;
  /** What style rules give, merged. */
  readonly rules: DeclarationBlock | undefined;
  readonly view: 'everyone' | 'outlook';
}

/** The initial `font-size: medium` of every mail client. */
const MEDIUM = 16;
/** `line-height: normal` as the fonts of mail have it: 1.149 (Arial, Times) to 1.22 (Verdana, Georgia), times the font size. */
const NORMAL_LINE_HEIGHT = 1.2;

const INHERITED = new Set([
  'color', 'font-family', 'font-style', 'font-variant', 'font-weight', 'line-height', 'letter-spacing', 'word-spacing', 'text-align', 'text-indent', 'text-transform',
  'white-space', 'visibility', 'direction', 'border-collapse', 'border-spacing', 'list-style-type', 'word-break', 'word-wrap', 'overflow-wrap', 'quotes', 'cursor',
]);

const INITIAL: ReadonlyMap<string, string> = new Map([['display', 'inline'], ['visibility', 'visible'], ['font-weight', '400'], ['line-height', 'normal']]);

/** Values that are lengths, given in `px` where they resolve; percentages of a box stay percentages, the layout knows of what. */
const LENGTHS = new Set([
  'width', 'height', 'max-width', 'max-height', 'min-width', 'min-height', 'left', 'top', 'right', 'bottom', 'text-indent', 'letter-spacing', 'word-spacing',
  'margin-left', 'margin-right', 'margin-top', 'margin-bottom', 'padding-left', 'padding-right', 'padding-top', 'padding-bottom',
  'border-left-width', 'border-right-width', 'border-top-width', 'border-bottom-width',
]);

/** The styles of elements under one parent, by what these elements are like. */
export type Likes = Map<string, ElementStyle>;

/** What the cascade gives one element, and all that are like it under the same parent. Made from the root down, so that nothing here climbs further than to its parent's answer. */
export class ElementStyle implements ComputedStyle {
  readonly element: Element;
  readonly parent: ElementStyle | undefined;
  /** In CSS pixels. */
  readonly fontSize: number;
  /** The element makes no box or none that can be seen, and nothing in it can change that. */
  readonly isGone: boolean;
  readonly isInvisible: boolean;
  readonly #origin: StyleOrigin;
  /** `null` where a property has no value. */
  #values: Map<string, string | null> | undefined;
  /** Of inherited properties, what is passed on. */
  #known: Map<string, string | undefined> | undefined;
  #visible: boolean | undefined;
  readonly #showsInside: (element: Element) => boolean;
  #inside: Likes | undefined;

  constructor(origin: StyleOrigin, showsInside: (element: Element) => boolean) {
    this.element = origin.element;
    this.parent = origin.parent;
    this.#origin = origin;
    this.#showsInside = showsInside;
    const { parent } = origin;
    const inheritedSize = parent?.fontSize ?? MEDIUM;
    const size = this.#cascaded('font-size');
    this.fontSize = size === undefined || size === 'inherit' || size === 'unset' ? inheritedSize
      : size === 'initial' || size === 'revert' ? MEDIUM : resolveFontSize(size, inheritedSize);
    const visibility = this.#mayHide ? this.#cascaded('visibility') : undefined;
    this.isInvisible = visibility === undefined || !VISIBILITY.has(visibility) ? parent?.isInvisible ?? false : visibility !== 'visible';
    this.isGone = parent?.isGone === true || this.#isHiding();
  }

  /** The styles of the elements right inside. */
  get inside(): Likes { return (this.#inside ??= new Map()); }

  get visible(): boolean {
    return (this.#visible ??= !this.isGone && !this.isInvisible && (this.fontSize > 0 || this.#showsInside(this.element)));
  }

  get(property: string): string | undefined {
    const values = (this.#values ??= new Map());
    let value = values.get(property);
    if (value === undefined) values.set(property, value = this.#valueOf(property) ?? null);
    return value ?? undefined;
  }

  #valueOf(property: string): string | undefined {
    if (property === 'font-size') return `${round(this.fontSize)}px`;
    if (property === 'visibility') return this.isInvisible ? 'hidden' : 'visible';
    if (property === 'line-height') return this.#lineHeight();
    if (INHERITED.has(property)) return ElementStyle.#inherited(this, property) ?? INITIAL.get(property);
    const value = this.#cascaded(property);
    if (value === undefined || value === 'initial' || value === 'unset') return INITIAL.get(property);
    if (value === 'inherit') return this.parent?.get(property) ?? INITIAL.get(property);
    if (value === 'revert') return userAgentValue(this.element.name, property) ?? INITIAL.get(property);
    return LENGTHS.has(property) ? this.#length(value) : value;
  }

  /** The winning declaration's value, by CSS Cascade 4 §6: important first, then inline, rules, hints, the client's sheet. */
  #cascaded(property: string): string | undefined {
    const { inline, rules, element } = this.#origin;
    const own = inline?.values.get(property);
    if (own?.important) return own.value;
    const ruled = rules?.values.get(property);
    if (ruled?.important) return ruled.value;
    return own?.value ?? ruled?.value ?? presentationalHint(element, property) ?? userAgentValue(element.name, property);
  }

  get #mayHide(): boolean {
    const { inline, rules } = this.#origin;
    return inline?.mayHide === true || rules?.mayHide === true;
  }

  /** A property that no attribute and no client's own sheet sets. */
  #declared(property: string): string | undefined {
    const { inline, rules } = this.#origin;
    const own = inline?.values.get(property);
    const ruled = own?.important ? undefined : rules?.values.get(property);
    return ruled?.important ? ruled.value : own?.value ?? ruled?.value;
  }

  #isHiding(): boolean {
    if (!this.#mayHide) {
      const { element } = this.#origin;
      if ('hidden' in element.attribs) return true;
      return userAgentValue(element.name, 'display') === 'none' || (element.name === 'input' && element.attribs['type']?.toLowerCase() === 'hidden');
    }
    if (this.#cascaded('display') === 'none') return true;
    const opacity = this.#declared('opacity');
    if (opacity !== undefined && Number.parseFloat(opacity) === 0) return true;
    if (this.#origin.view === 'outlook' && this.#declared('mso-hide') === 'all') return true;
    return this.#isClipped() || this.#isOffPage();
  }

  /** A box without room for a character that lets nothing out. */
  #isClipped(): boolean {
    if (this.#declared('position') === 'absolute' && this.#declared('clip')?.startsWith('rect(')) return true;
    return (isShut(this.#declared('overflow-y')) && (this.#isSmall('max-height') || this.#isSmall('height')))
      || (isShut(this.#declared('overflow-x')) && (this.#isSmall('max-width') || this.#isSmall('width')));
  }

  #isSmall(property: string): boolean {
    const value = this.#cascaded(property);
    const size = value === undefined ? undefined : resolveLength(value, { fontSize: this.fontSize, percentOf: 1000 });
    return size !== undefined && size <= 1;
  }

  #isOffPage(): boolean {
    if (this.#isFar('text-indent')) return true;
    const position = this.#declared('position');
    return (position === 'absolute' || position === 'fixed') && (this.#isFar('left') || this.#isFar('top'));
  }

  #isFar(property: string): boolean {
    const value = this.#declared(property);
    return value !== undefined && (resolveLength(value, { fontSize: this.fontSize }) ?? 0) <= -999;
  }

  /** The inherited value, found once for every element on the way up. */
  static #inherited(style: ElementStyle, property: string): string | undefined {
    const passed: ElementStyle[] = [];
    let value: string | undefined;
    for (let at: ElementStyle | undefined = style; at; at = at.parent) {
      const known: Map<string, string | undefined> | undefined = at.#known;
      if (known?.has(property)) {
        value = known.get(property);
        break;
      }
      passed.push(at);
      const own = at.#cascaded(property);
      if (own === 'initial' || own === 'revert') break;
      if (own !== undefined && own !== 'inherit' && own !== 'unset' && !RELATIVE.has(own)) {
        value = at.#computed(property, own);
        break;
      }
    }
    for (let index = passed.length - 1; index >= 0; index -= 1) {
      const passedBy = passed[index];
      if (!passedBy) continue;
      if (property === 'font-weight') value = weightOf(passedBy.#cascaded(property), value);
      (passedBy.#known ??= new Map()).set(property, value);
    }
    return value;
  }

  #computed(property: string, value: string): string {
    if (property === 'font-weight') return WEIGHTS.get(value) ?? value;
    if (property !== 'line-height') return LENGTHS.has(property) ? this.#length(value) : value;
    // CSS 2.2 §10.8: a number is inherited as it is, a percentage as the height it comes to.
    if (value === 'normal' || Number.isFinite(Number(value))) return value;
    const height = resolveLength(value, { fontSize: this.fontSize, percentOf: this.fontSize });
    return height === undefined ? 'normal' : `${round(height)}px`;
  }

  #lineHeight(): string {
    const value = ElementStyle.#inherited(this, 'line-height') ?? 'normal';
    if (value.endsWith('px')) return value;
    return `${round(this.fontSize * (value === 'normal' ? NORMAL_LINE_HEIGHT : Number(value)))}px`;
  }

  #length(value: string): string {
    if (value.endsWith('px') || value.endsWith('%') || value.includes(UNKNOWN)) return value;
    const size = resolveLength(value, { fontSize: this.fontSize });
    return size === undefined ? value : `${round(size)}px`;
  }
}

const isShut = (overflow: string | undefined): boolean => overflow === 'hidden' || overflow === 'clip';
const VISIBILITY = new Set(['visible', 'hidden', 'collapse']);
const RELATIVE = new Set(['bolder', 'lighter']);
const WEIGHTS: ReadonlyMap<string, string> = new Map([['normal', '400'], ['bold', '700']]);

/** CSS Fonts 4 §2.2: `bolder` and `lighter` go from the parent's weight. */
const weightOf = (own: string | undefined, inherited: string | undefined): string | undefined => {
  if (own !== 'bolder' && own !== 'lighter') return inherited;
  const weight = Number(inherited ?? '400');
  if (own === 'bolder') return weight < 350 ? '400' : weight < 550 ? '700' : '900';
  return weight < 550 ? '100' : weight < 750 ? '400' : '700';
};

const round = (pixels: number): number => Math.round(pixels * 1000) / 1000;
