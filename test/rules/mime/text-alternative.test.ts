import rule from '../../../rules/mime/text-alternative.ts';
import { testRule } from '../../../src/testing/index.ts';

const HTML = 'Content-Type: text/html\n\n<p>Hello</p>\n';

testRule(rule, {
  good: [
    { name: 'a text version elsewhere in the message', message: `Content-Type: multipart/mixed; boundary=b\n\n--b\n${HTML}--b\nContent-Type: text/plain\n\nHello\n--b--\n` },
    { name: 'HTML that is a file', message: 'Content-Type: text/html; name=a.html\nContent-Disposition: attachment; filename=a.html\n\n<p>Hello</p>\n', reencode: false },
    { name: 'HTML in an attached message', message: `Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n--b\nContent-Type: message/rfc822\n\n${HTML}--b--\n`, reencode: false },
    { name: 'a template', html: '<p>Hello</p>' },
    { name: 'text and HTML that both show nothing', message: 'Content-Type: multipart/alternative; boundary=b\n\n--b\n\n\n--b\nContent-Type: text/html\n\n<p>&nbsp;</p>\n--b--\n', reencode: false },
    { name: 'an empty text behind another one', message: `Content-Type: multipart/alternative; boundary=b\n\n--b\n\nHello\n--b\n${HTML}--b\n\n\n--b--\n`, reencode: false },
    { name: 'a short text without an alternative', message: `Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n--b\nContent-Type: text/html\n\n<p>${'Hello '.repeat(200)}</p>\n--b--\n`, reencode: false },
  ],
  bad: [
    {
      name: 'an attached text is no version',
      message: `Content-Type: multipart/mixed; boundary=b\n\n--b\n${HTML}--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nHello\n--b--\n`,
      reports: ['4:1-4:24 The message is HTML only; it has no text/plain version.'],
      reencode: false,
    },
  ],
});
