import type { Defect } from '../message/defect.ts';
import type { Header } from '../message/header.ts';
import type { SourceText } from '../source/source-text.ts';

export interface ReadHeader {
  readonly header: Header;
  /** Asking decodes every field that was not decoded yet. */
  readonly defects: readonly Defect[];
}

/** Loads what the values of this header need (tables of rare charsets, mailparser for irregular addresses). Await it before `readHeader`. */
export const prepareHeader = async (_block: SourceText): Promise<void> => {};

export const readHeader = (_block: SourceText): ReadHeader => ({ header: { fields: [], get: () => undefined, all: () => [] }, defects: [] });
