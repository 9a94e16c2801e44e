import * as fc from 'fast-check';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { scanCsv } from '../../src/read/recipients/csv.ts';
import { JsonScan } from '../../src/read/recipients/json.ts';
import { openList, WINDOW } from '../../src/read/recipients/recipient-list.ts';
import { writtenAs } from '../../src/read/recipients/units.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { toFile } from '../../src/source/source-text.ts';

const listOf = async (path: string, content: string | Uint8Array, column?: string) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { encoding } = writtenAs(bytes);
  const file = new SourceFile(path, bytesSource(bytes), encoding === 'utf-8' ? 'bytes' : encoding);
  const list = await openList(file, column);
  if ('missing' in list) return { missing: list.missing, rows: [], faults: [], empty: 0, layout: undefined };
  const rows = [];
  for await (const mailboxes of list.mailboxes()) {
    for (const { address, span } of mailboxes) {
      const { start, end } = toFile(span);
      const [from, to] = [await file.pointAt(start), await file.pointAt(end)];
      rows.push({ address, at: `${from.line}:${from.column}-${to.line}:${to.column}`, raw: Buffer.from(bytes.subarray(start, end)) });
    }
  }
  return { missing: undefined, rows, faults: list.faults(), empty: list.empty(), layout: list.layout };
};
const told = async (...args: Parameters<typeof listOf>) => (await listOf(...args)).rows.map(({ address, at }) => `${at} ${address}`);

