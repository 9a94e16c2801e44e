import { fixBytes } from '../fix/fix.ts';
import type { Fixed, FixOptions } from '../fix/fix.ts';
import type { AnyRule } from '../lint/any-rule.ts';
import { configureRule } from '../lint/configured-rule.ts';
import type { Result } from '../lint/diagnostic.ts';
import { lintFile } from '../lint/linter.ts';
import type { Setup } from '../lint/linter.ts';
import { emlReader } from '../read/eml.ts';
import { templateReader } from '../read/template.ts';
import type { Render } from '../read/rendition.ts';
import type { Services, TemplateLanguage } from '../rule.ts';
import { bytesSource, SourceFile } from '../source/source-file.ts';

/** One message or template, and how it is sent. */
export interface Case {
  /** A raw message (RFC 5322); bytes where it is no UTF-8. */
  readonly message?: string | Uint8Array;
  /** An HTML template instead of a message. */
  readonly html?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly kind?: 'bulk' | 'transactional';
  readonly providers?: readonly string[];
  readonly service?: string;
  readonly services?: Partial<Services>;
  /** `message.eml` or `template.html` where nothing is said. */
  readonly path?: string;
  /** Of a template: it is what will be sent. */
  readonly final?: boolean;
  /** The language a template is declared to be in. */
  readonly language?: TemplateLanguage;
  /** Rules that are on as well; what they say is not told. For a rule about what others say. */
  readonly beside?: readonly AnyRule[];
  /** What renders a template, in place of a worker with an engine. */
  readonly render?: Render;
}

/** Lints a case with one rule at its own severity, and those that are to be on beside it. Throws when the rule throws. */
export const lintCase = async (rule: AnyRule, example: Case): Promise<Result> => {
  const { beside = [] } = example;
  const { result, failures } = await lintFile(fileOf(example), setupOf(rule, example));
  const [failure] = failures;
  if (failure) throw new Error(failure.message);
  return beside.length === 0 ? result : { ...result, diagnostics: result.diagnostics.filter((said) => said.rule === rule.name), unchecked: result.unchecked.filter((said) => said.rule === rule.name) };
};

/** Lints cases one after another with one rule at its defaults, as a linter does that goes on to the next file. Throws when the rule throws. */
export const lintCases = async (rule: AnyRule, examples: readonly Case[]): Promise<readonly Result[]> => {
  const rules = [configureRule(rule)];
  const results: Result[] = [];
  for (const example of examples) {
    const { result, failures: [failure] } = await lintFile(fileOf(example), { ...setupOf(rule, example), rules });
    if (failure) throw new Error(failure.message);
    results.push(result);
  }
  return results;
};

/** Fixes the bytes of a case with the same rules. Throws when one throws. */
export const fixCase = async (rule: AnyRule, example: Case, bytes: Uint8Array, options?: FixOptions): Promise<Fixed> => {
  const fixed = await fixBytes(bytes, pathOf(example), setupOf(rule, example), options);
  const [failure] = fixed.outcome.failures;
  if (failure) throw new Error(failure.message);
  return fixed;
};

const fileOf = (example: Case): SourceFile => new SourceFile(pathOf(example), bytesSource(bytesOf(example)));

const pathOf = ({ path, html }: Case): string => path ?? (html === undefined ? 'message.eml' : 'template.html');

const setupOf = (rule: AnyRule, example: Case): Setup => {
  const { kind, providers, service, services = {}, final, language, render, beside = [] } = example;
  return {
    readers: [emlReader, templateReader],
    rules: [configureRule(rule, rule.severity, example.options), ...beside.map((other) => configureRule(other))],
    sending: { ...(kind && { kind }), ...(providers && { providers }), ...(service && { service }) },
    services,
    reading: { ...(final !== undefined && { final }), ...(language && { language }) },
    ...(render && { render }),
  };
};

/** The bytes of a case's message or template. */
export const bytesOf = ({ message, html }: Case): Uint8Array => {
  const source = html ?? message;
  if (source === undefined) throw new TypeError('A case needs a message or html.');
  return typeof source === 'string' ? new TextEncoder().encode(source) : source;
};

/** The diagnostics as a test writes them: `line:column-line:column message`. */
export const reportsOf = ({ diagnostics }: Result): readonly string[] =>
  diagnostics.map(({ location: { start, end }, message }) => `${start.line}:${start.column}-${end.line}:${end.column} ${message}`);
