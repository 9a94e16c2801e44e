import { describe, expect, it } from 'vitest';
import form from '../../../rules/header/address-form.ts';
import syntax from '../../../rules/header/address-syntax.ts';
import { judgeList } from '../../../rules/header/addresses/list-faults.ts';
import fromFreeMail from '../../../rules/header/from-free-mail.ts';
import random from '../../../rules/header/from-random.ts';
import single from '../../../rules/header/from-single.ts';
import unlikely from '../../../rules/header/from-unlikely.ts';
import replyToFreeMail from '../../../rules/header/reply-to-free-mail.ts';
import replyToSame from '../../../rules/header/reply-to-same-as-to.ts';
import { testRule } from '../../../src/testing/index.ts';

const message = (...fields: readonly string[]): string => `${fields.join('\n')}\n\nHello.\n`;
const from = (text: string) => ({ name: `From: ${text}`, message: message(`From: ${text}`) });
const kinds = (text: string): readonly string[] => judgeList(text, false).faults.map(({ kind }) => kind);

testRule(syntax, {
  good: [
    ...[
      'a@example.com', '<a@example.com>', 'A B <a@example.com>', '"A, B" <a@example.com>', '"a b"@example.com', '"<a>" <"a@b"@example.com>', 'a@[192.0.2.1]', 'a@[IPv6:2001:db8::1]', 'a@example.com (A (nested) B)',
      'a+b/c=d!#$%&\'*?^_`{|}~-@example.com', 'jörg@exämple.example', '=?utf-8?Q?J=C3=B6rg,?= <j@example.com>', 'a @ example.com', '"a\\"b" <a@example.com>', '<@relay.example:a@example.com>', 'a@example.com,\n b@example.com',
      'a@localhost', 'A.B. Doe <a@example.com>', '{{ name }} <{{ address }}>', '*|FROM|*', '', 'a@my_host.example', '用户@例子.广告',
    ].map(from),
    { name: 'a null return path', message: message('Return-Path: <>', 'From: a@example.com') },
    { name: 'a local name in a return path', message: message('Return-Path: <root>', 'From: a@example.com') },
    { name: 'groups', message: message('To: Undisclosed recipients:;', 'Cc: A: a@example.com, b@example.com; , c@example.com') },
    { name: 'what is wrong within a recipient’s address', message: message('To: a..b@example.com', 'Cc: <@example.com>') },
    { name: 'front matter with tags', html: '---\nfrom: "{{ sender }}"\n---\n<p>Hello.</p>\n' },
  ],
  bad: [
    { name: 'a place in a folded field', message: message('Reply-To: a@example.com,', '\tb@example..com'), reports: ['2:2-2:16 Reply-To has the address “b@example..com”, in which two dots stand in a row.'] },
    { name: 'a name in UTF-8 is shown as it is', message: message('From: Jörg Müller'), reports: ['1:7-1:18 From has “Jörg Müller” where an address must stand: it has no @.'] },
    { name: 'an encoded word for an address', message: message('From: =?utf-8?Q?a?=@example.com'), reports: ['1:7-1:32 From has the address “=?utf-8?Q?a?=@example.com”, in which an encoded word stands, which no address may hold.'] },
    { name: 'nothing before the @', message: message('From: <@example.com>'), reports: ['1:7-1:21 From has the address “@example.com” with nothing before the @: there is nobody to answer.'] },
    { name: 'nothing after the @', message: message('From: a@'), reports: ['1:7-1:9 From has the address “a@” with nothing after the @.'] },
    { name: 'brackets of a number', message: message('From: a@[300.0.2.1]'), reports: ['1:7-1:20 From has the address “a@[300.0.2.1]”, in which the brackets hold no IP address.'] },
    { name: 'two @', message: message('From: a@b@example.com'), reports: ['1:7-1:22 From has the address “a@b@example.com”, in which two @ stand without quotes.'] },
    { name: 'a label of 64', message: message(`From: a@${'b'.repeat(64)}.example`), reports: ['1:7-1:81 From has the address “a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…”, in which a part of the domain has 64 octets of at most 63.'] },
    { name: 'a domain that ends with a dot', message: message('From: a@example.com.'), reports: ['1:7-1:21 From has the address “a@example.com.”, in which the domain ends with a dot.'] },
    { name: 'a name without brackets', message: message('Sender: Jane a@example.com'), reports: ['1:9-1:27 Sender has a name beside an address that must stand in angle brackets: “Jane a@example.com”.'] },
    { name: 'text after an address', message: message('From: <a@example.com> Jane'), reports: ['1:23-1:27 From has “Jane” after an address, with no comma between them.'] },
    { name: 'a quote that is not closed', message: message('From: "Jane <a@example.com>'), reports: ['1:7-1:28 From has a quote that is not closed: “"Jane <a@example.com>”.'] },
    { name: 'front matter', html: '---\nreply-to: nobody\n---\n<p>Hello.</p>\n', reports: ['2:11-2:17 Reply-To has “nobody” where an address must stand: it has no @.'] },
    { name: 'ten at most', message: message(`Cc: ${Array.from({ length: 30 }, () => 'x').join(', ')}`), reports: Array.from({ length: 10 }, (_, index) => `1:${5 + index * 3}-1:${6 + index * 3} Cc has “x” where an address must stand: it has no @.`) },
  ],
});

