import { isAlias, isMap, isScalar } from 'yaml';
import type { ParsedNode, Scalar, YAMLMap } from 'yaml';
import { MOST_FAULTS } from '../source/decoded.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { emptyText, once } from './data-value.ts';
import type { Data, DataEntry, DataFault, DataMap, DataScalar, DataValue } from './data-value.ts';
import { lineEndAfter } from './line-folding.ts';
import { lookThrough } from './yaml-aliases.ts';
import type { Aliases } from './yaml-aliases.ts';
import { yamlDocument } from './yaml-document.ts';
import type { YamlDocument, YamlError } from './yaml-document.ts';
import { yamlFaults } from './yaml-faults.ts';
import { scalarText } from './yaml-scalars.ts';

/** Each alias is another copy of what it names: a few lines of them could name gigabytes. */
const MOST_ALIASES = 100;

/** Reads YAML 1.2 without tags, merging or code. What ends before the first line that is no YAML is read all the same. */
export const readYamlData = (text: SourceText): Data => {
  try {
    return dataOf(text, yamlDocument(text.value));
  } catch (error) {
    // The parser answers nested data that is too deep for the stack with an error of its own, where it notices.
    if (!(error instanceof RangeError)) throw error;
    return { root: undefined, faults: [{ span: text.span(0, 1), sentence: 'The data is nested too deeply to be read.' }] };
  }
};

/** What reading a value needs to know, and adds to. */
interface Reading { readonly text: SourceText; readonly targets: Aliases['targets']; readonly faults: DataFault[]; aliases: number }

const dataOf = (text: SourceText, { contents, errors, warnings }: YamlDocument): Data => {
  const { targets, unresolved, repeated, unclosed } = lookThrough(contents);
  // The parser names where the text ends; the author looks for where the quote stands.
  const ends = new Set(unclosed.map(({ range }) => range[1]));
  const faults = [...yamlFaults(text, [...errors.filter(({ code, pos }) => code !== 'MISSING_CHAR' || !ends.has(pos[0])), ...warnings.filter((warning) => !isStandardTag(text, warning))])];
  for (const { range: [start] } of unclosed) faults.push({ span: text.span(start, start + 1), sentence: 'This quote is never closed.' });
  if (contents === null || (isScalar(contents) && contents.value === null)) return { root: undefined, faults };
  if (!isMap<ParsedNode, ParsedNode | null>(contents)) {
    if (errors.length === 0) faults.push({ span: withoutEnd(text, contents.range[0], contents.range[1]), sentence: 'Fields are given as a mapping, each on its line: "subject: text".' });
    return { root: undefined, faults };
  }
  for (const alias of unresolved.slice(0, MOST_FAULTS)) faults.push({ span: spanOf(text, alias), sentence: `No anchor before this is called "${alias.source.slice(0, 40)}"; text that begins with "*" has to be in quotes.` });
  for (const key of repeated.slice(0, MOST_FAULTS)) faults.push({ span: spanOf(text, key), sentence: `The key "${key.source.slice(0, 40)}" is given twice.` });
  return { root: mapOf({ text, targets, faults, aliases: 0 }, contents, soundEnd(text, errors)), faults };
};

/** `!!timestamp` and its like are YAML of other versions: here nothing depends on them. */
const isStandardTag = ({ value }: SourceText, { code, pos }: YamlError): boolean => code === 'TAG_RESOLVE_FAILED' && value.startsWith('!!', pos[0]);

/** Where the line before the first error ends; up to there every parser reads the same. */
const soundEnd = ({ value }: SourceText, errors: readonly YamlError[]): number => {
  const first = errors.reduce((least, { pos }) => Math.min(least, pos[0]), Infinity);
  return first === Infinity ? value.length : first === 0 ? -1 : value.lastIndexOf('\n', first - 1);
};

const spanOf = (text: SourceText, { range: [start, end] }: ParsedNode): Span => text.span(start, end);

/** The parser counts the line end after a block to it. */
const withoutEnd = (text: SourceText, start: number, end: number): Span => text.span(start, start + text.value.slice(start, end).trimEnd().length);

const mapOf = (reading: Reading, map: YAMLMap<ParsedNode, ParsedNode | null>, limit: number): DataMap => {
  const entries = once(() => map.items.flatMap(({ key, value }): readonly DataEntry[] => {
    if (!isScalar(key) || value === null || value.range[1] > limit) return [];
    const read = valueOf(reading, value);
    return read === undefined ? [] : [{ key: key.source, keySpan: spanOf(reading.text, key), span: withoutEnd(reading.text, key.range[0], value.range[1]), value: read }];
  }));
  const [start, end] = map.range ?? [0, 0];
  return { type: 'map', span: withoutEnd(reading.text, start, end), get entries() { return entries(); } };
};

const valueOf = (reading: Reading, node: ParsedNode): DataValue | undefined => {
  const { text } = reading;
  if (isAlias(node)) {
    const target = reading.targets.get(node);
    if (target === undefined) return undefined;
    reading.aliases += 1;
    if (reading.aliases <= MOST_ALIASES) return valueOf(reading, target);
    if (reading.aliases === MOST_ALIASES + 1) reading.faults.push({ span: spanOf(text, node), sentence: `The data has more than ${MOST_ALIASES} aliases; the rest of them are not read.` });
    return undefined;
  }
  if (isScalar(node)) return scalarOf(text, node);
  const limit = text.value.length;
  if (isMap<ParsedNode, ParsedNode | null>(node)) return mapOf(reading, node, limit);
  const items = once(() => node.items.flatMap((item) => valueOf(reading, item) ?? []));
  return { type: 'list', span: withoutEnd(text, node.range[0], node.range[1]), get items() { return items(); } };
};

const scalarOf = (text: SourceText, node: Scalar.Parsed): DataScalar => {
  const { value, source, tag, srcToken: token, range: [start] } = node;
  return {
    type: 'scalar',
    // What a tag of somebody's own makes of a value is not known here.
    kind: value === null || (tag !== undefined && !TEXT_TAGS.has(tag)) ? 'null' : typeof value === 'string' ? 'string' : 'other',
    span: spanOf(text, node),
    comment: token?.type === 'block-scalar' ? undefined : commentAfter(text, node),
    text: once(() => (token === undefined ? emptyText(text, start) : scalarText(text, token, source))),
  };
};

const TEXT_TAGS: ReadonlySet<string> = new Set(['!', ...['str', 'int', 'float', 'bool', 'null'].map((name) => `tag:yaml.org,2002:${name}`)]);

const commentAfter = (text: SourceText, { range: [, end] }: Scalar.Parsed): Span | undefined => {
  const comment = /[ \t]*(?=#)/uy;
  comment.lastIndex = end;
  if (!comment.test(text.value)) return undefined;
  const { lastIndex: start } = comment;
  return text.span(start, lineEndAfter(text.value, start, text.value.length).start);
};
