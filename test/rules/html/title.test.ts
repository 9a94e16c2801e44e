import rule from '../../../rules/html/title.ts';
import { testRule } from '../../../src/testing/index.ts';

const letter = (subject: string, title: string, more = ''): string => `Subject: ${subject}\nContent-Type: text/html\n${more}\n<html><head><title>${title}</title></head><body>Hi</body></html>\n`;

testRule(rule, {
  good: [
    { name: 'a piece of a page', html: '<td>Hi</td>' },
    { name: 'a head that another file writes', html: '<html><head>{{> head }}</head><body>Hi</body></html>' },
    { name: 'no head, and a tag before the body', html: '{% extends "page.html" %}<html><body>Hi</body></html>' },
    { name: 'a title a template writes', html: '<html><head><title>{{ title }}</title></head><body>Hi</body></html>' },
    { name: 'a title in the wrong place is one', html: '<html><body><title>Hi</title></body></html>' },
    { name: 'as long as filters let it be', message: letter('Hello', 'a'.repeat(21)) },
    { name: 'references count once', message: letter('Hello', '&amp;'.repeat(21)) },
  ],
  bad: [
    { name: 'too long', message: letter('Hello', 'a'.repeat(22)), reports: ['4:13-4:20 The <title> has 22 characters, 3.7 times as many as the subject (5); over 3.5 times SpamAssassin takes it for the title of another text.'] },
    { name: 'tags in the body only', html: '<html><head></head><body>{{ text }}</body></html>', reports: ['1:1-1:7 The page has no <title>, so screen readers and browsers have no name for it.'] },
    { name: 'an empty one', html: '<html><head><title></title></head><body>Hi</body></html>', reports: ['1:13-1:20 The <title> is empty, so screen readers and browsers have no name for the page.'] },
  ],
});
