import type { Header, HeaderField } from '../message/header.ts';
import type { SourceText } from '../source/source-text.ts';
import { dataField, headerOf, mailboxField } from './data-field.ts';
import type { Correspondent } from './data-field.ts';
import type { DataEntry, DataFault, DataMap, DataScalar, DataValue } from './data-value.ts';
import { readJsonData } from './json-data.ts';

/** What data says about the message that a template makes. */
export interface DataFields {
  /** The fields that are given, and no others. */
  readonly fields: Header;
  /** The line that a client shows after the subject. */
  readonly preheader: SourceText | undefined;
  /** The name of the template that this one is put into. */
  readonly layout: SourceText | undefined;
  /** Whether others are put into this template: it has no subject of its own. */
  readonly isLayout: boolean;
  readonly faults: readonly DataFault[];
}

/** Reads what front matter or a file beside a template says, in whichever of the usual spellings: also Postmark's and SendGrid's. */
export const readDataFields = async (text: SourceText, kind: 'yaml' | 'json'): Promise<DataFields> => {
  const { root, faults } = kind === 'json' ? readJsonData(text) : (await import('./yaml-data.ts')).readYamlData(text);
  const entries = keyed(root);
  const subject = entries.get('subject') ?? keyed(activeVersion(entries.get('versions')?.value)).get('subject');
  if (subject !== undefined) entries.set('subject', subject);
  const reading: Reading = { text, entries, faults };
  const fields: HeaderField[] = [];
  for (const [key, entry] of entries) fields.push(...await fieldsOf(reading, key, entry));
  const preheader = PREHEADERS.map((key) => entries.get(key)).find((entry) => entry !== undefined && isString(entry.value));
  const layout = (entries.get('layouttemplate') ?? entries.get('layout'))?.value;
  const type = entries.get('templatetype')?.value;
  return {
    fields: headerOf(fields),
    preheader: preheader && textOf(reading, preheader.value),
    layout: layout && isString(layout) ? layout.text() : undefined,
    isLayout: type !== undefined && isString(type) && type.text().value.toLowerCase() === 'layout',
    faults: inOrder(faults),
  };
};

/** By place, and one for a place: what the parser stumbles over first is the better told. */
const inOrder = (faults: readonly DataFault[]): readonly DataFault[] =>
  faults.toSorted((one, other) => one.span.start - other.span.start).filter(({ span }, index, all) => span.start !== all[index - 1]?.span.start);

interface Reading { readonly text: SourceText; readonly entries: ReadonlyMap<string, DataEntry>; readonly faults: DataFault[] }

/** Keys in lower case, without hyphens, underscores and spaces. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['subject', 'Subject'], ['from', 'From'], ['fromemail', 'From'], ['fromaddress', 'From'], ['sender', 'Sender'],
  ['replyto', 'Reply-To'], ['to', 'To'], ['cc', 'Cc'], ['bcc', 'Bcc'],
]);
const PREHEADERS = ['preheader', 'preheadertext', 'previewtext', 'preview'];

/** Nobody writes more of them into a template; each costs some memory. */
const MOST_CORRESPONDENTS = 1000;

/** Of two spellings of a key the first counts; of one that is given twice the last does, as for JSON itself. */
const keyed = (map: DataMap | undefined): Map<string, DataEntry> => {
  const entries = new Map<string, DataEntry>();
  for (const entry of map?.entries ?? []) {
    const key = entry.key.toLowerCase().replaceAll(/[-_ ]/gu, '');
    if ((entries.get(key)?.key ?? entry.key) === entry.key) entries.set(key, entry);
  }
  return entries;
};

const isString = (value: DataValue): value is DataScalar => value.type === 'scalar' && value.kind === 'string';

/** The version of a SendGrid template that is sent: the one that is marked so, or the only one. */
const activeVersion = (versions: DataValue | undefined): DataMap | undefined => {
  const maps = versions?.type === 'list' ? versions.items.slice(0, MOST_CORRESPONDENTS).filter((item) => item.type === 'map') : [];
  return maps.find((map) => isOne(keyed(map).get('active')?.value)) ?? (maps.length === 1 ? maps[0] : undefined);
};

