import lineLength from '../../../rules/header/line-length.ts';
import lineLengthCommon from '../../../rules/header/line-length-common.ts';
import foldingValid from '../../../rules/header/folding-valid.ts';
import { testRule } from '../../../src/testing/index.ts';

const x = (count: number): string => 'x'.repeat(count);

testRule(lineLength, {
  good: [
    { name: '998 bytes', message: `Subject: ${x(989)}\n\n${x(2000)}\n` },
    { name: 'a template', html: `---\nsubject: ${x(2000)}\n---\n<p>x</p>`, reencode: false },
    { name: 'no header', message: '\nHello\n' },
    { name: 'an attached message is somebody else\'s', message: `Content-Type: message/rfc822\n\nSubject: ${x(1000)}\n\nHello\n`, reencode: false },
  ],
  bad: [
    { name: '999 bytes', message: `Subject: ${x(990)}\n\nHello\n`, reports: ['1:999-1:1000 This line of the header is 999 bytes long; 998 are allowed.'] },
    { name: 'a part', message: `Content-Type: multipart/mixed; boundary=b\n\n--b\nX-A: ${x(1000)}\n\nHello\n--b--\n`, reports: ['4:999-4:1006 This line of the header is 1005 bytes long; 998 are allowed.'], reencode: false },
    { name: 'ten at most', message: `${`X-A: ${x(1000)}\n`.repeat(12)}\nHello\n`, reports: Array.from({ length: 10 }, (_, index) => `${index + 1}:999-${index + 1}:1006 This line of the header is 1005 bytes long; 998 are allowed.`) },
  ],
});

testRule(lineLengthCommon, {
  good: [
    { name: '78 characters', message: `Subject: two ${x(65)}\n\nHello\n` },
    { name: 'nowhere to fold', message: `X-Token: ${x(100)}\nX-Other:\n ${x(100)}\n\nHello\n` },
    { name: 'UTF-8 in characters', message: `Subject: two ${'ü'.repeat(65)}\n\nHello\n` },
    { name: 'over 998 is for another rule', message: `Subject: two ${x(1000)}\n\nHello\n` },
  ],
  bad: [{ name: '79 characters', message: `Subject: two ${x(66)}\n\nHello\n`, reports: ['1:79-1:80 This line of the header is 79 characters long and could be folded; 78 are recommended.'] }],
});

testRule(foldingValid, {
  good: [{ name: 'folded lines', message: 'Subject: a\n b\n\tc\n\n \n' }],
  bad: [
    { name: 'a tab alone, at the end of the header', message: 'Subject: a\n\t\n\nHello\n', reports: ['2:1-2:2 This line of the header holds nothing but white space.'] },
    { name: 'two of them', message: 'To: a@example.com,\n \n\t \n b@example.com\n\nHello\n', reports: ['2:1-2:2 This line of the header holds nothing but white space.', '3:1-3:3 This line of the header holds nothing but white space.'] },
  ],
});
