import type { Element } from 'domhandler';
import type { Attribute, HtmlDocument } from './html/html-document.ts';
import type { Declaration } from './html/styles.ts';
import type { Address } from './message/address.ts';
import type { HeaderField } from './message/header.ts';
import type { Parameter } from './message/media-type.ts';
import type { Message } from './message/message.ts';
import type { Part } from './message/part.ts';
import type { SourceText, Span } from './source/source-text.ts';

export type { Element } from 'domhandler';
export type { Attribute, HtmlDocument } from './html/html-document.ts';
export type { ComputedStyle, Declaration, StyleSheet } from './html/styles.ts';
export type { Address } from './message/address.ts';
export type { Defect, DefectCode } from './message/defect.ts';
export type { Header, HeaderField } from './message/header.ts';
export type { MediaType, Parameter } from './message/media-type.ts';
export type { Envelope, Message } from './message/message.ts';
export type { Body, Part } from './message/part.ts';
export type { SourceText, Span } from './source/source-text.ts';
export type { TemplateLanguage } from './template/language.ts';
export type { TagRole, TemplateBlock, TemplateFault, TemplateTag } from './template/tag.ts';
export type { Template } from './template/template.ts';
/** The tags that sending services fill in after everything else was rendered. */
export { SERVICE_TOKENS } from './template/service-tokens.ts';
/** Where template tags stand in any string: a field, a prose. */
export { findTags } from './template/read-template.ts';
/** What is made of a document, a part, a field or a text once for all rules that ask. */
export { once } from './once.ts';
/** The large mailbox domains, and those where anybody gets a mailbox for nothing. Made when first asked for. */
export { freeMailDomains, largeMailboxDomains } from './message/mailbox-providers.ts';
/** Edits that add a field to a header and an attribute to a tag, where nothing else is touched. */
export { newField, newlineOf } from './message/new-field.ts';
export { newAttribute } from './html/new-attribute.ts';
/** Whether two markups make the same tree: what a repair of markup has to ask. */
export { parsesAlike } from './html/parses-alike.ts';
/** A URL with https instead of http, for hosts that have it. */
export { isHostAmong, securedUrl } from './html/secured-url.ts';
/** What stands in `HtmlDocument.root` and in computed style for text a template fills in: nobody knows it. */
export { UNKNOWN } from './html/markup-context.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One option of a rule, as JSON Schema. Of items with the format "file" a configuration names files, and the rule gets their lines. */
export type OptionSchema = { readonly description: string } & (
  | { readonly type: 'boolean'; readonly default: boolean }
  | { readonly type: 'integer' | 'number'; readonly default: number; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'string'; readonly default: string; readonly enum?: readonly string[]; readonly pattern?: string }
  | { readonly type: 'array'; readonly default: readonly string[]; readonly items: { readonly type: 'string'; readonly enum?: readonly string[]; readonly format?: 'file' } });
/** JSON Schema `properties`; every option has a description and a default. */
export type OptionsSchema = Readonly<Record<string, OptionSchema>>;
type OptionOf<S> = S extends { enum: readonly (infer Value)[] } ? Value
  : S extends { type: 'boolean' } ? boolean
  : S extends { type: 'integer' | 'number' } ? number
  : S extends { type: 'array'; items: infer Item } ? readonly OptionOf<Item>[]
  : S extends { type: 'string' } ? string : never;
/** The options a rule gets: every one, defaults filled in. */
export type OptionsOf<S extends OptionsSchema> = { readonly [Name in keyof S]: OptionOf<S[Name]> };

type Placeholder<Template extends string> = Template extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type DataFor<Template extends string> = [Placeholder<Template>] extends [never] ? { readonly data?: undefined } : { readonly data: Readonly<Record<Placeholder<Template>, string | number>> };

