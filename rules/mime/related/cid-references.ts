import { once } from 'sendlint/rule';
import type { Attribute, Declaration, HtmlDocument, Message, Part } from 'sendlint/rule';
import { isBody, ownParts } from '../parts/own-parts.ts';

/** A place in the HTML that names a part of the message: `cid:` and its Content-ID (RFC 2392 §2). */
export interface CidReference { readonly id: string; readonly at: Attribute | Declaration }

/** Every `cid:` in the HTML of a message, in all its views; what stands in both views is there once. */
export const cidReferencesOf = once((message: Message | Part): readonly CidReference[] => [...collect(message)]);

const collect = function* (message: Message | Part): Generator<CidReference> {
  const seen = new Set<string>();
  for (const part of ownParts(message)) {
    if (!isBody(part, 'text/html') || !CID.test(part.text?.value ?? '')) continue;
    for (const document of part.html) {
      for (const reference of referencesIn(document)) {
        const { start, text } = reference.at.span;
        const place = `${start} ${text.value.length}`;
        if (!seen.has(place)) yield reference;
        seen.add(place);
      }
    }
  }
};

const CID = /cid:/iu;
const SELECTOR = '[src],[background],[href],[data],[poster],[xlink\\:href]';
const NAMES = ['src', 'background', 'href', 'data', 'poster', 'xlink:href'];
const IN_CSS = /url\(\s*["']?\s*cid:([^"')\s]{1,998})/giu;

const referencesIn = function* (document: HtmlDocument): Generator<CidReference> {
  for (const element of document.$(SELECTOR).toArray()) {
    for (const name of NAMES) {
      const value = element.attribs[name]?.trim();
      // Word's <link> to lists of its own files is read by nobody.
      if (value === undefined || !/^cid:/iu.test(value) || (name === 'href' && element.name !== 'a')) continue;
      const at = document.attribute(element, name);
      if (at) yield { id: decoded(at.value.value.trim().slice(4)), at };
    }
  }
  for (const { declarations } of document.styles) {
    for (const declaration of declarations) {
      for (const [, id = ''] of declaration.value.matchAll(IN_CSS)) yield { id: decoded(id), at: declaration };
    }
  }
};

/** RFC 2392 §2: an id is percent-encoded in a URL. */
const decoded = (id: string): string => {
  if (!id.includes('%')) return id;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};
