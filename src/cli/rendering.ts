import { dirname, resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import type { Render } from '../read/rendition.ts';
import { lazyRenderer } from '../render/lazy-renderer.ts';
import type { LazyRenderer } from '../render/lazy-renderer.ts';
import type { Args } from './args.ts';
import type { Projects } from './projects.ts';

/** Renders the templates of one run. */
export interface Rendering {
  /** What renders a file, by its absolute path; `undefined` where nothing says that it is to be rendered. */
  of(path: string, project: Project): Render | undefined;
  close(): Promise<void>;
}

/** A renderer for each configuration. */
export const rendering = ({ data, operands }: Args, cwd: string, projects: Projects): Rendering => {
  const files = data.map((path) => resolve(cwd, path));
  // A template outside of the configuration's folder includes what is under the folder that was named.
  const folders = operands.map((operand) => resolve(cwd, operand));
  const renderers = new Map<Project, LazyRenderer>();
  const made = (project: Project, config: string | undefined): LazyRenderer => lazyRenderer({
    entries: project.renderEntries, cwd, folders, data: files,
    ...(config === undefined ? { folder: cwd } : { folder: dirname(config), config, where: config.slice(dirname(config).length + 1) }),
  });
  return {
    of: (path, project) => {
      const renderer = renderers.get(project) ?? made(project, projects.configOf(dirname(path)));
      renderers.set(project, renderer);
      return renderer.of(path);
    },
    close: async () => {
      for (const renderer of renderers.values()) await renderer.close();
    },
  };
};
