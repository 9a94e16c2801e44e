import type { Decoded } from './decoded.ts';
import type { SourceText } from './source-text.ts';

export const quotedPrintable = (from: SourceText): Decoded => ({ text: from, faults: [] });
