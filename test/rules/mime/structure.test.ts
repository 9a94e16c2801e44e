import boundaryUnique from '../../../rules/mime/boundary-unique.ts';
import cidResolves from '../../../rules/mime/cid-resolves.ts';
import deprecated from '../../../rules/mime/deprecated-structure.ts';
import disposition from '../../../rules/mime/disposition-required.ts';
import emptyMessage from '../../../rules/mime/empty-message.ts';
import version from '../../../rules/mime/version.ts';
import { testRule } from '../../../src/testing/index.ts';

testRule(boundaryUnique, {
  good: [
    { name: 'siblings', message: `Content-Type: multipart/mixed; boundary=a\n\n${'--a\nContent-Type: multipart/related; boundary=b\n\n--b\n\nHello\n--b--\n'.repeat(2)}--a--\n`, reencode: false },
    { name: 'a shorter one inside', message: 'Content-Type: multipart/mixed; boundary=ab\n\n--ab\nContent-Type: multipart/related; boundary=a\n\n--a\n\nHello\n--a--\n--ab--\n', reencode: false },
  ],
  bad: [
    {
      name: 'in an attached message',
      message: 'Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nHello\n--a--\n',
      reports: ['6:32-6:42 This multipart has the boundary "a" of a multipart around it, so nobody can tell whose parts are whose.'],
      reencode: false,
    },
  ],
});

const related = (html: string, id: string): string => `Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n${html}\n--b\nContent-Type: image/png\nContent-ID: ${id}\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n`;

testRule(cidResolves, {
  good: [
    { name: 'percent encoding', message: related('<img src="cid:a%2Bb@c.example">', '<a+b@c.example>') },
    { name: 'an id without brackets', message: related('<img src="CID:logo">', 'logo') },
    { name: 'in a style sheet', message: related('<style>p { background: url( "cid:logo" ) }</style><p>a', '<logo>') },
    { name: 'the word alone', message: related('<p>cid:other is how a picture is named</p>', '<logo>') },
    { name: 'a list of files that Word writes', message: related('<link rel="File-List" href="cid:filelist.xml">', '<logo>') },
    { name: 'a template', html: '<img src="cid:logo">', unchecked: ['A template shows a picture by cid:; whether the message holds it shows only in a message.'] },
    { name: 'a template that fills the id in', html: '<img src="cid:{{ logo }}">' },
  ],
  bad: [
    { name: 'both views say it once', message: related('<img src="cid:other"><!--[if mso]><p>a</p><![endif]-->', '<logo>'), reports: ['6:6-6:21 No part of this message has the Content-ID "other".'] },
  ],
});

testRule(deprecated, {
  good: [
    { name: 'the word begin', message: 'Subject: a\n\nbegin 644 days ago\nMondays were better.\n' },
    { name: 'begin without data', message: `Subject: a\n\n${'begin 644 a.txt\n'.repeat(500)}` },
  ],
  bad: [
    { name: 'a short file', message: 'Subject: a\n\nbegin 600 a.txt\n#0V%T\n`\nend\n', reports: ['3:1-3:16 The file “a.txt” stands in the text in uuencode: most clients show the code and no file.'] },
  ],
});

testRule(disposition, {
  good: [
    { name: 'PGP', message: 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n--b--\n' },
    { name: 'a picture of the HTML', message: related('<img src="cid:logo">', '<logo>') },
  ],
  bad: [],
});

testRule(emptyMessage, {
  good: [
    { name: 'a picture', message: 'Content-Type: text/html\n\n<img src="https://a.example/b.png">\n' },
    { name: 'a file alone', message: 'Content-Type: application/pdf\n\n%PDF\n' },
    { name: 'a multipart without its delimiter', message: 'Content-Type: multipart/mixed; boundary=b\n\nHello\n', reencode: false },
    { name: 'a template', html: '' },
  ],
  bad: [
    { name: 'a multipart of nothing', message: 'Content-Type: multipart/mixed; boundary=b\n\n', reports: ['1:1-1:42 The message has no body: its header is all there is.'], reencode: false },
    { name: 'invisible letters', message: 'Content-Type: text/plain; charset=utf-8\n\n\u200B \u00AD\n', reports: ['1:1-1:40 The message shows nothing: it has 1 text part without a visible word or picture, and no file.'] },
  ],
});

testRule(version, {
  good: [
    { name: 'comments in it', message: 'MIME-Version: (a (nested) one) 1.0 (Mac OS X Mail 8.2 \\(2104\\))\nContent-Type: text/html\n\n<p>a\n' },
    { name: 'no MIME at all', message: 'Subject: a\n\nHello\n', reencode: false },
  ],
  bad: [],
});