/** The wordings of a rule, by id; `{{name}}` is filled from the problem's `data`. */
export type Messages = Readonly<Record<string, string>>;
/** What a problem may point at. */
export type Target = Span | Message | Part | HeaderField | Parameter | Declaration | Attribute | Element;
/** One of several repairs a person chooses from. */
export interface Suggestion { readonly title: string; readonly edits: readonly Edit[] }
export interface Edit { readonly at: Span; readonly text: string }
/** What a rule hands to `report`, not yet located. */
export type Problem<M extends Messages> = { [Id in keyof M]: { readonly messageId: Id; readonly at: Target; readonly fix?: readonly Edit[]; readonly suggest?: readonly Suggestion[] } & DataFor<M[Id]> }[keyof M];

/** What a rule may ask the world for. A rule names what it uses; the host decides what it gets. */
export interface Services { readonly dns: Resolver; readonly http: Fetcher; readonly clock: () => Date }
export type ServiceName = keyof Services;
/** The signature of `node:dns/promises`.resolve, so that module, a cache, or a test zone will do. */
export type Resolver = (name: string, type: RecordType, options?: { readonly signal?: AbortSignal }) => Promise<readonly DnsRecord[]>;
export type RecordType = 'A' | 'AAAA' | 'CNAME' | 'MX' | 'PTR' | 'TXT';
export type DnsRecord = string | readonly string[] | { readonly exchange: string; readonly priority: number };
export type Fetcher = (url: URL, options?: { readonly signal?: AbortSignal }) => Promise<{ readonly status: number }>;

/** What the sender said, or what the message shows, about how it is sent. `undefined` means unknown, not no. */
export interface Sending { readonly kind: 'bulk' | 'transactional' | undefined; readonly providers: readonly string[]; readonly service: string | undefined }

export type RuleContext<M extends Messages = Messages, O extends OptionsSchema = OptionsSchema, S extends ServiceName = never> = {
  readonly options: OptionsOf<O>;
  readonly message: Message | Part;
  readonly sending: Sending;
  readonly signal: AbortSignal;
  readonly report: (problem: Problem<M>) => void;
  /** The rule was asked and could not tell: neither a pass nor a finding. `reason` is one sentence. */
  readonly unchecked: (reason: string, at?: Target) => void;
} & Pick<Services, S>;

/** A comment of a template that silences rules, and what came of it. */
export interface Suppression {
  /** `unknown` where the word is none of sendlint's, as in `sendlint-disable-line`. */
  readonly directive: 'disable-next-line' | 'disable' | 'enable' | 'unknown';
  /** The word as written. */
  readonly word: string;
  /** The comment, delimiters included. */
  readonly span: Span;
  /** The rules it names, in order; none stands for all. */
  readonly names: readonly SuppressedName[];
  /** What is written after ` -- `. */
  readonly reason: Span | undefined;
  /** Whether it silences something, or ends what does; `undefined` where that could not be told. */
  readonly isUsed: boolean | undefined;
}
/** A rule that a comment names. `isUsed` is `undefined` too where the rule is off, or could not tell. */
export interface SuppressedName { readonly name: string; readonly span: Span; readonly isKnown: boolean; readonly isUsed: boolean | undefined }

type Visit = void | Promise<void>;
/** `root` is the message that the subject is of, or the part that a fragment is. */
export type Handlers<Subject> = { readonly [selector: string]: (subject: Subject, root: Message | Part) => Visit };
/** What a rule looks at. Each table is keyed in the language its subject is named in; `root` is as in them. */
export interface Visitor {
  /** The outer message; never called for a fragment (an HTML file). */
  message?(message: Message): Visit;
  /** By field name ('subject', '*'): fields of the outer message, or those a template's front matter gives. */
  readonly field?: Handlers<HeaderField>;
  /** By media range ('image/*', '*'): every part from the root down, the root too; not inside an attached message. */
  readonly part?: Handlers<Part>;
  html?(document: HtmlDocument, root: Message | Part): Visit;
  /** By CSS selector ('img:not([alt])'). */
  readonly element?: Handlers<Element>;
  /** By CSS property ('display', '*'). */
  readonly declaration?: Handlers<Declaration>;
  /** The text of each text/plain body, and the prose of each HTML document. */
  prose?(text: SourceText, root: Message | Part): Visit;
  /** Every mailbox the mail goes to: those of To, Cc and Bcc, in that order, or each row of a list of recipients. */
  recipient?(mailbox: Address, root: Message | Part): Visit;
  /** Every comment that silences rules, after all other rules are done. Only a rule that `needs` suppressions is shown them, and it is shown nothing else. */
  suppression?(suppression: Suppression): Visit;
  end?(root: Message | Part): Visit;
}

