import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { templateReader } from '../../src/read/template.ts';
import type { Rendition } from '../../src/read/rendition.ts';
import type { Part } from '../../src/rule.ts';
import { createRenderer } from '../../src/render/renderer.ts';
import type { Renderer, RenderSettings } from '../../src/render/renderer.ts';
import { workerThread } from '../../src/render/worker-thread.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { toFile } from '../../src/source/source-text.ts';
import type { SourceText, Span } from '../../src/source/source-text.ts';
import { folderWith } from '../folders.ts';

/** A thread takes its time to begin from source, so there is one for all tests of a process, which ends it. */
const thread = workerThread();

/** A renderer for what is in a folder. */
export const rendererIn = (folder: string, settings: Partial<RenderSettings> = {}): Renderer => createRenderer({ entries: [], folder, cwd: folder, ...settings }, thread);

/** A template as the reader reads it. */
export const readIn = async (folder: string, path: string): Promise<{ readonly part: Part; readonly file: SourceFile }> => {
  const file = new SourceFile(path, bytesSource(readFileSync(join(folder, path))));
  return { part: await templateReader.read(file), file };
};

/** What a template in a folder becomes. */
export const renderIn = async (folder: string, path: string, renderer: Renderer): Promise<readonly Rendition[] | undefined> => {
  const { part, file } = await readIn(folder, path);
  return renderer.render(part, file, new AbortController().signal);
};

/** Renders the first of some files with data, by an entry of a configuration or by data alone. */
export const rendered = async (files: Parameters<typeof folderWith>[0], data: unknown = {}, settings: Partial<RenderSettings> = {}): Promise<Rendition> => {
  const folder = folderWith({ ...files, 'data.json': JSON.stringify(data) });
  const [path = ''] = Object.keys(files);
  const renditions = await renderIn(folder, path, rendererIn(folder, { data: [join(folder, 'data.json')], ...settings }));
  expect(renditions).toHaveLength(1);
  return (renditions as readonly [Rendition])[0];
};

/** The text of a rendering that came to one. */
export const textOf = ({ text, defects }: Rendition): SourceText => {
  if (!text) throw new Error(`It was not rendered: ${defects.map(({ detail }) => detail).join(' ')}`);
  return text;
};

/** `file line:column what stands there` of a span. */
export const placeOf = async (span: Span): Promise<string> => {
  const { file, start, end } = toFile(span);
  const { line, column } = await file.pointAt(start);
  const written = Buffer.from(await file.source.read(start, end)).toString('utf8');
  return `${file.path} ${line}:${column} ${written}`;
};

/** The same of the n-th time that `found` stands in a rendering. */
export const placeIn = (rendition: Rendition, found: string, turn = 1): Promise<string> => {
  const text = textOf(rendition);
  let at = -1;
  for (let count = 0; count < turn; count += 1) {
    at = text.value.indexOf(found, at + 1);
    if (at < 0) throw new Error(`${JSON.stringify(found)} does not stand ${turn} times in ${JSON.stringify(text.value)}`);
  }
  return placeOf(text.span(at, at + found.length));
};

/** Where each problem stands, and what it is. */
export const saidOf = ({ defects }: Rendition): Promise<readonly string[]> =>
  Promise.all(defects.map(async ({ code, span, detail }) => `${code} ${await placeOf(span)} | ${detail}`));
