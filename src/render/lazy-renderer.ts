import type { Render } from '../read/rendition.ts';
import type { Renderer } from './renderer.ts';
import type { RenderSettings } from './plan.ts';

/** A renderer that is loaded with the first template that may be rendered. */
export interface LazyRenderer {
  /** What renders a file; `undefined` for one of which nothing says that it is to be rendered. */
  of(path: string): Render | undefined;
  close(): Promise<void>;
}

/** A renderer for one configuration that costs nothing where there are no data and no MJML. */
export const lazyRenderer = (settings: RenderSettings): LazyRenderer => {
  const { entries, data = [] } = settings;
  let loaded: Promise<Renderer> | undefined;
  const load = async (): Promise<Renderer> => (await import('./renderer.ts')).createRenderer(settings);
  const render: Render = async (...template) => (await (loaded ??= load())).render(...template);
  return {
    of: (path) => (data.length > 0 || entries.length > 0 || path.toLowerCase().endsWith('.mjml') ? render : undefined),
    close: async () => {
      await (await loaded)?.close();
    },
  };
};
