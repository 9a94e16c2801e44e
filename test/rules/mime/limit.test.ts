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
      name: 'a template of 5 MB',
      html: `<p>hello world</p>\n${`${'x'.repeat(99)}\n`.repeat(50_000)}`,
      reports: ['41944:86-50002:1 The texts of the message are together longer than 4 MB.'],
      unchecked: ['The text beyond the limit was not read.'],
      reencode: false,
    },
    {
      name: 'a template of 150,000 tags',
      html: '<p>hello\n'.repeat(150_000),
      reports: ['100001:1-150001:1 The HTML of the message has more than 100,000 tags.'],
      unchecked: ['The HTML beyond the 100,000th tag was not read.'],
      reencode: false,
    },
  ],
});
