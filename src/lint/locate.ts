import { isDocument, isTag } from 'domhandler';
import type { ChildNode, Document, Element, ParentNode } from 'domhandler';
import type { HtmlDocument, Message, Part, Span, Target } from '../rule.ts';
import type { Location } from '../source/source-file.ts';
import { isWritten, toFile, writtenText } from '../source/source-text.ts';
import type { SourceText } from '../source/source-text.ts';
import type { AnyProblem, RuleRun } from './context.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fileEdits } from './edits.ts';
import { isSigned } from './signed.ts';

/** A problem with its place in the file, its words, and its repairs as edits of the file. */
export const locate = async (problem: AnyProblem, { rule, severity }: RuleRun, root: Part): Promise<Diagnostic> => {
  const { fix, suggest } = repairs(problem, root);
  return {
    rule: rule.name,
    severity,
    message: worded(String(rule.messages[problem.messageId] ?? problem.messageId), problem.data ?? {}),
    messageId: problem.messageId,
    location: await locationOf(problem.at, root),
    ...(fix && { fix }),
    ...(suggest && suggest.length > 0 && { suggest }),
  };
};

/** None in a signed message: any change of it may break the signature. None where there is no way back to the bytes. */
const repairs = ({ fix, suggest }: AnyProblem, root: Part): Pick<Diagnostic, 'fix' | 'suggest'> => {
  if ((!fix && !suggest) || isSigned(root)) return {};
  const edits = fix && fileEdits(fix, [root]);
  const suggestions = suggest?.flatMap(({ title, edits: its }) => {
    const written = fileEdits(its, [root]);
    return written ? [{ title, edits: written }] : [];
  });
  return { ...(edits && { fix: edits }), ...(suggestions && { suggest: suggestions }) };
};

/** Whether somebody wrote what a problem points at: what only an engine added is not the author's fault. */
export const isMendable = (target: Target, root: Part): boolean => isWritten(spanOf(target, root));

/** The text, as decoded from its file, that somebody wrote a target in: the template, or what it includes. `undefined` for what nobody wrote. */
export const writtenIn = (target: Target, root: Part): SourceText | undefined => writtenText(spanOf(target, root));

/** Where a target is in the file. */
export const locationOf = async (target: Target, root: Part): Promise<Location> => {
  const { file, start, end } = toFile(spanOf(target, root));
  return { path: file.path, start: await file.pointAt(start), end: await file.pointAt(end), offset: start, length: end - start };
};

/** Fills `{{name}}` from the problem's data; a name it lacks stays as it is. */
const worded = (template: string, data: Readonly<Record<string, string | number>>): string => {
  let text = '';
  let from = 0;
  for (let open = template.indexOf('{{'); open >= 0; open = template.indexOf('{{', from)) {
    const close = template.indexOf('}}', open);
    if (close < 0) break;
    const name = template.slice(open + 2, close);
    text += template.slice(from, open) + (Object.hasOwn(data, name) ? String(data[name]) : `{{${name}}}`);
    from = close + 2;
  }
  return from === 0 ? template : text + template.slice(from);
};

const spanOf = (target: Target, root: Part): Span => {
  if ('start' in target && 'text' in target) return target;
  if (isElement(target)) return elementSpan(target, root);
  if ('type' in target && (target.type === 'part' || target.type === 'message')) return entitySpan(target);
  return target.span;
};

const isElement = (target: Exclude<Target, Span>): target is Element => 'nodeType' in target && isTag(target);

/** An entity may be 100 MB long: what a person is shown is the field that says what it is, or where it begins. */
const entitySpan = (entity: Part | Message): Span => {
  const { header, span } = entity;
  const field = (entity.type === 'part' ? header.get('content-type') : undefined) ?? header.fields[0];
  return field?.span ?? { text: span.text, start: span.start, end: span.start };
};

/** The start tag; for an element the parser implied, where its first written child begins, else its nearest written ancestor. */
const elementSpan = (element: Element, root: Part): Span => {
  const { text } = documentOf(element, root);
  const written = firstWritten(element);
  if (!written) return text.span(0, 0);
  const location = written.sourceCodeLocation;
  const tag = location && 'startTag' in location && location.startTag ? location.startTag : location;
  return text.span(tag?.startOffset ?? 0, written === element || written.type !== 'text' ? tag?.endOffset ?? 0 : tag?.startOffset ?? 0);
};

const firstWritten = (element: Element): ChildNode | undefined => {
  let down: ChildNode | null = element;
  while (down && !down.sourceCodeLocation) down = 'firstChild' in down ? down.firstChild : null;
  if (down) return down;
  let up: ParentNode | null = element.parent;
  while (up && !up.sourceCodeLocation) up = up.parent;
  return up && isTag(up) ? up : undefined;
};

const documentOf = (element: Element, root: Part): HtmlDocument => {
  let top: ParentNode = element;
  while (top.parent) top = top.parent;
  const found = isDocument(top) ? documentWith(top, root) : undefined;
  if (!found) throw new Error('The rule reported an element that stands in no document of this message.');
  return found;
};

const documentWith = (top: Document, root: Part): HtmlDocument | undefined => {
  const stack: Part[] = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    const found = part.html.find((document) => document.root === top);
    if (found) return found;
    stack.push(...part.parts);
  }
  return undefined;
};
