import type { Engine } from './engines/engine.ts';
import { faultAt } from './engines/faults.ts';

/** What a render function of a configuration is given. */
export interface FunctionInput { readonly path: string; readonly source: string; readonly data: unknown }
/** A render function: it answers the text that would be sent. */
export type RenderFunction = (input: FunctionInput) => string | Promise<string>;

/** A render function as an engine. It is called twice, the second time with marks in its source. */
export const functionEngine = (render: RenderFunction): Engine => ({
  render: async (host, data) => {
    const text: unknown = await render({ path: host.main.path, source: host.textOf(host.main), data });
    if (typeof text !== 'string') throw new TypeError(`it gave ${text === null ? 'null' : typeof text} and no text`);
    return text;
  },
  faultOf: (thrown, host) => faultAt('The render function', thrown, host, {}),
});
