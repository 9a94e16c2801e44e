import { Composer, Parser } from 'yaml';
import type { CST, Document, ParsedNode, YAMLError } from 'yaml';
import { MOST_FAULTS } from '../source/decoded.ts';

/** What the parser stumbled over. */
export type YamlError = Pick<YAMLError, 'code' | 'pos'>;

/** A document as the parser has it; its errors are what any parser stops at, its warnings are not. */
export interface YamlDocument { readonly contents: ParsedNode | null; readonly errors: readonly YamlError[]; readonly warnings: readonly YamlError[] }

/** Parses the first document of YAML 1.2, without tags and merging. */
export const yamlDocument = (value: string): YamlDocument => {
  // Left to the parser, each key is compared with every other: `lookThrough` does it in one pass.
  const composer = new Composer({ schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false, keepSourceTokens: true, prettyErrors: false });
  let first: Document.Parsed | undefined;
  for (const document of composer.compose(tokensOf(value), true, value.length)) {
    if (first !== undefined) return { ...partsOf(first), errors: [...first.errors, { code: 'MULTIPLE_DOCS', pos: [document.range[0], document.range[1]] }] };
    first = document;
  }
  return first === undefined ? { contents: null, errors: [], warnings: [] } : partsOf(first);
};

const partsOf = ({ contents, errors, warnings }: Document.Parsed): YamlDocument => ({ contents, errors, warnings });

/** What is no YAML from some place on can be another mistake at each character. */
function* tokensOf(value: string): Generator<CST.Token> {
  let mistakes = 0;
  for (const token of new Parser().parse(value)) {
    yield token;
    if (token.type === 'error') mistakes += 1;
    if (mistakes === MOST_FAULTS) return;
  }
}
