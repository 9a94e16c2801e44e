import { describe, expect, it } from 'vitest';
import { internalName } from '../../../rules/header/leaks/internal-names.ts';
import { privateAddress } from '../../../rules/header/leaks/private-addresses.ts';
import bccSent from '../../../rules/header/bcc-sent.ts';
import privateAddresses from '../../../rules/header/private-address.ts';
import scriptPath from '../../../rules/header/script-path.ts';
import { testRule } from '../../../src/testing/index.ts';
import { ownTime } from '../../own-time.ts';

testRule(privateAddresses, {
  good: [
    { name: 'later hops', message: 'Received: from 10.0.0.1 by b.example.com; x\nReceived: from [192.0.2.1] by a.example.com; x\n\nHello\n' },
    { name: 'fields of filters', message: 'X-Received: by 10.1.2.3\nX-Spam-Relay: 10.0.0.1\nX-MS-Exchange-Host: a.lan\nX-Mailer: Program 10.0.0.1\n\nHello\n' },
    { name: 'versions and longer numbers', message: 'X-Version: 110.0.0.1 10.0.0.1.5 v10.0.0.1 172.15.0.1 172.32.0.1\n\nHello\n' },
  ],
  bad: [{ name: 'IPv6', message: 'X-Originating-IP: [fd12:3456::7]\n\nHello\n', reports: ['1:20-1:32 X-Originating-IP tells the private address fd12:3456::7.'] }],
});

testRule(scriptPath, {
  good: [{ name: 'URLs and other slashes', message: 'X-A: https://example.com/home/anna/x\nX-B: and/or/tmp/x\nSubject: /home/anna\n\nHello\n' }],
  bad: [{ name: 'Windows', message: 'X-Template: C:\\inetpub\\wwwroot\\mail.asp\n\nHello\n', reports: ['1:13-1:40 X-Template tells a path of the sending machine: "C:\\inetpub\\wwwroot\\mail.asp".'] }],
});

testRule(bccSent, {
  good: [
    { name: 'a draft', message: 'X-Unsent: 1\nBcc: a@example.com\n\nHello\n', unchecked: ['The message is a draft: the program that sends it takes Bcc out.'] },
    { name: 'a group without members', message: 'Bcc: hidden:;\n\nHello\n' },
  ],
  bad: [{ name: 'resent', message: 'Resent-Bcc: a@example.com\n\nHello\n', reports: ['1:1-1:26 Resent-Bcc stands in the message with the address a@example.com, which everybody who gets it can read.'] }],
});

describe('the scans', () => {
  it('take linear time', () => {
    for (const unit of ['10.', '10.0.0.1.', 'a-', 'a.', 'local.', 'fd00:', '192.168.']) {
      const before = ownTime();
      privateAddress(unit.repeat(200_000));
      internalName(unit.repeat(200_000));
      expect(ownTime() - before, unit).toBeLessThan(3000);
    }
  });
});
