import contradicted from '../../../rules/mime/charset-contradicted.ts';
import required from '../../../rules/mime/charset-required.ts';
import fits from '../../../rules/mime/encoding-fits.ts';
import { testRule } from '../../../src/testing/index.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

testRule(contradicted, {
  good: [
    { name: 'latin1 that is latin1', message: bytes('Content-Type: text/plain; charset=iso-8859-1\n\nGr\xfc\xdfe\n'), reencode: false },
    { name: 'ASCII under any name', message: 'Content-Type: text/plain; charset=iso-8859-1\n\nHello\n' },
    { name: 'GBK that is UTF-8 by chance', message: bytes('Content-Type: text/plain; charset=gbk\n\n\xc4\xa3\xc4\xa3\n'), reencode: false },
    { name: 'UTF-8 with one bad byte', message: bytes('Content-Type: text/plain; charset=windows-1252\n\n\xc3\xbc \xfc\n'), reencode: false },
    { name: 'no charset', message: 'Content-Type: text/plain\n\nGrüße\n' },
    { name: 'a file', message: 'Content-Type: text/plain; charset=iso-8859-1\nContent-Disposition: attachment\n\nGrüße\n', reencode: false },
  ],
  bad: [
    {
      name: 'one letter',
      message: 'Content-Type: text/plain; charset=windows-1252\n\nCafé\n',
      reports: ['1:27-1:47 The text says that its charset is windows-1252, but its one letter beyond ASCII is UTF-8; as windows-1252 the first reads “Ã©”.'],
    },
  ],
});

testRule(required, {
  good: [
    { name: 'references are ASCII', message: 'Content-Type: text/html\n\n<p>Caf&eacute; &#8364;</p>\n' },
    { name: 'ISO-2022-JP is written in ASCII', message: bytes('Content-Type: text/plain\n\n\x1b$B$3$s\x1b(B\n'), reencode: false },
    { name: 'a template', html: '<p>Café</p>' },
    { name: 'a file', message: 'Content-Type: text/plain\nContent-Disposition: attachment\n\nCafé\n', reencode: false },
  ],
  bad: [
    { name: 'no Content-Type to put it in', message: 'Subject: a\n\nCafé\n', reports: ['3:4-3:5 This text has one letter beyond ASCII, first “é”, and names neither a charset nor a transfer encoding.'], reencode: false },
    { name: 'quoted-printable', message: 'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9\n', reports: ['1:1-1:25 This text has one letter beyond ASCII, first “é”, and names no charset.'] },
    { name: 'bytes that are no letter in any guess', message: bytes('Content-Type: text/plain\n\nCaf\xe9\n'), reports: ['1:1-1:25 This message has one letter beyond ASCII, and names neither a charset nor a transfer encoding.'], reencode: false },
  ],
});

testRule(fits, {
  good: [
    { name: 'a comment after the name', message: 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit (as it is)\n\nCafé\n', reencode: false },
    { name: 'base64', message: 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQ2Fmw6k=\n', reencode: false },
    { name: 'an attached message', message: 'Content-Type: message/rfc822\n\nSubject: a\n\nCafé\n', reencode: false },
    { name: 'neither charset nor encoding: mime/charset-required says both', message: 'Content-Type: text/html\n\n<p>Café</p>\n', reencode: false },
    { name: 'ASCII without an encoding', message: 'Content-Type: text/plain; charset=us-ascii\n\nCafé\n', reencode: false },
  ],
  bad: [
    {
      name: 'an encoding that is named, without a charset',
      message: 'Content-Type: text/plain\nContent-Transfer-Encoding: 7bit\n\nCafé\n',
      reports: ['4:4-4:5 The message says that it is 7bit, and has 2 bytes with the eighth bit set, first here.'],
      reencode: false,
    },
  ],
});
