import type { Reader, ReadOptions } from '../read/reader.ts';
import type { Render, Rendition } from '../read/rendition.ts';
import type { Envelope, Message, Part, Services } from '../rule.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { SourceText } from '../source/source-text.ts';
import type { ConfiguredRule } from './configured-rule.ts';
import { startRule } from './context.ts';
import type { Given } from './context.ts';
import { crewFor } from './crew.ts';
import { isMendable } from './locate.ts';
import { outcomeOf } from './outcome.ts';
import { mergeRenderings } from './renderings.ts';
import type { NamedOutcome, Outcome } from './renderings.ts';
import type { Repairs } from './repairs.ts';
import { scoreOf } from './score.ts';
import { sendingOf } from './sending.ts';
import type { SendingSettings } from './sending.ts';
import { suppressed } from './suppressed.ts';
import { walk } from './walk.ts';

/** Everything a run needs, resolved: who reads, what is on, how the mail is sent, what rules may ask. */
export interface Setup {
  readonly readers: readonly Reader[];
  readonly rules: readonly ConfiguredRule[];
  /** Every rule there is, on or off: what a comment may name. Those that are on where nothing is said. */
  readonly ruleNames?: ReadonlySet<string>;
  readonly sending: SendingSettings;
  readonly services?: Partial<Services>;
  /** What is said of templates: their language, and whether they are what will be sent. */
  readonly reading?: Pick<ReadOptions, 'language' | 'final'>;
  /** The score is asked for; these are rules that are off and have twins in spam filters, run for it alone. */
  readonly scoring?: readonly ConfiguredRule[];
  /** Renders templates with data, where there is any. */
  readonly render?: Render;
}

/** What is said of one file: who gets it, what lies beside it, and what ends the work early. `seen` is given each message the rules looked at: one for each rendering of a template. `repairs` is filled with what would mend what is found. */
export interface LintFileOptions { readonly envelope?: Envelope; readonly meta?: SourceFile; readonly signal?: AbortSignal; readonly seen?: (message: Message | Part) => void; readonly repairs?: Repairs }

/** The signal of a run that nobody ends. */
const NEVER = new AbortController().signal;

/** Reads one file, renders it where it is a template and there is data, and runs the rules. Throws only what the file's source or a renderer throws, or the signal's reason. */
export const lintFile = async (file: SourceFile, setup: Setup, options: LintFileOptions = {}): Promise<Outcome> => {
  const { envelope, meta, signal = NEVER } = options;
  signal.throwIfAborted();
  const message = await readerFor(file.path, setup.readers).read(file, { ...setup.reading, ...(envelope && { envelope }), ...(meta && { meta }) });
  const renditions = message.type === 'part' ? await setup.render?.(message, file, signal) : undefined;
  const included = new Map<string, SourceText>();
  const lintPart = (part: Message | Part): Promise<Outcome> => {
    options.seen?.(part);
    return lintMessage(file.path, part, included, setup, signal, options.repairs);
  };
  const outcome = renditions ? await lintRendered(message, renditions, lintPart) : await lintPart(message);
  // In a message a comment would be sent: there the configuration and the baseline say what is known.
  return message.type === 'part' ? suppressed(outcome, { template: message, path: file.path, included, isUnseen: renditions?.some(({ text }) => text === undefined) ?? false }, setup, (rules) => rules.map((rule) => startRule(rule, givenTo(message, setup, signal))), options.repairs) : outcome;
};

const lintRendered = async (template: Part, renditions: readonly Rendition[], lintPart: (part: Part) => Promise<Outcome>): Promise<Outcome> => {
  const { renderedPart } = await import('../read/rendered-part.ts');
  const outcomes: NamedOutcome[] = [];
  for (const rendition of renditions) outcomes.push({ data: rendition.data, ...await lintPart(await renderedPart(template, rendition)) });
  return mergeRenderings(outcomes);
};

const lintMessage = async (path: string, message: Message | Part, included: Map<string, SourceText>, setup: Setup, signal: AbortSignal, repairs?: Repairs): Promise<Outcome> => {
  const given = givenTo(message, setup, signal);
  const crew = await crewFor(message, setup.rules, given);
  const scorers = setup.scoring && await crewFor(message, setup.scoring, given);
  await walk(message, scorers ? [...crew.tables, ...scorers.tables] : crew.tables, signal);
  const outcome = await outcomeOf(path, message, crew.runs, included, repairs);
  const score = scorers && scoreOf([...crew.runs, ...scorers.runs], ({ at }) => isMendable(at, message));
  crew.dismiss();
  scorers?.dismiss();
  return score ? { ...outcome, result: { ...outcome.result, score } } : outcome;
};

const givenTo = (message: Message | Part, { sending, services }: Setup, signal: AbortSignal): Given =>
  ({ message, signal, sending: sendingOf(message, sending), services: { clock: now, ...services } });

const now = (): Date => new Date();

/** The reader that claims the extension; the first one for a path that has none. */
const readerFor = (path: string, readers: readonly Reader[]): Reader => {
  const name = path.toLowerCase();
  const reader = readers.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ?? readers[0];
  if (!reader) throw new Error('A linter needs at least one reader.');
  return reader;
};