const isOne = (value: DataValue | undefined): boolean => value?.type === 'scalar' && ['1', 'true'].includes(value.text().value);

const fieldsOf = async (reading: Reading, key: string, { value, span }: DataEntry): Promise<readonly HeaderField[]> => {
  if (key === 'headers') return customFields(reading, value);
  const name = FIELDS.get(key);
  if (name === undefined || (name === 'From' && key !== 'from' && reading.entries.has('from'))) return [];
  if (name === 'Subject') {
    const subject = textOf(reading, value);
    return subject ? [await dataField(name, subject, span)] : [];
  }
  const correspondents = correspondentsOf(reading, value);
  const [first] = correspondents;
  const beside = name === 'From' && correspondents.length === 1 ? reading.entries.get('fromname')?.value : undefined;
  const named = first && !first.name && beside && !first.address.value.includes('<') ? [{ ...first, name: textOf(reading, beside) }] : correspondents;
  return first ? [await mailboxField(name, reading.text, named, span)] : [];
};

/** Addresses as text, as `{ name, email }`, or as a list of both. */
const correspondentsOf = (reading: Reading, value: DataValue): readonly Correspondent[] => {
  const found: Correspondent[] = [];
  for (const item of value.type === 'list' ? value.items : [value]) {
    const parts = item.type === 'map' ? keyed(item) : undefined;
    const given = (parts?.get('email') ?? parts?.get('address'))?.value ?? item;
    const name = parts?.get('name')?.value;
    const address = given && (given.type !== 'scalar' || isString(given)) ? textOf(reading, given) : undefined;
    if (found.length === MOST_CORRESPONDENTS) {
      reading.faults.push({ span: item.span, sentence: `The list is longer than ${MOST_CORRESPONDENTS.toLocaleString('en')} addresses; the rest of it is not read.` });
      break;
    }
    if (address) found.push({ address, name: name && isString(name) ? name.text() : undefined });
  }
  return found;
};

/** `headers`: names with a value or several, or a list of `{ name, value }`. */
const customFields = async (reading: Reading, headers: DataValue): Promise<readonly HeaderField[]> => {
  const given = headers.type === 'map' ? headers.entries.map(({ key, value, span }) => ({ name: key, value, span })) : headers.type === 'list' ? headers.items.flatMap(namedValue) : [];
  const fields: HeaderField[] = [];
  for (const { name, value, span } of given) {
    // RFC 5322 §3.6.8: what is no name of a field is not meant as one.
    if (!/^[!-9;-~]+$/u.test(name)) continue;
    for (const one of value.type === 'list' ? value.items : [value]) {
      const content = one.type === 'scalar' ? textOf(reading, one) : undefined;
      if (content) fields.push(await dataField(name, content, span));
    }
  }
  return fields;
};

const namedValue = (item: DataValue): readonly { readonly name: string; readonly value: DataValue; readonly span: DataEntry['span'] }[] => {
  const parts = item.type === 'map' ? keyed(item) : undefined;
  const name = (parts?.get('name') ?? parts?.get('key'))?.value;
  const value = parts?.get('value')?.value;
  return name && isString(name) && value ? [{ name: name.text().value, value, span: item.span }] : [];
};

/** A value as text; what was surely meant as text and is none in YAML is a fault. */
const textOf = ({ text, faults }: Reading, value: DataValue): SourceText | undefined => {
  const begins = text.value.slice(value.span.start, value.span.start + 2);
  if (value.type !== 'scalar') {
    if (/^\{[{%#]/u.test(begins)) faults.push({ span: value.span, sentence: `Text that begins with "${begins}" means something else in YAML: it has to be in quotes.` });
    return undefined;
  }
  const { comment } = value;
  // A person who comments writes a space after the `#`.
  if (comment && /^#[\d{[<%$]/u.test(text.value.slice(comment.start, comment.start + 2))) faults.push({ span: comment, sentence: 'From "#" on this is a comment in YAML: text with a "#" has to be in quotes.' });
  return value.kind === 'null' ? undefined : value.text();
};
