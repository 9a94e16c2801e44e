import dateRequired from '../../../rules/header/date-required.ts';
import fromRequired from '../../../rules/header/from-required.ts';
import messageIdRequired from '../../../rules/header/message-id-required.ts';
import recipientRequired from '../../../rules/header/recipient-required.ts';
import subjectRequired from '../../../rules/header/subject-required.ts';
import { testRule } from '../../../src/testing/index.ts';

const draft = 'X-Unsent: 1\nSubject: x\n\nHello\n';
const template = { name: 'a template', html: '<p>Hello</p>' };

testRule(fromRequired, {
  good: [template, { name: 'a draft', message: draft, unchecked: ['The message is a draft: its sender is set when it is sent.'] }],
  bad: [
    { name: 'a draft that was sent all the same', message: `Received: from a by b; x\n${draft}`, reports: ['1:1-1:25 The message has no From.'] },
    { name: 'an empty file', message: '', reports: ['1:1-1:1 The message has no From.'], reencode: false },
  ],
});
testRule(dateRequired, { good: [template, { name: 'a draft', message: draft, unchecked: ['The message is a draft: its date is set when it is sent.'] }], bad: [] });
testRule(messageIdRequired, { good: [template, { name: 'a draft', message: draft, unchecked: ['The message is a draft: its identifier is set when it is sent.'] }], bad: [] });
testRule(recipientRequired, {
  good: [template, { name: 'a draft', message: draft, unchecked: ['The message is a draft: its recipients are set when it is sent.'] }, { name: 'a placeholder', message: 'To: {{ email }}\n\nHello\n' }, { name: 'Apparently-To', message: 'Apparently-To: a@example.com\n\nHello\n' }],
  bad: [{ name: 'Cc and Bcc', message: 'Cc: a@example.com\nBcc: b@example.com\n\nHello\n', reports: ['1:1-1:18 The message has no To; its recipients are named in Cc and Bcc alone.'] }],
});
testRule(subjectRequired, {
  good: [template, { name: 'a placeholder', message: 'Subject: {{ subject }}\n\nHello\n' }, { name: 'front matter', html: '---\nsubject: Hello\n---\n<p>Hello</p>' }],
  bad: [{ name: 'folded white space', message: 'Subject: \n \n\nHello\n', reports: ['1:1-2:2 Subject is empty.'] }],
});
