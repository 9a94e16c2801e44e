import type { UsedFile } from '../rendered.ts';
import { isComment, wrapping } from './component.ts';
import type { Component, Place } from './component.ts';
import type { Engine } from './engine.ts';
import { includePaths } from './include-paths.ts';
import { beyondLimits, MOST_COMPONENTS, MOST_FILES, MOST_INCLUDES } from './limits.ts';
import { quoted, reasonOf } from './problems.ts';
import type { Problems } from './problems.ts';
import { INCLUDE, readTree } from './tree.ts';

/** What is needed to read what a template includes. */
export interface Surroundings { readonly root: string; readonly readFile: (path: string) => string | undefined; readonly engine: Engine; readonly problems: Problems }

interface Included extends UsedFile { readonly index: number }
/** What a file gives to the one that includes it: what goes to the place of the include, and what goes to the head. */
interface Expansion { readonly body: readonly Component[]; readonly head: readonly Component[] }
interface Draft { readonly component: Component; readonly children: (Draft | Component)[] }
/** The root of a file that is being put together, and the style sheets it includes, which go to its head last. */
interface FileDraft { readonly path: string; readonly root: Draft; readonly styles: Draft[] }

/** Reads the files that go into a template, and puts each include where MJML would. */
export class Includes {
  readonly files: Included[] = [];
  /** Whether all files that were read could be parsed. */
  readable = true;
  readonly #surroundings: Surroundings;
  readonly #found = new Map<string, Included | undefined>();
  readonly #trees = new Map<string, readonly Component[]>();
  readonly #tooLarge = new Map<string, string>();
  readonly #expanded = new Map<string, Expansion>();
  readonly #open: string[] = [];
  #count = 0;

  constructor(surroundings: Surroundings) { this.#surroundings = surroundings; }

  /** Reads a template and all it includes: what is at its top. */
  async load(path: string, text: string): Promise<readonly Component[]> {
    await this.#read(this.#add(path, text), 0);
    return this.#trees.get(path) ?? [];
  }

  /** The children of a root, and in them what they include. */
  expand(path: string, root: Component): Component {
    const file: FileDraft = { path, root: { component: root, children: [] }, styles: [] };
    this.#open.push(path);
    this.#fill(file.root, root.children, file);
    this.#open.pop();
    if (file.styles.length > 0) headOf(file.root).children.push(...file.styles);
    return finished(file.root);
  }

  #add(path: string, text: string): Included {
    const file = { path, text, index: this.files.length };
    this.files.push(file);
    this.#found.set(path, file);
    return file;
  }

  async #read({ path, text, index }: Included, level: number): Promise<void> {
    const top = await this.#parse(text, index);
    this.#trees.set(path, top);
    // What is too deep, here and in a chain of includes, is told where the files are put together.
    if (level > MOST_INCLUDES) return;
    const beyond = beyondLimits(top);
    if (beyond) {
      this.#tooLarge.set(path, beyond.limit);
      return;
    }
    for (const include of includesIn(top)) {
      const file = this.#named(include, path);
      if (file && isMjml(include) && !this.#trees.has(file.path)) await this.#read(file, level + 1);
    }
  }

