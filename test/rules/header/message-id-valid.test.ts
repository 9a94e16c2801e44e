import { describe, expect, it } from 'vitest';
import rule from '../../../rules/header/message-id-valid.ts';
import { testRule } from '../../../src/testing/index.ts';
import { lintCase } from '../../../src/testing/lint-case.ts';
import { ownTime } from '../../own-time.ts';

const identified = (value: string): string => `Message-ID: ${value}\n\nHello\n`;

testRule(rule, {
  good: [
    '<20261124.7c1f0a@example.com>', '\n <20261124.7c1f0a@example.com>', '<a..b.@example.com>', '<7c1f$0a$77@web>', '<7c1f0a@[192.0.2.7]>', '<7c1f0a@example.com> (added by hand)',
    '(a comment) <7c1f0a@example.com>', '<{{ id }} of {{ list }}@example.com>', '{{ message_id }}', '', '<CAF+x=y_Z/0:1@mail.example.com>',
  ].map((value) => ({ name: `silent on ${JSON.stringify(value)}`, message: identified(value) })),
  bad: [
    { name: 'a bracket that does not close', message: identified('<7c1f0a@example.com'), reports: ['1:13-1:32 The Message-ID does not stand in angle brackets: "<7c1f0a@example.com".'] },
    { name: 'words before it', message: identified('id <7c1f0a@example.com>'), reports: ['1:13-1:36 Message-ID holds more than one identifier in angle brackets: "id <7c1f0a@example.com>".'] },
    { name: 'a bracket inside', message: identified('<<7c1f0a@example.com>'), reports: ['1:14-1:15 The Message-ID holds "<", which may not stand there.'] },
    { name: 'a backslash', message: identified('<7c\\1f0a@example.com>'), reports: ['1:16-1:17 The Message-ID holds "\\", which may not stand there.'] },
    { name: 'a letter of another alphabet', message: identified('<7c1fö@example.com>'), reports: ['1:18-1:19 The Message-ID holds a letter that is not ASCII, which may not stand there.'] },
    { name: 'a control character', message: identified('<7c1f\u0007@example.com>'), reports: ['1:18-1:19 The Message-ID holds a control character, which may not stand there.'] },
    { name: 'nothing before the @', message: identified('<@example.com>'), reports: ['1:13-1:27 The Message-ID has nothing on one side of its @: "<@example.com>".'] },
    { name: 'empty brackets', message: identified('<>'), reports: ['1:13-1:15 The Message-ID has no @: "<>".'] },
  ],
});

describe('the rule', () => {
  it('takes linear time', async () => {
    for (const unit of ['@', '<', 'a@', '<a@b>', '(', 'é', ' \t']) {
      const before = ownTime();
      await lintCase(rule, { message: identified(`<${unit.repeat(100_000)}`) });
      expect(ownTime() - before, unit).toBeLessThan(3000);
    }
  });
});
