import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintCase, reportsOf, testRule } from 'sendlint/testing';
import rule from '../../../rules/attachment/type-mismatch.ts';
import { ole2, place, tar, withAttachment, zip } from './files.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');

testRule(rule, {
  good: [
    { name: 'lets octet-stream be anything', message: withAttachment('a.pdf', text('%PDF-1.7')) },
    { name: 'knows other spellings', message: withAttachment('a.jpg', text('\xff\xd8\xff\xe0'), 'image/pjpeg') },
    { name: 'knows that a protected document is an OLE file', message: withAttachment('a.docx', ole2(['EncryptedPackage'])) },
    { name: 'takes an old program\'s type for a new document', message: withAttachment('a.xlsx', zip({ a: 'x' }), 'application/vnd.ms-excel') },
    { name: 'takes RTF under .doc', message: withAttachment('a.doc', text('{\\rtf1 x}'), 'application/msword') },
    { name: 'takes bytes before a PDF', message: withAttachment('a.pdf', text(`${'\r\n'.repeat(400)}%PDF-1.4`), 'application/pdf') },
    { name: 'takes a compressed tar', message: withAttachment('a.tar.gz', text('\x1f\x8b\x08\0'), 'application/x-tar') },
    { name: 'takes a tar', message: withAttachment('a.tar', tar({ a: 'x' }), 'application/x-tar') },
    { name: 'takes a text that begins like a format', message: withAttachment('a.txt', text('BZh is what bzip2 begins with')) },
    { name: 'takes an empty file', message: withAttachment('a.pdf', new Uint8Array(0), 'application/pdf') },
    { name: 'takes HTML under a text name', message: withAttachment('a.txt', text('<html><body></body></html>'), 'text/plain') },
    { name: 'does not know unknown extensions', message: withAttachment('a.stl', text('\x89PNG\r\n\x1a\n'), 'model/stl') },
    { name: 'does not judge what is not decoded', message: withAttachment('a.png', text('x')).replace('base64', 'x-uuencode'), unchecked: ['The attachment “a.png” is encoded as “x-uuencode”, which is not decoded.'] },
  ],
  bad: [
    { name: 'reports base64 in base64', message: withAttachment('a.pdf', text('JVBERi0xLjQK')), reports: [`${place('a.pdf')} The attachment “a.pdf” is named like a PDF, but does not begin like one.`] },
    { name: 'reports HTML under .xls', message: withAttachment('a.xls', text('<html><table></table></html>')), reports: [`${place('a.xls')} The attachment “a.xls” is named like an Excel 97-2003 workbook, but its first bytes are those of an HTML file.`] },
    { name: 'reports a PDF under .txt', message: withAttachment('a.txt', text('%PDF-1.4\n')), reports: [`${place('a.txt')} The attachment “a.txt” is named like a text file, but its first bytes are those of a PDF.`] },
  ],
});

const corpus = '../shared/corpora/attachments';
/** Files of the corpus that are not what they are called, made so to test readers. */
const BROKEN = new Set(['fixture-json.webp', 'invalid.zip', 'invalid zip64 end of central directory record signature.zip']);

describe.skipIf(!existsSync(corpus))('genuine files of ../shared (skipped when absent)', () => {
  it('are none', async () => {
    const reports: string[] = [];
    for (const entry of readdirSync(corpus, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || BROKEN.has(entry.name)) continue;
      reports.push(...reportsOf(await lintCase(rule, { message: withAttachment(entry.name, new Uint8Array(readFileSync(join(entry.parentPath, entry.name)))) })));
    }
    expect(reports).toEqual([]);
  });
});
