import rule from '../../../rules/mime/charset-valid.ts';
import { testRule } from '../../../src/testing/index.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

testRule(rule, {
  good: [
    { name: '8-bit UTF-8 without a label', message: 'Subject: a\n\nGrüße\n' },
    { name: '8-bit bytes without a label that are not UTF-8: mime/charset-required says it', message: bytes('Subject: a\n\nGr\xfc\xdfe\n'), reencode: false },
    { name: 'bytes in ASCII', message: bytes('Content-Type: text/plain; charset=us-ascii\n\nGr\xfc\xdfe\n'), reencode: false },
    { name: 'windows-1252 by its label', message: bytes('Content-Type: text/plain; charset=windows-1252\n\n\x93quoted\x94 Gr\xfc\xdfe\n'), reencode: false },
    { name: 'an attachment may be anything', message: bytes('Content-Type: text/plain\nContent-Disposition: attachment\n\n\xff\xfe\n'), reencode: false },
    { name: 'a template in latin1 that says so', message: bytes('<meta charset=iso-8859-1><p>Gr\xfc\xdfe'), path: 'a.html', reencode: false },
    { name: 'a template that says nothing', message: bytes('<p>Gr\xfc\xdfe'), path: 'a.html', reencode: false },
  ],
  bad: [
    {
      name: 'only the part that names its charset',
      message: bytes('Content-Type: multipart/mixed; boundary=b\n\n--b\n\nGr\xfc\xdfe\n--b\nContent-Type: text/plain; charset=utf-8\n\nGr\xfc\xdfe\n--b--\n'),
      reports: ['9:3-9:4 Bytes that the charset of this text does not allow stand in 2 places, first here.'],
      reencode: false,
    },
    {
      name: 'a template whose meta is wrong',
      message: bytes('<meta charset="utf-8"><p>Gr\xfc\xdfe'),
      path: 'a.html',
      reports: ['1:28-1:29 Bytes that the charset of this text does not allow stand in 2 places, first here.'],
      reencode: false,
    },
  ],
});
