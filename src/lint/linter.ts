import type { Reader, ReadOptions } from '../read/reader.ts';
import type { Render } from '../read/rendition.ts';
import type { Envelope, Message, Part, Services } from '../rule.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { ConfiguredRule } from './configured-rule.ts';
import { startRule } from './context.ts';
import type { RuleRun } from './context.ts';
import type { Failure } from './diagnostic.ts';
import { dispatch } from './dispatch.ts';
import { isMendable, locate, locationOf } from './locate.ts';
import { mergeRenderings } from './renderings.ts';
import type { NamedOutcome, Outcome } from './renderings.ts';
import { scoreOf } from './score.ts';
import { selectorCompiler } from './selector.ts';
import { sendingOf } from './sending.ts';
import type { SendingSettings } from './sending.ts';
import { settle, settleUnchecked } from './settle.ts';
import { wordsOf } from './thrown.ts';
import { walk } from './walk.ts';

/** Everything a run needs, resolved: who reads, what is on, how the mail is sent, what rules may ask. */
export interface Setup {
  readonly readers: readonly Reader[];
  readonly rules: readonly ConfiguredRule[];
  readonly sending: SendingSettings;
  readonly services?: Partial<Services>;
  /** What is said of templates: their language, and whether they are what will be sent. */
  readonly reading?: Pick<ReadOptions, 'language' | 'final'>;
  /** The score is asked for; these are rules that are off and have twins in spam filters, run for it alone. */
  readonly scoring?: readonly ConfiguredRule[];
  /** Renders templates with data, where there is any. */
  readonly render?: Render;
}

/** What is said of one file: who gets it, what lies beside it, and what ends the work early. */
export interface LintFileOptions { readonly envelope?: Envelope; readonly meta?: SourceFile; readonly signal?: AbortSignal }

/** The signal of a run that nobody ends. */
const NEVER = new AbortController().signal;

/** Reads one file, renders it where it is a template and there is data, and runs the rules. Throws only what the file's source or a renderer throws, or the signal's reason. */
export const lintFile = async (file: SourceFile, setup: Setup, options: LintFileOptions = {}): Promise<Outcome> => {
  const { envelope, meta, signal = NEVER } = options;
  signal.throwIfAborted();
  const message = await readerFor(file.path, setup.readers).read(file, { ...setup.reading, ...(envelope && { envelope }), ...(meta && { meta }) });
  const renditions = message.type === 'part' ? await setup.render?.(message, file, signal) : undefined;
  if (!renditions) return lintMessage(file.path, message, setup, signal);
  const { renderedPart } = await import('../read/rendered-part.ts');
  const outcomes: NamedOutcome[] = [];
  for (const rendition of renditions) outcomes.push({ data: rendition.data, ...await lintMessage(file.path, await renderedPart(message, rendition), setup, signal) });
  return mergeRenderings(outcomes);
};

const lintMessage = async (path: string, message: Message | Part, setup: Setup, signal: AbortSignal): Promise<Outcome> => {
  const told = start(message, setup.rules, setup, signal);
  const runs = setup.scoring ? [...told, ...start(message, setup.scoring, setup, signal)] : told;
  const selectors: string[] = [];
  for (const { visitor: { element } } of runs) if (element) selectors.push(...Object.keys(element));
  await walk(message, dispatch(runs, await selectorCompiler(selectors)), signal);
  const outcome = await settled(path, message, told);
  return setup.scoring ? { ...outcome, result: { ...outcome.result, score: scoreOf(runs, ({ at }) => isMendable(at, message)) } } : outcome;
};

const start = (message: Message | Part, rules: readonly ConfiguredRule[], { sending, services }: Setup, signal: AbortSignal): readonly RuleRun[] => {
  const context = { message, signal, sending: sendingOf(message, sending), services: { clock: () => new Date(), ...services } };
  const html = message.type === 'part' || hasHtml(message);
  const asked = ({ rule: { needs } }: ConfiguredRule): boolean => needs === undefined || (needs === 'html' ? html : message.type === 'part');
  return rules.filter(asked).map((rule) => startRule(rule, context));
};

const hasHtml = (root: Part): boolean => {
  const waiting = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (part.mediaType.essence === 'text/html') return true;
    if (part.parts.length > 0) waiting.push(...part.parts);
  }
  return false;
};

/** The reader that claims the extension; the first one for a path that has none. */
const readerFor = (path: string, readers: readonly Reader[]): Reader => {
  const name = path.toLowerCase();
  const reader = readers.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ?? readers[0];
  if (!reader) throw new Error('A linter needs at least one reader.');
  return reader;
};

const settled = async (path: string, message: Message | Part, runs: readonly RuleRun[]): Promise<Outcome> => {
  const diagnostics = [];
  const unchecked = [];
  const failures: Failure[] = [];
  for (const run of runs) {
    const { name } = run.rule;
    try {
      for (const problem of run.problems) if (isMendable(problem.at, message)) diagnostics.push(await locate(problem, run, message));
      for (const { reason, at } of run.unchecked) unchecked.push(at === undefined ? { rule: name, reason } : { rule: name, reason, location: await locationOf(at, message) });
    } catch (error) {
      run.failure ??= error;
    }
    if (run.failure !== undefined) failures.push({ path, rule: name, message: `The rule ${name} failed: ${wordsOf(run.failure)}` });
  }
  return { result: { path, diagnostics: settle(path, diagnostics), unchecked: settleUnchecked(unchecked) }, failures };
};
