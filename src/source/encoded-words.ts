import type { Decoded } from './decoded.ts';
import type { SourceText } from './source-text.ts';

export const decodeEncodedWords = (from: SourceText): Decoded => ({ text: from, faults: [] });
