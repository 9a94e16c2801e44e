import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/read/eml.ts';
import { LIMITS } from '../../src/read/limits.ts';
import type { Limits } from '../../src/read/limits.ts';
import type { Message } from '../../src/message/message.ts';
import type { Part } from '../../src/message/part.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { toFile } from '../../src/source/source-text.ts';

const read = (text: string, limits: Limits = LIMITS): Promise<Message> =>
  readMessage(new SourceFile('message.eml', bytesSource(Buffer.from(text, 'latin1'))), undefined, limits);

/** The tree as `type(child, child)`, leaves with their text. */
const shape = (part: Part): string => {
  const inside = part.parts.length > 0 ? `(${part.parts.map(shape).join(', ')})` : '';
  return `${part.mediaType.essence}${inside}${part.text ? ` ${JSON.stringify(part.text.value)}` : ''}`;
};

/** Each field and where it begins. */
const spans = async (text: string): Promise<unknown> => {
  const { fields } = (await read(text)).header;
  return fields.map(({ name, span }) => [name, toFile(span).start]);
};

const only = async (header: string): Promise<Part> => read(`${header}\n\nbody`);

const codes = (part: Part): readonly string[] => part.defects.map(({ code }) => code);

const multipart = (...lines: readonly string[]): string => ['Content-Type: multipart/mixed; boundary=b', '', ...lines, ''].join('\n');

describe('delimiters (RFC 2046 §5.1.1)', () => {
  it('leaves the line end before a delimiter to the delimiter', async () => {
    expect(shape(await read(multipart('--b', '', 'one', '', '--b', '', '--b', '', 'three', '--b--')))).toBe('multipart/mixed(text/plain "one\\n", text/plain "", text/plain "three")');
  });

  it('takes white space after a delimiter, and no other text', async () => {
    expect(shape(await read(multipart('--b \t', '', 'one', '--bb', '--b-', '--b--x', ' --b', '--b--  ')))).toBe('multipart/mixed(text/plain "one\\n--bb\\n--b-\\n--b--x\\n --b")');
  });

  it('takes a boundary that begins with another one, and one that ends in hyphens', async () => {
    const message = await read([
      'Content-Type: multipart/mixed; boundary="a"', '', '--a', 'Content-Type: multipart/mixed; boundary="a--"', '',
      '--a--', '', 'inner', '--a----', '--a', '', 'outer', '--a--', '',
    ].join('\n'));
    expect(shape(message)).toBe('multipart/mixed(multipart/mixed(text/plain "inner"), text/plain "outer")');
    expect(codes(message)).toEqual([]);
  });

  it('ends an inner multipart at a delimiter of an outer one', async () => {
    const message = await read(multipart('--b', 'Content-Type: multipart/alternative; boundary=c', '', '--c', '', 'in', '--b', '', 'out', '--b--'));
    expect(shape(message)).toBe('multipart/mixed(multipart/alternative(text/plain "in"), text/plain "out")');
    expect(codes(message)).toEqual(['unclosed-multipart']);
  });

  it('does not read delimiters of a multipart that is closed, nor a closing one before the first part', async () => {
    const message = await read(multipart('--b--', '--b', '', 'one', '--b--', '', '--b', '', 'epilogue', '--b--'));
    expect(shape(message)).toBe('multipart/mixed(text/plain "one")');
  });

  it('ends a header at a delimiter', async () => {
    expect(shape(await read(multipart('--b', 'Content-Type: text/html', '--b', '', 'two', '--b--')))).toBe('multipart/mixed(text/html "", text/plain "two")');
  });

  it('names what is missing, where the boundary is named', async () => {
    const unclosed = await read(multipart('--b', '', 'one'));
    expect(codes(unclosed)).toEqual(['unclosed-multipart']);
    expect(toFile(unclosed.defects[0]?.span ?? unclosed.span)).toMatchObject({ start: 31, end: 41 });
    expect(codes(await read('Content-Type: multipart/mixed\n\n--b\n\none\n--b--\n'))).toEqual(['missing-boundary']);
  });

  it('takes a closing delimiter that ends the file, and no other cut-off line', async () => {
    expect(codes(await read('Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--'))).toEqual([]);
    expect(shape(await read('Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b'))).toBe('multipart/mixed(text/plain "one\\n--b")');
  });
});

describe('before the header', () => {
  it('passes over a byte order mark, an mbox line, and both', async () => {
    expect(await spans('\xef\xbb\xbfSubject: a\n\n')).toEqual([['Subject', 3]]);
    expect(await spans('From a@example.com Mon Nov 23 20:00:00 2026\nSubject: a\n\n')).toEqual([['Subject', 44]]);
    expect(await spans('>From a@example.com\nSubject: a\n\n')).toEqual([['Subject', 20]]);
    expect(await spans('\xef\xbb\xbfFrom a@b\r\nSubject: a\r\n\r\n')).toEqual([['Subject', 13]]);
  });
  it('keeps a field with white space before its colon (RFC 5322 §4.5)', async () => {
    expect(await spans('From : a@example.com\n\n')).toEqual([['From', 0]]);
  });
});

