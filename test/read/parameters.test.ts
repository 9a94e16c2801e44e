import * as fc from 'fast-check';
import libmime from 'libmime';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/read/header.ts';
import { readStructured } from '../../src/read/parameters.ts';
import { inMemory, isInOrder, written } from '../source/in-memory.ts';

/** Name, value and what is written for the value, of each parameter. */
const read = (value: string): readonly (readonly [string, string, string])[] =>
  [...readStructured(inMemory(value)).parameters.values()].map(({ name, value: text }) => [name, text.value, written(text.span())]);

const faults = (value: string): readonly string[] => readStructured(inMemory(value)).faults.map(written);

const theirs = (value: string): { value: string; params: Readonly<Record<string, string>> } => {
  const parsed = libmime.parseHeaderValue(value, { stripComments: true });
  const decoded = new Set(parsed.decodedParams);
  const params = Object.entries(parsed.params).map(([name, each]) => [name, decoded.has(name) ? each : libmime.decodeWords(each)] as const);
  // A parameter without a name is none here.
  return { value: parsed.value, params: Object.fromEntries(params.filter(([name]) => name !== '')) };
};

describe('readStructured', () => {
  it('places tokens, quoted strings and escapes', () => {
    expect(read('text/plain; charset=utf-8;\r\n name="a \\"b\\".txt" ; x = y')).toEqual([
      ['charset', 'utf-8', 'utf-8'],
      ['name', 'a "b".txt', 'a \\"b\\".txt'],
      ['x', 'y', 'y'],
    ]);
  });

  it('gives the value and its place without comments', () => {
    const { value, valueSpan, faults: found } = readStructured(inMemory(' (mail) Text/HTML (c) ; charset=(c)utf-8'));
    expect([value, written(valueSpan), found]).toEqual(['Text/HTML', 'Text/HTML', []]);
  });

  it('joins continuations in the order of their numbers and decodes the charset', () => {
    const filename = readStructured(inMemory("attachment; filename*1*=%82%AC.txt; filename*0*=utf-8'en'%E2; filename=plain")).parameters.get('filename');
    expect(filename?.value.value).toBe('€.txt');
    expect(filename && written(filename.span)).toBe("filename*1*=%82%AC.txt; filename*0*=utf-8'en'%E2");
    expect(read("attachment; filename*=iso-8859-1''caf%E9.pdf")).toEqual([['filename', 'café.pdf', 'caf%E9.pdf']]);
    expect(read('attachment; filename*0="long"; filename*1=".pdf"')[0]?.slice(0, 2)).toEqual(['filename', 'long.pdf']);
  });

  it('decodes encoded words, which many write in a parameter', () => {
    expect(read('attachment; filename="=?utf-8?Q?caf=C3=A9?="')).toEqual([['filename', 'café', 'caf=C3=A9']]);
  });

  it('takes the first of two, as mailparser does', () => {
    expect(read('multipart/mixed; boundary=a; boundary=b')).toEqual([['boundary', 'a', 'a']]);
  });

  it('reads a field after its colon', () => {
    const field = readHeader(inMemory('Content-Type: text/plain;\r\n charset=utf-8\r\n')).header.get('content-type');
    expect(field && readStructured(field).value).toBe('text/plain');
  });

  it('marks what is malformed', () => {
    expect(faults('text/plain; charset="utf-8')).toEqual(['"utf-8']);
    expect(faults('text/plain; charset')).toEqual(['charset']);
    expect(faults('text/plain; name="a"b; x=y')).toEqual(['b']);
    expect(faults('text/plain; =y')).toEqual(['=y']);
    expect(faults("a; f*=utf-8''%zz")).toEqual(["f*=utf-8''%zz"]);
    expect(faults("a; f*=none")).toEqual(['f*=none']);
    expect(faults("a; f*=x-nonsense''a")).toEqual(["f*=x-nonsense''a"]);
    expect(faults('a; filename=Annual report.pdf; x=y')).toEqual(['Annual report.pdf']);
    expect(faults('text/plain; charset=utf-8 (c); format=flowed ;')).toEqual([]);
    expect(faults('a; f==?utf-8?Q?a?= =?utf-8?Q?b?=')).toEqual([]);
  });

  it('reads as mailparser does, whatever it is given', () => {
    // Without a lone `%`, of which it makes `=`.
    const soup = fc.array(fc.constantFrom('a/b', '; ', '; ', ';', 'x=', 'y=', 'x*=', "utf-8''", 'x*0*=', 'x*1=', 'x*1*=', '"', '"', ' ', '(c)', '(', '\\', '%C3%A9', 'v', 'w w', '=?utf-8?Q?=C3=A9?='), { maxLength: 14 });
    fc.assert(fc.property(soup, (pieces) => {
      const value = pieces.join('');
      const { value: type, parameters } = readStructured(inMemory(value));
      expect({ value: type, params: Object.fromEntries([...parameters.values()].map((each) => [each.name, each.value.value])) }).toEqual(theirs(value));
      for (const { value: text } of parameters.values()) if (!value.includes('*')) expect(isInOrder(text)).toBe(true);
    }), { numRuns: 5000 });
  });
});
