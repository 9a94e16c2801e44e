import rule from '../../../rules/recipient/role-address.ts';
import { testRule } from '../../../src/testing/index.ts';

const message = (to: string, more = ''): string => `From: ann@garden.org\nTo: ${to}\n${more}Subject: a\n\nb\n`;

testRule(rule, {
  good: [
    { name: 'a person', message: message('bob@garden.org, information@garden.org, infos@garden.org') },
    { name: 'mail to support that is no bulk mail', message: message('support@garden.org', 'Auto-Submitted: auto-generated\n') },
    { name: 'unknown', message: message('support@garden.org'), unchecked: ['Set "kind" to say whether this is bulk mail: only that should not go to the address of an office.'] },
  ],
  bad: [
    { name: 'bulk by what the message shows', message: message('SALES@garden.org', 'List-Unsubscribe: <mailto:leave@garden.org>\n'), reports: ['2:5-2:21 “SALES@garden.org” is the address of an office, not of a person.'] },
  ],
});
