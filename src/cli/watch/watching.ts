import { basename, dirname } from 'node:path';
import { CONFIG_FILES } from '../../config/find.ts';
import { metaFileNames } from '../../read/meta.ts';
import type { Render } from '../../read/rendition.ts';
import type { Target } from '../files.ts';
import { LINTED } from '../kinds.ts';
import type { Rendering } from '../rendering.ts';

/** What is known of a target that was linted: what it is made of beside itself, where that is known, and what it was made of when it was. */
interface Known { readonly beside: readonly string[]; files: readonly string[] | undefined; last: readonly string[] }

/** What watching takes part in of a run: which targets are linted, and what they are made of. */
export class Watching {
  readonly #known = new Map<string, Known>();
  #settings: ReadonlySet<string> = new Set();
  #changed: ReadonlySet<string> | undefined;
  /** How many targets there are, and how many of them were linted last. */
  count = 0;
  linted = 0;

  /** Says what has changed; `undefined` is everything. */
  begin(changed: ReadonlySet<string> | undefined): void {
    this.#changed = changed;
    this.linted = 0;
  }

  /** Of all targets those that a change is about: new ones, changed ones, and those that are made of what changed. */
  readonly chosen = (targets: readonly Target[]): readonly Target[] => {
    const changed = this.#changed;
    const paths = new Set(targets.map(({ absolute }) => absolute));
    for (const path of this.#known.keys()) if (!paths.has(path)) this.#known.delete(path);
    const chosen = changed === undefined ? targets : targets.filter(({ absolute }) => isAbout(absolute, this.#known.get(absolute), changed));
    for (const { absolute } of chosen) this.#known.set(absolute, { beside: isMessage(absolute) ? [] : metaFileNames(absolute), files: [], last: this.#known.get(absolute)?.last ?? [] });
    this.count = targets.length;
    this.linted = chosen.length;
    return chosen;
  };

  /** Says what everything depends on: configurations and what they are made of, data for all templates. */
  depend(settings: readonly string[]): void {
    this.#settings = new Set(settings);
  }

  /** The same renderings, which tell what goes into them. */
  readonly rendering = (inner: Rendering): Rendering => ({
    ...inner,
    of: (path, project) => {
      const render = inner.of(path, project);
      return render && this.#told(path, render);
    },
  });

  /** The folders of the targets. */
  folders(): readonly string[] { return [...new Set([...this.#known.keys()].map((path) => dirname(path)))]; }

  /** All that a change of matters, beside targets that are new. */
  files(): readonly string[] { return [...this.#settings, ...[...this.#known].flatMap(([path, { files, last }]) => [path, ...files ?? last])]; }

  /** Whether after a change the configuration is read anew and everything is linted. */
  isSetting(path: string): boolean {
    return this.#settings.has(path) || CONFIG_FILES.some((name) => name !== 'package.json' && name === basename(path));
  }

  /** Whether a change may be about a target at all: a log that is written all the time is not. */
  matters(path: string): boolean {
    const name = path.toLowerCase();
    if (LINTED.some((extension) => name.endsWith(extension)) || this.isSetting(path)) return true;
    return [...this.#known].some(([target, known]) => isAbout(target, known, new Set([path])));
  }

  /** What is not known to the end may be made of anything. */
  #told(path: string, render: Render): Render {
    return async (template, file, signal) => {
      const known = this.#known.get(path);
      if (known) known.files = undefined;
      const renditions = await render(template, file, signal);
      const isWhole = renditions?.every(({ files, text, defects }) => files && text && !defects.some(({ code }) => code === 'include-missing')) ?? true;
      const files = [...new Set(renditions?.flatMap((rendition) => rendition.files ?? []) ?? [])];
      if (known) Object.assign(known, isWhole ? { files, last: files } : { last: [...known.last, ...files] });
      return renditions;
    };
  }
}

const isMessage = (path: string): boolean => path.toLowerCase().endsWith('.eml');

const isAbout = (path: string, known: Known | undefined, changed: ReadonlySet<string>): boolean => {
  if (known?.files === undefined) return true;
  return [path, ...known.beside, ...known.files].some((file) => isIn(file, changed)) || known.files.some((file) => isSetOfData(file, changed));
};

/** A change of a folder is one of all that is in it: it was renamed, or is gone. */
const isIn = (path: string, changed: ReadonlySet<string>): boolean => {
  for (let at = path; ; at = dirname(at)) {
    if (changed.has(at)) return true;
    if (dirname(at) === at) return false;
  }
};

/** Beside a set of data there may be a new one, which the same glob names. */
const isSetOfData = (path: string, changed: ReadonlySet<string>): boolean =>
  path.endsWith('.json') && [...changed].some((other) => other.endsWith('.json') && dirname(other) === dirname(path));
