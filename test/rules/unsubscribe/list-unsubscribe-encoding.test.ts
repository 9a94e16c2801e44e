import { eml, testRule } from 'sendlint/testing';
import rule from '../../../rules/unsubscribe/list-unsubscribe-encoding.ts';

testRule(rule, {
  good: [{ name: 'a question mark and an equals sign in a URL', message: eml`
      From: a@example.com
      List-Unsubscribe: <https://example.com/u=?a?b?c>

      x
    ` }],
  bad: [{ name: 'the Post field as an encoded word', message: eml`
      From: a@example.com
      List-Unsubscribe: <https://example.com/u>
      List-Unsubscribe-Post: =?utf-8?B?TGlzdC1VbnN1YnNjcmliZT1PbmUtQ2xpY2s=?=

      x
    `, reports: ['3:1-3:72 List-Unsubscribe-Post is sent as an RFC 2047 encoded word, which clients need not decode in this field.'] }],
});
