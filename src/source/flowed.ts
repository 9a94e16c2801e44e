import type { SourceText } from './source-text.ts';

export const unflow = (from: SourceText, _delSp: boolean): SourceText => from;
