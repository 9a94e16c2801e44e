import { describe, expect, it } from 'vitest';
import rule from '../../../rules/header/encoded-word-split.ts';
import { testRule } from '../../../src/testing/index.ts';
import { lintCase } from '../../../src/testing/lint-case.ts';
import { ownTime } from '../../own-time.ts';

testRule(rule, {
  good: [
    { name: 'whole letters', message: 'Subject: =?utf-8?B?5pel5pys?=\n =?utf-8?B?6Kqe?=\n\nHello\n' },
    { name: 'broken for another reason', message: 'Subject: =?utf-8?Q?Gr=FC?=\n =?utf-8?Q?=DFe?=\n\nHello\n' },
    { name: 'a word between them', message: 'Subject: =?utf-8?Q?Gr=C3?= x =?utf-8?Q?=BC?=\n\nHello\n' },
    { name: 'another charset', message: 'Subject: =?utf-8?Q?Gr=C3?= =?iso-8859-1?Q?=BC?=\n\nHello\n' },
    { name: 'a charset nobody knows', message: 'Subject: =?utf-9?Q?Gr=C3?= =?utf-9?Q?=BC?=\n\nHello\n' },
    { name: 'each returns to ASCII', message: 'Subject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?= =?iso-2022-jp?B?GyRCOGwbKEI=?=\n\nHello\n' },
  ],
  bad: [
    { name: 'over three words', message: 'Subject: =?utf-8?Q?=F0=9F?= =?utf-8?Q?=98=80=E6?= =?utf-8?Q?=97=A5?=\n\nHello\n', reports: ['1:10-1:28 The last character of this encoded word is cut: its other bytes stand in the next word.', '1:29-1:50 The last character of this encoded word is cut: its other bytes stand in the next word.'] },
    { name: 'Shift_JIS', message: 'Subject: =?shift_jis?B?k/o=?= =?shift_jis?B?lg==?= =?shift_jis?B?ew==?=\n\nHello\n', reports: ['1:31-1:51 The last character of this encoded word is cut: its other bytes stand in the next word.'] },
    { name: 'base64, then quoted-printable', message: 'Subject: =?utf-8?B?w7w=?= =?utf-8?B?ww==?= =?utf-8?Q?=9F?=\n\nHello\n', reports: ['1:27-1:43 The last character of this encoded word is cut: its other bytes stand in the next word.'] },
  ],
});

describe('the rule', () => {
  it('takes linear time', async () => {
    for (const unit of ['=?', '=?utf-8?Q?', '=?utf-8?Q?=C3?= ', '=?a?b?c?=', '=?utf-8?B?']) {
      const before = ownTime();
      await lintCase(rule, { message: `Subject: ${unit.repeat(50_000)}\n\nHello\n` });
      expect(ownTime() - before, unit).toBeLessThan(4000);
    }
  });
});
