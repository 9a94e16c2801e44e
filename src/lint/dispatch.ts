import type { Element } from 'domhandler';
import type { Address, Declaration, Handlers, HeaderField, HtmlDocument, Message, Part, SourceText } from '../rule.ts';
import type { RuleRun } from './context.ts';
import type { Matcher } from './selector.ts';

type Visit = void | Promise<void>;
/** A handler, and the run of the rule it belongs to: who to blame when it throws. It is called as a method of what it stands in. */
export interface Subscription<Subject> { readonly run: RuleRun; readonly owner: unknown; readonly visit: (this: unknown, subject: Subject, root: Message | Part) => Visit }

/** Subscriptions by key; `*` is every subject. */
type Table<Subject> = ReadonlyMap<string, readonly Subscription<Subject>[]>;

/** All visitors of all rules, one table per kind of subject. */
export interface Dispatch {
  readonly message: readonly Subscription<Message>[];
  readonly html: readonly Subscription<HtmlDocument>[];
  readonly prose: readonly Subscription<SourceText>[];
  readonly recipient: readonly Subscription<Address>[];
  readonly end: readonly Subscription<Message | Part>[];
  readonly element: readonly { readonly matches: Matcher; readonly subscription: Subscription<Element> }[];
  readonly elementByTag: Table<Element>;
  readonly fields: Table<HeaderField>;
  readonly everyField: readonly Subscription<HeaderField>[];
  readonly parts: Table<Part>;
  readonly declarations: Table<Declaration>;
  /** Whether anybody is called with something of a text. */
  readonly looksAtHtml: boolean;
}

type Tables<Subject> = Map<string, Subscription<Subject>[]>;

const addHandlers = <Subject>(tables: Tables<Subject>, run: RuleRun, handlers: Handlers<Subject> | undefined, nameOf = inLowerCase): void => {
  if (!handlers) return;
  for (const key of Object.keys(handlers)) {
    const visit = handlers[key];
    if (!visit) continue;
    const name = nameOf(key);
    const table = tables.get(name);
    if (table) table.push({ run, owner: handlers, visit });
    else tables.set(name, [{ run, owner: handlers, visit }]);
  }
};

const inLowerCase = (key: string): string => key.toLowerCase();

const TAG = /^[a-z][a-z0-9:-]*$/iu;
/** In any other selector there may be a value in which case counts. */
const nameOfSelector = (selector: string): string => (TAG.test(selector) ? selector.toLowerCase() : selector);

/** The selectors of a rule that are more than a tag name, and have to be compiled. */
export const selectorsOf = (handlers: Handlers<Element>): readonly string[] => Object.keys(handlers).filter((selector) => !TAG.test(selector));

/** One table per kind, made in one pass: for rules that are not stateless it is done anew for each message. `matcherOf` compiles the selectors that are more than a tag name. */
export const dispatch = (runs: readonly RuleRun[], matcherOf: (selector: string) => Matcher): Dispatch => {
  const message: Subscription<Message>[] = [];
  const html: Subscription<HtmlDocument>[] = [];
  const prose: Subscription<SourceText>[] = [];
  const recipient: Subscription<Address>[] = [];
  const end: Subscription<Message | Part>[] = [];
  const fields: Tables<HeaderField> = new Map();
  const parts: Tables<Part> = new Map();
  const declarations: Tables<Declaration> = new Map();
  const selectors: Tables<Element> = new Map();
  for (const run of runs) {
    const { visitor: owner } = run;
    /* eslint-disable typescript/unbound-method -- they are called as methods of their owner */
    if (owner.message) message.push({ run, owner, visit: owner.message });
    if (owner.html) html.push({ run, owner, visit: owner.html });
    if (owner.prose) prose.push({ run, owner, visit: owner.prose });
    if (owner.recipient) recipient.push({ run, owner, visit: owner.recipient });
    if (owner.end) end.push({ run, owner, visit: owner.end });
    /* eslint-enable typescript/unbound-method */
    addHandlers(fields, run, owner.field);
    addHandlers(parts, run, owner.part);
    addHandlers(declarations, run, owner.declaration);
    addHandlers(selectors, run, owner.element, nameOfSelector);
  }
  const elementByTag = new Map<string, readonly Subscription<Element>[]>();
  const element: { matches: Matcher; subscription: Subscription<Element> }[] = [];
  for (const [selector, subscriptions] of selectors) {
    if (TAG.test(selector)) elementByTag.set(selector, subscriptions);
    else for (const subscription of subscriptions) element.push({ matches: matcherOf(selector), subscription });
  }
  const looksAtHtml = html.length + prose.length + selectors.size + declarations.size > 0;
  return { message, html, prose, recipient, end, element, elementByTag, fields, everyField: fields.get('*') ?? [], parts, declarations, looksAtHtml };
};
