import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenMailboxes } from '../../../rules/recipient/mailboxes/seen-mailboxes.ts';
import duplicate from '../../../rules/recipient/duplicate.ts';
import variant from '../../../rules/recipient/duplicate-variant.ts';
import { fileText } from '../../../src/source/source-text.ts';
import { bytesSource, SourceFile } from '../../../src/source/source-file.ts';
import { testRule } from '../../../src/testing/index.ts';

const span = fileText(new SourceFile('a', bytesSource(new Uint8Array())), '', 0).span();
const mailbox = (address: string) => ({ name: '', address, domain: address.slice(address.lastIndexOf('@') + 1), span });
const message = (to: string): string => `From: a@b.org\nTo: ${to}\nSubject: a\n\nb\n`;

testRule(duplicate, {
  good: [message('ann@garden.org, Ann@garden.org, ann+x@garden.org'), { name: 'tags', message: message('A <{{email}}>, B <{{email}}>') }],
  bad: [{ name: 'behind a variant', message: message('Ann@garden.org, ann@garden.org, ann@garden.org'), reports: ['2:37-2:51 “ann@garden.org” is recipient 2 already.'] }],
});

testRule(variant, {
  good: [message('ann@garden.org, ann@garden.org'), { name: 'dots elsewhere', message: message('a.nn@garden.org, ann@garden.org'), options: { gmailDots: true } }],
  bad: [{ name: 'the domain has no case', message: message('ANN@garden.org, ann@GARDEN.org'), reports: ['2:21-2:35 “ann@GARDEN.org” is the mailbox of recipient 1, written another way.'] }],
});

describe('the mailboxes that were seen', () => {
  it('are those of a Map, however many', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'A', 'b', 'é', 'É', 'c.d', ''), fc.nat(30), fc.constantFrom('x.org', 'X.org', 'y.org'))), (rows) => {
      const seen = new SeenMailboxes();
      const exact = new Map<string, number>();
      const folded = new Map<string, number>();
      for (const [index, [letter, number, domain]] of rows.entries()) {
        const address = `${letter}${number}@${domain}`;
        const key = `${letter}${number}@${domain.toLowerCase()}`;
        const first = exact.get(key) ?? folded.get(key.toLowerCase());
        expect(seen.see(mailbox(address))).toEqual(first === undefined ? undefined : { how: exact.has(key) ? 'same' : 'variant', first });
        if (!exact.has(key)) exact.set(key, index + 1);
        if (!folded.has(key.toLowerCase())) folded.set(key.toLowerCase(), index + 1);
      }
    }));
  });

  it('grow over many blocks', () => {
    const seen = new SeenMailboxes();
    const padding = 'x'.repeat(40);
    for (let index = 0; index < 60_000; index += 1) if (seen.see(mailbox(`${padding}${index}@garden.org`))) throw new Error(`number ${index} was never seen`);
    for (let index = 0; index < 60_000; index += 997) expect(seen.see(mailbox(`${padding}${index}@garden.org`))).toEqual({ how: 'same', first: index + 1 });
  });

  it('answer for one object once', () => {
    const seen = new SeenMailboxes();
    const one = mailbox('ann@garden.org');
    expect(seen.see(one)).toBeUndefined();
    expect(seen.see(one)).toBeUndefined();
    expect(seen.see({ ...one })).toEqual({ how: 'same', first: 1 });
  });

  it('keep away from what is longer than an entry', () => {
    const seen = new SeenMailboxes();
    expect(seen.see(mailbox('x'.repeat(70_000)))).toBeUndefined();
    expect(seen.see(mailbox('x'.repeat(70_000)))).toBeUndefined();
  });
});
