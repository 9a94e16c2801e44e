import { eml, testRule } from 'sendlint/testing';
import rule from '../../../rules/unsubscribe/list-unsubscribe-required.ts';

testRule(rule, {
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
