import rule from '../../../rules/header/date-distance.ts';
import { testRule } from '../../../src/testing/index.ts';

const noon = (): Date => new Date('2026-11-24T12:00:00Z');
const services = { clock: noon };
const dated = (date: string, ...received: readonly string[]): string =>
  `${received.map((time) => `Received: from a.example.com by b.example.com; ${time}\n`).join('')}Date: ${date}\nSubject: x\n\nHello\n`;

testRule(rule, {
  good: [
    { name: 'an old file in a repository', message: dated('Tue, 24 Nov 2009 12:00:00 +0000'), services },
    { name: 'three hours ahead of now, no more', message: dated('Tue, 24 Nov 2026 15:00:00 +0000'), services },
    { name: 'the nearest hop counts', message: dated('Tue, 24 Nov 2026 12:00:00 +0000', 'Wed, 25 Nov 2026 12:00:00 +0000', 'Tue, 24 Nov 2026 12:00:03 +0000'), services },
    { name: 'a hop whose date stands nowhere', message: dated('Tue, 24 Nov 2009 12:00:00 +0000', 'yesterday'), services },
    { name: 'a hop without a semicolon', message: `Received: by b.example.com (Mail 3.0)\n\tTue, 24 Nov 2026 12:00:03 +0000\n${dated('Tue, 24 Nov 2026 12:00:00 +0000', 'Wed, 25 Nov 2026 12:00:00 +0000')}`, services },
    { name: 'a hop with a zone of three digits', message: dated('Tue, 24 Nov 2026 12:00:00 +0000', 'Wed, 25 Nov 2026 12:00:00 +0000', 'Tue, 24 Nov 2026 13:00:03 +100'), services },
    { name: 'a hop without a zone tells nothing', message: dated('Tue, 24 Nov 2009 22:00:00 +0000', 'Tue, 24 Nov 2009 12:00:00'), services },
    { name: 'half an hour after midnight', message: dated('Tue, 24 Nov 2026 12:30:00 AM +0000', 'Tue, 24 Nov 2026 00:30:03 +0000'), services },
    { name: 'a date that is none', message: dated('soon'), services },
    { name: 'no date', message: 'Subject: x\n\nHello\n', services },
    { name: 'Resent-Date comes first', message: `Resent-Date: Tue, 24 Nov 2026 12:00:00 +0000\n${dated('Tue, 24 Nov 2020 12:00:00 +0000', 'Tue, 24 Nov 2026 12:00:03 +0000')}`, services },
    { name: 'heeds hours', message: dated('Tue, 24 Nov 2026 21:00:00 +0000'), options: { hours: 12 }, services },
    { name: 'young enough', message: dated('Mon, 23 Nov 2026 12:00:00 +0000'), options: { maxAge: 2 }, services },
  ],
  bad: [
    { name: 'ahead of now', message: dated('Tue, 24 Nov 2026 15:00:36 +0000'), services, reports: ['1:7-1:38 Date is 3.1 hours in the future; 3 are usual at most.'] },
    { name: 'a year ahead, the zone forgotten', message: dated('Wed, 24 Nov 2027 12:00:00'), services, reports: ['1:7-1:32 Date is 8760 hours in the future; 3 are usual at most.'] },
    {
      name: 'six in the afternoon',
      message: dated('Tue, 24 Nov 2026 06:00:00 PM +0000', 'Tue, 24 Nov 2026 12:00:00 +0000'),
      services,
      reports: ['2:7-2:41 Date is 6 hours after the message was received; 3 are usual at most.'],
    },
    { name: 'older than wanted', message: dated('Fri, 20 Nov 2026 11:00:00 +0000'), options: { maxAge: 2 }, services, reports: ['1:7-1:38 Date is 4 days ago; 2 are wanted at most.'] },
    {
      name: 'a first hop of the same second is the sender himself',
      message: dated('Tue, 24 Nov 2026 18:00:00 +0000', 'Tue, 24 Nov 2026 12:00:03 +0000', 'Tue, 24 Nov 2026 18:00:00 +0000'),
      services,
      reports: ['3:7-3:38 Date is 6 hours after the message was received; 3 are usual at most.'],
    },
    {
      name: 'a fetch from a mailbox is no hop',
      message: `Received: from mail.example.com by localhost with POP3 (fetchmail-6.3); Tue, 24 Nov 2026 18:00:00 +0000\n${dated('Tue, 24 Nov 2026 18:00:00 +0000', 'Tue, 24 Nov 2026 12:00:00 +0000')}`,
      services,
      reports: ['3:7-3:38 Date is 6 hours after the message was received; 3 are usual at most.'],
    },
  ],
});
