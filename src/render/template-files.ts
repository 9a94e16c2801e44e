import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A file that goes into a rendering. */
export interface TemplateFile {
  readonly index: number;
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** As it stands on the disk; `undefined` for the template itself, which was given as text. */
  readonly bytes: Uint8Array | undefined;
}

/** Why a file that was asked for is not there, as a sentence. */
export interface Absence { readonly sentence: string }

const MOST_FILES = 500;
const LARGEST = 4 * 1024 * 1024;
const LONGEST_NAME = 500;
/** Where what is included usually stands, in each folder from the template's up to the root. */
const FOLDERS = ['', 'partials', '_partials', 'layouts', '_layouts', 'includes', '_includes', 'components', 'snippets', 'templates', 'views'];

/** The template and the files it includes, none of them outside the root, symbolic links or not. */
export class TemplateFiles {
  readonly main: TemplateFile;
  readonly all: TemplateFile[];
  readonly #usual: readonly string[];
  readonly root: string;
  readonly #realRoot: string;
  readonly #byName = new Map<string, TemplateFile | Absence>();
  readonly #byPath = new Map<string, TemplateFile | Absence | undefined>();

  /** `path` and `root` are absolute; a template outside the root has its own folder for one. `extensions` are those of its language. */
  constructor(path: string, text: string, root: string, extensions: readonly string[] = []) {
    this.#usual = extensions;
    this.main = { index: 0, path, text, bytes: undefined };
    this.all = [this.main];
    this.root = isInside(path, root) || isInside(realPath(path), realPath(root)) ? root : dirname(path);
    this.#realRoot = realPath(this.root);
  }

  /** The file that `name` means in a file; extensions are tried where the name alone is none. */
  find(name: string, from: TemplateFile): TemplateFile | Absence {
    // A loop asks a million times.
    const key = `${from.index} ${name}`;
    const found = this.#byName.get(key) ?? this.#search(name, from);
    this.#byName.set(key, found);
    return found;
  }

  #search(name: string, from: TemplateFile): TemplateFile | Absence {
    const shown = JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
    if (name.trim() === '' || name.length > LONGEST_NAME || name.includes('\0')) return { sentence: `${shown} is no name of a file.` };
    const written = name.replaceAll('\\', '/');
    let isOutside = false;
    const endings = ['', ...this.#extensions()];
    for (const folder of this.#folders(from, written)) {
      for (const extension of endings) {
        const path = resolve(folder, `${written.replace(/^\/+/u, '')}${extension}`);
        if (!isInside(path, this.root)) {
          isOutside = true;
          continue;
        }
        const found = this.at(path);
        if (found) return found;
      }
    }
    return { sentence: isOutside ? `${shown} is outside the root, so it is not read.` : `${shown} is not there: it was looked for beside the template and up to the root.` };
  }

  /** The file at an absolute path; `undefined` where there is none, a reason where it may not be read. */
  at(path: string): TemplateFile | Absence | undefined {
    if (path === this.main.path) return this.main;
    if (!this.#byPath.has(path)) this.#byPath.set(path, this.#read(path));
    return this.#byPath.get(path);
  }

  /** The file at a path, where it was read already. */
  loaded(path: string): TemplateFile | undefined {
    const found = path === this.main.path ? this.main : this.#byPath.get(path);
    return found && !isAbsent(found) ? found : undefined;
  }

  /** Beside the file that asks, beside the template, then upwards; a name that begins with a slash means the root. */
  *#folders(from: TemplateFile, name: string): Generator<string> {
    if (name.startsWith('/')) {
      yield this.root;
      return;
    }
    yield dirname(from.path);
    if (/^\.\.?\//u.test(name)) {
      yield dirname(this.main.path);
      yield this.root;
      return;
    }
    for (let folder = dirname(this.main.path); ; folder = dirname(folder)) {
      for (const inner of FOLDERS) yield join(folder, inner);
      if (!isInside(folder, this.root) || folder === this.root || folder === dirname(folder)) return;
    }
  }

  /** The template's own extension is the likeliest: `.html.hbs`, `.hbs`. */
  #extensions(): readonly string[] {
    const name = basename(this.main.path);
    const own = name.includes('.') ? [name.slice(name.indexOf('.', 1)), extname(name)] : [];
    return [...new Set([...own, ...this.#usual])].filter((extension) => extension.length > 1);
  }

  #read(path: string): TemplateFile | Absence | undefined {
    try {
      const real = realpathSync(path);
      const status = statSync(real);
      if (!status.isFile()) return undefined;
      if (!isInside(real, this.#realRoot)) return { sentence: `${JSON.stringify(relative(this.root, path))} is a link to a file outside the root, so it is not read.` };
      if (status.size > LARGEST) return { sentence: `${JSON.stringify(relative(this.root, path))} is larger than ${LARGEST / 1024 / 1024} MB, so it is not read.` };
      if (this.all.length > MOST_FILES) return { sentence: `More than ${MOST_FILES} files are included.` };
      const bytes = readFileSync(real);
      const file: TemplateFile = { index: this.all.length, path, text: bytes.toString('utf8', hasByteOrderMark(bytes) ? 3 : 0), bytes };
      this.all.push(file);
      return file;
    } catch {
      return undefined;
    }
  }
}

/** Tells what was found from what was not. */
export const isAbsent = (found: TemplateFile | Absence): found is Absence => 'sentence' in found;

const hasByteOrderMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/** Where a path leads, as far as it exists. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
};
