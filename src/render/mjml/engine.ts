import { quietly } from './quietly.ts';

/** MJML makes a boolean of `true` and `false`. */
export type Attributes = Readonly<Record<string, string | boolean>>;

/** A node of the tree MJML makes of its text, and renders. */
export interface MjmlNode {
  readonly tagName: string;
  readonly attributes?: Attributes;
  readonly children?: readonly MjmlNode[];
  readonly content?: string;
}

/** A component's class as MJML registers it. Its instances are made from a node's properties. */
export interface ComponentClass {
  new (initial: ComponentData): ComponentInstance;
  readonly componentName?: string;
  /** It holds HTML and no components. */
  readonly endingTag?: boolean;
  getTagName(): string;
}
export interface ComponentData { readonly context: { readonly components: Readonly<Record<string, ComponentClass>> }; readonly [property: string]: unknown }
export interface ComponentInstance {
  render?(): string;
  renderChildren?(children: unknown, options?: ChildOptions): string;
}
export interface ChildOptions { readonly rawXML?: boolean; readonly renderer?: (child: ComponentInstance) => string }

/** What MJML's validator found; `line` is what the node says its line is. */
export interface MjmlError { readonly line: number; readonly message: string; readonly tagName: string }
export interface Compiled { readonly html: string; readonly json: MjmlNode; readonly errors: readonly MjmlError[] }

type Mjml = (input: string | MjmlNode, options: Readonly<Record<string, unknown>>) => Compiled | Promise<Compiled>;

/** MJML as it is installed, so called that it reads no file, prints nothing and answers the same each time. */
export interface Engine {
  /** The tree of a text: everything it holds, in a root that MJML is given so that any text has one. */
  parse(text: string): Promise<readonly MjmlNode[]>;
  compile(tree: MjmlNode, options: { readonly validate: boolean; readonly components?: readonly ComponentClass[] }): Promise<Compiled>;
  /** The classes of all components, by tag name. */
  components(): Promise<Readonly<Record<string, ComponentClass>>>;
}

/** The engine in a module that was imported; `undefined` where it is not MJML. */
export const engineOf = (module: unknown): Engine | undefined => {
  const mjml = functionIn(module);
  if (!mjml) return undefined;
  const run: Mjml = async (input, options) => undisturbed(() => mjml(input, { ...OPTIONS, ...options }));
  return {
    parse: async (text) => {
      // A root of our own is never missing and never closed early; its first child is the body without which MJML gives no tree.
      const { json } = await run(`<${ROOT}><mj-body></mj-body>${text}`, { validationLevel: 'skip', presets: [{ components: [EmptyBody], dependencies: {} }] });
      return json.children?.slice(1) ?? [];
    },
    compile: async (tree, { validate, components }) =>
      run(tree, { validationLevel: validate ? 'soft' : 'skip', ...(components && { presets: [{ components, dependencies: {} }] }) }),
    components: async () => {
      const known = classes.get(mjml);
      if (known) return known;
      let found: Readonly<Record<string, ComponentClass>> = {};
      class Probe extends EmptyBody {
        static override readonly componentName: string = PROBE;
        static override readonly getTagName = (): string => PROBE;

        constructor({ context }: ComponentData) {
          super();
          found = context.components;
        }
      }
      await run({ tagName: 'mjml', children: [{ tagName: 'mj-body', children: [{ tagName: PROBE }] }] }, { validationLevel: 'skip', presets: [{ components: [Probe], dependencies: {} }] });
      classes.set(mjml, found);
      return found;
    },
  };
};

/** The classes of a module stay the same. */
const classes = new WeakMap<Mjml, Readonly<Record<string, ComponentClass>>>();

/** Includes are ours to read, and `.mjmlconfig` is nobody's. */
const OPTIONS = { ignoreIncludes: true, useMjmlConfigOptions: false, keepComments: true, minify: false, beautify: false };
const ROOT = 'sendlint-root';
const PROBE = 'sendlint-probe';

class EmptyBody {
  static readonly componentName: string = 'mj-body';
  static readonly getTagName = (): string => 'mj-body';
  static readonly isRawElement = (): boolean => false;

  render(): string { return ' '; }
}

const functionIn = (module: unknown): Mjml | undefined => {
  if (typeof module === 'function') return module as Mjml;
  return typeof module === 'object' && module !== null && 'default' in module ? functionIn(module.default) : undefined;
};

/** MJML draws ids at random, which have to be the same each time. It does all its work before it first waits. */
const undisturbed = <T>(run: () => T): T => {
  const { random } = Math;
  let seed = 0;
  Math.random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  try {
    return quietly(run);
  } finally {
    Math.random = random;
  }
};
