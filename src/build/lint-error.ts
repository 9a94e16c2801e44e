import type { Diagnostic, Failure, Result } from '../lint/diagnostic.ts';

/** Mail that must not be sent. The message of the error is what is shown to people: what was found, with the lines it is in. */
export class LintError extends Error {
  override readonly name = 'LintError';
  readonly code = 'ESENDLINT';
  // Private, so that a printed error is its report and not the same again as objects.
  readonly #result: Result & { readonly failures: readonly Failure[] };
  readonly #report: string;

  constructor(found: string, result: Result & { readonly failures: readonly Failure[] }, report: string) {
    const frames = framesOf(new Error());
    // Above an error that nobody catches Node prints the line it was made in; here that is a whole file without line ends.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${result.path} must not be sent: ${found}.\n\n${report}`);
    Error.stackTraceLimit = stackTraceLimit;
    this.stack = `LintError: ${this.message}\n${frames}`;
    this.#result = result;
    this.#report = report;
  }

  /** All that was found, also what alone would not have been refused. */
  get diagnostics(): readonly Diagnostic[] { return this.#result.diagnostics; }
  get result(): Result & { readonly failures: readonly Failure[] } { return this.#result; }
  /** What made it fail, as the program prints it, without colours. */
  get report(): string { return this.#report; }
}

const framesOf = ({ stack = '' }: Error): string => stack.slice(stack.indexOf('\n') + 1);
