import * as fc from 'fast-check';
import { decode } from 'libqp';
import { describe, expect, it } from 'vitest';
import { quotedPrintable } from '../../src/source/quoted-printable.ts';
import { inMemory, isInOrder, written, writtenEach } from './in-memory.ts';

const escape = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

describe('quotedPrintable', () => {
  it('says where each byte is written, over soft line breaks', () => {
    const unit = fc.record({ byte: fc.integer({ min: 33, max: 255 }), escaped: fc.boolean(), broken: fc.constantFrom('', '', '=\n', '=\r\n', '= \t\r\n') });
    fc.assert(fc.property(fc.array(unit), (units) => {
      const forms = units.map(({ byte, escaped }) => (escaped || byte === 61 || byte > 126 ? escape(byte) : String.fromCharCode(byte)));
      const { text, faults } = quotedPrintable(inMemory(units.map(({ broken }, index) => broken + (forms[index] ?? '')).join('')));
      expect(text.value).toBe(units.map(({ byte }) => String.fromCharCode(byte)).join(''));
      expect(writtenEach(text)).toEqual(forms);
      expect(faults).toEqual([]);
    }));
  });

  it('decodes as mailparser does, whatever it is given', () => {
    const soup = fc.array(fc.constantFrom('=', '=', '\r\n', '\n', '\r', ' ', '\t', '4', 'a', 'E', 'g', '=20', '=C3=A9', '\u00E9', '=\n'), { maxLength: 16 });
    fc.assert(fc.property(soup, (pieces) => {
      const { text } = quotedPrintable(inMemory(pieces.join('')));
      expect(text.value).toBe(decode(Buffer.from(pieces.join(''), 'latin1')).toString('latin1'));
      expect(isInOrder(text)).toBe(true);
    }), { numRuns: 2000 });
  });

  it('marks what is no escape', () => {
    const { text, faults } = quotedPrintable(inMemory('50 % =off, =4x=\n=3D='));
    expect(text.value).toBe('50 % =off, =4x=');
    expect(faults.map(written)).toEqual(['=of', '=4x']);
  });

  it('drops blanks at the end of a line, not escaped ones', () => {
    expect(quotedPrintable(inMemory('a \t\nb=20\r\nc ')).text.value).toBe('a\nb \r\nc');
  });
});