testRule(form, {
  good: ['John Q. Public <a@example.com>', '"a@b" <a@example.com>', '"Doe, J." <a@example.com>', '{{ first }}, {{ last }} <a@example.com>', '=?utf-8?Q?a?= <a@example.com>', 'O\'Neil-Smith <a@example.com>'].map(from),
  bad: [
    { name: 'an underscore', message: message('From: a@my_host.example'), reports: ['1:7-1:24 From has the address “a@my_host.example” with an underscore in its domain, which no host name may have.'] },
    { name: 'square brackets in a name', message: message('To: [List] a <a@example.com>'), reports: ['1:5-1:13 To has a name that must stand in quotes: “[List] a”.'] },
    { name: 'a comma in a name', message: message('To: Doe, J <a@example.com>'), reports: ['1:5-1:27 To has a name with a comma that must stand in quotes: “Doe, J”.'] },
    { name: 'a group in brackets', message: message('To: <Undisclosed-Recipient:;>'), reports: ['1:5-1:30 To has a group inside angle brackets: “<Undisclosed-Recipient:;>”.'] },
  ],
});

testRule(single, { good: [message('From: a@example.com')], bad: [{ name: 'in a group', message: message('From: A: a@example.com, b@example.com;'), reports: ['1:25-1:38 From names 2 mailboxes and there is no Sender, as there must be: one is allowed by DMARC and by Google.'] }] });

testRule(random, {
  good: ['2024@example.com', '12news@example.com', 'rhythm@example.com', 'news@xn--bcdfghjklmn.example', '{{ id }}@example.com', '+4915112345678@example.com'.replace('15112345678', '1511'), 'abcdefg@example.com'].map(from),
  bad: [{ name: 'digits with something behind them', message: message('From: 007bond@example.com'), reports: ['1:7-1:26 The sender’s address begins with 3 digits; fewer than 3 are usual.'] }],
});

testRule(fromFreeMail, {
  good: ['a@notgmail.com', 'a@mail.gmail.com', '{{ user }}@gmail.com', 'a@comcast.net'].map(from),
  bad: [{ name: 'in other letters', message: message('From: a@GMail.com'), reports: ['1:7-1:18 The mail comes from a free mailbox at gmail.com.'] }],
});

