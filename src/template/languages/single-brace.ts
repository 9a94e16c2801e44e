import { plain } from '../reading.ts';
import type { Form } from '../form.ts';

const TAG = /\{[ \t]?[\p{L}_$][\p{L}\p{N}_.$-]*[ \t]?\}/uy;

/** `{name}`: prose and style sheets have braces too, so this is only where it is declared. */
export const SINGLE_BRACE: readonly Form[] = [{
  language: 'single-brace', open: '{',
  match: ({ value }, start) => {
    TAG.lastIndex = start;
    const tag = TAG.exec(value)?.[0];
    return tag === undefined ? undefined : { reading: plain('output', tag.slice(1, -1).trim()), end: start + tag.length };
  },
}];
