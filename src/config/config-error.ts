/** The user's mistake in a configuration or on the command line, in one sentence. Shown without a stack; exit 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