/** A cell as it is written where it has to be. */
const quoted = (text: string): string => (/[",;\r\n]/u.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text);

describe('a CSV', () => {
  it('has its column by name, whatever separates and ends', async () => {
    for (const separator of [',', ';', '\t', '|']) {
      for (const end of ['\n', '\r\n', '\r']) {
        const text = `Name,E-Mail,City\n"Doe${separator} Ann",ann@b.org,Bonn\nBob,bob@b.org,\n`.replaceAll(',', (comma) => (comma === ',' ? separator : comma)).replaceAll('\n', end);
        expect(await told('a.csv', text), JSON.stringify([separator, end])).toEqual(['2:12-2:21 ann@b.org', '3:5-3:14 bob@b.org']);
      }
    }
  });

  it('has it by content, by number, and without a row of names', async () => {
    expect(await told('a.csv', 'Ann,ann@b.org\nBob,bob@b.org')).toEqual(['1:5-1:14 ann@b.org', '2:5-2:14 bob@b.org']);
    expect(await told('a.csv', 'who,where\nAnn,ann@b.org\n')).toEqual(['2:5-2:14 ann@b.org']);
    expect(await told('a.csv', 'a,b\nx@b.org,y@b.org\n', '2')).toEqual(['2:9-2:16 y@b.org']);
    expect(await told('a.csv', 'work,HOME mail\nx@b.org,y@b.org\n', 'home-mail')).toEqual(['2:9-2:16 y@b.org']);
    expect(await told('a.csv', 'email\na@b.org\n')).toEqual(['2:1-2:8 a@b.org']);
    expect(await told('a.csv', 'sep=;\nname;email\nA;a@b.org\n')).toEqual(['3:3-3:10 a@b.org']);
    expect((await listOf('a.csv', 'email\n')).rows).toEqual([]);
  });

  it('says which columns there are where the one is not', async () => {
    expect((await listOf('a.csv', 'name,city\nAnn,Bonn\n')).missing).toBe('No column holds addresses; --column names one. It has "name", "city".');
    expect((await listOf('a.csv', 'name,email\nAnn,a@b.org\n', 'mial')).missing).toBe('There is no column "mial". It has "name", "email".');
    expect((await listOf('a.csv', 'Ann,a@b.org\n', '3')).missing).toBe('There is no column "3". It has 2 columns and no row of names.');
  });

  it('points into quotes, names and bytes of other letters', async () => {
    const { rows, empty } = await listOf('a.csv', 'n,email\nÉ,"""Jürgen ""J"" 😀"" <j@b.org>"\nx,\ny, ü@b.org ,\n');
    expect(rows.map(({ address, at, raw }) => [address, at, raw.toString()])).toEqual([['j@b.org', '2:4-2:33', '""Jürgen ""J"" 😀"" <j@b.org>'], ['ü@b.org', '4:4-4:11', 'ü@b.org']]);
    expect(empty).toBe(1);
  });

  it('in UTF-16 and with a byte order mark has the same places', async () => {
    const text = 'n,email\r\nĊé,Ann <ann@b.org>\r\n"😀",bob@b.org\r\n';
    const expected = ['2:4-2:19 ann@b.org', '3:6-3:15 bob@b.org'];
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(await told('a.csv', `\ufeff${text}`)).toEqual(expected);
    expect(await told('a.csv', little)).toEqual(expected);
    expect(await told('a.csv', Buffer.from(little).swap16())).toEqual(expected);
    expect(await told('a.csv', Buffer.concat([little, Buffer.from([1])]))).toEqual(expected);
  });

  it('that does not close a quote is read up to there', async () => {
    const { rows, faults } = await listOf('a.csv', 'n,email\nA,a@b.org\n"B,b@b.org\nC,c@b.org\n');
    expect(rows.map(({ address }) => address)).toEqual(['a@b.org']);
    expect(faults).toEqual([{ offset: 18, sentence: 'A quote is opened here and not closed in the 262,144 bytes that a row may have: what follows was not read.' }]);
  });

  it('with a row that never ends is left there', async () => {
    const { rows, faults } = await listOf('a.csv', `n,email\nA,a@b.org\n${'x'.repeat(WINDOW * 2)}\nC,c@b.org\n`);
    expect(rows.map(({ address }) => address)).toEqual(['a@b.org']);
    expect(faults.map(({ offset }) => offset)).toEqual([18]);
  });

  it('over many windows loses and doubles nothing', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${index},"Doe, ""A""${'é'.repeat(index % 7)}",a${index}@b.org`);
    const text = `id,name,email\r\n${lines.join('\r\n')}`;
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const { rows } = await listOf('a.csv', bytes);
      expect(rows.length).toBe(30_000);
      expect(rows.every(({ address, at }, index) => address === `a${index}@b.org` && at.startsWith(`${index + 2}:`))).toBe(true);
    }
  });

  it('is cut as csv-parse cuts it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '@', '"', ',', ';', '\n', '\r', ' ', '😀'), maxLength: 8 });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = rows.map((row) => row.map(quoted).join(',')).join(end);
      const bytes = Buffer.from(text);
      const ours: string[][] = [];
      const scanned = scanCsv(bytes, 0, true, 44, (cells) => { ours.push(cells.map(({ from, to, quoted: isQuoted }) => { const raw = bytes.toString('utf8', from, to); return isQuoted ? raw.replaceAll('""', '"') : raw; })); });
      expect(scanned).toEqual({ end: bytes.length, quote: undefined });
      expect(ours).toEqual(parseCsv(text, { relaxColumnCount: true, recordDelimiter: [end] }));
      expect(ours).toEqual(rows);
    }));
  });
});

describe('JSON', () => {
  it('may be a list of texts, of objects, in an object, or one value a line', async () => {
    expect(await told('a.json', '["a@b.org", "B <b@b.org>"]')).toEqual(['1:3-1:10 a@b.org', '1:14-1:25 b@b.org']);
    expect(await told('a.json', '[{"id": "x@y", "email": "a@b.org"}, {"email": null}]')).toEqual(['1:26-1:33 a@b.org']);
    expect(await told('a.json', '{"list": {"members": [{"mail": "a@b.org"}]}, "owner": "me"}')).toEqual(['1:33-1:40 a@b.org']);
    expect(await told('a.json', '{"recipients": ["a@b.org", "b@b.org"]}')).toEqual(['1:18-1:25 a@b.org', '1:29-1:36 b@b.org']);
    expect(await told('a.ndjson', '{"email":"a@b.org"}\n{"email":"b@b.org"}\n')).toEqual(['1:11-1:18 a@b.org', '2:11-2:18 b@b.org']);
    expect(await told('<stdin>', '\n [ "a@b.org" ]')).toEqual(['2:5-2:12 a@b.org']);
    expect(await told('a.json', '[{"one": "a@b.org", "two": "b@b.org"}]', 'two')).toEqual(['1:29-1:36 b@b.org']);
  });

  it('has escapes, which take more places', async () => {
    const { rows } = await listOf('a.json', String.raw`["J\u00fcr\"gen\n <j\u0040b.org>", "\ud83d\ude00 <k@b.org>", "a\qb@c.org"]`);
    expect(rows.map(({ address, raw }) => [address, raw.toString()])).toEqual([['j@b.org', String.raw`J\u00fcr\"gen\n <j\u0040b.org>`], ['k@b.org', String.raw`\ud83d\ude00 <k@b.org>`], [String.raw`a\qb@c.org`, String.raw`a\qb@c.org`]]);
  });

  it('that is none is read up to there', async () => {
    const cases: readonly (readonly [text: string, addresses: number, offset: number, sentence: string])[] = [
      ['["a@b.org" "b@b.org"]', 1, 11, 'A comma is missing before this.'], ['["a@b.org",]', 1, 11, 'A "]" is out of place here.'], ['["a@b.org"', 1, 10, 'The data ends before its "]".'],
      ['["a@b.org", "b', 1, 12, 'This string is never closed.'], ['[{"email" "a@b.org"}]', 0, 10, 'A colon is missing after the name.'], ['["a@b.org", nope]', 1, 12, 'JSON has no such value; text has to be in double quotes.'],
      ['["a@b.org"}', 1, 10, 'A "}" is out of place here.'], ['{"email": "a@b.org", }', 1, 21, 'A "}" is out of place here.'], ['{"email": "a@b.org", 1: 2}', 1, 21, 'A name in double quotes is missing here.'], ['["a@b.org"],', 1, 11, 'A comma is out of place here.'], ['["a@b.org":1]', 1, 10, 'A colon is out of place here.'],
    ];
    for (const [text, addresses, offset, sentence] of cases) {
      const { rows, faults } = await listOf('a.json', text);
      expect([rows.length, faults], text).toEqual([addresses, [{ offset, sentence: `This is no JSON: ${sentence}` }]]);
    }
    const { faults } = await listOf('a.json', `["a@b.org",${'['.repeat(600)}`);
    expect(faults.map(({ sentence }) => sentence)).toEqual(['This is no JSON: The data is nested deeper than 500 levels.']);
  });

  it('with a string that never ends is left there', async () => {
    const { rows, faults } = await listOf('a.json', `["a@b.org", "${'x'.repeat(WINDOW * 2)}"]`);
    expect(rows.length).toBe(1);
    expect(faults).toEqual([{ offset: 12, sentence: 'A string is longer than 262,144 bytes: what follows was not read.' }]);
  });

  it('says which names there are where none holds an address', async () => {
    expect((await listOf('a.json', '[{"name": "Ann", "city": "Bonn"}]')).missing).toBe('Nothing in it is an address; --column names what should be. It has "name", "city".');
    expect((await listOf('a.json', '[{"name": "Ann"}]', 'email')).missing).toBe('There is no name "email". It has "name".');
    expect((await listOf('a.json', '[]')).rows).toEqual([]);
  });

  it('is taken as JSON.parse takes it, however it is cut into windows', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4, noUnicodeString: false }), fc.integer({ min: 0, max: 20 }), (text, cut) => {
      const strings: string[] = [];
      let from = 0;
      let bytes = Buffer.from(text);
      const scan = new JsonScan({ string: (_, start, end) => { strings.push(String(JSON.parse(`"${bytes.toString('utf8', start, end)}"`))); }, other: () => {} });
      const all = Buffer.from(text);
      for (let end = Math.min(cut, all.length); ; end = all.length) {
        bytes = all.subarray(from, end);
        from += scan.read(bytes, 0, end === all.length, (start, to) => bytes.toString('utf8', start, to));
        if (end === all.length) break;
      }
      expect(scan.fault).toBeUndefined();
      expect(strings).toEqual(stringsIn(JSON.parse(text)));
    }));
  });

  it('that is broken in any way has a fault where JSON.parse throws', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', ':', '{', '}', '[', ']', '"', 'x'), (text, place, put) => {
      const at = place % (text.length + 1);
      const broken = text.slice(0, at) + put + text.slice(at + 1);
      const scan = new JsonScan({ string: () => {}, other: () => {} });
      const bytes = Buffer.from(broken);
      scan.read(bytes, 0, true, (start, to) => bytes.toString('utf8', start, to));
      let isJson = true;
      try { JSON.parse(broken); } catch { isJson = false; }
      // Several values after another are NDJSON; escapes and controls are judged with the address.
      if (isJson) expect(scan.fault).toBeUndefined();
    }));
  });
});

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(stringsIn) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];

