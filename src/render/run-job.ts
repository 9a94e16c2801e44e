import type { Engine, Host } from './engines/engine.ts';
import { beginningOf } from './engines/faults.ts';
import type { Answer, Job, TextEngine } from './job.ts';
import { languageTags } from './language-tags.ts';
import { LONGEST, TOO_LONG } from './limits.ts';
import { piecesOf } from './marked-rendering.ts';
import { compiledMjml } from './mjml-stage.ts';
import { wholePiece } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import type { EngineProblem } from './rendered.ts';
import { TemplateFiles } from './template-files.ts';
import type { TemplateFile } from './template-files.ts';
import { usualExtensions } from './usual-extensions.ts';

/** What a job needs that is not in it, and where its answers go. */
export interface JobTools {
  /** The engine, loaded; `undefined` where none fills the template. */
  readonly engine: Engine | undefined;
  /** MJML, loaded; asked for where a text is MJML. */
  readonly mjml: () => unknown;
  readonly answer: (answer: Answer) => void;
}

const MOST_PROBLEMS = 100;

/** Renders the texts of a job. Throws a ConfigError; never what a template makes an engine throw. */
export const runJob = async (job: Job, tools: JobTools): Promise<void> => {
  for (const [index, source] of job.texts.entries()) await renderText(job, index, source, tools);
  tools.answer({ type: 'done' });
};

const renderText = async (job: Job, index: number, source: string, { engine, mjml, answer }: JobTools): Promise<void> => {
  const files = new TemplateFiles(job.path, source, job.root, usualExtensions(nameOf(job)));
  const isMjml = job.isMjml && index === 0;
  const begin = (): void => { answer({ type: 'begun' }); };
  const text = new TextRendering(job, files);
  const plain = engine ? await text.render(engine, begin) : source;
  const compiled = isMjml && plain !== undefined ? await compiledMjml(plain, text.isCut, files, mjml(), begin) : undefined;
  const result = compiled ? compiled.text : plain;
  const sent = files.all.slice(1).map(({ path, bytes = new Uint8Array() }) => ({ path, bytes }));
  // Where a problem of MJML stands in a template that was filled is known with its pieces alone; until then it is somewhere in it.
  const coarse = compiled?.compose(engine && wholePiece(plain?.length ?? 0, source.length));
  answer({ type: 'text', index, text: result, problems: firstOf([...text.problems, ...coarse?.problems ?? []]), files: sent });
  if (plain === undefined || result === undefined) return;
  const pieces = engine && await text.pieces(engine, plain, begin);
  const composed = compiled ? compiled.compose(pieces) : { pieces: pieces ?? wholePiece(result.length, source.length), problems: [] };
  if (compiled && engine) answer({ type: 'problems', index, problems: firstOf([...text.problems, ...composed.problems]) });
  answer({ type: 'pieces', index, pieces: composed.pieces });
};

const firstOf = (problems: readonly EngineProblem[]): readonly EngineProblem[] => problems.slice(0, MOST_PROBLEMS);

const nameOf = ({ engine, language }: Job): TextEngine | undefined => (typeof engine === 'string' ? engine : language === 'handlebars' || language === 'liquid' ? language : undefined);

/** One text and the files it includes. */
class TextRendering {
  readonly problems: EngineProblem[] = [];
  isCut = false;
  readonly #job: Job;
  readonly #files: TemplateFiles;
  readonly #tagsOf: Host['tagsOf'];
  readonly #told = new Set<string>();

  constructor(job: Job, files: TemplateFiles) {
    this.#job = job;
    this.#files = files;
    this.#tagsOf = languageTags(job.engine, job.language);
  }

  async render(engine: Engine, begin: () => void): Promise<string | undefined> {
    const files = this.#files;
    const host: Host = {
      main: files.main,
      textOf: (file) => file.text,
      tagsOf: this.#tagsOf,
      find: (name, from) => files.find(name, from),
      at: (path) => files.loaded(path),
      missing: ({ sentence }, place) => {
        if (this.problems.length < MOST_PROBLEMS) this.#tell('include-missing', sentence, place());
      },
      withoutMarks: (text) => text,
    };
    begin();
    try {
      return this.#kept(await engine.render(host, this.#data()));
    } catch (error) {
      const { code, sentence, place } = engine.faultOf(error, host);
      this.#tell(code, sentence, place);
      return undefined;
    }
  }

  pieces(engine: Engine, text: string, begin: () => void): Promise<Pieces> {
    return piecesOf({ engine, files: this.#files, tagsOf: this.#tagsOf, data: () => this.#data(), text, isCut: this.isCut, isFunction: this.#job.isFunction }, begin);
  }

  #kept(text: string): string | undefined {
    const { main } = this.#files;
    if (text.length > TOO_LONG) this.#tell('render-failed', `The rendering is longer than ${TOO_LONG / 1024 / 1024} MB.`, beginningOf(main));
    if (text.length > TOO_LONG) return undefined;
    this.isCut = text.length > LONGEST;
    if (this.isCut) this.#tell('render-failed', `The rendering is longer than ${LONGEST / 1024 / 1024} MB; what follows is not looked at.`, beginningOf(main));
    return this.isCut ? text.slice(0, LONGEST) : text;
  }

  #tell(code: EngineProblem['code'], sentence: string, { file, start, end }: { readonly file: TemplateFile; readonly start: number; readonly end: number }): void {
    const key = `${file.index} ${start} ${sentence}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.problems.push({ code, sentence, file: file.index, start, end });
  }

  #data(): unknown {
    return this.#job.data === undefined ? {} : JSON.parse(this.#job.data) as unknown;
  }
}
