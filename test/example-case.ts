import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import rules from '../rules/index.ts';
import type { Example } from '../src/docs/examples.ts';
import type { RuleMap } from '../src/lint/any-rule.ts';
import type { Render } from '../src/read/rendition.ts';
import { createRenderer } from '../src/render/renderer.ts';
import { workerThread } from '../src/render/worker-thread.ts';
import type { Case } from '../src/testing/lint-case.ts';

const thread = workerThread();

/** An example of a page as a case of its rule. One with data, and one in MJML, is rendered by its real engine. */
export const caseOf = ({ language, source, settings: { file, data, beside, ...settings } }: Pick<Example, 'language' | 'source' | 'settings'>): Case => ({
  ...settings,
  ...(file !== undefined && { path: file }),
  ...(beside && { beside: beside.map((name) => byName[name] ?? missing(name)) }),
  ...(language === 'html' ? { html: source } : { message: source }),
  ...((data !== undefined || file?.endsWith('.mjml')) && { render: rendererWith(data) }),
});

const byName: RuleMap = rules;
const missing = (name: string): never => { throw new Error(`There is no rule ${name}.`); };

const rendererWith = (data: unknown): Render => {
  const folder = mkdtempSync(join(tmpdir(), 'sendlint-example-'));
  const path = join(folder, 'data.json');
  if (data !== undefined) writeFileSync(path, JSON.stringify(data));
  return createRenderer({ entries: [], folder, cwd: folder, enginesFrom: [process.cwd()], ...(data !== undefined && { data: [path] }) }, thread).render;
};
