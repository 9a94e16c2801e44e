import rule from '../../../rules/mime/newline-valid.ts';
import { testRule } from '../../../src/testing/index.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

testRule(rule, {
  good: [
    { name: 'LF throughout', message: 'Subject: a\n\none\n\ntwo\n', reencode: false },
    { name: 'CRLF throughout', message: 'Subject: a\r\n\r\none\r\n\r\ntwo\r\n', reencode: false },
    { name: 'an encoded carriage return', message: 'Subject: a\nContent-Transfer-Encoding: quoted-printable\n\none=0Dtwo\n', reencode: false },
    { name: 'any bytes in a binary body', message: bytes('Content-Type: image/png\r\nContent-Transfer-Encoding: binary\r\n\r\n\n\r\0'), reencode: false },
    { name: 'an attached message of other line ends is somebody else\'s', message: 'Content-Type: message/rfc822\n\nSubject: a\r\n\r\nb\r\n', reencode: false },
    { name: 'an empty file', message: '', reencode: false },
  ],
  bad: [
    { name: 'a bare LF in the header', message: 'Subject: a\r\nTo: b@example.com\n\r\nbody\r\n', reports: ['2:18-3:1 This line ends with a lone CR, or in another way than the first line of the message.'], reencode: false },
    {
      name: 'several parts: one diagnostic',
      message: 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none\ntwo\r\n--b\r\n\r\none\rtwo\r\n--b--\r\n',
      reports: ['5:4-6:1 This line ends with a lone CR, or in another way than the first line of the message, and so do lines in 1 more of its headers and bodies.'],
      reencode: false,
    },
  ],
});
