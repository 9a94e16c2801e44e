import type { Element, Span } from 'sendlint/rule';
import { UNKNOWN } from 'sendlint/rule';
import { asciiHost } from '../hosts/host.ts';
import { isOpen, urlParts } from './url-parts.ts';
import type { UrlParts } from './url-parts.ts';

/** What a URL is for: a person follows it, a client loads it or sends a form to it, or it is written out in the text. */
export type LinkKind = 'link' | 'resource' | 'text';

/** A URL of a body: where it stands and what it is made of. All but its value is made when first asked for. */
export class Link {
  readonly kind: LinkKind;
  readonly element: Element | undefined;
  /** As written, character references decoded, without the white space around it; `UNKNOWN` stands for a tag of a template. */
  readonly value: string;
  readonly #place: () => Span;
  #parts: UrlParts | undefined;
  #origin: string | undefined;
  #host: string | undefined | null = null;

  constructor(kind: LinkKind, element: Element | undefined, value: string, place: () => Span) {
    this.kind = kind;
    this.element = element;
    this.value = value;
    this.#place = place;
  }

  get at(): Span { return this.#place(); }
  get parts(): UrlParts { return (this.#parts ??= urlParts(this.value)); }
  /** Whether a template writes any of it. */
  get isTemplated(): boolean { return this.value.includes(UNKNOWN); }
  /** Whether a template decides where it leads. */
  get isOpen(): boolean { return isOpen(this.value, this.parts); }
  /** How it begins and what it is for, as a key. */
  get origin(): string { return (this.#origin ??= `${this.kind} ${this.parts.scheme} ${this.parts.authority ?? ''}`); }
  get isHttp(): boolean { return this.parts.scheme === 'http' || this.parts.scheme === 'https'; }

  /** The host of an http(s) URL as a browser asks for it: ASCII, lower case, numbers as an IPv4 address. `undefined` where it has none that could be asked for. */
  get host(): string | undefined {
    if (this.#host === null) this.#host = this.isHttp && !this.isOpen ? asciiHost(this.parts.host) : undefined;
    return this.#host;
  }

  /** For a message: short, and with a sign where a template fills in. */
  get shown(): string { return shown(this.value); }
}

/** A URL or a piece of one, for a message: at most 60 characters, nothing invisible. */
export const shown = (text: string): string => {
  const plain = text.slice(0, 200).replaceAll(new RegExp(`${UNKNOWN}+`, 'gu'), '…').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return plain.length <= 60 ? plain : `${plain.slice(0, 59)}…`;
};
