import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eml, testRule } from 'sendlint/testing';
import encoding from '../../../rules/unsubscribe/list-unsubscribe-encoding.ts';
import { faultOfUrl, parseUrlList } from '../../../rules/unsubscribe/list-unsubscribe.ts';
import required from '../../../rules/unsubscribe/list-unsubscribe-required.ts';
import syntax from '../../../rules/unsubscribe/list-unsubscribe-syntax.ts';
import oneClick from '../../../rules/unsubscribe/one-click.ts';

const parsed = (value: string): readonly string[] => {
  const { urls, faults } = parseUrlList(value);
  return [...urls.map(({ url }) => url), ...faults.map(({ code, start, end }) => `${code} ${start}-${end}`)];
};

describe('parseUrlList', () => {
  it.each([
    ['<https://a.example/x>', ['https://a.example/x']],
    [' <https://a.example/x> , <mailto:b@a.example> ', ['https://a.example/x', 'mailto:b@a.example']],
    ['(by (web) \\) now) <https://a.example/x> (or) , <mailto:b@a.example> (mail)', ['https://a.example/x', 'mailto:b@a.example']],
    ['<https://a.example/ x>', ['https://a.example/x']],
    ['<https://a.example/x>,', ['https://a.example/x']],
    ['', ['empty 0-0']],
    ['<>', ['empty 0-2']],
    ['https://a.example/x', ['bare 0-19']],
    ['<https://a.example/x>, mailto:b@a.example', ['https://a.example/x', 'bare 23-41']],
    ['<https://a.example/x>; <mailto:b@a.example>', ['https://a.example/x', 'after 21-43']],
    ['<https://a.example/x> <mailto:b@a.example>', ['https://a.example/x', 'noComma 22-42']],
    ['<https://a.example/x', ['unclosed 0-20']],
    ['<https://a.example/x, <mailto:b@a.example>', ['unclosed 0-22']],
    ['(never closed <https://a.example/x>', ['comment 0-35']],
  ])('%s', (value, expected) => {
    expect(parsed(value)).toEqual(expected);
  });

  it('never throws, and points into the value', () => {
    assert(property(string({ unit: constantFrom('<', '>', '(', ')', ',', '\\', ' ', 'a', ':', '@') }), (value) => {
      const { urls, faults } = parseUrlList(value);
      for (const { start, end } of [...urls, ...faults]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(value.length);
      }
    }));
  });

  it('is linear in the value', () => {
    const start = performance.now();
    for (const piece of ['(', '<', '<a>,', '(\\', ',']) parseUrlList(piece.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

const faultOf = (value: string): string | undefined => {
  const [url] = parseUrlList(`<${value}>`).urls;
  return url && faultOfUrl(url);
};

describe('faultOfUrl', () => {
  it.each([
    ['https://a.example/x', undefined], ['http://a.example', undefined], ['HTTPS://a.example/x', undefined], ['mailto:b@a.example', undefined],
    ['mailto:b@a.example,c@a.example?subject=x', undefined], ['mailto:b%40a.example', undefined], ['mailto:b+c=d@a.example?body=x%20y', undefined],
    ['a.example/x', 'noScheme'], ['b@a.example', 'noScheme'], ['tel:123', 'scheme'], ['mailto:', 'address'], ['mailto:b', 'address'], ['mailto:https://a.example', 'address'],
    ['https://', 'url'], ['https:a', 'url'], ['https://localhost/x', 'url'],
  ])('%s', (url, fault) => {
    expect(faultOf(url)).toBe(fault);
  });
});

testRule(syntax, {
  good: [
    { name: 'a template fills the URL in', message: eml`
      From: a@example.com
      List-Unsubscribe: <{{unsubscribe_url}}>

      x
    ` },
    { name: 'an encoded word is judged as decoded', message: eml`
      From: a@example.com
      List-Unsubscribe: =?us-ascii?B?PGh0dHBzOi8vZXhhbXBsZS5jb20vdT4=?=

      x
    ` },
  ],
  bad: [{ name: 'a fault inside an encoded word is found in the file', message: eml`
      From: a@example.com
      List-Unsubscribe: =?us-ascii?Q?https=3A=2F=2Fexample=2Ecom?=

      x
    `, reports: ['2:32-2:59 In List-Unsubscribe "https://example.com" is not in angle brackets, so clients ignore it and what follows.'] }],
});

testRule(encoding, {
  good: [{ name: 'a question mark and an equals sign in a URL', message: eml`
      From: a@example.com
      List-Unsubscribe: <https://example.com/u=?a?b?c>

      x
    ` }],
  bad: [],
});

testRule(required, {
  good: [{ name: 'a message nobody knows the kind of', message: eml`
      From: a@example.com

      x
    `, unchecked: ['Only bulk mail is asked for this, and nothing tells whether this is bulk: set "kind" to "bulk" or "transactional".'] }],
  bad: [{ name: 'a service that adds it has already sent the message', kind: 'bulk', service: 'mailchimp', message: eml`
      Received: from mail.example.com by mx.example.org; Mon, 1 Jan 2024 00:00:00 +0000
      From: a@example.com

      x
    `, reports: ['2:1-2:20 This bulk mail has no List-Unsubscribe field.'] }],
});

testRule(oneClick, {
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
