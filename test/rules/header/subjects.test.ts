import { describe, expect, it } from 'vitest';
import currency from '../../../rules/header/subject-currency.ts';
import draftLeft from '../../../rules/header/subject-draft-left.ts';
import fakeReply from '../../../rules/header/subject-fake-reply.ts';
import length from '../../../rules/header/subject-length.ts';
import obfuscated from '../../../rules/header/subject-obfuscated.ts';
import phrases from '../../../rules/header/subject-phrases.ts';
import punctuation from '../../../rules/header/subject-punctuation.ts';
import question from '../../../rules/header/subject-question.ts';
import recipient from '../../../rules/header/subject-recipient.ts';
import spaces from '../../../rules/header/subject-spaces.ts';
import url from '../../../rules/header/subject-url.ts';
import { disguiseIn } from '../../../rules/header/subjects/disguise.ts';
import { draftMarkIn } from '../../../rules/header/subjects/draft-marks.ts';
import { phraseIn } from '../../../rules/header/subjects/phrases.ts';
import { prefixesOf } from '../../../rules/header/subjects/reply-prefixes.ts';
import { testRule } from '../../../src/testing/index.ts';

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const subject = (text: string) => ({ name: `Subject: ${text.slice(0, 50)}`, message: `Subject: ${text}\n\nHello.\n` });
const inWords = (text: string) => ({ ...subject(encoded(text)), name: `Subject: ${text}` });
const front = (text: string) => ({ name: `front matter: ${text}`, html: `---\nsubject: ${JSON.stringify(text)}\n---\n<p>Hello.</p>\n` });

testRule(obfuscated, {
  good: [
    ...['U. S. A. tour', 'A B C', 'Plan B & C', 'I, a, u', 'V.I.P. and R.S.V.P.', 'x + y = z', '1 2 3 4 5', 'M.O.M.A.'].map(subject),
    ...['👩‍👩‍👧 family', 'می‌خواهم', 'क्‍ष', '5 µm and Ωmega', 'Привет, Anna', 'שלום\u200F!', 'Cafe\u0301', 'ﬁne', 'κβ-test', 'Straße', 'ロゴ\u00ADx'].map(inWords),
    front('{{ a }} {{ b }} S a l e s'),
  ],
  bad: [
    { ...subject('C.H.E.A.P.E.S.T tickets'), reports: ['1:10-1:25 The letters of “C.H.E.A.P.E.S.T” are spaced out.'] },
    { ...subject('F*R*E*E stuff'), reports: ['1:10-1:17 The letters of “F*R*E*E” are spaced out.'] },
    { ...inWords('Sa\u202Ele'), reports: ['1:22-1:27 The subject has 1 characters that nobody sees, the first of them U+202E.'] },
    { ...inWords('Ηello'), reports: ['1:20-1:28 “Ηello” has letters of two scripts that look alike: Latin and Greek.'] },
  ],
});

testRule(fakeReply, {
  good: [
    ...['Regarding your order', 'R: x', 'I: x', 'Rebate: 5 %', 'Fwd: x', 'Antwerp: a tour', '12: Re: x', ''].map(subject),
    { name: 'Thread-Index', message: 'Subject: RE: x\nThread-Index: AdXk\n\nHello.\n' },
    { ...front('AW: x'), unchecked: ['The subject begins with “AW:”; whether the message answers another shows only when it is sent.'] },
  ],
  bad: [
    { ...subject('RE[2]: x'), reports: ['1:10-1:17 The subject begins with “RE[2]:”, but neither In-Reply-To nor References names a message that this one answers.'] },
    { ...inWords('回复：你好'), reports: ['1:20-1:32 The subject begins with “回复：”, but neither In-Reply-To nor References names a message that this one answers.'] },
  ],
});

testRule(draftLeft, {
  good: [
    ...['Test your knowledge', 'Test results: all good', 'Testing times', 'Re: test', 'Draft agenda for May', 'Draft: minutes of May', 'Copy of your contract', 'Concept: the new hall', '[news] Test of time', 'The testament', 'Proof: it works', 'Kopia zapasowa', 'Subject to change', 'Untitled Goose Game', 'A preview of May', 'Null and void', '[Preview] What is new', 'Contest: win', ''].map(subject),
    front('[TEST] {{ title }}'.replace('[TEST] ', '')),
  ],
  bad: [
    ...([['test', 'test'], ['Test 2', 'Test 2'], ['TEST!', 'TEST!'], ['*** DRAFT *** News', '*** DRAFT ***'], ['News (draft)', '(draft)'], ['DRAFT: News', 'DRAFT'], ['Test: News', 'Test'], ['Do not send - News', 'Do not send'], ['Copy of Spring News', 'Copy of'], ['<Entwurf> News', '<Entwurf>']] as const)
      .map(([text, mark]) => ({ ...subject(text), reports: [`1:${10 + text.indexOf(mark)}-1:${10 + text.indexOf(mark) + mark.length} The subject says “${mark}”, as a draft or a test does.`] })),
    ...['Subject line', '(no subject)', 'undefined', '[Object Object]', 'Betreff'].map((text) => ({ ...subject(text), reports: [`1:10-1:${10 + text.length} The subject is “${text}”: the placeholder of one.`] })),
    { ...inWords('【テスト】新着情報'), reports: ['1:20-1:40 The subject says “【テスト】”, as a draft or a test does.'] },
  ],
});

