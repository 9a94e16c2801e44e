import { isTag, isText } from 'domhandler';
import type { AnyNode, Element as DomElement } from 'domhandler';
import type { HtmlDocument } from 'sendlint/rule';
import { UNREAD } from './unread-elements.ts';

/**
 * Whether a visible link says "unsubscribe" by its text or its URL. Read from the end, where such links stand. `false` says nothing:
 * a link may say it in other words or languages, in its image, by its sentence. Linear in the document, without recursion.
 */
export const showsPlainLink = (document: HtmlDocument): boolean => {
  const { root } = document;
  for (let node: AnyNode | null = root.lastChild; node;) {
    const link = plainLink(node);
    if (link && document.styleOf(link).visible) return true;
    let next: AnyNode | null = isTag(node) && !UNREAD.has(node.name) ? node.lastChild : null;
    for (let up: AnyNode = node; !next;) {
      next = up.previousSibling;
      if (next || !up.parent || up.parent === root) break;
      up = up.parent;
    }
    node = next;
  }
  return false;
};

const plainLink = (node: AnyNode): DomElement | undefined => {
  if (isText(node)) return /unsubscrib/iu.test(node.data) ? linkAround(node) : undefined;
  return isTag(node) && leadsOut(node) && /unsub/iu.test(node.attribs['href'] ?? '') ? node : undefined;
};

/** The link a text stands in. A link's text is nested no deeper than this; a hostile one is not climbed for every word of it. */
const linkAround = (text: AnyNode): DomElement | undefined => {
  let at = text.parent;
  for (let step = 0; step < 8 && at && isTag(at); step += 1) {
    if (at.attribs['href'] !== undefined) return leadsOut(at) ? at : undefined;
    at = at.parent;
  }
  return undefined;
};

/** A placeholder in the `href` is masked here, and what it stands for may lead nowhere. */
const leadsOut = ({ name, attribs }: DomElement): boolean => name === 'a' && /^(?:https?:\/\/[^\s]|mailto:[^\s])/iu.test(attribs['href'] ?? '');
