import * as fc from 'fast-check';
import { parseAddressHeader } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareAddresses, readAddresses } from '../../src/read/addresses.ts';
import { cutMailboxes } from '../../src/read/mailboxes.ts';
import { decodeRaw } from '../../src/source/encoded-words.ts';
import { inMemory, written } from '../source/in-memory.ts';

/** Name, address and what is written for the mailbox. */
const read = (value: string): readonly (readonly [string, string, string])[] => readAddresses(inMemory(value)).map(({ name, address, span }) => [name, address, written(span)]);

const theirs = (value: string): readonly (readonly [string, string])[] =>
  parseAddressHeader(decodeRaw(inMemory(value)).value, { flatten: true, decodePunycode: false }).value
    .flatMap(({ name, address }) => (address === undefined || address === '' ? [] : [[name, address] as const]));

beforeAll(async () => {
  await prepareAddresses(inMemory('a@example.com (irregular)'));
});

describe('readAddresses', () => {
  it('places mailboxes, in and out of groups', () => {
    expect(read('ann@example.com, "Lee, Bo" <bo@example.com>,, Friends: =?utf-8?Q?Zo=C3=AB?= <zoe@example.com>, x@y.z; ')).toEqual([
      ['', 'ann@example.com', 'ann@example.com'],
      ['Lee, Bo', 'bo@example.com', '"Lee, Bo" <bo@example.com>'],
      ['Zoë', 'zoe@example.com', '=?utf-8?Q?Zo=C3=AB?= <zoe@example.com>'],
      ['', 'x@y.z', 'x@y.z'],
    ]);
  });

  it('places irregular mailboxes by their separators', () => {
    expect(read('ann@example.com (Ann), bo@[192.0.2.1]')).toEqual([
      ['Ann', 'ann@example.com', 'ann@example.com'],
      ['', 'bo@[192.0.2.1]', 'bo@[192.0.2.1]'],
    ]);
  });

  it('has no mailbox for nobody', () => {
    for (const nobody of ['', '<>', 'undisclosed-recipients:;', ' , ,', 'Nobody']) expect(read(nobody)).toEqual([]);
  });

  it('keeps domains as written and reads raw UTF-8', () => {
    const [address] = readAddresses(inMemory('J\u00C3\u00B6rg <j@xn--mnchen-3ya.example>'));
    expect(address).toMatchObject({ name: 'Jörg', address: 'j@xn--mnchen-3ya.example', domain: 'xn--mnchen-3ya.example' });
    expect(read('j@m\u00C3\u00BCnchen.example')[0]?.[1]).toBe('j@münchen.example');
  });

  it('reads regular and irregular fields as mailparser does', () => {
    let regular = 0;
    const soup = fc.array(fc.constantFrom('a@b.c', 'x@y.org', 'Bob', '"a, b"', '"q\\"r"', '"x@y.org"', '<a@b.c>', '<x@y>', ', ', ',', ' ', ' ', '=?utf-8?Q?=C3=A9?=', 'grp:', ';', '(c)', "'", "O'Neil", '<', '>', '"', '<>', '.', '\u00C3\u00A9', '[1.2.3.4]', '@', '\\'), { maxLength: 9 });
    fc.assert(fc.property(soup, (pieces) => {
      const value = pieces.join('');
      if (cutMailboxes(value).regular) regular += 1;
      expect(readAddresses(inMemory(value)).map(({ name, address }) => [name, address])).toEqual(theirs(value));
    }), { numRuns: 10_000 });
    expect(regular).toBeGreaterThan(1000);
  });

  it('reads what people write without mailparser', () => {
    for (const value of ['a@b.c', 'A B <a@b.c>', '"A, B" <a+tag@b-c.co.uk>, =?utf-8?B?w6k=?= <x@y.z>', 'team: a@b.c, x@y.z;', "O'Neil Inc. <o.neil@example.com>"]) {
      expect(cutMailboxes(value).regular).toBe(true);
    }
  });
});
