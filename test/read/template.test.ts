import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/message/part.ts';
import { readTemplatePart } from '../../src/read/template.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { toFile } from '../../src/source/source-text.ts';

const read = (bytes: Uint8Array | string): Promise<Part> =>
  readTemplatePart(new SourceFile('a.html', bytesSource(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)), LIMITS);

describe('a template', () => {
  it('is one part of text/html without a header', async () => {
    const part = await read('<p>Hello');
    expect([part.type, part.mediaType.essence, part.disposition, part.header.fields.length, part.parts.length]).toEqual(['part', 'text/html', 'inline', 0, 0]);
    expect(part.text?.value).toBe('<p>Hello');
    expect(toFile(part.span)).toMatchObject({ start: 0, end: 8 });
    expect(part.html.map(({ view }) => view)).toEqual(['everyone']);
    expect(part.body.decodedSize).toBe(8);
  });

  it.each([
    ['UTF-8', Buffer.from('<p>Grüße'), '<p>Grüße'],
    ['UTF-8 with a byte order mark', '\xef\xbb\xbf<p>Gr\xc3\xbc\xc3\x9fe', '<p>Grüße'],
    ['UTF-16 with a byte order mark', Buffer.from('\ufeff<p>Grüße', 'utf16le'), '<p>Grüße'],
    ['what meta says', '<META http-equiv=a content="text/html; charset=iso-8859-2"><p>\xb1', '<META http-equiv=a content="text/html; charset=iso-8859-2"><p>ą'],
    ['windows-1252 where nothing says', '<p>\x80 \xfc', '<p>€ ü'],
    ['UTF-8 over a meta that says otherwise', Buffer.from('<meta charset=iso-8859-1><p>ü'), '<meta charset=iso-8859-1><p>ü'],
    ['an empty file', '', ''],
  ])('is decoded: %s', async (_, bytes, text) => {
    const part = await read(bytes);
    expect(part.text?.value).toBe(text);
    expect(part.defects).toEqual([]);
  });

  it('has places in bytes of the file, the mark included', async () => {
    const part = await read('\xef\xbb\xbf\xc3\xbcx');
    const place = part.text && toFile(part.text.span(1, 2));
    expect(place).toMatchObject({ start: 5, end: 6 });
  });

  it('is read up to the limit', async () => {
    const part = await readTemplatePart(new SourceFile('a.html', bytesSource(Buffer.from('<p>Hello'))), { ...LIMITS, text: 5 });
    expect(part.text?.value).toBe('<p>He');
    expect(part.defects.map(({ code, span }) => [code, span.start, span.end])).toEqual([['text-too-large', 5, 8]]);
    expect(part.body.decodedSize).toBe(8);
  });

  it('is read as far as its tags are allowed', async () => {
    const part = await readTemplatePart(new SourceFile('a.html', bytesSource(Buffer.from('<p>One<p>Two<p>Three'))), { ...LIMITS, tags: 2 });
    expect(part.text?.value).toBe('<p>One<p>Two');
    expect(part.defects.map(({ code, span }) => [code, span.start, span.end])).toEqual([['too-many-tags', 12, 20]]);
  });
});
