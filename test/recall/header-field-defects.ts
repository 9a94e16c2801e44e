import { swap } from './clean.ts';
import type { Planted } from './defects.ts';

const FROM = 'From: Kew Lane Garden <news@garden.example>\n';
const TO = 'To: Ada Reader <ada@reader.example>\n';
const SUBJECT = 'Subject: Spring opens on Saturday, with the new fern house\n';
const DATE = 'Date: Mon, 23 Nov 2026 10:00:00 +0000\n';
const IDENTIFIER = 'Message-ID: <2026-11-23.spring@garden.example>\n';
const RECEIPT_DATE = 'Date: Mon, 23 Nov 2026 10:04:31 +0000\n';
const RECEIPT_IDENTIFIER = 'Message-ID: <order.4471@garden.example>\n';
const RECEIPT_SUBJECT = 'Subject: Your order 2026-4471 is confirmed\n';
const RECEIPT_TO = 'To: ada@reader.example\n';

const FIRST = ['ada', 'ben', 'cleo', 'dan', 'eve', 'finn', 'greta', 'hugo', 'ines', 'jon', 'kim', 'lou'];
const LAST = ['weaver', 'stone', 'archer', 'miller', 'brook', 'field', 'hunt', 'king', 'north', 'page', 'reed'];
const person = (index: number): string => `${FIRST[(index * 5) % 12] ?? ''}.${LAST[(index * 3) % 11] ?? ''}@${index % 2 === 0 ? 'reader' : 'letters'}.example`;
const people = (count: number, from = 0): string => Array.from({ length: count }, (_, index) => person(from + index)).join(',\n ');

type Own = readonly [rule: string, name: string, into: 'newsletter' | 'receipt', at: string, from: string, to: string];