/** The same idea in a spam filter: what its symbol adds to a message's points there when the rule finds something. */
export interface Twin {
  readonly filter: 'SpamAssassin' | 'rspamd';
  readonly symbol: string;
  /** Points as the filter publishes them; of SpamAssassin's four the first, for neither network nor Bayes. */
  readonly score: number;
  /** The ids of the rule's messages it is the twin of; all of them where nothing is named. */
  readonly of?: readonly string[];
  /** Only where the number `data[of]` is over `over` and at most `to`. */
  readonly band?: { readonly of: string; readonly over: number; readonly to?: number };
  /** Points grow with the number `data[of]` and are all given at `full`. */
  readonly grows?: { readonly of: string; readonly full: number };
  /** Where ours differs on purpose, and why. */
  readonly differs?: string;
}

/** A standard or a provider's published requirement that a rule rests on. */
export interface Reference { readonly title: string; readonly url: string }
export interface RuleMeta {
  readonly name: string;
  readonly description: string;
  readonly advice: string;
  /** When a configuration turns the rule on without saying how. */
  readonly severity: Severity;
  /** Where the rule is on, and how: a preset may change severity and options. */
  readonly presets: Readonly<Record<string, Severity | readonly [Severity, Readonly<Record<string, unknown>>]>>;
  readonly references: readonly [Reference, ...Reference[]];
  readonly twins?: readonly Twin[];
  /** What there must be for the rule to be asked at all: an HTML body, a template (no message), or comments in it that silence rules. Most mail has none of them, and there are many rules. */
  readonly needs?: 'html' | 'template' | 'suppression';
  readonly deprecated?: { readonly since: string; readonly use?: string };
}
export interface Rule<M extends Messages = Messages, O extends OptionsSchema = OptionsSchema, S extends ServiceName = ServiceName> extends RuleMeta {
  readonly messages: M;
  readonly options?: O;
  readonly uses?: readonly S[];
  /** Whether one visitor serves one message after another: see StatelessRule. */
  readonly stateless?: boolean;
  /** Called for each message, unless the rule is stateless. */
  create(context: RuleContext<M, O, S>): Visitor;
}
/** A rule whose visitor keeps nothing of a message: it serves one message after another, never two at a time. With two hundred rules, making visitors is a tenth of the work. */
export interface StatelessRule<M extends Messages = Messages, O extends OptionsSchema = OptionsSchema> extends Omit<Rule<M, O, never>, 'create' | 'uses'> {
  readonly stateless: true;
  /** What the rule has to say it says before its visitor returns, or before the promise that returns is kept. */
  create(context: Pick<RuleContext<M, O>, 'options' | 'report' | 'unchecked'>): Visitor;
}

/* eslint-disable typescript/no-empty-object-type -- a rule without options has none */
/** Declares a rule. It changes nothing; it makes messages, options and services known to the type checker. */
export function defineRule<const M extends Messages, const O extends OptionsSchema = {}>(rule: StatelessRule<M, O>): Rule<M, O, never>;
export function defineRule<const M extends Messages, const O extends OptionsSchema = {}, const S extends ServiceName = never>(rule: Rule<M, O, S> & { readonly stateless?: false }): Rule<M, O, S>;
export function defineRule(rule: object): object { return rule; }
/* eslint-enable typescript/no-empty-object-type */
