import { dirname, resolve } from 'node:path';
import { builtIns } from '../built-in.ts';
import { findConfig } from '../config/find.ts';
import { project } from '../config/project.ts';
import type { Project } from '../config/project.ts';
import type { Args } from './args.ts';

/** Projects by folder: the configuration nearest to a file, else the one nearest to where the program runs. */
export interface Projects {
  /** `folder` is absolute. Throws a ConfigError. */
  of(folder: string): Promise<Project>;
  /** The path of the configuration, where there is one. */
  configOf(folder: string): string | undefined;
}

/** The projects of one run; each configuration is loaded once, each folder is looked up once. `anew` where another run in this process has loaded them. */
export const projects = ({ config, preset, rules, kind, providers, service, templateLanguage, final, score }: Args, cwd: string, anew = false): Projects => {
  const flags = { ...(preset !== undefined && { preset }), rules, ...(kind !== undefined && { kind }), ...(providers && { providers }), ...(service !== undefined && { service }), ...(templateLanguage !== undefined && { templateLanguage }), final, score };
  const paths = new Map<string, string | undefined>();
  const loaded = new Map<string | undefined, Promise<Project>>();
  const pathOf = (folder: string): string | undefined => {
    if (config !== undefined) return resolve(cwd, config);
    if (!paths.has(folder)) paths.set(folder, findConfig(folder) ?? findConfig(cwd));
    return paths.get(folder);
  };
  return {
    configOf: pathOf,
    of: (folder) => {
      const path = pathOf(folder);
      const known = loaded.get(path) ?? load(path);
      loaded.set(path, known);
      return known;
    },
  };

  async function load(path: string | undefined): Promise<Project> {
    if (path === undefined) return project(undefined, builtIns, flags);
    const { loadConfig } = await import('../config/load.ts');
    const where = config ?? path.slice(dirname(path).length + 1);
    return project({ value: await loadConfig(path, anew), folder: dirname(path), where: where.endsWith('package.json') ? `${where} "sendlint"` : where }, builtIns, flags);
  }
};
