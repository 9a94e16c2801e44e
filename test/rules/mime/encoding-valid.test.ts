import rule from '../../../rules/mime/encoding-valid.ts';
import { testRule } from '../../../src/testing/index.ts';

testRule(rule, {
  good: [
    { name: 'joined base64 with padding between', message: 'Content-Type: application/x-a\nContent-Transfer-Encoding: base64\n\nQQ==\nQQ==\n', reencode: false },
    { name: 'an experimental name', message: 'Content-Transfer-Encoding: x-own\n\nbody\n', reencode: false },
    { name: 'a comment after the name', message: 'Content-Transfer-Encoding: 8bit (as it is)\n\nbody\n', reencode: false },
    { name: 'an attached message is not judged', message: 'Content-Type: message/rfc822\n\nContent-Transfer-Encoding: nonsense\n\nb\n', reencode: false },
  ],
  bad: [
    {
      name: 'a footer that a list appended to base64',
      message: 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n____\n',
      reports: ['5:1-5:5 The encoded data is malformed in one place, first here.'],
      reencode: false,
    },
    {
      name: 'an attachment with a foreign byte',
      message: 'Content-Type: application/x-a\nContent-Transfer-Encoding: base64\n\nQUJD\nQU!D\n',
      reports: ['5:3-5:4 From here on the data of this part holds bytes that base64 does not have.'],
      reencode: false,
    },
    {
      name: 'an encoded message inside',
      message: 'Content-Type: message/rfc822\nContent-Transfer-Encoding: Base64\n\nU3ViamVjdDogYQ==\n',
      reports: ['2:1-2:34 A part that holds other parts is sent in Base64, which hides them: only 7bit, 8bit and binary are allowed here.'],
      reencode: false,
    },
  ],
});
