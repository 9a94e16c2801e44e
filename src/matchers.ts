import { LintError } from './build/lint-error.ts';
import { createLinter } from './index.ts';
import type { CheckOptions, Config, Kind, LinterOptions, MailObject, PresetName, Source } from './index.ts';

export { ConfigError } from './config/config-error.ts';

/** How mail in a test is linted: a whole configuration, or the preset and the kind that it would say. */
export interface PassLintOptions extends CheckOptions, Pick<LinterOptions, 'folder'> {
  readonly config?: Config;
  /** Instead of the configuration's `extends`. */
  readonly preset?: PresetName;
  readonly kind?: Kind;
  /** All data are filled in: a placeholder that is left is an error. */
  readonly final?: boolean;
}

/** What a matcher of vitest and Jest answers. */
export interface Matched { readonly pass: boolean; readonly message: () => string }

/**
 * Passes where nothing as severe as `failOn` is found in HTML, a message, or an object as nodemailer takes it:
 * `await expect(html).toPassLint({ preset: 'transactional' })`. The failure shows what was found, with the lines it is in.
 */
export const toPassLint = async (received: Source | MailObject, { config, preset, kind, final, folder, ...options }: PassLintOptions = {}): Promise<Matched> => {
  if (!isLintable(received)) throw new TypeError(`toPassLint takes HTML or a message as a string or bytes, or a message object, not ${received === null ? 'null' : typeof received}.`);
  const linter = createLinter({ ...config, ...(preset && { extends: [preset] }), ...(kind && { kind }), ...(final !== undefined && { final }) }, folder === undefined ? {} : { folder });
  try {
    const { path } = await linter.check(received, options);
    return { pass: true, message: () => `${path} passes, and it was expected that it does not.` };
  } catch (error) {
    // A rule that threw says neither yes nor no, whatever was expected.
    if (!(error instanceof LintError) || error.result.failures.length > 0) throw error;
    return { pass: false, message: () => error.message };
  }
};

const isLintable = (received: unknown): boolean => typeof received === 'string' || (typeof received === 'object' && received !== null);

/** What `expect.extend` takes: `expect.extend(matchers)`. */
export const matchers = { toPassLint } as const;
