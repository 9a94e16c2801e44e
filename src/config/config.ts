import type { RuleMap } from '../lint/any-rule.ts';
import type { Reader } from '../read/reader.ts';
import type { Reporter } from '../lint/reporter.ts';
import type { TemplateLanguage } from '../template/language.ts';
import type { OptionsOf, Rule, Services, Severity } from '../rule.ts';

/** How a rule is set: off, a severity, or a severity with the options that differ from the defaults. */
// eslint-disable-next-line typescript/no-explicit-any -- a rule's messages and services do not matter here
export type Setting<R> = 'off' | Severity | (R extends Rule<any, infer O, any> ? readonly [Severity, Partial<OptionsOf<O>>] : never);
/** Settings by rule name; a name that is no rule does not compile. */
export type Settings<Rules extends RuleMap> = { readonly [Name in keyof Rules]?: Setting<Rules[Name]> };

/** What kind of mail it is: to many who asked for it, or to one person because of something that person did. */
export type Kind = 'bulk' | 'transactional';
/** The presets that are computed from the rules; `all` is every rule at its own severity. */
export type PresetName = 'recommended' | 'transactional' | 'bulk' | 'strict' | 'all';

/** A named set of rule settings, and the kind of mail it is meant for. */
export interface Preset<Rules extends RuleMap = RuleMap> {
  readonly name: string;
  readonly kind?: Kind;
  readonly rules: Settings<Rules>;
}

/** Rules, presets, readers and reporters of somebody else, as an object. A preset of it is named `<plugin>/<preset>`. */
export interface Plugin {
  readonly name: string;
  readonly rules?: RuleMap;
  readonly presets?: Readonly<Record<string, Preset>>;
  readonly readers?: readonly Reader[];
  readonly reporters?: Readonly<Record<string, Reporter>>;
}

/** A preset by name, a plugin's preset by `<plugin>/<preset>`, or a preset itself. */
export type Extends = PresetName | `${string}/${string}` | Preset;

/** What may be said for all files, and again for some of them. */
export interface Layer<Rules extends RuleMap = RuleMap> {
  readonly extends?: readonly Extends[];
  readonly rules?: Settings<Rules>;
  readonly kind?: Kind;
  /** Mailbox providers the mail goes to: `gmail`, `outlook.com`, `yahoo`, … */
  readonly providers?: readonly string[];
  /** The service that sends it: `amazon-ses`, `sendgrid`, `postmark`, … */
  readonly service?: string;
  /** The language of templates that are not told by their extension or their tags: `handlebars`, `liquid`, `single-brace`, … */
  readonly templateLanguage?: TemplateLanguage;
  /** The files are what will be sent (a build rendered them): a placeholder that is left is an error. */
  readonly final?: boolean;
}

/** Settings for the files that match a glob, relative to the configuration's folder. */
export interface Override<Rules extends RuleMap = RuleMap> extends Layer<Rules> { readonly files: readonly string[] }

/** How templates are rendered before they are linted. Of several entries that name a file the last one counts. */
export interface RenderEntry {
  /** Globs of templates, relative to the configuration's folder. */
  readonly files: readonly string[];
  /** Globs of JSON files, relative to the configuration's folder; each is one set of data, and gives one rendering. */
  readonly data?: readonly string[];
  /** The language they are in, where neither their extension nor their tags tell; it says which engine renders them. */
  readonly language?: TemplateLanguage;
  /** The folder nothing is included from outside of, relative to the configuration's folder, which it is where nothing is said. */
  readonly root?: string;
  /** How long one rendering may take, in milliseconds; 5000 where nothing is said. */
  readonly timeLimit?: number;
  /** Renders them instead of an engine. `path` is absolute. It is called at least twice for each rendering, with other sources. */
  readonly with?: (template: { readonly path: string; readonly source: string; readonly data: unknown }) => string | Promise<string>;
}

/** The one configuration. `extends` is `['recommended']` where it is not said; what comes later wins. */
export interface Config<Rules extends RuleMap = RuleMap> extends Layer<Rules> {
  readonly plugins?: readonly Plugin[];
  readonly overrides?: readonly Override<Rules>[];
  /** Globs of files that folders and globs on the command line leave out, relative to the configuration's folder. */
  readonly ignores?: readonly string[];
  /** How templates are rendered with data. EJS and Nunjucks run code, so they are rendered only where this says so. */
  readonly render?: readonly RenderEntry[];
  /** What rules may ask the world for. */
  readonly services?: Partial<Services>;
  /** For editors: where the JSON Schema of a configuration in JSON is. */
  readonly $schema?: string;
}
