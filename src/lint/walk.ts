import { isTag } from 'domhandler';
import type { Element } from 'domhandler';
import type { HtmlDocument, Message, Part, SourceText } from '../rule.ts';
import type { RuleRun } from './context.ts';
import type { Dispatch, Subscription } from './dispatch.ts';

/** The one walk: the message, its fields, its parts, and each HTML tree once; then every rule's `end`. */
export const walk = async (root: Message | Part, table: Dispatch, runs: readonly RuleRun[], signal: AbortSignal): Promise<void> => {
  const pending: Promise<void>[] = [];
  const call = <Subject>({ run, visit }: Subscription<Subject>, subject: Subject): void => {
    if (run.failure !== undefined) return;
    try {
      const visited = visit(subject);
      if (visited !== undefined) pending.push(visited.catch((error: unknown) => { fail(run, error); }));
    } catch (error) {
      fail(run, error);
    }
  };

  if (isMessage(root)) for (const subscription of table.message) call(subscription, root);
  // A template has the fields that its front matter gives.
  for (const field of root.header.fields) for (const subscription of table.field(field.name)) call(subscription, field);
  if (table.recipient.length > 0) visitRecipients(root, table, call);
  for (const part of partsOf(root)) {
    signal.throwIfAborted();
    if (table.hasParts) for (const subscription of table.part(part.mediaType.essence)) call(subscription, part);
    visitTexts(part, table, call);
  }
  await Promise.all(pending);
  pending.length = 0;
  for (const run of runs) if (run.visitor.end) call({ run, visit: () => run.visitor.end?.() }, undefined);
  await Promise.all(pending);
};

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
  const looksAtHtml = table.html.length + table.element.length + table.elementByTag.size + table.prose.length > 0 || table.hasDeclarations;
  if (!looksAtHtml) return;
  const { html } = part;
  // Views that read alike have one prose.
  const read = new Set<SourceText>();
  for (const document of html) {
    for (const subscription of table.html) call(subscription, document);
    if (table.element.length + table.elementByTag.size > 0) visitElements(document, table, call);
    if (table.hasDeclarations) visitDeclarations(document, table, call);
    // Other branches of a template are read for what they alone show, not for what they share.
    if (table.prose.length === 0 || document.alternative > 0 || read.has(document.prose)) continue;
    read.add(document.prose);
    for (const subscription of table.prose) call(subscription, document.prose);
  }
  if (html.length === 0 && part.text && table.prose.length > 0) for (const subscription of table.prose) call(subscription, part.text);
};

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

const visitDeclarations = (document: HtmlDocument, table: Dispatch, call: Call): void => {
  for (const { declarations } of document.styles) {
    for (const declaration of declarations) for (const subscription of table.declaration(declaration.property)) call(subscription, declaration);
  }
};
