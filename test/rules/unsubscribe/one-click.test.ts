import { eml, testRule } from 'sendlint/testing';
import rule from '../../../rules/unsubscribe/one-click.ts';

testRule(rule, {
  good: [
    { name: 'one of two signatures covers both', message: eml`
      From: a@example.com
      DKIM-Signature: v=1; d=relay.example; h=From:To; b=x
      DKIM-Signature: v=1; d=example.com; h = From : List-Unsubscribe :
       LIST-UNSUBSCRIBE-POST; b=x
      List-Unsubscribe: <mailto:u@example.com>, <https://example.com/u>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click

      x
    ` },
    { name: 'a URL from a placeholder', kind: 'bulk', message: eml`
      From: a@example.com
      List-Unsubscribe: <{{ url }}>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click

      x
    ` },
    { name: 'a list that cannot be read is the matter of another rule', kind: 'bulk', message: eml`
      From: a@example.com
      List-Unsubscribe: https://example.com/u
      List-Unsubscribe-Post: List-Unsubscribe=One-Click

      x
    ` },
    { name: 'transactional mail need not offer it', kind: 'transactional', message: eml`
      From: a@example.com
      List-Unsubscribe: <mailto:u@example.com>

      x
    ` },
    { name: 'nothing tells', message: eml`
      From: a@example.com
      References: <1@example.com>
      List-Unsubscribe: <mailto:u@example.com>

      x
    `, unchecked: ['Only bulk mail is asked for this, and nothing tells whether this is bulk: set "kind" to "bulk" or "transactional".'] },
  ],
  bad: [
    { name: 'two web URLs', message: eml`
      From: a@example.com
      List-Unsubscribe: <https://example.com/u>, <http://example.com/u>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click

      x
    `, reports: ['2:1-2:66 One click needs a single web URL, and List-Unsubscribe has 2.'] },
    { name: 'only the Post field', kind: 'transactional', message: eml`
      From: a@example.com
      List-Unsubscribe-Post: List-Unsubscribe=One-Click

      x
    `, reports: ['2:1-2:50 List-Unsubscribe-Post stands alone: there is no List-Unsubscribe with a URL to post to.'] },
    { name: 'two Post fields, one wrong in case', message: eml`
      From: a@example.com
      List-Unsubscribe: <https://example.com/u>
      List-Unsubscribe-Post: list-unsubscribe=one-click
      List-Unsubscribe-Post: List-Unsubscribe=One-Click

      x
    `, reports: [
      '3:24-3:50 List-Unsubscribe-Post is "list-unsubscribe=one-click", and has to be exactly "List-Unsubscribe=One-Click".',
      '4:1-4:50 The message has 2 List-Unsubscribe-Post fields, where one is allowed.',
    ] },
    { name: 'a signature without h=', message: eml`
      From: a@example.com
      DKIM-Signature: v=1; d=example.com
      List-Unsubscribe: <https://example.com/u>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click

      x
    `, reports: ['2:17-2:35 No DKIM signature covers List-Unsubscribe and List-Unsubscribe-Post, so clients do not trust one click.'] },
  ],
});
