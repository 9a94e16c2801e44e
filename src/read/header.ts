import type { Address } from '../message/address.ts';
import type { Defect } from '../message/defect.ts';
import type { Header, HeaderField } from '../message/header.ts';
import { prepareCharsets } from '../source/charset.ts';
import type { Decoded } from '../source/decoded.ts';
import { decodeEncodedWords, encodedWordCharsets } from '../source/encoded-words.ts';
import { fieldValue } from '../source/field-value.ts';
import { slice, type SourceText, type Span } from '../source/source-text.ts';
import { unfold } from '../source/unfold.ts';
import { isAddressField, prepareAddresses, readAddresses } from './addresses.ts';
import { isDateField, parseDate } from './dates.ts';
import { cutFields, type CutField, type CutFields } from './fields.ts';
import { isStructured, readStructured, type Structured } from './parameters.ts';

/** A header, and what is malformed in it. */
export interface ReadHeader {
  readonly header: Header;
  /** Asking decodes every field that was not decoded yet. */
  readonly defects: readonly Defect[];
}

/** Loads what the values of this header need (tables of rare charsets, mailparser for irregular addresses). Await it before `readHeader`. */
export const prepareHeader = async (block: SourceText): Promise<void> => {
  // An extended parameter (RFC 2231 §4) names its charset as `*=label'` or `*0*=label'`.
  const extended = [...block.value.matchAll(/\*=[ \t]*"?([^\s'";]{1,40})'/g)].map(([, label = '']) => label);
  await prepareCharsets([...encodedWordCharsets(block), ...extended]);
  for (const { name, valueStart, end } of cutFields(block.value).fields) {
    if (isAddressField(name) && (await prepareAddresses(unfold(slice(block, valueStart, end))))) return;
  }
};

/**
 * Reads the fields of a header (RFC 5322 §2.2) from its raw lines, one character a byte, without the empty line that ends it.
 * Values are decoded when they are first asked for. A line that is neither a field nor the continuation of one is a defect.
 */
export const readHeader = (block: SourceText): ReadHeader => new ReadBlock(block);

// Classes, and no literals with getters: V8 gives each of those a shape of its own, which lives until its next full collection.
class ReadBlock implements ReadHeader {
  readonly header: FieldTable;
  readonly #block: SourceText;
  readonly #strays: CutFields['strays'];
  #defects: readonly Defect[] | undefined;

  constructor(block: SourceText) {
    const { fields, strays } = cutFields(block.value);
    this.header = new FieldTable(fields.map((cut) => new Field(block, cut)));
    this.#block = block;
    this.#strays = strays;
  }

  get defects(): readonly Defect[] {
    return (this.#defects ??= this.#findDefects());
  }

  #findDefects(): readonly Defect[] {
    const { fields } = this.header;
    // Without encoded words and 8-bit bytes only parameters can be malformed: most headers need not be decoded to know it.
    const suspects = /=\?|[\u0080-\u00ff]/.test(this.#block.value) ? fields : fields.filter(({ name }) => isStructured(name));
    const strays = this.#strays.map(({ start, end }): Defect => ({ code: 'malformed-field', span: this.#block.span(start, end) }));
    return [...strays, ...suspects.flatMap((field) => field.defects)];
  }
}

class FieldTable implements Header {
  readonly fields: readonly Field[];
  readonly #byName = new Map<string, Field[]>();

  constructor(fields: readonly Field[]) {
    this.fields = fields;
    for (const field of fields) {
      const name = field.name.toLowerCase();
      const named = this.#byName.get(name);
      if (named === undefined) this.#byName.set(name, [field]);
      else named.push(field);
    }
  }

  get(name: string): HeaderField | undefined { return this.#byName.get(name.toLowerCase())?.[0]; }
  all(name: string): readonly HeaderField[] { return this.#byName.get(name.toLowerCase()) ?? NONE; }
}

const NONE: readonly HeaderField[] = [];

class Field implements HeaderField {
  readonly type = 'field';
  readonly name: string;
  readonly span: Span;
  readonly #block: SourceText;
  readonly #cut: CutField;
  #unfolded: SourceText | undefined;
  #decoded: Decoded | undefined;
  #addresses: readonly Address[] | undefined;
  #date: { readonly read: Date | undefined } | undefined;

  constructor(block: SourceText, cut: CutField) {
    this.name = cut.name;
    this.span = block.span(cut.start, cut.end);
    this.#block = block;
    this.#cut = cut;
  }

  get value(): SourceText {
    return this.#words.text;
  }

  get addresses(): readonly Address[] {
    this.#addresses ??= isAddressField(this.name) ? readAddresses(this.#raw) : [];
    return this.#addresses;
  }

  get date(): Date | undefined {
    this.#date ??= { read: isDateField(this.name) ? parseDate(this.#raw.value) : undefined };
    return this.#date.read;
  }

  get defects(): readonly Defect[] {
    if (isStructured(this.name)) {
      const { faults }: Structured = readStructured(this);
      return faults.map((span): Defect => ({ code: 'malformed-parameter', span }));
    }
    return this.#words.faults.map((span): Defect => ({ code: 'bad-encoded-word', span }));
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

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
