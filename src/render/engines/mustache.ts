import type Mustache from 'mustache';
import { isAbsent } from '../template-files.ts';
import type { TemplateFile } from '../template-files.ts';
import type { Engine, Host, Place } from './engine.ts';
import { beginningOf, faultAt, offsetAt, placeOf, unclosedIn } from './faults.ts';

/** Mustache. Names are looked up in the data alone, not in what every object of JavaScript has. */
export const mustacheEngine = (module: typeof Mustache): Engine => ({
  render: (host, data) => {
    const { writer, context } = machinery(module, host);
    return writer.render(host.textOf(host.main), context(data));
  },
  faultOf: (thrown, host) => {
    if (!(thrown instanceof InFile)) return faultAt('Mustache', thrown, host, {});
    const { file, offset, cause } = thrown;
    const fault = faultAt('Mustache', cause, host, {});
    const place = offset === undefined ? beginningOf(file) : offset < file.text.length ? placeOf(host, file, offset) : openIn(host, file, cause);
    return { ...fault, place };
  },
});

/** What is open where a file ends: a tag, or a section. */
const openIn = (host: Host, file: TemplateFile, cause: unknown): Place => {
  const { text } = file;
  const start = String(cause).includes('tag') ? text.indexOf('{{', host.tagsOf(file).at(-1)?.end ?? 0) : -1;
  if (start < 0) return unclosedIn(host, file) ?? beginningOf(file);
  const end = text.indexOf('\n', start);
  return { file, start, end: end < 0 ? text.length : end };
};

/** A partial's token: its sign, name, start, end, indentation, index among the tags of its line, and whether text stands before it. */
type PartialToken = readonly [string, string, number, number, string, number, boolean];
interface View { readonly view: unknown; lookup(name: string): unknown; push(view: unknown): View }
interface Writer {
  parse(template: string): unknown;
  indentPartial(partial: string, indentation: string, lineHasNonSpace: boolean): string;
  renderTokens(tokens: unknown, context: View, partials: unknown, original: string): string;
  render(template: string, context: View): string;
}
interface Machinery { readonly Writer: new () => Writer; readonly Context: new (view: unknown, parent?: View) => View }

/** What failed in a file, with what was said; `offset` where that is told. */
class InFile extends Error {
  readonly file: TemplateFile;
  readonly offset: number | undefined;

  constructor(file: TemplateFile, cause: unknown, offset: number | undefined) {
    super('', { cause });
    this.file = file;
    this.offset = offset;
  }
}

/** A file that is being rendered, with the text that goes into it and how its lines are indented. */
interface Open { readonly file: TemplateFile; readonly text: string; readonly indentation: string; readonly isFirstIndented: boolean }

const DEEPEST = 100;

const machinery = (module: typeof Mustache, host: Host): { readonly writer: Writer; readonly context: (data: unknown) => View } => {
  const { Writer: Base, Context } = module as unknown as Machinery;
  const open: Open[] = [{ file: host.main, text: host.textOf(host.main), indentation: '', isFirstIndented: false }];

  class OwnView extends Context {
    readonly #parent: OwnView | undefined;

    constructor(view: unknown, parent?: OwnView) {
      super(view, parent);
      this.#parent = parent;
    }

    override push(view: unknown): OwnView { return new OwnView(view, this); }

    override lookup(name: string): unknown {
      if (name === '.') return this.view;
      const names = name.includes('.') ? name.split('.') : [name];
      const found = ownValue(this.view, names);
      return found ? found.value : this.#parent?.lookup(name);
    }
  }

  class FileWriter extends Base {
    override parse(template: string): unknown {
      try {
        return super.parse(template);
      } catch (error) {
        throw faultIn(open.at(-1), error);
      }
    }

    renderPartial([, name, start, , , tag, hasText]: PartialToken, context: View): string | undefined {
      const from = open.at(-1);
      if (!from) return undefined;
      const found = host.find(name, from.file);
      if (isAbsent(found)) {
        host.missing(found, () => placeOf(host, from.file, placeIn(from, start)));
        return undefined;
      }
      if (open.length > DEEPEST) throw new InFile(found, new Error('a partial includes itself without end'), undefined);
      const indentation = tag === 0 ? host.withoutMarks(before(from.text, start)).replace(/\S/gu, ' ') : '';
      const text = indentation === '' ? host.textOf(found) : this.indentPartial(host.textOf(found), indentation, hasText);
      open.push({ file: found, text, indentation: indentation.replace(/[^ \t]/gu, ''), isFirstIndented: !hasText });
      const rendered = this.renderTokens(this.parse(text), context, {}, text);
      open.pop();
      return rendered;
    }
  }
  return { writer: new FileWriter(), context: (data) => new OwnView(data) };
};

/** What stands before a tag on its line. Mustache indents with that; our marks would be counted. */
const before = (text: string, start: number): string => text.slice(text.lastIndexOf('\n', start - 1) + 1, start);

/** A value by its path where each step is the data's own: `length` of a list is, `constructor` is not. */
const ownValue = (view: unknown, names: readonly string[]): { readonly value: unknown } | undefined => {
  let at = view;
  for (const [index, name] of names.entries()) {
    const isPlain = typeof at === 'object' && at !== null;
    // As in Mustache a text has no properties but at the end of a path.
    if (!isPlain && !(index > 0 && typeof at === 'string')) return undefined;
    if (!Object.hasOwn(Object(at) as object, name)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return { value: at };
};

/** Where, in the file as it stands, a place of the indented text is. */
const placeIn = ({ file, text, indentation, isFirstIndented }: Open, offset: number): number => {
  const line = text.slice(0, offset).split('\n').length;
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  return offsetAt(file.text, line, column - (line > 1 || isFirstIndented ? indentation.length : 0));
};

const faultIn = (open: Open | undefined, error: unknown): unknown => {
  if (!open || !(error instanceof Error)) return error;
  const at = / at (\d+)$/u.exec(error.message)?.[1];
  const message = error.message.replace(/ at \d+$/u, '');
  return new InFile(open.file, new Error(`${message.charAt(0).toLowerCase()}${message.slice(1)}`), at === undefined ? undefined : Number(at) >= open.text.length ? Infinity : placeIn(open, Number(at)));
};
