import type { Diagnostic, TextEdit } from '../lint/diagnostic.ts';
import type { Severity } from '../rule.ts';
import type { Location } from '../source/source-file.ts';
import { uriOf } from './uri.ts';

/** SARIF's words for our severities. */
export const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** What a rule is called in results, and its place in the list of rules where it is there. */
export type Descriptor = (rule: string) => { readonly id: string; readonly index?: number };

/** A diagnostic as a result, §3.27. */
export const resultOf = ({ rule, severity, message, location, fingerprint, fix, suggest = [] }: Diagnostic, descriptor: Descriptor, rooted: (path: string) => string) => {
  const { id, index } = descriptor(rule);
  const file = artifactOf(rooted(location.path));
  const fixes = [...(fix ? [{ title: 'Fix it.', edits: fix }] : []), ...suggest];
  return {
    ruleId: id,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: literal(message) },
    locations: [{ physicalLocation: { artifactLocation: file, region: regionOf(location) } }],
    ...(fingerprint !== undefined && { partialFingerprints: { 'sendlint/v1': fingerprint } }),
    ...(fixes.length > 0 && { fixes: fixes.map(({ title, edits }) => ({ description: { text: literal(title) }, artifactChanges: [{ artifactLocation: file, replacements: edits.map(replacementOf) }] })) }),
  };
};

/** Relative to the root of the repository, which whoever reads it knows; `uriBaseId` says so, §3.4.4. */
export const artifactOf = (path: string) => {
  const uri = uriOf(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
};

/** A place as lines and columns, and as bytes, §3.30. */
export const regionOf = ({ start, end, offset, length }: Location) =>
  ({ startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, byteOffset: offset, byteLength: length });

/** A text that holds no placeholder and no link, §3.11.5 and §3.11.6: a subject may say `[x](y)` and a tag `{{0}}`. */
export const literal = (text: string): string => {
  const unlinked = text.includes('](') ? text.replaceAll(/[\\[\]]/gu, String.raw`\$&`) : text;
  return unlinked.replaceAll(/[{}]/gu, '$&$&');
};

/** Bytes are a text where every encoding of a message writes it alike, §3.57. */
const replacementOf = ({ start, end, bytes }: TextEdit) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const insertedContent = bytes.every((byte) => byte < 0x80) ? { text: buffer.toString('latin1') } : { binary: buffer.toString('base64') };
  return { deletedRegion: { byteOffset: start, byteLength: end - start }, ...(bytes.length > 0 && { insertedContent }) };
};
