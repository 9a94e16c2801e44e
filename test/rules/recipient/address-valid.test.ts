import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { faultOfAddress } from '../../../rules/recipient/mailboxes/address-fault.ts';
import rule from '../../../rules/recipient/address-valid.ts';
import { testRule } from '../../../src/testing/index.ts';

const to = (value: string): string => `From: a@b.org\nTo: ${value}\nSubject: a\n\nb\n`;
const long = (length: number): string => 'a'.repeat(length);

testRule(rule, {
  good: [
    { name: 'no recipients', message: 'From: a@b.org\nSubject: a\n\nb\n' },
    { name: 'From is not a recipient', message: 'From: a..b@b.org\nTo: c@d.org\nSubject: a\n\nb\n' },
    { name: 'a group without members', message: to('undisclosed-recipients:;') },
    { name: 'tags in front matter', html: '---\nto: "{{user.email}}"\n---\n<p>Hello {{user.name}}</p>\n', path: 'a.html' },
    { name: 'tags in a message, which another rule reports', message: to('Ann <{{email}}>') },
  ],
  bad: [
    { name: 'no @ in brackets', message: to('Ann <ann.garden.org>'), reports: ['2:5-2:25 “ann.garden.org” is no address: it has no @.'] },
    { name: 'a long local part', message: to(`${long(65)}@b.org`), reports: [`2:5-2:76 “${long(59)}…” has 65 bytes before the @, of which 64 are allowed.`] },
    { name: 'Cc and Bcc too', message: 'From: a@b.org\nTo: ann@garden.org\nCc: b.@garden.org\nBcc: c@garden..org\n\nb\n', reports: [
      '3:5-3:18 “b.@garden.org” has a dot at the start, at the end or twice in a row before the @, which is allowed only in quotes.',
      '4:6-4:19 “c@garden..org” has a domain that begins or ends with a dot or has two in a row.',
    ] },
    { name: 'front matter', html: '---\nto: ann@garden_house.org\n---\n<p>Hello</p>\n', path: 'a.html', reports: ['2:5-2:25 “ann@garden_house.org” has “_” in the domain, which no domain has.'] },
  ],
});

describe('the fault of an address', () => {
  const label = long(63);
  const cases: readonly (readonly [address: string, fault: string | undefined])[] = [
    ['a@b', undefined], ["o'brien+x/y=z{}|~@b-c.org", undefined], ['"a b\\"c"@d.org', undefined], ['""@d.org', undefined], ['1@2.org', undefined],
    ['用户@例え.jp', undefined], ['a@[127.0.0.1]', undefined], ['a@[IPv6:::1]', undefined], ['a@[x-own:thing]', undefined], [`${long(64)}@b.org`, undefined],
    [`a@${label}.${label}.${label}.org`, undefined], ['a@xn--grten-gra.de', undefined], ['a@b.c1', undefined],
    ['', 'at'], ['ann', 'at'], ['@b.org', 'localMissing'], ['a@', 'domainMissing'], ['.a@b.org', 'localDots'], ['a.@b.org', 'localDots'], ['a..b@c.org', 'localDots'],
    ['a b@c.org', 'localCharacter'], ['a@b@c.org', 'localCharacter'], ['a,b@c.org', 'localCharacter'], ['mailto:a@b.org', 'localCharacter'], ['a\u0001@b.org', 'localCharacter'], ['a"b@c.org', 'localCharacter'],
    ['"ab@c.org', 'quotes'], ['"a"b"@c.org', 'quotes'], ['"a\\"@c.org', 'quotes'], ['"@c.org', 'quotes'], ['"a\u0002"@c.org', 'quotes'],
    ['a@b..org', 'domainDots'], ['a@.b.org', 'domainDots'], ['a@b.org.', 'domainDots'], ['a@-b.org', 'hyphen'], ['a@b-.org', 'hyphen'], ['a@b_c.org', 'domainCharacter'], ["'a@b.org'", 'domainCharacter'],
    ['a@b c.org', 'domainCharacter'], ['a@b/c', 'domainCharacter'], ['a@192.0.2.1', 'number'], ['a@b.1', 'number'],
    ['a@[1.2.3]', 'literal'], ['a@[300.1.1.1]', 'literal'], ['a@[IPv6:1::2::3]', 'literal'], ['a@[1.2.3.4', 'literal'], ['a@[]', 'literal'],
    [`${long(65)}@b.org`, 'localLong'], [`${'é'.repeat(33)}@b.org`, 'localLong'], [`"${long(63)}"@b.org`, 'localLong'], [`a@${long(64)}.org`, 'labelLong'],
    [`${long(64)}@${label}.${label}.${label}.org`, 'addressLong'], [`a@${`${label}.`.repeat(4)}org`, 'domainLong'],
    ['a\u200b@b.org', 'invisible'], ['\u00a0a@b.org', 'invisible'], ['a@b\ufeff.org', 'invisible'], ['a\ufffd@b.org', 'undecodable'],
  ];
  it.each(cases)('of %j is %s', (address, fault) => {
    expect(faultOfAddress(address)?.messageId).toBe(fault);
  });

  it('names the character and its size', () => {
    expect(faultOfAddress('a\u200b@b.org')).toEqual({ messageId: 'invisible', character: 'U+200B' });
    expect(faultOfAddress('a b@c.org')).toEqual({ messageId: 'localCharacter', character: 'a blank' });
    expect(faultOfAddress('a\tb@c.org')).toEqual({ messageId: 'localCharacter', character: 'the control U+0009' });
    expect(faultOfAddress(`a@${long(64)}.org`)).toEqual({ messageId: 'labelLong', size: 64 });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      faultOfAddress(text);
      faultOfAddress(`a@${text}`);
    }));
  });

  it('has a sentence for each fault', () => {
    const { messages } = rule;
    expect(new Set(cases.flatMap(([, fault]) => fault ?? []))).toEqual(new Set(Object.keys(messages)));
    // Each in full, so that a change of one is seen here.
    expect(Object.values(messages)).toEqual([
      '“{{address}}” is no address: it has no @.',
      '“{{address}}” has nothing before the @.',
      '“{{address}}” has no domain behind the @.',
      '“{{address}}” has a dot at the start, at the end or twice in a row before the @, which is allowed only in quotes.',
      '“{{address}}” has {{character}} before the @, which is allowed only in quotes.',
      '“{{address}}” has a quote before the @ that is not closed, or something that must not stand in quotes.',
      '“{{address}}” has a domain that begins or ends with a dot or has two in a row.',
      '“{{address}}” has {{character}} in the domain, which no domain has.',
      '“{{address}}” has a domain in which a name begins or ends with a hyphen.',
      '“{{address}}” ends with a number, as no domain does; an IP address stands in square brackets.',
      '“{{address}}” has square brackets without a whole IP address in them.',
      '“{{address}}” has a character in it that nobody sees ({{character}}).',
      '“{{address}}” has bytes in it that are no UTF-8.',
      '“{{address}}” has {{size}} bytes before the @, of which 64 are allowed.',
      '“{{address}}” has a domain of {{size}} bytes, of which 255 are allowed.',
      '“{{address}}” has a name of {{size}} characters in the domain, of which 63 are allowed.',
      '“{{address}}” is {{size}} bytes long, of which 254 are allowed.',
    ]);
  });
});
