import { describe, expect, it } from 'vitest';
import encodedLineLength from '../../../rules/mime/encoded-line-length.ts';
import lineLength from '../../../rules/mime/line-length.ts';
import { testRule } from '../../../src/testing/index.ts';
import { lintCase } from '../../../src/testing/lint-case.ts';

const line = (length: number): string => 'a'.repeat(length);

testRule(lineLength, {
  good: [
    { name: '998 with CRLF', message: `Subject: a\r\n\r\n${line(998)}\r\nb\r\n`, reencode: false },
    { name: '998 at the end', message: `Subject: a\n\n${line(998)}`, reencode: false },
    { name: 'a binary body has no lines', message: `Content-Type: application/x-a\nContent-Transfer-Encoding: binary\n\n${line(2000)}\n`, reencode: false },
    { name: 'lines of an old Macintosh', message: `Subject: a\r\r${`${line(400)}\r`.repeat(5)}`, reencode: false },
    { name: 'a header', message: `Subject: ${line(1200)}\n\nb\n`, reencode: false },
    { name: 'an attached message', message: `Content-Type: message/rfc822\n\nSubject: a\n\n${line(1200)}\n`, reencode: false },
  ],
  bad: [
    { name: '999 with CRLF', message: `Subject: a\r\n\r\n${line(999)}\r\n`, reports: ['3:1-3:1000 This line has 999 octets, 998 may stand in one.'], reencode: false },
    { name: 'octets, not letters', message: `Subject: a\n\n${'é'.repeat(500)}\n`, reports: ['3:1-3:501 This line has 1000 octets, 998 may stand in one.'], reencode: false },
    {
      name: 'several',
      message: `Subject: a\n\nb\n${line(1000)}\n${line(1200)}\n`,
      reports: ['4:1-4:1001 This line has 1000 octets, 998 may stand in one; 2 lines of this part are longer, the longest has 1200.'],
      reencode: false,
    },
    {
      name: 'a table that is attached',
      message: `Content-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\na;b\n${line(1000)}\n`,
      reports: ['5:1-5:1001 This line has 1000 octets, 998 may stand in one.'],
      reencode: false,
    },
  ],
});

testRule(encodedLineLength, {
  good: [
    { name: '76 with CRLF', message: `Content-Transfer-Encoding: quoted-printable\r\n\r\n${line(75)}=\r\nb\r\n`, reencode: false },
    { name: 'no encoding', message: `Subject: a\n\n${line(90)}\n`, reencode: false },
  ],
  bad: [
    {
      name: 'base64 of an attachment',
      message: `Content-Type: application/x-a\nContent-Transfer-Encoding: base64\n\n${'AAAA'.repeat(19)}\n${'AAAA'.repeat(20)}\n`,
      reports: ['5:1-5:81 One line of this base64 part is longer than 76 characters, first this one; the longest has 80.'],
      reencode: false,
    },
  ],
});

describe('a message of many bad parts', () => {
  it('is told of twenty places', async () => {
    const part = `--b\nContent-Type: application/x-a\nContent-Transfer-Encoding: base64\n\n${'AAAA'.repeat(300)}\n`;
    const message = `Content-Type: multipart/mixed; boundary=b\n\n${part.repeat(100)}--b--\n`;
    expect((await lintCase(lineLength, { message })).diagnostics).toHaveLength(20);
    expect((await lintCase(encodedLineLength, { message })).diagnostics).toHaveLength(20);
  });
});
