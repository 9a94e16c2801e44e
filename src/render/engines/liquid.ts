import type * as LiquidJs from 'liquidjs';
import { isAbsent } from '../template-files.ts';
import type { TemplateFile } from '../template-files.ts';
import { withoutMissing } from './again.ts';
import type { Stubs } from './again.ts';
import type { Engine, Host, Place } from './engine.ts';
import { beginningOf, faultAt } from './faults.ts';

/** Liquid, by liquidjs. */
export const liquidEngine = (module: typeof LiquidJs): Engine => ({
  render: (host, data) => withoutMissing(host, (stubs) => render(module, host, data, stubs), ({ from }, thrown) => ({
    place: tokenPlace(thrown, host) ?? beginningOf(from),
    isLayout: tokenOf(thrown)?.name === 'layout',
  })),
  faultOf: (thrown, host) => {
    const fault = faultAt('Liquid', thrown, host, { message: messageOf(thrown) });
    return { ...fault, place: fault.code === 'include-missing' ? fault.place : tokenPlace(thrown, host) ?? fault.place };
  },
});

/** How much one rendering may allocate by liquidjs' own count, so that a range of a billion numbers is a sentence and not the end of the process. */
const MOST_MEMORY = 20_000_000;
const STUB = ' stub';

const render = ({ Liquid }: typeof LiquidJs, host: Host, data: unknown, stubs: Stubs): string => {
  const resolve = (folder: string, name: string): string => {
    const from = host.at(folder) ?? host.main;
    const found = host.find(name, from);
    if (!isAbsent(found)) return found.path;
    if (stubs.has(name, from)) return STUB;
    stubs.note({ absence: found, name, from });
    return '';
  };
  const readFileSync = (path: string): string => {
    const file = host.at(path);
    return file ? host.textOf(file) : '';
  };
  const engine = new Liquid({
    root: [''],
    relativeReference: true,
    memoryLimit: MOST_MEMORY,
    // `dirname` is asked for the folder of the file that includes; its own path tells more.
    fs: { sep: '/', dirname: (path) => path, resolve, existsSync: (path) => path !== '', exists: (path) => Promise.resolve(path !== ''), readFileSync, readFile: (path) => Promise.resolve(readFileSync(path)), containsSync: () => true, contains: () => Promise.resolve(true) },
  });
  return String(engine.renderSync(engine.parse(host.textOf(host.main), host.main.path), data as object));
};

interface Token { readonly begin: number; readonly end: number; readonly file?: string; readonly name?: string }

const tokenOf = (thrown: unknown): Token | undefined => {
  const token = thrown instanceof Error && 'token' in thrown ? thrown.token : undefined;
  return typeof token === 'object' && token !== null && 'begin' in token && 'end' in token ? token as Token : undefined;
};

const tokenPlace = (thrown: unknown, host: Host): Place | undefined => {
  const token = tokenOf(thrown);
  const file: TemplateFile | undefined = token?.file === undefined ? undefined : host.at(token.file);
  if (!token || !file) return undefined;
  const tag = host.tagsOf(file).find(({ start, end }) => start <= token.begin && token.begin < end);
  return tag ? { file, start: tag.start, end: tag.end } : { file, start: token.begin, end: Math.min(Math.max(token.end, token.begin), file.text.length) };
};

/** The words, without the file, line and column that liquidjs puts after them. */
const messageOf = (thrown: unknown): string => {
  const { message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const file = message.lastIndexOf(', file:');
  const end = file < 0 ? message.lastIndexOf(', line:') : file;
  return end < 0 ? message : message.slice(0, end);
};
