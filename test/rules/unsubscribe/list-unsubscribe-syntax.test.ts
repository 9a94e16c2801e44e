import { eml, testRule } from 'sendlint/testing';
import rule from '../../../rules/unsubscribe/list-unsubscribe-syntax.ts';

testRule(rule, {
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
  bad: [
    { name: 'no URL', message: eml`
      From: a@example.com
      List-Unsubscribe: <>

      x
    `, reports: ['2:19-2:21 List-Unsubscribe names no URL.'] },
    { name: 'a semicolon for a comma', message: eml`
      From: a@example.com
      List-Unsubscribe: <https://example.com/u>; <mailto:u@example.com>

      x
    `, reports: ['2:42-2:66 In List-Unsubscribe "; <mailto:u@example.com>" stands behind a URL without a comma, so clients ignore it and what follows.'] },
    { name: 'an open bracket', message: eml`
      From: a@example.com
      List-Unsubscribe: <https://example.com/u

      x
    `, reports: ['2:19-2:41 In List-Unsubscribe a "<" is not closed by ">".'] },
    { name: 'an open comment', message: eml`
      From: a@example.com
      List-Unsubscribe: (here <https://example.com/u>

      x
    `, reports: ['2:19-2:48 In List-Unsubscribe a "(" is not closed by ")".'] },
    { name: 'a telephone', message: eml`
      From: a@example.com
      List-Unsubscribe: <tel:+15550100>

      x
    `, reports: ['2:20-2:33 In List-Unsubscribe "tel:+15550100" has a scheme that mail clients do not follow: only https, http and mailto are.'] },
    { name: 'a host without a dot', message: eml`
      From: a@example.com
      List-Unsubscribe: <https://localhost/u>

      x
    `, reports: ['2:20-2:39 In List-Unsubscribe "https://localhost/u" is no usable URL.'] },
    { name: 'a fault inside an encoded word is found in the file', message: eml`
      From: a@example.com
      List-Unsubscribe: =?us-ascii?Q?https=3A=2F=2Fexample=2Ecom?=

      x
    `, reports: ['2:32-2:59 In List-Unsubscribe "https://example.com" is not in angle brackets, so clients ignore it and what follows.'] },
  ],
});