  async #parse(text: string, index: number): Promise<readonly Component[]> {
    const { engine, problems } = this.#surroundings;
    try {
      const top = await readTree(text, index, engine);
      if (top) return top;
      problems.add('render-failed', { file: index, start: 0, end: 0 }, 'It has every private-use character there is, so that none is left to tell its components apart.');
    } catch (error) {
      problems.add('render-failed', { file: index, start: 0, end: 0 }, reasonOf(error));
    }
    this.readable = false;
    return [];
  }

  /** The file an include names. */
  #named({ attributes }: Component, from: string): Included | undefined {
    for (const path of includePaths(String(attributes['path'] ?? ''), from, this.#surroundings.root)) {
      if (!this.#found.has(path)) {
        const text = this.files.length < MOST_FILES ? this.#surroundings.readFile(path) : undefined;
        this.#found.set(path, text === undefined ? undefined : this.#add(path, text));
      }
      const file = this.#found.get(path);
      if (file) return file;
    }
    return undefined;
  }

  #fill(into: Draft, components: readonly Component[], file: FileDraft): void {
    for (const component of components) {
      if (component.tagName === INCLUDE) {
        this.#include(into, component, file);
        // An include that is not closed holds what follows; MJML knows it is no parent.
        this.#fill(into, component.children, file);
        continue;
      }
      const draft: Draft = { component, children: [] };
      into.children.push(draft);
      this.#fill(draft, component.children, file);
    }
  }

  #include(into: Draft, include: Component, file: FileDraft): void {
    const { attributes, place } = include;
    const named = this.#named(include, file.path);
    if (!named) {
      const path = attributes['path'];
      this.#tell(include, path === undefined || path === '' ? 'This mj-include names no file.'
        : this.files.length >= MOST_FILES ? `More than ${MOST_FILES} files are included.`
        : `The file ${quoted(String(path))} is not there, or it stands outside the root.`);
      return;
    }
    const { index, text } = named;
    const whole: Place = { file: index, start: 0, end: text.length };
    if (isMjml(include)) this.#splice(into, include, named, file);
    else if (attributes['type'] === 'html') into.children.push({ component: { ...wrapping('mj-raw', []), content: text, place, contentPlace: whole }, children: [] });
    else file.styles.push({ component: { ...wrapping('mj-style', [], attributes['css-inline'] === 'inline' ? { inline: 'inline' } : {}), content: text, place, contentPlace: whole }, children: [] });
  }

  #splice(into: Draft, include: Component, { path, text }: Included, file: FileDraft): void {
    const name = quoted(String(include.attributes['path']));
    const beyond = this.#tooLarge.get(path);
    if (this.#open.includes(path)) this.#tell(include, `${name} includes itself, or is included by what it includes.`);
    else if (this.#open.length > MOST_INCLUDES) this.#tell(include, `Includes go deeper than ${MOST_INCLUDES} files.`);
    else if (beyond !== undefined) this.#tell(include, `${name} is too large: ${beyond}`);
    else {
      const { body, head } = this.#expansion(path, text);
      this.#count += body.length + head.length;
      if (this.#count > MOST_COMPONENTS) {
        this.#tell(include, `What is included comes to more than ${MOST_COMPONENTS} components.`);
        return;
      }
      into.children.push(...body.map(settled));
      if (head.length > 0) headOf(file.root).children.push(...head);
    }
  }

  /** What a file holds is put together once, however often it is included. */
  #expansion(path: string, text: string): Expansion {
    const known = this.#expanded.get(path);
    if (known) return known;
    const top = this.#trees.get(path) ?? [];
    // MJML puts what has no <mjml>, spelled so, into a body. Of what has one, the element that comes last is the root.
    const root = text.includes('<mjml>') ? rootOf(top) : wrapping('mjml', [wrapping('mj-body', top)]);
    const children = root?.tagName === 'mjml' ? this.expand(path, root).children : [];
    const childrenOf = (name: string): readonly Component[] => children.find(({ tagName }) => tagName === name)?.children ?? [];
    const expansion = { body: childrenOf('mj-body'), head: childrenOf('mj-head') };
    this.#expanded.set(path, expansion);
    return expansion;
  }

  #tell({ place }: Component, sentence: string): void {
    this.#surroundings.problems.add('include-missing', place ?? { file: 0, start: 0, end: 0 }, sentence);
  }
}

const isMjml = ({ attributes }: Component): boolean => attributes['type'] !== 'css' && attributes['type'] !== 'html';

const includesIn = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((component) => [...(component.tagName === INCLUDE ? [component] : []), ...includesIn(component.children)]);

/** The root of a file to MJML: of all the elements at its top the last. */
export const rootOf = (top: readonly Component[]): Component | undefined => top.findLast((component) => component.tagName !== INCLUDE && !isComment(component));

/** The head of a root; where it has none yet, MJML gives it one at its end. */
const headOf = (root: Draft): Draft => {
  const found = root.children.find((child): child is Draft => 'component' in child && child.component.tagName === 'mj-head');
  if (found) return found;
  const head: Draft = { component: wrapping('mj-head', []), children: [] };
  root.children.push(head);
  return head;
};

/** What was put together already and may still be given more: a head. */
const settled = (component: Component): Draft => ({ component, children: [...component.children] });

const finished = (child: Draft | Component): Component => ('component' in child ? { ...child.component, children: child.children.map(finished) } : child);
