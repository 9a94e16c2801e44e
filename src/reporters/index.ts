import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from '../lint/reporter.ts';

/** The built-in reporters by name. */
export const reporters: Readonly<Record<string, Reporter>> = { pretty, json };