const own: readonly Own[] = [
  ['from-required', 'no From', 'newsletter', 'To:', FROM, ''],
  ['from-required', 'an empty From', 'newsletter', 'From:', FROM, 'From:\n'],
  ['date-required', 'no Date', 'newsletter', 'From:', DATE, ''],
  ['date-required', 'an empty Date', 'receipt', 'Date:', RECEIPT_DATE, 'Date:\n'],
  ['message-id-required', 'no Message-ID', 'newsletter', 'From:', IDENTIFIER, ''],
  ['message-id-required', 'an empty Message-ID', 'receipt', 'Message-ID:', RECEIPT_IDENTIFIER, 'Message-ID:\n'],
  ['recipient-required', 'nobody named', 'newsletter', 'From:', TO, ''],
  ['recipient-required', 'undisclosed recipients', 'receipt', 'To:', RECEIPT_TO, 'To: undisclosed-recipients:;\n'],
  ['recipient-required', 'Cc alone', 'receipt', 'Cc:', RECEIPT_TO, 'Cc: ada@reader.example\n'],
  ['subject-required', 'no subject', 'newsletter', 'From:', SUBJECT, ''],
  ['subject-required', 'an empty subject', 'receipt', 'Subject:', RECEIPT_SUBJECT, 'Subject:\n'],
  ['subject-required', 'a subject nobody sees', 'receipt', 'Subject:', RECEIPT_SUBJECT, 'Subject: =?utf-8?Q?=E2=A0=80?=\n'],
  ['field-once', 'two subjects', 'newsletter', 'Subject: Spring opens on Sunday', DATE, `${DATE}Subject: Spring opens on Sunday\n`],
  ['field-once', 'two Content-Types', 'receipt', 'CONTENT-TYPE:', 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b1"\n', 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b1"\nCONTENT-TYPE: multipart/mixed; boundary="b1"\n'],
  ['date-valid', 'an ISO date', 'newsletter', 'Date:', DATE, 'Date: 2026-11-23T10:00:00Z\n'],
  ['date-valid', 'a day its month does not have', 'newsletter', 'Date:', DATE, 'Date: 31 Nov 2026 10:00:00 +0000\n'],
  ['date-valid', 'no zone', 'receipt', 'Date:', RECEIPT_DATE, 'Date: Mon, 23 Nov 2026 10:04:31\n'],
  ['date-valid', 'another weekday', 'receipt', 'Date:', RECEIPT_DATE, 'Date: Sun, 23 Nov 2026 10:04:31 +0000\n'],
  ['date-valid', 'a zone that is nowhere', 'receipt', 'Date:', RECEIPT_DATE, 'Date: Mon, 23 Nov 2026 10:04:31 -1700\n'],
  ['date-obsolete', 'a year of two digits', 'newsletter', 'Date:', DATE, 'Date: Mon, 23 Nov 26 10:00:00 +0000\n'],
  ['date-obsolete', 'a zone by name', 'receipt', 'Date:', RECEIPT_DATE, 'Date: Mon, 23 Nov 2026 10:04:31 GMT\n'],
  ['date-distance', 'years ahead', 'newsletter', 'Date:', DATE, 'Date: Wed, 23 Nov 2095 10:00:00 +0000\n'],
  ['date-distance', 'sent with a clock that is behind', 'receipt', 'Date:', RECEIPT_DATE, `Received: from shop.garden.example by mail.garden.example; Mon, 23 Nov 2026 19:04:33 +0000\n${RECEIPT_DATE}`],
  ['message-id-valid', 'no brackets', 'newsletter', 'Message-ID:', IDENTIFIER, 'Message-ID: 2026-11-23.spring@garden.example\n'],
  ['message-id-valid', 'a space', 'receipt', 'Message-ID:', RECEIPT_IDENTIFIER, 'Message-ID: <order 4471@garden.example>\n'],
  ['message-id-unique', 'a bare name', 'newsletter', 'Message-ID:', IDENTIFIER, 'Message-ID: <2026-11-23.spring@web>\n'],
  ['message-id-unique', 'a short one', 'receipt', 'Message-ID:', RECEIPT_IDENTIFIER, 'Message-ID: <4471@garden.example>\n'],
  ['eight-bit', 'a raw subject', 'newsletter', 'Subject:', SUBJECT, 'Subject: Frühling beginnt am Samstag\n'],
  ['eight-bit', 'a raw sender', 'newsletter', 'From:', FROM, 'From: Kew Lane Gärten <news@garden.example>\n'],
  ['encoded-word-length', 'a subject in one word', 'newsletter', 'Subject:', SUBJECT, `Subject: =?utf-8?B?${Buffer.from('Frühling beginnt am Samstag, mit dem neuen Farnhaus und einem Weg').toString('base64')}?=\n`],
  ['encoded-word-length', 'a sender in one word', 'receipt', 'From:', 'From: Kew Lane Garden <', 'From: =?utf-8?Q?G=C3=A4rten_der_Kew_Lane=2C_des_Teichs_und_des_neuen_Hauses_der_Farne?=\n <'],
  ['encoded-word-split', 'a subject cut in a letter', 'newsletter', 'Subject:', SUBJECT, 'Subject: =?utf-8?Q?Fr=C3?=\n =?utf-8?Q?=BChling_beginnt?=\n'],
  ['encoded-word-split', 'a sender cut in a letter', 'receipt', 'From:', 'From: Kew Lane Garden <', 'From: =?utf-8?B?S8Ow?= =?utf-8?B?w7bD?=\n =?utf-8?B?pA==?= <'],
  ['encoded-word-needless', 'a plain subject', 'newsletter', 'Subject:', SUBJECT, `Subject: =?utf-8?B?${Buffer.from('Spring opens on Saturday').toString('base64')}?=\n`],
  ['encoded-word-needless', 'a plain sender', 'receipt', 'From:', 'From: Kew Lane Garden <', 'From: =?utf-8?Q?Kew_Lane_Garden?= <'],
  ['encoded-word-place', 'a name in quotes', 'newsletter', 'From:', FROM, 'From: "=?utf-8?Q?Kew_G=C3=A4rten?=" <news@garden.example>\n'],
  ['encoded-word-place', 'an identifier', 'receipt', 'In-Reply-To:', RECEIPT_IDENTIFIER, `${RECEIPT_IDENTIFIER}In-Reply-To: =?utf-8?Q?=3Ccart.4471=40garden.example=3E?=\n`],
  ['line-length', 'a token of a thousand bytes', 'newsletter', 'X-Token:', DATE, `${DATE}X-Token: ${'a'.repeat(1000)}\n`],
  ['line-length', 'recipients on one line', 'receipt', 'To:', RECEIPT_TO, `To: ${people(60).replaceAll('\n', '')}\n`],
  ['folding-valid', 'an empty line in a field', 'newsletter', ' \n List', 'List-Unsubscribe-Post:', 'X-Note: a\n \n List\nList-Unsubscribe-Post:'],
  ['folding-valid', 'a tab alone', 'receipt', '\t\nAuto', 'Auto-Submitted:', '\t\nAuto-Submitted:'],
  ['bcc-sent', 'one hidden reader', 'newsletter', 'Bcc:', DATE, `Bcc: owner@garden.example\n${DATE}`],
  ['bcc-sent', 'two hidden readers', 'receipt', 'BCC:', RECEIPT_DATE, `BCC: owner@garden.example, books@garden.example\n${RECEIPT_DATE}`],
  ['script-path', 'PHP', 'newsletter', 'X-PHP-Originating-Script:', DATE, `X-PHP-Originating-Script: 1000:newsletter.php\n${DATE}`],
  ['script-path', 'a folder', 'receipt', 'X-Template:', RECEIPT_DATE, `X-Template: /var/www/garden/mail/order.tpl\n${RECEIPT_DATE}`],
  ['client-fields', 'X-MSMail-Priority', 'newsletter', 'X-MSMail-Priority:', DATE, `X-Priority: 1\nX-MSMail-Priority: High\n${DATE}`],
  ['client-fields', 'the same in lower case', 'newsletter', 'x-msmail-priority:', DATE, `x-msmail-priority: normal\n${DATE}`],
  ['empty-delimiter', 'From', 'newsletter', 'From:', FROM, FROM.replace('From: ', 'From:')],
  ['empty-delimiter', 'Date', 'receipt', 'Date:', RECEIPT_DATE, RECEIPT_DATE.replace('Date: ', 'Date:')],
  ['precedence', 'a word nobody knows', 'newsletter', 'Precedence:', DATE, `Precedence: high\n${DATE}`],
  ['precedence', 'bulk on a receipt', 'receipt', 'Precedence:', RECEIPT_DATE, `Precedence: bulk\n${RECEIPT_DATE}`],
  ['recipient-count-common', 'a hundred and one', 'receipt', person(100), RECEIPT_TO, `To: ${people(101)}\n`],
  ['recipient-count-common', 'over To and Cc', 'receipt', person(100), RECEIPT_TO, `To: ${people(60)}\nCc: ${people(60, 60)}\n`],
];

/** Defects of the fields of a header: required ones, dates, identifiers, encodings, and what they give away. */
export const headerFields: readonly Planted[] = [
  ...own.map(([rule, name, into, at, from, to]): Planted => ({
    family: 'header fields', rule: `header/${rule}`, name, into, at, plant: (source) => swap(source, from, to), ...(into === 'newsletter' && { kind: 'bulk' as const }),
  })),
  { family: 'header fields', rule: 'header/recipient-count', name: 'too many for Postmark', into: 'receipt', service: 'postmark', at: person(50), plant: (source) => swap(source, RECEIPT_TO, `To: ${people(51)}\n`) },
  { family: 'header fields', rule: 'header/recipient-count', name: 'too many for Mimecast', into: 'receipt', providers: ['mimecast'], at: person(100), plant: (source) => swap(source, RECEIPT_TO, `To: ${people(101)}\n`) },
];
