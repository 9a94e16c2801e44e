import type { SourceText } from './source-text.ts';

export const unfold = (from: SourceText): SourceText => from;
