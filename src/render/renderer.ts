import { isAbsolute, resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import type { HeaderField } from '../message/header.ts';
import type { Render, Rendition } from '../read/rendition.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { SourceText } from '../source/source-text.ts';
import { shownFrom } from './data-sets.ts';
import type { Job } from './job.ts';
import type { Outcome } from './outcomes.ts';
import { wholePiece } from './pieces.ts';
import { planner } from './plan.ts';
import type { Plan, RenderSettings } from './plan.ts';
import { defectOf, includedText, renderedText } from './rendition.ts';
import { runHere } from './run-here.ts';
import { workerThread } from './worker-thread.ts';
import type { WorkerThread } from './worker-thread.ts';

export type { RenderSettings } from './plan.ts';

/** Renders templates; `close` ends the thread they are rendered in. */
export interface Renderer { readonly render: Render; close(): Promise<void> }

/** A renderer for one configuration. Its thread begins with the first template that is rendered; several renderers may share one. */
export const createRenderer = (settings: RenderSettings, thread: WorkerThread = workerThread()): Renderer => {
  const planOf = planner(settings);
  const run = (plan: Plan, job: Job, signal: AbortSignal): Promise<readonly Outcome[]> =>
    (typeof plan.engine === 'function' ? runHere(plan.engine, job, plan.timeLimit, signal) : thread.run(job, plan.timeLimit, signal));
  return {
    render: async ({ template, header, defects }, file, signal) => {
      // What was not read to its end cannot be rendered.
      if (!template || defects.some(({ code }) => code === 'text-too-large' || code === 'too-many-tags')) return undefined;
      const path = resolve(settings.cwd, file.path);
      const plan = await planOf({ path, language: template.language });
      if (!plan) return undefined;
      const fields = plan.engine === undefined ? [] : header.fields.filter(({ value }) => template.tagsIn(value.value).length > 0);
      const renditions: Rendition[] = [];
      for (const data of plan.data) {
        const outcomes = await run(plan, {
          path, shown: file.path, root: plan.root, language: plan.language, isMjml: plan.isMjml, data: data?.json,
          engine: typeof plan.engine === 'function' ? undefined : plan.engine, isFunction: typeof plan.engine === 'function' || typeof plan.engine === 'object',
          texts: [template.text.value, ...fields.map(({ value }) => value.value)],
          ...(settings.enginesFrom && { enginesFrom: settings.enginesFrom }),
        }, signal);
        const rendition = renditionOf(data?.name, outcomes, template.text, fields, (included) => shownAs(included, file, settings.cwd));
        const sources = [...outcomes.flatMap(({ files }) => files.map((included) => included.path)), ...(data ? [resolve(settings.cwd, data.name)] : [])];
        renditions.push(typeof plan.engine === 'function' || typeof plan.engine === 'object' ? rendition : { ...rendition, files: sources });
      }
      return renditions;
    },
    close: () => thread.close(),
  };
};

/** A file is shown as the template is: by its whole path, or from where the program runs. */
const shownAs = (path: string, { path: like }: SourceFile, cwd: string): string => (isAbsolute(like) ? path : shownFrom(cwd, path));

const renditionOf = (data: string | undefined, outcomes: readonly Outcome[], template: SourceText, fields: readonly HeaderField[], shown: (path: string) => string): Rendition => {
  const [first, ...others] = outcomes.map((outcome, index) => textOf(outcome, fields[index - 1]?.value ?? template, shown));
  if (!first) throw new ConfigError('The template was rendered into nothing.');
  const rendered = others.flatMap(({ text }, index) => {
    const field = fields[index];
    return field && text ? [[field.name.toLowerCase(), text] as const] : [];
  });
  return { data, text: first.text, fields: new Map(rendered), defects: [first, ...others].flatMap(({ defects }) => defects) };
};

const textOf = ({ text, problems, files, pieces }: Outcome, source: SourceText, shown: (path: string) => string): Pick<Rendition, 'text' | 'defects'> => {
  const texts = files.map(({ path, bytes }) => includedText(shown(path), bytes));
  return {
    text: text === undefined ? undefined : renderedText(text, pieces ?? wholePiece(text.length, source.value.length), source, texts),
    defects: problems.map((problem) => defectOf(problem, source, texts)),
  };
};
