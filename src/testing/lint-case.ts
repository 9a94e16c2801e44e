import type { AnyRule } from '../lint/any-rule.ts';
import { configureRule } from '../lint/configured-rule.ts';
import type { Result } from '../lint/diagnostic.ts';
import { lintFile } from '../lint/linter.ts';
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
  const bytes = bytesOf(example);
  const { kind, providers, service, services = {}, final, language, render, beside = [] } = example;
  const path = example.path ?? (example.html === undefined ? 'message.eml' : 'template.html');
  const { result, failures } = await lintFile(new SourceFile(path, bytesSource(bytes)), {
    readers: [emlReader, templateReader],
    rules: [configureRule(rule, rule.severity, example.options), ...beside.map((other) => configureRule(other))],
    sending: { ...(kind && { kind }), ...(providers && { providers }), ...(service && { service }) },
    services,
    reading: { ...(final !== undefined && { final }), ...(language && { language }) },
    ...(render && { render }),
  });
  const [failure] = failures;
  if (failure) throw new Error(failure.message);
  return beside.length === 0 ? result : { ...result, diagnostics: result.diagnostics.filter((said) => said.rule === rule.name), unchecked: result.unchecked.filter((said) => said.rule === rule.name) };
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
