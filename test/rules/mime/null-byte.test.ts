import rule from '../../../rules/mime/null-byte.ts';
import { testRule } from '../../../src/testing/index.ts';

testRule(rule, {
  good: [{ name: 'an encoded NUL', message: 'Content-Transfer-Encoding: quoted-printable\n\n=00\n', reencode: false }],
  bad: [
    { name: 'in a header', message: 'Subject: a\0b\n\nbody\n', reports: ['1:11-1:12 A NUL byte stands here.'] },
    { name: 'in header and body', message: 'Subject: a\0b\n\nbo\0\0dy\n', reports: ['1:11-1:12 A NUL byte stands here, and others in 1 more of the headers and bodies.'], reencode: false },
    { name: 'in a template', html: '<p>a\0b', reports: ['1:5-1:6 A NUL byte stands here.'] },
    { name: 'in an attachment that is not encoded', message: 'Content-Type: application/x-a\n\na\0', reports: ['3:2-3:3 A NUL byte stands here.'] },
  ],
});
