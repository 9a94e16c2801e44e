import { describe, expect, it } from 'vitest';
import { lintCase, reportsOf, testRule } from 'sendlint/testing';
import common from '../../../rules/size/total-common.ts';
import { limitsFor } from '../../../rules/size/limits/limits.ts';
import rule from '../../../rules/size/total.ts';

const MB = 1 << 20;
/** A message of exactly `size` bytes with LF line ends; `lines` of them in the body. */
const ofSize = (size: number, { lines = 1, newline = '\n' } = {}): string => {
  const head = `From: a@example.com${newline}Subject: x${newline}${newline}`;
  const body = `x${newline}`.repeat(lines - 1);
  return head + body + 'x'.repeat(size - head.length - body.length - newline.length) + newline;
};
const attached = (raw: number): string =>
  `From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\n${`${'A'.repeat(76)}\r\n`.repeat(Math.ceil(raw / 57))}`;

const at = async (size: number, newline = '\r\n'): Promise<readonly string[]> => reportsOf(await lintCase(common, { message: ofSize(size, { newline }) }));

describe('the limits', () => {
  it('are those of the largest providers where nobody is named', () => {
    expect(limitsFor({ providers: [], service: undefined }).limits.map(({ who }) => who)).toEqual(['Gmail', 'Outlook.com', 'Yahoo', 'iCloud']);
  });

  it('are those named, once each, and the service\'s', () => {
    expect(limitsFor({ providers: ['outlook.com', 'hotmail', 'exim'], service: 'amazon-ses' }).limits.map(({ who }) => who)).toEqual(['Outlook.com', 'Exim by default', 'Amazon SES']);
    expect(limitsFor({ providers: ['example'], service: 'brevo' })).toEqual({ limits: [], unknown: ['example', 'brevo'] });
  });
});

describe('a message is measured as it is sent', () => {
  it('at the byte', async () => {
    expect(await at(10_240_000)).toEqual([]);
    expect(await at(10_240_001)).toEqual(['1:1-1:20 The message is 9.77 MB as it is sent; servers with a common limit take 9.77 MB.']);
    // Four line ends in the file are LF: three of the header, one of the body.
    expect(await at(10_239_996, '\n')).toEqual([]);
    expect(await at(10_239_997, '\n')).toHaveLength(1);
  });

  it('when only its line ends take it over the limit', async () => {
    expect((await lintCase(common, { message: ofSize(8_000_000, { lines: 2_500_000 }) })).diagnostics).toHaveLength(1);
  });
});

testRule(rule, {
  good: [
    { name: 'lets 24 MB of attachments go to Gmail', message: attached(24 * MB), providers: ['gmail'], reencode: false },
    { name: 'says nothing of an unknown limit while the message is small', message: 'From: a@example.com\n\nx\n', service: 'brevo' },
    { name: 'says nothing of a template', html: '<p>x</p>', service: 'postmark' },
  ],
  bad: [
    { name: 'counts attachments where the limit does', message: attached(26 * MB), providers: ['gmail'], reencode: false, reports: ['1:1-1:20 The message is 35.58 MB as it is sent, with 26 MB of attachments: too large for Gmail (25 MB of attachments).'] },
    { name: 'names all who refuse it', message: attached(16 * MB), providers: ['exchange-server'], service: 'mailjet', reencode: false, reports: ['1:1-1:20 The message is 21.89 MB as it is sent, with 16 MB of attachments: too large for Exchange Server (10 MB) and Mailjet (15 MB of attachments).'] },
  ],
});
