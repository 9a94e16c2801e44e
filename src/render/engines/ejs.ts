import type Ejs from 'ejs';
import { isAbsent } from '../template-files.ts';
import type { TemplateFile } from '../template-files.ts';
import { withoutMissing } from './again.ts';
import type { Stubs } from './again.ts';
import type { Engine, Host } from './engine.ts';
import { beginningOf, faultAt, offsetAt, placeOf } from './faults.ts';
import type { EnginePoint } from './faults.ts';

/** EJS. Its templates are code, so only what the configuration names comes here. */
export const ejsEngine = (module: typeof Ejs): Engine => ({
  render: (host, data) => withoutMissing(host, (stubs) => render(module, host, data, stubs), ({ from }, thrown) => {
    const { point } = readError(thrown, host);
    return { place: point ? placeOf(host, point.file, offsetAt(point.file.text, point.line, 0), false) : beginningOf(from), isLayout: false };
  }),
  faultOf: (thrown, host) => {
    const { message, point } = readError(thrown, host);
    return faultAt('EJS', thrown, host, { message, point });
  },
});

/** A template of nothing: EJS takes an empty text for none. */
const NOTHING = '<%# %>';

const render = (ejs: typeof Ejs, host: Host, data: unknown, stubs: Stubs): string => {
  /** Called as a method of the options of the file that includes. */
  function includer(this: { readonly filename?: string }, name: string): { readonly filename: string; readonly template: string } {
    const from = host.at(this.filename ?? '') ?? host.main;
    const found = host.find(name, from);
    if (!isAbsent(found)) return { filename: found.path, template: host.textOf(found) || NOTHING };
    if (stubs.has(name, from)) return { filename: from.path, template: NOTHING };
    stubs.note({ absence: found, name, from });
    throw new Error(found.sentence);
  }
  return ejs.render(host.textOf(host.main), data as Ejs.Data, { filename: host.main.path, includer, async: false, cache: false } as unknown as Ejs.Options & { readonly async: false });
};

/** `file:3`, five lines that show it, and then what happened; once for each file that includes the next. */
const readError = (thrown: unknown, host: Host): { readonly message: string; readonly point: EnginePoint | undefined } => {
  let rest = thrown instanceof Error ? thrown.message : String(thrown);
  let point: EnginePoint | undefined;
  for (let head = /^([^\n]*):(\d+)\n/u.exec(rest); head; head = /^([^\n]*):(\d+)\n/u.exec(rest)) {
    const file: TemplateFile | undefined = host.at(unescaped(head[1] ?? ''));
    if (!file) break;
    point = { file, line: Number(head[2]) };
    const end = rest.indexOf('\n\n', head[0].length);
    rest = end < 0 ? '' : rest.slice(end + 2);
  }
  // What follows is advice about a linter of its own.
  const end = rest.indexOf(' while compiling ejs');
  return { message: end < 0 ? rest : rest.slice(0, end), point };
};

/** A path goes through the function that escapes values. */
const unescaped = (path: string): string => path.replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
