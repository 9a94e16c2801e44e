import type { OptionsSchema, Severity } from '../rule.ts';
import type { AnyRule } from './any-rule.ts';

/** A rule as a configuration set it: severity, and options with the defaults filled in. */
export interface ConfiguredRule { readonly rule: AnyRule; readonly severity: Severity; readonly options: Readonly<Record<string, unknown>> }

/** A rule turned on: at its own severity and defaults where nothing else is said. */
export const configureRule = (rule: AnyRule, severity: Severity = rule.severity, options: Readonly<Record<string, unknown>> = {}): ConfiguredRule => {
  const schemas: OptionsSchema = rule.options ?? {};
  const defaults = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schema.default]));
  return { rule, severity, options: { ...defaults, ...options } };
};
