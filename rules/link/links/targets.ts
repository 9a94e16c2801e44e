import { isTag } from 'domhandler';
import type { AnyNode } from 'domhandler';
import type { HtmlDocument } from 'sendlint/rule';
import { once, UNKNOWN } from 'sendlint/rule';

/** What links inside a document may lead to; `isComplete` is false where a template may put in more, `hasEnd` where a file is no whole document. */
export interface Targets { readonly ids: ReadonlySet<string>; readonly isComplete: boolean; readonly hasEnd: boolean }

/** The ids and anchor names of a document, gathered in one walk when first asked for. */
export const targetsOf = once((document: HtmlDocument): Targets => {
  const { root, tags, text } = document;
  const ids = new Set<string>();
  let isComplete = document.leftOut.length === 0 && document.unseen.length === 0;
  for (let node: AnyNode | null = root.firstChild; node;) {
    if (isTag(node)) {
      for (const id of [node.attribs['id'], node.name === 'a' || node.name === 'map' ? node.attribs['name'] : undefined]) {
        if (id === undefined) continue;
        ids.add(id);
        if (id.includes(UNKNOWN)) isComplete = false;
      }
    }
    let next: AnyNode | null = 'firstChild' in node ? node.firstChild : null;
    for (let up: AnyNode | null = node; next === null && up && up !== root; up = up.parent) next = up.nextSibling;
    node = next;
  }
  // A tag that takes something in may bring the target.
  isComplete &&= !tags.some(({ start, end }) => TAKES_IN.test(text.value.slice(start, Math.min(end, start + 80))));
  return { ids, isComplete, hasEnd: /<\/body/iu.test(text.value) };
});

const TAKES_IN = /^\{\{\{|^\{\{[#~]?\s*>|\b(?:include|render|partial|block|extends|embed|import|section|component|yield|slot|content|body|html|raw|safe|unescape)/iu;
