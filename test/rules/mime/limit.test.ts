import rule from '../../../rules/mime/limit.ts';
import { testRule } from '../../../src/testing/index.ts';

testRule(rule, {
  good: [{ name: '500 parts', message: `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(500)}--b--\n`, reencode: false }],
  bad: [
    {
      name: 'a header of 2 MB',
      message: `Subject: a\n${`X-A: ${'b'.repeat(1018)}\n`.repeat(2048)}\nbody\n`,
      reports: ['1:1-1025:1 This header is longer than the 1 MB that is read of one, or the headers together are longer than 8 MB.'],
      unchecked: ['The rest of a header beyond the limit was not read.'],
      reencode: false,
    },
    {
      name: '6,000 parts',
      message: `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(6000)}--b--\n`,
      reports: ['15000:1-15001:1 The message has more than 5,000 parts.'],
      unchecked: ['The parts beyond the 5,000th were not read.'],
      reencode: false,
    },
    {
      name: 'a template of 9 MB',
      html: '<p>hello world\n'.repeat(600_000),
      reports: ['559241:9-600001:1 The texts of the message are together longer than 8 MB.'],
      unchecked: ['The text beyond the limit was not read.'],
      reencode: false,
    },
  ],
});
