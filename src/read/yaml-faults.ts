import type { ErrorCode } from 'yaml';
import { MOST_FAULTS } from '../source/decoded.ts';
import type { SourceText } from '../source/source-text.ts';
import type { DataFault } from './data-value.ts';
import type { YamlError } from './yaml-document.ts';

/** What the parser found, in words of our own: the first of each line, since a second one is most often its echo. */
export const yamlFaults = (text: SourceText, errors: readonly YamlError[]): readonly DataFault[] => {
  const faults: DataFault[] = [];
  let known = 0;
  for (const error of errors.toSorted((one, other) => one.pos[0] - other.pos[0])) {
    const start = Math.min(error.pos[0], text.value.length);
    if (start < known) continue;
    const line = lineAt(text.value, start);
    known = line.end + 1;
    faults.push(faultOf(text, error, start, line));
    if (faults.length === MOST_FAULTS) break;
  }
  return faults;
};

interface Line { readonly start: number; readonly end: number }

const lineAt = (value: string, at: number): Line => {
  const lineEnd = value.indexOf('\n', at);
  return { start: value.lastIndexOf('\n', at - 1) + 1, end: lineEnd === -1 ? value.length : value[lineEnd - 1] === '\r' ? Math.max(at, lineEnd - 1) : lineEnd };
};

const faultOf = (text: SourceText, { code, pos }: YamlError, start: number, line: Line): DataFault => {
  const value = text.value.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
  const begins = UNQUOTED.has(code) ? /^[ \t]*(?:- )?[^\s:"'][^:]{0,100}:[ \t]+(?=([[{*&!@`%>|][{%|*]?|[-?](?=[ \t])))/u.exec(value) : null;
  if (begins?.[1] !== undefined) {
    return { span: text.span(line.start + begins[0].length, line.end), sentence: `Text that begins with "${begins[1]}" means something else in YAML: it has to be in quotes.` };
  }
  const quote = line.start + text.value.slice(line.start, start).trimEnd().length;
  if (code === 'UNEXPECTED_TOKEN' && /["']/u.test(text.value[quote - 1] ?? '')) {
    return { span: text.span(quote - 1, quote), sentence: String.raw`The value ends with this quote: inside of quotes, ' is written '' and " is written \".` };
  }
  // Of a value that is one no more, the parser names the first character.
  const end = code === 'BLOCK_AS_IMPLICIT_KEY' ? line.end : Math.min(pos[1], line.end);
  return { span: text.span(start, Math.max(end, start)), sentence: SENTENCES[code] };
};

/** So much of a line is looked at for what it begins with. */
const LONGEST_LINE = 400;

/** What a value in want of quotes is reported as. */
const UNQUOTED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['UNEXPECTED_TOKEN', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'MULTIPLE_TAGS', 'MULTIPLE_ANCHORS', 'BLOCK_AS_IMPLICIT_KEY']);

const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'An alias can have neither an anchor nor a tag.',
  BAD_ALIAS: 'This is no name for an anchor.',
  BAD_COLLECTION_TYPE: 'The tag before this does not fit what it holds.',
  BAD_DIRECTIVE: 'YAML has no such directive.',
  BAD_DQ_ESCAPE: 'YAML has no such escape in double quotes; a backslash itself is written twice.',
  BAD_INDENT: 'The indentation does not fit the lines before it.',
  BAD_PROP_ORDER: 'An anchor or a tag stands in the wrong place.',
  BAD_SCALAR_START: 'Text cannot begin with this character: it has to be in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A colon makes this a mapping of its own: the text has to be in quotes.',
  BLOCK_IN_FLOW: 'A block cannot stand inside of brackets or braces.',
  DUPLICATE_KEY: 'This key is given twice.',
  IMPOSSIBLE: 'This cannot be read as YAML.',
  KEY_OVER_1024_CHARS: 'A key can be 1,024 characters long.',
  MISSING_CHAR: 'Something is missing here: a quote, a bracket, a comma or a colon.',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon have to be on one line: the colon is missing, or the space after it.',
  MULTIPLE_ANCHORS: 'A value can have one anchor.',
  MULTIPLE_DOCS: 'A second document begins here; only the first is read.',
  MULTIPLE_TAGS: 'A value can have one tag.',
  NON_STRING_KEY: 'A key has to be text.',
  RESOURCE_EXHAUSTION: 'The data is nested too deeply to be read.',
  TAB_AS_INDENT: 'YAML is indented with spaces, not with tabs.',
  TAG_RESOLVE_FAILED: 'This tag is not known; the value is read as it stands.',
  UNEXPECTED_TOKEN: 'This is not expected here.',
};
