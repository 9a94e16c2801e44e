import { ConfigError } from '../config/config-error.ts';
import { loadConfig } from '../config/load.ts';
import type { Engine } from './engines/engine.ts';
import type { FunctionPlace, Job, TextEngine } from './job.ts';
import { functionEngine } from './own-function.ts';
import type { RenderFunction } from './own-function.ts';

/** The engine of a job: a package, loaded by its name, or a function of the configuration. Throws a ConfigError. */
export const engineFor = async ({ engine }: Job, load: (name: TextEngine | 'liquidjs') => unknown): Promise<Engine | undefined> => {
  if (engine === undefined) return undefined;
  return typeof engine === 'string' ? ENGINES[engine](load) : functionEngine(await functionAt(engine));
};

type Load = Parameters<typeof engineFor>[1];

const ENGINES: Readonly<Record<TextEngine, (load: Load) => Promise<Engine>>> = {
  handlebars: async (load) => (await import('./engines/handlebars.ts')).handlebarsEngine(load('handlebars') as never),
  mustache: async (load) => (await import('./engines/mustache.ts')).mustacheEngine(load('mustache') as never),
  liquid: async (load) => (await import('./engines/liquid.ts')).liquidEngine(load('liquidjs') as never),
  nunjucks: async (load) => (await import('./engines/nunjucks.ts')).nunjucksEngine(load('nunjucks') as never),
  ejs: async (load) => (await import('./engines/ejs.ts')).ejsEngine(load('ejs') as never),
};

const functions = new Map<string, Promise<unknown>>();

/** Imports the configuration that has the function, once. */
const functionAt = async ({ config, entry }: FunctionPlace): Promise<RenderFunction> => {
  const loaded = functions.get(config) ?? loadConfig(config);
  functions.set(config, loaded);
  const value = await loaded as { readonly render?: readonly { readonly with?: unknown }[] };
  const found = value.render?.[entry]?.with;
  if (typeof found !== 'function') throw new ConfigError(`render[${entry}].with is a function where the configuration is checked and none where it runs.`);
  return found as RenderFunction;
};
