import type Handlebars from 'handlebars';
import { isAbsent } from '../template-files.ts';
import type { Absence, TemplateFile } from '../template-files.ts';
import type { Engine, Host } from './engine.ts';
import { faultAt, offsetAt, placeOf, unclosedIn } from './faults.ts';
import type { EnginePoint } from './faults.ts';

/** Handlebars. A partial is asked for by its tag, so that it is known which file asks and where. */
export const handlebarsEngine = (module: typeof Handlebars): Engine => ({
  render: (host, data) => new Rendering(module.create(), host).render(data),
  faultOf: (thrown, host) => {
    const fault = faultAt('Handlebars', thrown, host, { point: pointOf(thrown), message: messageOf(thrown) });
    return { ...fault, place: (thrown instanceof SyntaxFault && thrown.isAtEnd ? unclosedIn(host, thrown.point.file) : undefined) ?? fault.place };
  },
});

/** The name of our helper: no template can write it. */
const PARTIAL = 'sendlint partial';
const DEEPEST = 100;

type Environment = ReturnType<typeof Handlebars.create>;
type Partial = (context: unknown, options: PartialOptions) => string;
/** What Handlebars gives a partial when it calls it. */
interface PartialOptions { readonly partials?: Readonly<Record<string, unknown>>; readonly data?: Readonly<Record<string, unknown>> }
/** A statement of a parsed template, as far as it can hold others. */
interface Statement {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly program?: { readonly body: readonly Statement[] } | null;
  readonly inverse?: { readonly body: readonly Statement[] } | null;
  name?: { readonly type: string; readonly original?: unknown; readonly loc: unknown };
}
interface Location { readonly start: { readonly line: number; readonly column: number }; readonly source?: string }
interface Asked { readonly file: TemplateFile; readonly line: number; readonly column: number; readonly isBlock: boolean }

class Rendering {
  readonly #env: Environment;
  readonly #host: Host;
  readonly #asked: Asked[] = [];
  readonly #compiled = new Map<TemplateFile, Partial>();
  #depth = 0;

  constructor(env: Environment, host: Host) {
    this.#env = env;
    this.#host = host;
    env.registerHelper(PARTIAL, (name: unknown, index: number) => this.#partial(String(name), this.#asked[index]));
    // `{{log}}`, and advice about options nobody can give, would stand among what the program prints.
    env.registerHelper('log', () => undefined);
    env.logger.log = () => {};
    env.registerHelper('helperMissing', (...given: unknown[]) => {
      const { name, loc } = given.at(-1) as { readonly name: string; readonly loc?: Location };
      if (given.length > 1) throw new MissingHelper(name, loc && this.#pointAt(loc));
    });
  }

  render(data: unknown): string {
    return this.#compile(this.#host.main)(data, {});
  }

  #compile(file: TemplateFile): Partial {
    const known = this.#compiled.get(file);
    if (known) return known;
    const tree = parsed(this.#env, this.#host.textOf(file), file);
    this.#askByTag(tree.body, file);
    const compiled = this.#env.compile(tree) as Partial;
    this.#compiled.set(file, compiled);
    return compiled;
  }

  /** Puts our helper before the name of each partial. */
  #askByTag(body: readonly Statement[], file: TemplateFile): void {
    const open = [...body];
    for (let statement = open.pop(); statement; statement = open.pop()) {
      for (const { body: inner } of [statement.program, statement.inverse].filter((program) => program !== undefined && program !== null)) for (const one of inner) open.push(one);
      const { type, name, loc } = statement;
      if (!name || !type.startsWith('Partial') || name.original === '@partial-block') continue;
      const isExpression = name.type === 'SubExpression';
      const original = isExpression ? name : { type: 'StringLiteral', value: String(name.original), original: String(name.original), loc };
      const index = { type: 'NumberLiteral', value: this.#asked.length, original: this.#asked.length, loc };
      this.#asked.push({ file, line: loc.start.line, column: loc.start.column, isBlock: type === 'PartialBlockStatement' });
      statement.name = { type: 'SubExpression', path: { type: 'PathExpression', original: PARTIAL, parts: [PARTIAL], depth: 0, data: false, loc }, params: [original, index], loc } as Statement['name'] & object;
    }
  }

  /** An inline partial of the name comes first, then a file, then what the tag itself holds. */
  #partial(name: string, asked: Asked | undefined): Partial {
    return (context, options) => {
      const inline = own(options.partials, name);
      if (inline) return inline(context, options);
      if (!asked) throw new Error(`The partial ${name} could not be found`);
      const found = this.#host.find(name, asked.file);
      const otherwise = isAbsent(found) && asked.isBlock ? own(options.data, 'partial-block') : undefined;
      if (otherwise) return otherwise(context, options);
      if (isAbsent(found)) return this.#missing(found, asked);
      if (this.#depth >= DEEPEST) throw new TooDeep(asked);
      return this.#run(found, context, options);
    };
  }

  #run(file: TemplateFile, context: unknown, options: PartialOptions): string {
    this.#depth += 1;
    try {
      return this.#compile(file)(context, options);
    } finally {
      this.#depth -= 1;
    }
  }

  #pointAt({ start, source }: Location): EnginePoint | undefined {
    const file = [...this.#compiled.keys()].find(({ index }) => String(index) === source);
    return file && { file, line: start.line, column: start.column };
  }

  #missing(absence: Absence, { file, line, column }: Asked): string {
    this.#host.missing(absence, () => placeOf(this.#host, file, offsetAt(file.text, line, column)));
    return '';
  }
}

