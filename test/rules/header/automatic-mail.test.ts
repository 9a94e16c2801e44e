import autoSubmitted from '../../../rules/header/auto-submitted.ts';
import feedbackId from '../../../rules/header/feedback-id.ts';
import precedence from '../../../rules/header/precedence.ts';
import recipientCount from '../../../rules/header/recipient-count.ts';
import { testRule } from '../../../src/testing/index.ts';

const plain = 'From: anna@example.com\nTo: ben@example.org\n\nHello\n';

testRule(autoSubmitted, {
  good: [
    { name: 'nobody knows the kind', message: plain, unchecked: ['Only mail that a program sends is asked for this, and nothing tells whether this is: set "kind" to "bulk" or "transactional".'] },
    { name: 'an extension, with parameters', message: 'Auto-Submitted: auto-notified; owner-email="a@example.com"\n\nHello\n' },
    { name: 'a person', message: 'Auto-Submitted: no\n\nHello\n' },
    { name: 'a placeholder', message: 'Auto-Submitted: {{ kind }}\n\nHello\n' },
  ],
  bad: [{ name: 'empty', message: 'Auto-Submitted:\n\nHello\n', reports: ['1:1-1:16 Auto-Submitted is ""; it is auto-generated, auto-replied, auto-notified or no.'] }],
});

testRule(precedence, {
  good: [{ name: 'a list', message: 'Precedence: LIST\n\nHello\n' }, { name: 'a placeholder', message: 'Precedence: {{ p }}\n\nHello\n' }],
  bad: [],
});

testRule(feedbackId, {
  good: [
    { name: 'nobody knows the kind', message: plain, unchecked: ['Only bulk mail is asked for Feedback-ID, and nothing tells whether this is bulk: set "kind" to "bulk" or "transactional".'] },
    { name: 'a receipt', message: plain, kind: 'transactional' },
    { name: 'a sender alone, the others empty', message: 'Feedback-ID: :::examplecom\n\nHello\n', kind: 'bulk' },
    { name: 'placeholders', message: 'Feedback-ID: {{ a }}:{{ b }}:x\n\nHello\n', kind: 'bulk' },
  ],
  bad: [{ name: 'empty', message: 'Feedback-ID:\n\nHello\n', kind: 'bulk', reports: ['1:1-1:13 The last part of Feedback-ID, "", has 0 characters; Gmail wants 5 to 15.'] }],
});

const many = (count: number): string => Array.from({ length: count }, (_, index) => `p${index}@example.org`).join(',\n ');

testRule(recipientCount, {
  good: [
    { name: 'nobody is named', message: `To: ${many(900)}\n\nHello\n` },
    { name: 'a service without a known limit', message: `To: ${many(900)}\n\nHello\n`, service: 'mailchimp' },
    { name: '50 over three fields', message: `To: ${many(20)}\nCc: ${many(20)}\nBcc: ${many(10)}\n\nHello\n`, service: 'amazon-ses' },
  ],
  bad: [{ name: '51 over three fields', message: `To: ${many(20)}\nCc: ${many(20)}\nBcc: ${many(11)}\n\nHello\n`, service: 'amazon-ses', reports: ['51:2-51:17 The message has 51 recipients; Amazon SES takes 50.'] }],
});