describe('a text', () => {
  it('has an address a line, with names, comments and empty lines', async () => {
    expect(await told('a.txt', '# all\n\n Ann <ann@b.org>\r\nbob@b.org \n"Doe, J" <j@b.org>\nnonsense\n\tlast@b.org')).toEqual(['3:2-3:17 ann@b.org', '4:1-4:10 bob@b.org', '5:1-5:19 j@b.org', '6:1-6:9 nonsense', '7:2-7:12 last@b.org']);
  });

  it('may have all of them in one line, as Outlook copies them', async () => {
    expect(await told('a.txt', 'Ann <ann@b.org>; bob@b.org, carl@b.org;')).toEqual(['1:1-1:16 ann@b.org', '1:18-1:27 bob@b.org', '1:29-1:39 carl@b.org']);
    const many = Array.from({ length: 40_000 }, (_, index) => `a${index}@garden.org`);
    const { rows, faults } = await listOf('a.txt', many.join('; '));
    expect(rows.map(({ address }) => address)).toEqual(many);
    expect(faults).toEqual([]);
  });

  it('with a line that has no end and no separator is left there', async () => {
    const { rows, faults } = await listOf('a.txt', `a@b.org\n${'x'.repeat(WINDOW * 2)}`);
    expect(rows.length).toBe(1);
    expect(faults).toEqual([{ offset: 8, sentence: 'A row is longer than 262,144 bytes: what follows was not read.' }]);
  });
});

describe('any bytes', () => {
  it('end, in order and inside of the file', async () => {
    const part = fc.constantFrom('a@b.org', '"', ',', ';', '\n', '\r', '{', '}', '[', ']', ':', '\\', '<', '>', ' ', 'é', '\u00ff', '\0', '#', '(', 'email', '\\u00e9');
    await fc.assert(fc.asyncProperty(fc.array(part, { maxLength: 40 }), fc.constantFrom('a.csv', 'a.json', 'a.txt', 'a', 'a.tsv'), fc.boolean(), async (parts, path, wide) => {
      const bytes = wide ? Buffer.from(`\ufeff${parts.join('')}`, 'utf16le') : Buffer.from(parts.join(''), 'latin1');
      const file = new SourceFile(path, bytesSource(bytes));
      const list = await openList(file, undefined);
      if ('missing' in list) return;
      let last = 0;
      for await (const mailboxes of list.mailboxes()) {
        for (const { span } of mailboxes) {
          const { start, end } = toFile(span);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(bytes.length);
          expect(end).toBeGreaterThanOrEqual(start);
          last = start;
        }
      }
    }));
  });
});
