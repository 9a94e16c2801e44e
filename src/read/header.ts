import type { Address } from '../message/address.ts';
import type { Defect } from '../message/defect.ts';
import { lowerName } from '../message/field-name.ts';
import type { Header, HeaderField } from '../message/header.ts';
import { prepareCharsets } from '../source/charset.ts';
import type { Decoded } from '../source/decoded.ts';
import { decodeEncodedWords, encodedWordCharsets } from '../source/encoded-words.ts';
import { fieldValue } from '../source/field-value.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { unfold } from '../source/unfold.ts';
import { isAddressField, prepareAddresses, readAddresses } from './addresses.ts';
import { isDateField, parseDate } from './dates.ts';
import { cutFields, type CutField, type CutFields } from './fields.ts';
import { isStructured, readStructured, type Structured } from './parameters.ts';

/** A header, and what is malformed in it. */
export interface ReadHeader {
  readonly header: FieldTable;
  /** Its raw lines. */
  readonly block: SourceText;
  /** Asking decodes every field that was not decoded yet. */
  readonly defects: readonly Defect[];
}

/** Loads what the values of this header need (tables of rare charsets, mailparser for irregular addresses). Await it before they are read; most need nothing, and give no promise. */
export const prepareHeader = (block: SourceText, { header }: ReadHeader = readHeader(block)): Promise<unknown> | undefined => {
  const { value } = block;
  const charsets = value.includes('=?') || value.includes('*=') ? prepareCharsets([...encodedWordCharsets(block), ...extendedCharsets(value)]) : undefined;
  let addresses: Promise<void> | undefined;
  for (const field of header.fields) addresses ??= field.prepare();
  return charsets && addresses ? Promise.all([charsets, addresses]) : charsets ?? addresses;
};

/** An extended parameter (RFC 2231 §4) names its charset as `*=label'` or `*0*=label'`. */
const extendedCharsets = (value: string): readonly string[] => [...value.matchAll(/\*=[ \t]*"?([^\s'";]{1,40})'/g)].map(([, label = '']) => label);

/**
 * Reads the fields of a header (RFC 5322 §2.2) from its raw lines, one character a byte, without the empty line that ends it.
 * Values are decoded when they are first asked for. A line that is neither a field nor the continuation of one is a defect.
 */
export const readHeader = (block: SourceText): ReadHeader => new ReadBlock(block);

// Classes, and no literals with getters: V8 gives each of those a shape of its own, which lives until its next full collection.
class ReadBlock implements ReadHeader {
  readonly header: FieldTable;
  readonly block: SourceText;
  readonly #strays: CutFields['strays'];
  #defects: readonly Defect[] | undefined;

  constructor(block: SourceText) {
    const { fields, strays } = cutFields(block.value);
    const read: Field[] = [];
    for (const cut of fields) read.push(new Field(block, cut));
    this.header = new FieldTable(read);
    this.block = block;
    this.#strays = strays;
  }

  get defects(): readonly Defect[] {
    return (this.#defects ??= this.#findDefects());
  }

  #findDefects(): readonly Defect[] {
    const { fields } = this.header;
    // Without encoded words and 8-bit bytes only parameters can be malformed: most headers need not be decoded to know it.
    const all = /=\?|[\u0080-\u00ff]/.test(this.block.value);
    const defects: Defect[] = [];
    for (const { start, end } of this.#strays) defects.push({ code: 'malformed-field', span: this.block.span(start, end) });
    for (const field of fields) if (all || field.isStructured) for (const defect of field.defects) defects.push(defect);
    return defects;
  }
}

class FieldTable implements Header {
  readonly fields: readonly Field[];
  /** The first field of each name; each knows the next of its name. */
  readonly #byName = new Map<string, Field>();

  constructor(fields: readonly Field[]) {
    this.fields = fields;
    for (let index = fields.length - 1; index >= 0; index -= 1) {
      const field = fields[index];
      if (field === undefined) continue;
      field.next = this.#byName.get(field.lowerName);
      this.#byName.set(field.lowerName, field);
    }
  }

  get(name: string): HeaderField | undefined { return this.#first(name); }

  all(name: string): readonly HeaderField[] {
    const first = this.#first(name);
    if (first === undefined) return NONE;
    const named: Field[] = [];
    for (let field: Field | undefined = first; field !== undefined; field = field.next) named.push(field);
    return named;
  }

  /** Names are nearly always asked for in lower case. */
  #first(name: string): Field | undefined {
    const found = this.#byName.get(name);
    if (found !== undefined) return found;
    const lower = lowerName(name);
    return lower === name ? undefined : this.#byName.get(lower);
  }
}

const NONE: readonly HeaderField[] = [];

class Field implements HeaderField {
  readonly type = 'field';
  readonly name: string;
  readonly span: Span;
  readonly lowerName: string;
  /** The next field of the same name in its header. */
  next: Field | undefined;
  readonly #block: SourceText;
  readonly #cut: CutField;
  #unfolded: SourceText | undefined;
  #decoded: Decoded | undefined;
  #addresses: readonly Address[] | undefined;
  #date: { readonly read: Date | undefined } | undefined;

  constructor(block: SourceText, cut: CutField) {
    this.name = cut.name.written;
    this.lowerName = cut.name.lower;
    this.next = undefined;
    this.span = block.span(cut.start, cut.end);
    this.#block = block;
    this.#cut = cut;
  }

  get value(): SourceText {
    return this.#words.text;
  }

  get addresses(): readonly Address[] {
    this.#addresses ??= isAddressField(this.lowerName) ? readAddresses(this.#raw) : NO_ADDRESSES;
    return this.#addresses;
  }

  get date(): Date | undefined {
    this.#date ??= { read: isDateField(this.lowerName) ? parseDate(this.#raw.value) : undefined };
    return this.#date.read;
  }

  get isStructured(): boolean { return isStructured(this.lowerName); }

  get defects(): readonly Defect[] {
    if (this.isStructured) {
      const { faults }: Structured = readStructured(this);
      return faults.map((span): Defect => ({ code: 'malformed-parameter', span }));
    }
    return this.#words.faults.map((span): Defect => ({ code: 'bad-encoded-word', span }));
  }

  /** Loads what its addresses need. */
  prepare(): Promise<void> | undefined {
    return isAddressField(this.lowerName) ? prepareAddresses(this.#raw) : undefined;
  }

  get #words(): Decoded {
    this.#decoded ??= decodeEncodedWords(this.#raw);
    return this.#decoded;
  }

  /** The value as one line, without the blanks around it. */
  get #raw(): SourceText {
    if (this.#unfolded === undefined) {
      const { value } = this.#block;
      let { valueStart, end } = this.#cut;
      while (valueStart < end && isBlank(value.charCodeAt(valueStart))) valueStart += 1;
      while (end > valueStart && isBlank(value.charCodeAt(end - 1))) end -= 1;
      this.#unfolded = unfold(fieldValue(this.#block, valueStart, end));
    }
    return this.#unfolded;
  }
}

const NO_ADDRESSES: readonly Address[] = [];

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