const own = (table: Readonly<Record<string, unknown>> | undefined, name: string): Partial | undefined => {
  const found = table && Object.hasOwn(table, name) ? table[name] : undefined;
  return typeof found === 'function' ? found as Partial : undefined;
};

class TooDeep extends Error {
  readonly point: EnginePoint;

  constructor(point: EnginePoint) {
    super('a partial includes itself without end');
    this.point = point;
  }
}

class MissingHelper extends Error {
  readonly point: EnginePoint | undefined;

  constructor(name: string, point: EnginePoint | undefined) {
    super(`missing helper "${name}"`);
    this.point = point;
  }
}

class SyntaxFault extends Error {
  readonly point: EnginePoint;
  readonly isAtEnd: boolean;

  constructor(message: string, point: EnginePoint, isAtEnd = false) {
    super(message);
    this.point = point;
    this.isAtEnd = isAtEnd;
  }
}

/** What Handlebars' parser knows of a mistake; it throws only the words. */
interface ParserState { parseError?: (message: string, hash: { readonly line?: number; readonly loc?: { readonly first_line: number; readonly first_column: number } }) => never }

const parsed = (env: Environment, text: string, file: TemplateFile): hbs.AST.Program => {
  // The parser is given its state with a text.
  env.parseWithoutProcessing('');
  const { yy } = (env as unknown as { readonly Parser?: { readonly yy?: ParserState } }).Parser ?? {};
  if (yy) {
    yy.parseError = (message, { line, loc }) => {
      throw new SyntaxFault(expectation(message), { file, line: loc?.first_line ?? (line ?? 0) + 1, ...(loc && { column: loc.first_column }) }, message.endsWith("got 'EOF'"));
    };
  }
  try {
    return env.parseWithoutProcessing(text, { srcName: String(file.index) });
  } catch (error) {
    const { lineNumber, column } = error as { readonly lineNumber?: number; readonly column?: number };
    throw lineNumber === undefined ? error : new SyntaxFault((error as Error).message.replace(/ - \d+:\d+$/u, ''), { file, line: lineNumber, ...(column !== undefined && { column }) });
  } finally {
    if (yy) delete yy.parseError;
  }
};

/** `Parse error on line 3:`, two lines that show it, and then what was expected. */
const expectation = (message: string): string => {
  const last = message.trim().split('\n').at(-1) ?? '';
  const got = /got '([^']*)'$/u.exec(last)?.[1];
  if (got === 'EOF') return 'the template ends before a block or a tag is closed';
  return got === undefined ? last : UNEXPECTED[got] ?? `there is something that cannot stand here (${got})`;
};

const UNEXPECTED: Readonly<Record<string, string>> = {
  INVALID: 'there is a character that cannot stand in a tag',
  OPEN_ENDBLOCK: 'there is the end of a block that is not open',
  INVERSE: 'there is an else outside a block',
};

const pointOf = (thrown: unknown): EnginePoint | undefined =>
  (thrown instanceof SyntaxFault || thrown instanceof MissingHelper || thrown instanceof TooDeep ? thrown.point : undefined);

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message.replace(/ - \d+:\d+$/u, '') : String(thrown));
