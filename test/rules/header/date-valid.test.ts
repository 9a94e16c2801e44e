import { describe, expect, it } from 'vitest';
import rule from '../../../rules/header/date-valid.ts';
import { withoutComments } from '../../../rules/header/dates/comments.ts';
import { readDateTime } from '../../../rules/header/dates/date-time.ts';
import { testRule } from '../../../src/testing/index.ts';
import { ownTime } from '../../own-time.ts';

const date = (value: string): string => `Date: ${value}\n\nHello\n`;

testRule(rule, {
  good: [
    'Tue, 24 Nov 2026 09:05:00 +0100', '24 Nov 2026 09:05 +0100', 'Tue,24 Nov 2026 09:05:00 +0100', 'tue, 24 nov 2026 09:05:00 -0000', 'Tue, 24 Nov 26 9:05:00 GMT',
    'Wed, 31 Dec 2025 23:59:60 +0000', 'Sat, 29 Feb 2020 09:05:00 +1400', 'Sat, 29 Feb 2020 09:05:00 -1200', 'Sat, 29 Feb 2020 09:05:00 +0545', 'Tue, (a (nested) one) 24 Nov 2026 09:05:00 +0100 (CET)',
    'Tue, 24 Nov 2026 09:05:00 Z', 'Tue, 24 Nov 2026\n 09:05:00 +0100', '{{ now }}', '%%DATE%%', '',
  ].map((value) => ({ name: `silent on ${JSON.stringify(value)}`, message: date(value) })),
  bad: [
    { name: 'the twenty-ninth of a February that has 28', message: date('Sun, 29 Feb 2026 09:05:00 +0000'), reports: ['1:7-1:38 This date does not exist: the month has 28 days, not 29.'] },
    { name: 'a minute too many', message: date('Tue, 24 Nov 2026 09:60:00 +0100'), reports: ['1:7-1:38 This date does not exist: an hour has no minute 60.'] },
    { name: 'a second too many', message: date('Tue, 24 Nov 2026 09:05:61 +0100'), reports: ['1:7-1:38 This date does not exist: a minute has no second 61.'] },
    { name: 'an American date', message: date('11/24/2026 9:05 AM'), reports: ['1:7-1:25 This is no date: "11/24/2026 9:05 AM".'] },
    { name: 'ctime', message: date('Tue Nov 24 09:05:00 2026'), reports: ['1:7-1:31 This is no date: "Tue Nov 24 09:05:00 2026".'] },
    { name: 'a weekday in full', message: date('Tuesday, 24 Nov 2026 09:05:00 +0100'), reports: ['1:7-1:42 This is no date: "Tuesday, 24 Nov 2026 09:05:00 +0100".'] },
    { name: 'a zone between quarters', message: date('Tue, 24 Nov 2026 09:05:00 +0107'), reports: ['1:7-1:38 The time zone +0107 does not exist; zones are full, half or quarter hours from -1200 to +1400.'] },
    { name: 'minutes of a zone over 59', message: date('Tue, 24 Nov 2026 09:05:00 +0160'), reports: ['1:7-1:38 The time zone +0160 does not exist; zones are full, half or quarter hours from -1200 to +1400.'] },
    { name: 'a comment that does not close', message: date('Tue, 24 Nov 2026 09:05:00 +0100 (CET'), reports: ['1:7-1:43 This is no date: "Tue, 24 Nov 2026 09:05:00 +0100 (CET".'] },
    { name: 'a resent date', message: 'Resent-Date: now\n\nHello\n', reports: ['1:14-1:17 This is no date: "now".'] },
  ],
});

const yearOf = (value: string): number => new Date(readDateTime(value)?.time ?? Number.NaN).getUTCFullYear();

describe('readDateTime', () => {
  it('takes linear time', () => {
    for (const unit of ['(', '()', '1 ', 'Tue, ', ' ', '+0100 ', '\\(']) {
      const before = ownTime();
      readDateTime(unit.repeat(500_000));
      withoutComments(unit.repeat(500_000));
      expect(ownTime() - before, unit).toBeLessThan(3000);
    }
  });

  it('counts years of two and three digits as RFC 5322 §4.3 does', () => {
    expect(['24 Nov 49 09:05 GMT', '24 Nov 50 09:05 GMT', '24 Nov 126 09:05 GMT', '24 Nov 2026 09:05 GMT'].map(yearOf)).toEqual([2049, 1950, 2026, 2026]);
  });
});
