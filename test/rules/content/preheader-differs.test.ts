import rule from '../../../rules/content/preheader-differs.ts';
import { testRule } from '../../../src/testing/index.ts';

const mail = (subject: string, preheader: string): string => `Subject: ${subject}\nContent-Type: text/html; charset=utf-8\n\n<div style="display:none">${preheader}</div>\n<h1>Kew Lane Garden</h1>\n`;

testRule(rule, {
  good: [
    { name: 'another text', message: mail('Spring opens', 'Spring opens on Saturday') },
    { name: 'no words', message: mail('!!!', '???') },
    { name: 'no subject', html: '<html><body><div style="display:none">Spring opens</div><p>Hello</p></body></html>' },
    { name: 'no preheader', message: 'Subject: Spring opens\nContent-Type: text/html\n\n<h1>Spring opens</h1>\n' },
    { name: 'filled in', html: '---\nsubject: Hello {{ name }}\n---\n<html><body><div style="display:none">Hello {{ name }}</div><p>Hi</p></body></html>', path: 'a.liquid' },
  ],
  bad: [
    { name: 'an encoded subject', message: mail('=?utf-8?Q?Fr=C3=BChling?=', 'FRÜHLING'), reports: ['4:1-4:27 The preheader repeats the subject, “Frühling”.'] },
    { name: 'front matter', html: '---\nsubject: Spring opens\n---\n<html><body>\n<div style="display:none">Spring opens</div><p>Hi</p></body></html>', path: 'a.liquid', reports: ['5:1-5:27 The preheader repeats the subject, “Spring opens”.'] },
  ],
});
