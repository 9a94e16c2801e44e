import { isTag } from 'domhandler';
import type { Element } from 'domhandler';
import type { HtmlDocument, Message, Part, SourceText } from '../rule.ts';
import type { RuleRun } from './context.ts';
import type { Dispatch, Subscription } from './dispatch.ts';

/** The one walk: the message, its fields, its parts, and each HTML tree once; then every rule's `end`. */
export const walk = async (root: Message | Part, table: Dispatch, signal: AbortSignal): Promise<void> => {
  const pending: Promise<void>[] = [];
  const call: Call = ({ run, owner, visit }, subject) => {
    if (run.failure !== undefined) return;
    try {
      const visited = visit.call(owner, subject);
      if (visited !== undefined) pending.push(visited.catch((error: unknown) => { fail(run, error); }));
    } catch (error) {
      fail(run, error);
    }
  };
  const callAll = <Subject>(subscriptions: readonly Subscription<Subject>[] | undefined, subject: Subject): void => {
    if (subscriptions) for (const subscription of subscriptions) call(subscription, subject);
  };

  if (isMessage(root)) callAll(table.message, root);
  const everyField = table.fields.get('*');
  // A template has the fields that its front matter gives.
  for (const field of root.header.fields) {
    callAll(table.fields.get(field.name.toLowerCase()), field);
    callAll(everyField, field);
  }
  if (table.recipient.length > 0) visitRecipients(root, table, call);
  for (const part of partsOf(root)) {
    signal.throwIfAborted();
    if (table.parts.size > 0) for (const range of rangesOf(part.mediaType.essence)) callAll(table.parts.get(range), part);
    visitTexts(part, table, call);
  }
  if (pending.length > 0) await Promise.all(pending);
  pending.length = 0;
  for (const subscription of table.end) call(subscription, undefined);
  if (pending.length > 0) await Promise.all(pending);
};

/** The media ranges a type is in, the nearest first (RFC 9110 §12.5.1). */
const rangesOf = (essence: string): readonly string[] => [essence, `${essence.slice(0, essence.indexOf('/'))}/*`, '*/*', '*'];

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

const visitRecipients = ({ header }: Part, table: Dispatch, call: Call): void => {
  for (const name of DESTINATIONS) {
    for (const { addresses } of header.all(name)) for (const mailbox of addresses) for (const subscription of table.recipient) call(subscription, mailbox);
  }
};

type Call = <Subject>(subscription: Subscription<Subject>, subject: Subject) => void;

const visitTexts = (part: Part, table: Dispatch, call: Call): void => {
  const looksAtHtml = table.html.length + table.element.length + table.elementByTag.size + table.prose.length + table.declarations.size > 0;
  if (!looksAtHtml) return;
  const { html } = part;
  // Views that read alike have one prose.
  const read = new Set<SourceText>();
  for (const document of html) {
    for (const subscription of table.html) call(subscription, document);
    if (isNewTo(table, document)) visitElements(document, table, call);
    if (table.declarations.size > 0) visitDeclarations(document, table, call);
    // Other branches of a template are read for what they alone show, not for what they share.
    if (table.prose.length === 0 || document.alternative > 0 || read.has(document.prose)) continue;
    read.add(document.prose);
    for (const subscription of table.prose) call(subscription, document.prose);
  }
  if (html.length === 0 && part.text && table.prose.length > 0) for (const subscription of table.prose) call(subscription, part.text);
};

/** Whether there are elements to visit that another view has not shown. */
const isNewTo = ({ element, elementByTag }: Dispatch, { added }: HtmlDocument): boolean =>
  element.length > 0 || (added === undefined ? elementByTag.size > 0 : [...added].some((name) => elementByTag.has(name)));

const visitElements = (document: HtmlDocument, table: Dispatch, call: Call): void => {
  for (const element of elementsOf(document)) {
    for (const subscription of table.elementByTag.get(element.name) ?? []) call(subscription, element);
    for (const { matches, subscription } of table.element) if (matches(element)) call(subscription, element);
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

const visitDeclarations = (document: HtmlDocument, { declarations }: Dispatch, call: Call): void => {
  const every = declarations.get('*') ?? [];
  for (const sheet of document.styles) {
    for (const declaration of sheet.declarations) {
      for (const subscription of declarations.get(declaration.property) ?? []) call(subscription, declaration);
      for (const subscription of every) call(subscription, declaration);
    }
  }
};