describe('line ends', () => {
  it('takes LF and CRLF alike and says nothing', async () => {
    const text = multipart('--b', 'Content-Type: text/html', '', '<p>', '--b--');
    const crlf = await read(text.replaceAll('\n', '\r\n'));
    expect(shape(crlf)).toBe(shape(await read(text)));
    expect([...codes(crlf), ...codes(await read(text))]).toEqual([]);
  });
  it.each([
    ['a bare LF among CRLF', 'Subject: a\r\n\r\none\r\ntwo\nthree\r\n', 22],
    ['a CRLF among LF', 'Subject: a\n\none\r\ntwo\n', 15],
    ['a lone CR', 'Subject: a\r\n\r\none\rtwo\r\n', 17],
    ['a lone CR at the end', 'Subject: a\n\none\r', 15],
    ['as many lone CR as bare LF', 'Subject: a\r\n\r\none\rtwo\nthree', 17],
    ['a bare LF in a header', 'Subject: a\r\nTo: b\n\r\nbody', 17],
  ])('reports %s', async (_, text, start) => {
    const message = await read(text);
    expect(codes(message)).toEqual(['bare-newline']);
    expect(toFile(message.defects[0]?.span ?? message.span).start).toBe(start);
  });
  it('reads a file whose lines end with CR alone', async () => {
    const message = await read('Subject: a\rContent-Type: multipart/mixed; boundary=b\r\r--b\r\rone\r--b--\r');
    expect(shape(message)).toBe('multipart/mixed(text/plain "one")');
    expect(message.header.get('subject')?.value.value).toBe('a');
    expect(new Set(codes(message))).toEqual(new Set(['bare-newline']));
  });
  it('lets a binary body hold any byte', async () => {
    expect(codes(await read('Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n\r\n\0\n\r'))).toEqual([]);
    expect(codes(await read('Content-Type: application/octet-stream\r\n\r\n\0\n\r'))).toEqual(['null-byte', 'bare-newline']);
  });
});

describe('the size on the wire', () => {
  it.each([LIMITS.window, 8])('counts each line end as CRLF, in windows of %i bytes', async (window) => {
    const size = async (text: string): Promise<number> => (await read(text, { ...LIMITS, window })).wireSize;
    expect(await size('Subject: a\r\n\r\none\r\n')).toBe(19);
    expect(await size('Subject: a\n\none\n')).toBe(19);
    expect(await size('Subject: a\n\none\r\r\n\ntwo')).toBe(25);
    const base64 = `Content-Type: a/b\nContent-Transfer-Encoding: base64\n\n${'QUJD\n'.repeat(1000)}`;
    expect(await size(base64)).toBe(base64.replaceAll('\n', '\r\n').length);
    expect(await size(base64.replaceAll('\n', '\r\n'))).toBe(base64.replaceAll('\n', '\r\n').length);
  });
});

describe('what a part is', () => {
  it.each([
    ['Content-Type: text/plain; name=a.txt', 'inline'],
    ['Content-Type: text/csv; name=a.csv', 'attachment'],
    ['Content-Type: text/x-amp-html', 'inline'],
    ['Content-Type: image/png', 'attachment'],
    ['Content-Type: image/png\nContent-ID: <a>', 'inline'],
    ['Content-Type: text/html\nContent-Disposition: attachment', 'attachment'],
    ['Content-Type: text/html\nContent-Disposition: form-data', 'attachment'],
    ['Content-Type: application/pdf\nContent-Disposition: inline; filename=a.pdf', 'inline'],
    ['Subject: none', 'inline'],
  ])('%s is %s', async (header, disposition) => {
    expect((await only(header)).disposition).toBe(disposition);
  });
  it('falls back as RFC 2045 §5.2 says', async () => {
    expect((await only('Subject: a')).mediaType.essence).toBe('text/plain');
    expect((await only('Content-Type: text')).mediaType.essence).toBe('text/plain');
    expect((await only('Content-Disposition: attachment; filename=a.png')).mediaType.essence).toBe('application/octet-stream');
    expect((await only('Content-Type: Text/HTML')).mediaType.essence).toBe('text/html');
  });
  it('reads the parts of a multipart/digest as messages', async () => {
    const message = await read('Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: in\n\nhello\n--b--\n');
    expect(shape(message)).toBe('multipart/digest(message/rfc822(text/plain "hello"))');
    expect(message.parts[0]?.parts[0]?.type).toBe('message');
    expect(message.parts[0]?.parts[0]?.header.get('subject')?.value.value).toBe('in');
  });
  it('does not look into an encoded message, and says that it may not be encoded', async () => {
    const message = await read('Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogYQ==');
    expect(shape(message)).toBe('message/rfc822');
    expect(codes(message)).toEqual(['bad-encoding']);
    expect(message.body.decodedSize).toBe(10);
  });
});
