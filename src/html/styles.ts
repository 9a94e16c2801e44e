import type { Element } from 'domhandler';
import type { SourceText, Span } from '../source/source-text.ts';

/** What the cascade gives an element. Values are as CSS writes them, in lower case where CSS ignores case. */
export interface ComputedStyle {
  get(property: string): string | undefined;
  /** False where the element or an ancestor is hidden (display, visibility, size, opacity) from every reader of this view. */
  readonly visible: boolean;
}

/** A `<style>` element's or a `style` attribute's CSS. */
export interface StyleSheet { readonly text: SourceText; readonly declarations: readonly Declaration[] }

/** One CSS declaration. `element` is set for a `style` attribute, `selector` and `media` for a `<style>` element. */
export interface Declaration {
  readonly type: 'declaration';
  readonly span: Span;
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  readonly selector: string | undefined;
  readonly media: string | undefined;
  readonly element: Element | undefined;
}
