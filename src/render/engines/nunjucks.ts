import type Nunjucks from 'nunjucks';
import { isAbsent } from '../template-files.ts';
import type { TemplateFile } from '../template-files.ts';
import { withoutMissing } from './again.ts';
import type { Stubs } from './again.ts';
import type { Engine, Host, Place } from './engine.ts';
import { beginningOf, faultAt, unclosedIn } from './faults.ts';
import type { EnginePoint } from './faults.ts';

/** Nunjucks. Its templates run code, so only what the configuration names comes here. */
export const nunjucksEngine = (module: typeof Nunjucks): Engine => ({
  render: (host, data) => withoutMissing(host, (stubs) => render(module, host, data, stubs), ({ name, from }) => askedAt(host, name, from)),
  faultOf: (thrown, host) => {
    const { message, point } = readError(thrown, host);
    const fault = faultAt('Nunjucks', thrown, host, { message, point });
    return { ...fault, place: (message.endsWith('got end of file') ? unclosedIn(host, point?.file ?? host.main) : undefined) ?? fault.place };
  },
});

/** How what is missing is called between our two answers to Nunjucks. */
const MISSING = '\0missing';
const STUB = '\0stub';

const render = ({ Environment, Template, Loader }: typeof Nunjucks, host: Host, data: unknown, stubs: Stubs): Promise<string> => {
  const files: unknown = {
    isRelative: () => true,
    resolve: (parent: string, name: string): string => {
      const from = host.at(parent) ?? host.main;
      const found = host.find(name, from);
      if (!isAbsent(found)) return found.path;
      if (stubs.has(name, from)) return STUB;
      stubs.note({ absence: found, name, from });
      return MISSING;
    },
    getSource: (path: string) => {
      const file = path === STUB || path === MISSING ? undefined : host.at(path);
      if (!file && path !== STUB) return null;
      return { src: file ? host.textOf(file) : '', path, noCache: path === STUB };
    },
  };
  const Files = Loader.extend(files as Nunjucks.ILoader) as unknown as new () => Nunjucks.ILoader;
  // `dev`: an error is thrown as it is, with its line.
  const environment = new Environment(new Files(), { dev: true });
  // What is wrong in an included file is told to a callback alone.
  return new Promise((resolve, reject) => {
    new Template(host.textOf(host.main), environment, host.main.path).render(data as object, (error, text) => {
      if (error) reject(error);
      else resolve(String(text));
    });
  });
};

/** The tag that asks for a name in a file; Nunjucks knows the file alone. A name that is computed has the tag that is the only one of its kind, or all of the file. */
const askedAt = (host: Host, name: string, from: TemplateFile): { readonly place: Place; readonly isLayout: boolean } => {
  const asking = host.tagsOf(from)
    .map(({ start, end }) => ({ file: from, start, end, match: /^\{%[-+]?\s*(include|extends|import|from)\s+(?:(["'])(.*?)\2)?/su.exec(from.text.slice(start, Math.min(end, start + 1000))) }))
    .filter(({ match }) => match);
  const written = asking.find(({ match }) => match?.[3] === name);
  const computed = asking.filter(({ match }) => match?.[2] === undefined);
  const found = written ?? (computed.length === 1 ? computed[0] : undefined);
  const isLayout = found ? found.match?.[1] !== 'include' : computed.some(({ match }) => match?.[1] !== 'include');
  return { place: found ? { file: from, start: found.start, end: found.end } : beginningOf(from), isLayout };
};

/** `(outer)`, `(inner) [Line 3, Column 5]`, then what happened. Errors of the parser count lines from 1, those of a running template from 0. */
const readError = (thrown: unknown, host: Host): { readonly message: string; readonly point: EnginePoint | undefined } => {
  const { message, lineno, colno, cause } = (thrown instanceof Error ? thrown : new Error(String(thrown))) as Error & { readonly lineno?: number; readonly colno?: number };
  let rest = message;
  let file: TemplateFile | undefined;
  for (let match = HEAD.exec(rest); match; match = HEAD.exec(rest)) {
    file = host.at(match[1] ?? '') ?? file;
    rest = rest.slice(match[0].length);
  }
  const words = rest.replace(/^(?:Template render error|(?:Range)?Error): /u, '');
  if (!file || lineno === undefined) return { message: words, point: file && file !== host.main ? { file, line: 1 } : undefined };
  const first = cause instanceof Error ? 0 : 1;
  return { message: words, point: { file, line: lineno - first + 1, ...(colno !== undefined && { column: Math.max(colno - first, 0) }) } };
};

const HEAD = /^\(([^\n]*)\)(?: \[Line [^\]\n]*\])?\n +/u;
