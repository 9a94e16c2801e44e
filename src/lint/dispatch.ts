import type { Element } from 'domhandler';
import type { Address, Declaration, Handlers, HeaderField, HtmlDocument, Message, Part, SourceText } from '../rule.ts';
import type { RuleRun } from './context.ts';
import type { Matcher } from './selector.ts';

type Visit = void | Promise<void>;
/** A handler, and the run of the rule it belongs to: who to blame when it throws. */
export interface Subscription<Subject> { readonly run: RuleRun; readonly visit: (subject: Subject) => Visit }

/** All visitors of all rules, one table per kind of subject. */
export interface Dispatch {
  readonly message: readonly Subscription<Message>[];
  readonly html: readonly Subscription<HtmlDocument>[];
  readonly prose: readonly Subscription<SourceText>[];
  readonly recipient: readonly Subscription<Address>[];
  readonly element: readonly { readonly matches: Matcher; readonly subscription: Subscription<Element> }[];
  readonly elementByTag: ReadonlyMap<string, readonly Subscription<Element>[]>;
  field(name: string): readonly Subscription<HeaderField>[];
  part(essence: string): readonly Subscription<Part>[];
  declaration(property: string): readonly Subscription<Declaration>[];
  readonly hasDeclarations: boolean;
  readonly hasParts: boolean;
}

const NONE: readonly never[] = [];

type Tables<Subject> = Map<string, Subscription<Subject>[]>;

/** Adds handlers by key; `*` is every subject. */
const addHandlers = <Subject>(tables: Tables<Subject>, run: RuleRun, handlers: Handlers<Subject> | undefined): void => {
  if (!handlers) return;
  for (const [key, visit] of Object.entries(handlers)) {
    const name = key.toLowerCase();
    const table = tables.get(name);
    if (table) table.push({ run, visit });
    else tables.set(name, [{ run, visit }]);
  }
};

/** Lists of subscriptions as one; most are not there. */
const concat = <T>(...lists: readonly (readonly T[] | undefined)[]): readonly T[] => {
  let all: readonly T[] = NONE;
  for (const list of lists) if (list !== undefined && list.length > 0) all = all.length === 0 ? list : [...all, ...list];
  return all;
};

const TAG = /^[a-z][a-z0-9:-]*$/u;

/** One table per kind, made in one pass: it is done anew for each message. `matcherOf` compiles the selectors that are more than a tag name. */
export const dispatch = (runs: readonly RuleRun[], matcherOf: (selector: string) => Matcher): Dispatch => {
  const [message, html, prose, recipient]: [Subscription<Message>[], Subscription<HtmlDocument>[], Subscription<SourceText>[], Subscription<Address>[]] = [[], [], [], []];
  const fields: Tables<HeaderField> = new Map();
  const parts: Tables<Part> = new Map();
  const declarations: Tables<Declaration> = new Map();
  const selectors: Tables<Element> = new Map();
  for (const run of runs) {
    const { visitor } = run;
    if (visitor.message) message.push({ run, visit: (subject) => visitor.message?.(subject) });
    if (visitor.html) html.push({ run, visit: (subject) => visitor.html?.(subject) });
    if (visitor.prose) prose.push({ run, visit: (subject) => visitor.prose?.(subject) });
    if (visitor.recipient) recipient.push({ run, visit: (subject) => visitor.recipient?.(subject) });
    addHandlers(fields, run, visitor.field);
    addHandlers(parts, run, visitor.part);
    addHandlers(declarations, run, visitor.declaration);
    addHandlers(selectors, run, visitor.element);
  }
  const allFields = fields.get('*');
  const elementByTag = new Map<string, readonly Subscription<Element>[]>();
  const element: { matches: Matcher; subscription: Subscription<Element> }[] = [];
  for (const [selector, subscriptions] of selectors) {
    if (TAG.test(selector)) elementByTag.set(selector, subscriptions);
    else for (const subscription of subscriptions) element.push({ matches: matcherOf(selector), subscription });
  }
  return {
    message,
    html,
    prose,
    recipient,
    element,
    elementByTag,
    field: (name) => concat(fields.get(name.toLowerCase()), allFields),
    part: (essence) => concat(parts.get(essence), parts.get(`${essence.slice(0, essence.indexOf('/'))}/*`), parts.get('*/*'), parts.get('*')),
    declaration: (property) => concat(declarations.get(property), declarations.get('*')),
    hasDeclarations: declarations.size > 0,
    hasParts: parts.size > 0,
  };
};
