import type { Rule } from '../rule.ts';

/** The one place where `any` is right: a rule whose messages, options and services are not known here. */
// eslint-disable-next-line typescript/no-explicit-any -- see above
export type AnyRule = Rule<any, any, any>;
/** Rules by name. */
export type RuleMap = Readonly<Record<string, AnyRule>>;
