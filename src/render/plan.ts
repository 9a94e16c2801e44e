import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import type { RenderEntry } from '../config/config.ts';
import { globs } from '../config/globs.ts';
import type { Matcher } from '../config/globs.ts';
import type { TemplateLanguage } from '../template/language.ts';
import { DataSets } from './data-sets.ts';
import type { DataSet } from './data-sets.ts';
import { TEXT_ENGINES } from './job.ts';
import type { FunctionPlace, TextEngine } from './job.ts';
import type { RenderFunction } from './own-function.ts';

/** What is said about rendering: by a configuration, and on the command line. */
export interface RenderSettings {
  readonly entries: readonly RenderEntry[];
  /** Where the globs of the entries start: the configuration's folder, else where the program runs. Absolute. */
  readonly folder: string;
  /** How the configuration is called in a sentence. */
  readonly where?: string;
  /** The configuration's absolute path, from which a worker can import it; without one its functions are called here. */
  readonly config?: string;
  /** Where paths that are not absolute start. */
  readonly cwd: string;
  /** JSON files by absolute paths, for every template that data alone may render. */
  readonly data?: readonly string[];
  /** Folders and files that were named: the root of templates outside of `folder`. Absolute. */
  readonly folders?: readonly string[];
  /** Where engines are looked for that the root does not have; the program's own folder where that is not said. */
  readonly enginesFrom?: readonly string[];
}

/** How one template is rendered. */
export interface Plan {
  /** What fills it with data; `undefined` for MJML that is compiled as it stands. */
  readonly engine: TextEngine | FunctionPlace | RenderFunction | undefined;
  readonly language: TemplateLanguage | undefined;
  readonly isMjml: boolean;
  /** One rendering each; a single `undefined` where there is no data. */
  readonly data: readonly (DataSet | undefined)[];
  readonly root: string;
  readonly timeLimit: number;
}

/** A template as far as it matters for how it is rendered; its path is absolute. */
export interface Planned { readonly path: string; readonly language: TemplateLanguage | undefined }

const TIME_LIMIT = 5000;
/** These run no code, so data alone is reason enough to render them. */
const HARMLESS: ReadonlySet<string> = new Set<TextEngine>(['handlebars', 'mustache', 'liquid']);
const NAMES: Readonly<Record<string, string>> = { handlebars: 'Handlebars', mustache: 'Mustache', liquid: 'Liquid', nunjucks: 'Nunjucks', ejs: 'EJS', jinja: 'Jinja', twig: 'Twig' };

/** Decides how templates are rendered; `undefined` for one that is not to be. Rejects with a ConfigError. */
export const planner = (settings: RenderSettings): ((template: Planned) => Promise<Plan | undefined>) => {
  const { entries, folder, folders = [], data = [], cwd, where = 'the configuration' } = settings;
  const sets = new DataSets(cwd);
  let matchers: Promise<readonly Matcher[]> | undefined;
  const entryOf = async (path: string): Promise<number> => {
    if (entries.length === 0) return -1;
    const found = await (matchers ??= globs(folder).then((matcher) => entries.map(({ files }) => matcher(files))));
    return found.findLastIndex((matches) => matches(path));
  };
  const dataOf = async (entry: RenderEntry | undefined, index: number): Promise<readonly (DataSet | undefined)[]> => {
    if (data.length > 0) return Promise.all(data.map((path) => sets.at(path)));
    return entry?.data ? sets.matching(entry.data, folder, `${where}: render[${index}].data`) : [undefined];
  };
  return async ({ path, language: detected }) => {
    const index = await entryOf(path);
    const entry = entries[index];
    const isMjml = path.toLowerCase().endsWith('.mjml') && !entry?.with;
    const hasData = data.length > 0 || entry?.data !== undefined;
    const language = entry?.language ?? detected;
    const engine = entry?.with ? functionOf(entry.with, index, settings) : engineOf(language, { isNamed: entry !== undefined, hasData, isMjml, where: `${where}: render[${index}]` });
    if (engine === undefined && !isMjml) return undefined;
    return {
      engine, language, isMjml,
      data: engine === undefined ? [undefined] : await dataOf(entry, index),
      root: entry?.root === undefined ? rootOf(path, [folder, ...folders]) : resolve(folder, entry.root),
      timeLimit: entry?.timeLimit ?? TIME_LIMIT,
    };
  };
};

/** The first of the folders that a template stands in, else its own. */
const rootOf = (path: string, folders: readonly string[]): string => folders.find((folder) => isInside(path, folder)) ?? dirname(path);

const isInside = (path: string, folder: string): boolean => {
  const from = relative(folder, path);
  return from !== '' && from !== '..' && !from.startsWith('../') && !from.startsWith('..\\') && !isAbsolute(from);
};

const functionOf = (render: RenderFunction, entry: number, { config }: RenderSettings): FunctionPlace | RenderFunction => (config === undefined ? render : { config, entry });

interface Circumstances { readonly isNamed: boolean; readonly hasData: boolean; readonly isMjml: boolean; readonly where: string }

const engineOf = (language: TemplateLanguage | undefined, { isNamed, hasData, isMjml, where }: Circumstances): TextEngine | undefined => {
  // MJML without data is compiled with its tags in it.
  if (language === undefined || (isMjml ? !hasData : !isNamed && !hasData)) return undefined;
  const engine = TEXT_ENGINES.find((name) => name === language);
  if (engine !== undefined && (isNamed || HARMLESS.has(engine))) return engine;
  const name = NAMES[language] ?? language;
  if (engine !== undefined) throw new ConfigError(`${name} runs code, so data alone does not render it: it is rendered where "render" in the configuration names the file.`);
  if (!isNamed) return undefined;
  const way = language === 'jinja' || language === 'twig' ? 'say language: "nunjucks" where Nunjucks can read it' : 'give a function as "with"';
  throw new ConfigError(`${where} names a file in ${name}, for which there is no engine: ${way}, or leave the file out.`);
};
