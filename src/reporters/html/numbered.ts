import type { Diagnostic } from '../../lint/diagnostic.ts';
import type { Severity } from '../../rule.ts';

/** A finding with the number it has in its file, from 1. */
export interface Numbered { readonly number: number; readonly diagnostic: Diagnostic }

/** The worst severity of some findings. */
export const worstOf = (findings: readonly Numbered[]): Severity | undefined =>
  (['error', 'warning', 'info'] as const).find((severity) => findings.some(({ diagnostic }) => diagnostic.severity === severity));
