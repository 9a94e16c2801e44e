import fillerLeft from '../../../rules/content/filler-left.ts';
import greetingGeneric from '../../../rules/content/greeting-generic.ts';
import { testRule } from '../../../src/testing/index.ts';

const eml = (text: string): string => `Subject: Hello\n\n${text}\n`;

testRule(fillerLeft, {
  good: [
    { name: 'silent on todo as a word', message: eml('TODO list, todo: x, Todo el mes, TODOS: all, mastodon') },
    { name: 'silent on comments', html: '<!-- TODO: x --><p>Hello {{! TODO: y }}</p>' },
    { name: 'silent on quoted lines', message: eml('> Lorem ipsum dolor\n\nThat is Latin.') },
  ],
  bad: [
    { name: 'each paragraph of lorem ipsum once', html: '<p>Lorem ipsum dolor sit amet, consectetur adipiscing.</p><p>Lorem ipsum dolor sit amet.</p>', reports: ['1:4-1:15 "Lorem ipsum" is filler text.', '1:62-1:73 "Lorem ipsum" is filler text.'] },
    { name: 'a note with a name', message: eml('TODO(ada): write this. FIXME: and this.'), reports: ['3:1-3:11 "TODO(ada):" is a note to whoever works on the text.', '3:24-3:30 "FIXME:" is a note to whoever works on the text.'] },
    { name: 'a sample in French', message: eml('Votre texte ici'), reports: ['3:1-3:16 "Votre texte ici" stands where text was to be written.'] },
    { name: 'a sample in Japanese', html: '<p>ダミーテキスト</p>', reports: ['1:4-1:11 "ダミーテキスト" stands where text was to be written.'] },
    { name: 'ten places at most', html: '<p>TBD: x</p>'.repeat(12), reports: Array.from({ length: 10 }, (_, index) => `1:${index * 13 + 4}-1:${index * 13 + 8} "TBD:" is a note to whoever works on the text.`) },
  ],
});

testRule(greetingGeneric, {
  good: [
    { name: 'silent on a name', message: eml('Dear Ada,\n\nhello.') },
    { name: 'silent in a sentence', message: eml('We wrote to every dear customer of ours. My dear friend, yes.') },
    { name: 'silent on a tag', html: '<p>Dear {{ customer }},</p>' },
    { name: 'silent on a letter to an office', message: eml('Sehr geehrte Damen und Herren,\n\nHallo.') },
  ],
  bad: [
    { name: 'a line', message: eml('Hello all\nDear valued customer,'), reports: ['4:1-4:21 "Dear valued customer" greets everybody alike; phishing does, for it knows no name.'] },
    { name: 'German', html: '<p>Sehr geehrte Kunden,</p>', reports: ['1:4-1:23 "Sehr geehrte Kunden" greets everybody alike; phishing does, for it knows no name.'] },
    { name: 'each kind once', message: eml('Dear Sir,\n\nDear Madam,\n\nDear friend,'), reports: ['3:1-3:9 "Dear Sir" greets a kind of person, as mail to strangers does.', '7:1-7:12 "Dear friend" greets nobody in particular, as mail to strangers does.'] },
  ],
});
