import type { Rendered } from '../rendered.ts';
import type { Component, Place } from './component.ts';
import { engineOf } from './engine.ts';
import type { Engine } from './engine.ts';
import { rootAround } from './fragment.ts';
import { Includes, rootOf } from './includes.ts';
import { beyondLimits } from './limits.ts';
import { culpritOf, mappingOf } from './mapping.ts';
import { Marking } from './marking.ts';
import { addMistakes } from './mistakes.ts';
import { Problems, reasonOf } from './problems.ts';
import { INCLUDE } from './tree.ts';

/** What a template is compiled with. */
export interface Compilation {
  /** Where the template stands; what it includes is looked for from there, up to `root`. */
  readonly path: string;
  readonly root: string;
  /** The module `mjml` as it was imported. */
  readonly mjml: unknown;
  /** The text of a file; `undefined` for one that is not there, or stands outside the root. */
  readonly readFile: (path: string) => string | undefined;
}

/** Compiles a template, and says of each stretch of the HTML which component, or which text of its author's, it came from. */
export const compileMjml = async (source: string, how: Compilation): Promise<Rendered> => {
  const problems = new Problems();
  const engine = engineOf(how.mjml);
  if (!engine) {
    problems.add('render-failed', START, 'What is installed as mjml is no MJML.');
    return { text: undefined, pieces: [], files: [{ path: how.path, text: source }], problems: problems.list() };
  }
  const includes = new Includes({ root: how.root, readFile: how.readFile, engine, problems });
  const top = await includes.load(how.path, source);
  const root = includes.readable ? templateOf(top, how.path, includes, problems) : undefined;
  const texts = includes.files.map(({ text }) => text);
  const html = root && (await compiled(root, engine, texts, problems));
  return {
    text: html,
    pieces: root && html !== undefined ? await mappingOf(html, root, engine, texts) : [],
    files: includes.files.map(({ path, text }) => ({ path, text })),
    problems: problems.list(),
  };
};

const START: Place = { file: 0, start: 0, end: 0 };

/** The whole template, or a problem that says why there is none. */
const templateOf = (top: readonly Component[], path: string, includes: Includes, problems: Problems): Component | undefined => {
  const fail = (component: Component | undefined, sentence: string): undefined => {
    problems.add('render-failed', component?.place ?? START, sentence);
  };
  const beyond = (components: readonly Component[]): boolean => {
    const found = beyondLimits(components);
    if (found) fail(found.component, found.limit);
    return found !== undefined;
  };
  if (beyond(top)) return undefined;
  const last = rootOf(top);
  const isWhole = top.some(({ tagName }) => tagName === 'mjml');
  if (!last && !top.some(({ tagName }) => tagName === INCLUDE)) return fail(undefined, 'There is no MJML component in it.');
  if (isWhole && last?.tagName !== 'mjml') return fail(last, `${last?.tagName ?? ''} stands after the end of mjml, and MJML takes what comes last for the whole template.`);
  const root = includes.expand(path, isWhole && last ? last : rootAround(top));
  if (beyond([root])) return undefined;
  if (root.children.some(({ tagName }) => tagName === 'mj-body')) return root;
  // A head alone is what others include.
  if (!root.children.some(({ tagName }) => tagName === 'mj-head')) return fail(root, 'There is no mj-body in it.');
  return { ...root, children: [...root.children, ...rootAround([]).children] };
};

/** The HTML that is sent. What MJML has to say of it becomes problems. */
const compiled = async (root: Component, engine: Engine, texts: readonly string[], problems: Problems): Promise<string | undefined> => {
  const marking = new Marking();
  try {
    const { html, errors } = await engine.compile(marking.node(root), { validate: true });
    addMistakes(problems, errors, marking.lines, await engine.components());
    return html;
  } catch (error) {
    const reason = reasonOf(error);
    problems.add('render-failed', (await culpritOf(reason, root, engine, texts)) ?? root.place ?? START, reason);
    return undefined;
  }
};