testRule(length, {
  good: [subject('a'.repeat(70)), inWords('😀'.repeat(70)), front(`{{ title }} ${'a'.repeat(99)}`), { ...subject('a'.repeat(99)), options: { max: 99 } }],
  bad: [{ ...subject('a'.repeat(71)), reports: ['1:10-1:81 The subject has 71 characters; 70 are shown by most clients on a desktop.'] }, { ...subject(`Re: ${'a'.repeat(200)}`), name: 'a prefix is no filter’s', reports: ['1:10-1:214 The subject has 204 characters; 70 are shown by most clients on a desktop.'] }],
});

testRule(punctuation, { good: ['Open!', 'Open! Come!', 'Who? When?', ''].map(subject), bad: [{ ...subject('Open! Come! Now!'), reports: ['1:14-1:26 The subject has 3 exclamation or question marks; 2 are enough.'] }, { ...inWords('もう？はい！'), reports: ['1:28-1:44 The subject has 2 exclamation and question marks, of both kinds.'] }] });
testRule(question, { good: ['Who? You', ''].map(subject), bad: [{ ...subject('Who? '), reports: ['1:13-1:14 The subject ends with a question mark.'] }] });
testRule(currency, { good: [subject('Dollars and cents'), front('${name}, hello'), front('$5 for {{ name }}')], bad: [{ ...subject('Only $5'), reports: ['1:15-1:16 The subject has the currency sign $.'] }, { ...subject('$1,000.00: yours'), reports: ['1:10-1:19 The subject begins with a sum of money: $1,000.00.'] }] });
testRule(spaces, {
  good: [subject('a b'), subject('a\n  b'), subject(''), front('{{ a }}  {{ b }}')],
  bad: [{ ...subject(encoded('a b ')), name: 'a blank inside an encoded word', reports: ['1:24-1:26 The subject ends with 1 blank.'] }, { ...subject('a    b\n c'), name: 'a run beside a fold', reports: ['1:11-1:15 The subject has 4 blanks in a row; one is meant.'] }],
});
testRule(url, { good: ['www is old', 'Booking.com: your stay', 'http is a protocol', 'www.'].map(subject), bad: [{ ...subject('HTTPS://example.com'), reports: ['1:10-1:29 The subject is nothing but a link: HTTPS://example.com.'] }] });
testRule(phrases, { good: ['Advent in the garden', 'Advice: plant now', 'Buddy system', 'Lose yourself in ferns', 'Seen today', 'Winners and losers'].map(subject), bad: [{ ...inWords('(광고) 봄'), reports: ['1:20-1:31 The subject bears the label of advertising, “(광고)”.'] }] });
testRule(recipient, {
  good: [
    { name: 'part of a word', message: 'To: ada@example.com\nSubject: adamant, yes\n\nx\n' }, { name: 'another spelling at the beginning', message: 'To: ada@example.com\nSubject: Ada, your order\n\nx\n' }, { name: 'in the middle', message: 'To: info@example.com\nSubject: More info for you\n\nx\n' },
    { name: 'tags', message: 'To: {{ user }}@example.com\nSubject: {{ user }}, your order\n\nx\n' },
  ],
  bad: [{ name: 'behind Re:', message: 'To: ada@example.com\nSubject: Re: hello ADA\n\nx\n', reports: ['2:20-2:23 The subject calls the recipient by the user name of the address, “ada”.'] }, { name: 'alone', message: 'To: ada@example.com\nSubject: Ada\n\nx\n', reports: ['2:10-2:13 The subject calls the recipient by the user name of the address, “ada”.'] }],
});

describe('looks at subjects', () => {
  it('finds prefixes', () => {
    expect(prefixesOf('Re: AW : Fwd: x').map(({ kind, text }) => `${kind} ${text}`)).toEqual(['reply Re:', 'reply AW :', 'forward Fwd:']);
    expect(prefixesOf('Re'.repeat(9000))).toEqual([]);
  });

  it('take linear time', () => {
    for (const unit of ['a ', 'a.', 'A*B*', '\u200Ba', 'аb', '[', '[test', '*** ', 'lose ', 'adv ', '! ', 'copy of ', '𝐀', '$1', 'http://', ': ', '- - ', 'test -']) {
      const time = (count: number): number => {
        const text = unit.repeat(count);
        const start = process.cpuUsage().user;
        disguiseIn(text);
        draftMarkIn(text);
        phraseIn(text);
        prefixesOf(text);
        return (process.cpuUsage().user - start) / 1000;
      };
      time(1000);
      const small = Math.max(4, Math.min(time(3000), time(3000), time(3000)));
      expect([unit, Math.min(time(48_000), time(48_000)) / small < 120]).toEqual([unit, true]);
    }
  });
});
