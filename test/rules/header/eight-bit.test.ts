import rule from '../../../rules/header/eight-bit.ts';
import { testRule } from '../../../src/testing/index.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

testRule(rule, {
  good: [
    { name: 'ASCII', message: 'Subject: Hello\n\nGrüße\n' },
    { name: 'an address that needs SMTPUTF8', message: 'From: Zoë <zoë@example.com>\nSubject: Grüße\n\nHello\n' },
    { name: 'the option', message: 'Subject: Grüße\n\nHello\n', options: { utf: true } },
  ],
  bad: [
    {
      name: 'latin1 in every place',
      message: bytes('From: J\u00F6rg <joerg@example.com>\nTo: Zo\u00EB <zoe@example.org>\nSubject: Gr\u00FC\u00DFe\nX-Office: K\u00F6ln\n\nHello\n'),
      reports: [
        '1:8-1:9 From holds 1 raw bytes over 127 that are no UTF-8: each client guesses what they mean.',
        '2:7-2:8 To holds 1 raw bytes over 127 that are no UTF-8: each client guesses what they mean.',
        '3:12-3:14 Subject holds 2 raw bytes over 127 that are no UTF-8: each client guesses what they mean.',
        '4:12-4:13 X-Office holds 1 raw bytes over 127 that are no UTF-8: each client guesses what they mean.',
      ],
    },
    { name: 'SMTPUTF8 does not help latin1', message: bytes('Subject: Gr\u00FC\u00DFe\n\nHello\n'), options: { utf: true }, reports: ['1:12-1:14 Subject holds 2 raw bytes over 127 that are no UTF-8: each client guesses what they mean.'] },
    { name: 'a domain of other letters has a form in ASCII', message: 'From: joerg@köln.example\nSubject: Grüße\n\nHello\n', reports: ['1:14-1:15 From holds 2 raw bytes of UTF-8, which servers without SMTPUTF8 need not take.', '2:12-2:14 Subject holds 4 raw bytes of UTF-8, which servers without SMTPUTF8 need not take.'] },
  ],
});
