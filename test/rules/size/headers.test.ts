import { testRule } from 'sendlint/testing';
import rule from '../../../rules/size/headers.ts';

const folded = (bytes: number): string => ` ${'x'.repeat(70)}\n`.repeat(Math.ceil(bytes / 72));
const message = (fields: string): string => `From: a@example.com\n${fields}\nx\n`;

testRule(rule, {
  good: [
    { name: 'takes a long To', message: message(`To: b@example.com\n${folded(40_000)}`) },
    { name: 'takes a header of 300 KB', message: message(Array.from({ length: 10 }, (_, index) => `X-${index}: x\n${folded(30_000)}`).join('')) },
    { name: 'leaves Gmail out where only others are named', message: message(`X-Trace: x\n${folded(40_000)}`), providers: ['yahoo'] },
  ],
  bad: [
    { name: 'reports the whole header', message: message(Array.from({ length: 20 }, (_, index) => `X-${index}: x\n${folded(30_000)}`).join('')), reencode: false, reports: ['1:1-1:20 The header is 609,011 bytes long; Gmail takes 512,000.'] },
  ],
});
