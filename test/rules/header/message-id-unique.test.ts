import rule from '../../../rules/header/message-id-unique.ts';
import { testRule } from '../../../src/testing/index.ts';

const identified = (value: string): string => `Message-ID: ${value}\n\nHello\n`;

testRule(rule, {
  good: ['<7c1f0a@example.com>', '<20261124.7c1f0a@localhost.localdomain>', '<20261124.7c1f0a@local.example.com>', '<20261124.7c1f0a@corporate.example>', '', '{{ id }}', '<{{ a }}@x>'].map((value) => ({ name: `silent on ${JSON.stringify(value)}`, message: identified(value) })),
  bad: [
    { name: 'short, without an @', message: identified('12223'), reports: ['1:13-1:18 The Message-ID is 5 characters long; 16 are the least that is not taken for a fake.'] },
    { name: 'short, and a bare name', message: identified('<1@web>'), reports: ['1:13-1:20 The Message-ID is 7 characters long; 16 are the least that is not taken for a fake.', '1:16-1:19 The right half of the Message-ID, "web", has no dot: it is no domain.'] },
  ],
});
