import { isTag } from 'domhandler';
import type { Element } from 'domhandler';
import { lowerName } from '../message/field-name.ts';
import type { HtmlDocument, Message, Part, SourceText } from '../rule.ts';
import type { RuleRun } from './context.ts';
import type { Dispatch, Subscription } from './dispatch.ts';

/** The one walk: the message, its fields, its parts, and each HTML tree once; then every rule's `end`. */
export const walk = async (root: Message | Part, tables: readonly Dispatch[], signal: AbortSignal): Promise<void> => {
  const pending: Promise<void>[] = [];
  const call: Call = ({ run, owner, visit }, subject) => {
    if (run.failure !== undefined) return;
    try {
      const visited = visit.call(owner, subject, root);
      if (visited !== undefined) pending.push(visited.catch((error: unknown) => { fail(run, error); }));
    } catch (error) {
      fail(run, error);
    }
  };
  const callAll = <Subject>(subscriptions: readonly Subscription<Subject>[] | undefined, subject: Subject): void => {
    if (subscriptions) for (const subscription of subscriptions) call(subscription, subject);
  };

  if (isMessage(root)) for (const { message } of tables) callAll(message, root);
  // A template has the fields that its front matter gives.
  for (const field of root.header.fields) {
    const name = lowerName(field.name);
    for (const { fields, everyField } of tables) {
      callAll(fields.get(name), field);
      callAll(everyField, field);
    }
  }
  if (tables.some(({ recipient }) => recipient.length > 0)) visitRecipients(root, tables, call);
  for (const part of partsOf(root)) {
    signal.throwIfAborted();
    const ranges = rangesOf(part.mediaType.essence);
    for (const { parts } of tables) if (parts.size > 0) for (const range of ranges) callAll(parts.get(range), part);
    visitTexts(part, tables, call);
  }
  if (pending.length > 0) await Promise.all(pending);
  pending.length = 0;
  for (const { end } of tables) for (const subscription of end) call(subscription, root);
  if (pending.length > 0) await Promise.all(pending);
};

/** The media ranges a type is in, the nearest first (RFC 9110 §12.5.1). */
const rangesOf = (essence: string): readonly string[] => {
  let ranges = known.get(essence);
  if (!ranges) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(essence, (ranges = [essence, `${essence.slice(0, essence.indexOf('/'))}/*`, '*/*', '*']));
  }
  return ranges;
};
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 100;

const fail = (run: RuleRun, error: unknown): void => {
  run.failure ??= error ?? new Error('The rule threw nothing.');
};

const isMessage = (root: Message | Part): root is Message => root.type === 'message';

/** Every part from the root down, in file order. An attached message is somebody else's: it is not entered. */
const partsOf = function* (root: Part): Generator<Part> {
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    yield part;
    if (part.mediaType.essence.startsWith('message/')) continue;
    for (let index = part.parts.length - 1; index >= 0; index -= 1) {
      const child = part.parts[index];
      if (child) stack.push(child);
    }
  }
};

/** RFC 5322 §3.6.3. A field that stands twice is wrong, but the mail goes to both. */
const DESTINATIONS = ['to', 'cc', 'bcc'] as const;

const visitRecipients = ({ header }: Part, tables: readonly Dispatch[], call: Call): void => {
  for (const name of DESTINATIONS) {
    for (const { addresses } of header.all(name)) for (const mailbox of addresses) for (const { recipient } of tables) for (const subscription of recipient) call(subscription, mailbox);
  }
};

type Call = <Subject>(subscription: Subscription<Subject>, subject: Subject) => void;

const visitTexts = (part: Part, tables: readonly Dispatch[], call: Call): void => {
  if (!tables.some(({ looksAtHtml }) => looksAtHtml)) return;
  const { html } = part;
  // Views that read alike have one prose.
  const read = new Set<SourceText>();
  for (const document of html) {
    for (const table of tables) for (const subscription of table.html) call(subscription, document);
    const looking = tables.filter((table) => isNewTo(table, document));
    if (looking.length > 0) visitElements(document, looking, call);
    for (const { declarations } of tables) if (declarations.size > 0) visitDeclarations(document, declarations, call);
    // Other branches of a template are read for what they alone show, not for what they share.
    if (document.alternative > 0 || !tables.some(({ prose }) => prose.length > 0) || read.has(document.prose)) continue;
    read.add(document.prose);
    for (const { prose } of tables) for (const subscription of prose) call(subscription, document.prose);
  }
  if (html.length > 0 || !part.text) return;
  for (const { prose } of tables) for (const subscription of prose) call(subscription, part.text);
};

/** Whether there are elements to visit that another view has not shown. */
const isNewTo = ({ element, elementByTag }: Dispatch, { added }: HtmlDocument): boolean =>
  element.length > 0 || (added === undefined ? elementByTag.size > 0 : [...added].some((name) => elementByTag.has(name)));

const visitElements = (document: HtmlDocument, tables: readonly Dispatch[], call: Call): void => {
  for (const visited of elementsOf(document)) {
    for (const { elementByTag, element } of tables) {
      const named = elementByTag.get(visited.name);
      if (named) for (const subscription of named) call(subscription, visited);
      for (const { matches, subscription } of element) if (matches(visited)) call(subscription, visited);
    }
  }
};

/** Every element in document order, without recursion: 20,000 nested tags are legal input. */
const elementsOf = function* ({ root }: HtmlDocument): Generator<Element> {
  let node = root.firstChild;
  while (node) {
    if (isTag(node)) yield node;
    let next = 'firstChild' in node ? node.firstChild : null;
    for (let up: typeof node | null = node; next === null && up && up !== root; up = up.parent as typeof node | null) next = up.nextSibling;
    node = next;
  }
};

const visitDeclarations = (document: HtmlDocument, declarations: Dispatch['declarations'], call: Call): void => {
  const every = declarations.get('*') ?? [];
  for (const sheet of document.styles) {
    for (const declaration of sheet.declarations) {
      for (const subscription of declarations.get(declaration.property) ?? []) call(subscription, declaration);
      for (const subscription of every) call(subscription, declaration);
    }
  }
};
