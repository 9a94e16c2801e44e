import exclamation from '../../../rules/content/exclamation.ts';
import gtube from '../../../rules/content/gtube.ts';
import trackerId from '../../../rules/content/tracker-id.ts';
import { testRule } from '../../../src/testing/index.ts';

const eml = (text: string): string => `Subject: Hello\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;
const GTUBE = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';

testRule(exclamation, {
  good: [
    { name: 'silent on two marks', message: eml('Yes!! Really?!') },
    { name: 'silent on code and questions', message: eml('a !== b, !!!x, What??? Well... ¡Hola!') },
    { name: 'silent on quoted lines', message: eml('> Buy now!!!\n\nNo.') },
    { name: 'silent on tags of templates', html: '<p>{{! note!!! }}Hello</p>' },
    { name: 'silent on four exclamations', message: eml('One! Two! Three! Four!') },
    { name: 'heeds its options', message: eml('Yes!!! One! Two! Three! Four! Five!'), options: { marks: 3, share: 100 } },
  ],
  bad: [
    { name: 'marks of East Asia', message: eml('今日だけ！！！'), reports: ['4:5-4:8 3 marks in a row end this sentence; more than 2 shout.'] },
    { name: 'mixed marks', message: eml('Really?!?'), reports: ['4:7-4:10 3 marks in a row end this sentence; more than 2 shout.'] },
    { name: 'five places at most', message: eml('Yes!!! '.repeat(7)), reports: [...Array.from({ length: 5 }, (_, index) => `4:${index * 7 + 4}-4:${index * 7 + 7} 3 marks in a row end this sentence; more than 2 shout.`), '4:4-4:7 7 of the 7 sentences of this text end with an exclamation mark: 100 %, over 40 %.'].toSorted((one, other) => Number(/^4:(\d+)/u.exec(one)?.[1]) - Number(/^4:(\d+)/u.exec(other)?.[1])) },
  ],
});

testRule(gtube, {
  good: [{ name: 'silent on a string that is broken up', message: eml(`${GTUBE.slice(0, 40)}\n${GTUBE.slice(40)}`) }, { name: 'silent on another letter', message: eml(`B${GTUBE.slice(1)}`) }],
  bad: [{ name: 'a string that is hidden', html: `<p style="display:none">${GTUBE}</p>`, reports: ['1:25-1:93 This is the test string for spam filters: SpamAssassin gives it 1000 points, and rspamd refuses it.'] }],
});

testRule(trackerId, {
  good: [
    { name: 'silent on 23 characters', message: eml('a'.repeat(23)) },
    { name: 'silent on 85 characters', message: eml('a'.repeat(85)) },
    { name: 'silent on a dash too early', message: eml('abcde-0123456789012345678901234') },
    { name: 'silent on an address and a link', message: eml('https://garden.example/a0123456789012345678901234\n\nnews.letter.of.the.garden@garden.example') },
    { name: 'silent beside another word', message: eml('Code: 0123456789012345678901234\n\n0123456789012345678901234 is it') },
  ],
  bad: [{ name: 'between paragraphs', message: eml(`Hello.\n\n${'ab12-_'.repeat(4)}ab12cd34\n\nBye.`).replace('ab12-_ab', 'ab12cdab'), reports: ['6:1-6:33 A paragraph is one word of 32 letters, digits and dashes; filters take 24 to 84 for a tracking id.'] }],
});