testRule(unlikely, {
  good: ['abcd@example.com', 'queueing@example.com'.replace('queueing', 'que'), 'a-qwrtzp@example.com', `${'qwrtzp'.repeat(5)}@example.com`, 'mail.qwrtzp@example.com', 'banana@example.com', '{{ qwrtzp }}@example.com', 'qwrtzp'].map(from),
  bad: [{ name: 'vowels', message: message('From: queueing@example.com'), reports: ['1:7-1:27 The sender’s user name has 5 vowels in a row: “ueuei”; fewer than 5 are usual.'] }],
});

testRule(replyToFreeMail, {
  good: [
    { name: 'a list', message: message('From: a@example.com', 'Reply-To: b@gmail.com', 'List-Id: <l.example.com>') },
    { name: 'one of two answers is the sender’s', message: message('From: a@gmail.com', 'Reply-To: a@gmail.com, b@outlook.com') },
    { name: 'a quoted letter', message: `${message('From: a@gmail.com', 'Reply-To: a@gmail.com')}\nBert <b@yahoo.com> wrote:\n> b@yahoo.com: yes\n` },
    { name: 'tags', message: message('From: a@example.com', 'Reply-To: {{ user }}@gmail.com') },
    { name: 'a domain that only ends like one', message: message('From: a@example.com', 'Reply-To: a@notgmail.com') },
  ],
  bad: [{ name: 'a mailto link', message: message('From: a@gmail.com', 'Reply-To: a@gmail.com', 'Content-Type: text/html').replace('Hello.', '<a href="mailto:b@yahoo.com">leave</a>'), reports: ['2:11-2:22 Answers go to a@gmail.com, but the text names another free mailbox: b@yahoo.com.'] }],
});

testRule(replyToSame, {
  good: [
    { name: 'to oneself', message: message('From: a@example.com', 'Reply-To: a@example.com', 'To: a@example.com') },
    { name: 'a list', message: message('From: a@example.com', 'Reply-To: l@example.com', 'To: l@example.com', 'List-Id: <l.example.com>') },
    { name: 'several recipients', message: message('From: a@example.com', 'Reply-To: b@example.com', 'To: b@example.com, c@example.com') },
  ],
  bad: [],
});

describe('judgeList', () => {
  it('reads what RFC 5322 has as examples', () => {
    for (const text of [
      'Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>', 'A Group(Some people)\n     :Chris Jones <c@(Chris\'s host.)public.example>,\n         joe@example.org,\n  John <jdoe@one.test> (my dear friend); (the end of the group)',
      '(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;', '"Joe Q. Public" <john.q.public@example.com>', 'Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>', '<boss@nil.test>, "Giant; \\"Big\\" Box" <sysservices@example.net>',
    ]) expect([text, kinds(text)]).toEqual([text, []]);
  });

  it('takes linear time', () => {
    for (const unit of ['a ', ',', '<', '"', '(', '[', ':', ';', 'a@b, ', '<a@b> :', 'x <', '\\', '@', 'a b :', '<a@b>, x, ', '"a" ']) {
      const time = (count: number): number => {
        const text = unit.repeat(count);
        const start = process.cpuUsage().user;
        judgeList(text, false);
        return (process.cpuUsage().user - start) / 1000;
      };
      time(2000);
      // Sixteen times the text: a quadratic scan would take 256 times as long.
      const small = Math.max(4, Math.min(time(5000), time(5000), time(5000)));
      expect([unit, Math.min(time(80_000), time(80_000)) / small < 120]).toEqual([unit, true]);
    }
  });

  it('answers any text', () => {
    let seed = 7;
    const next = (count: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * count);
    };
    const signs = [...'ab.@,;:<>()[]"\\ \t\n'];
    for (let turn = 0; turn < 3000; turn += 1) {
      const text = Array.from({ length: next(24) }, () => signs[next(signs.length)]).join('');
      for (const { start, end, says } of judgeList(text, false).faults) expect([text, start >= 0 && start < end && end <= text.length, says.length > 0]).toEqual([text, true, true]);
    }
  });
});
