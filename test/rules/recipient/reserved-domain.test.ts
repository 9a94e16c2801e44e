import { describe, expect, it } from 'vitest';
import { reservedAs } from '../../../rules/recipient/mailboxes/reserved-domains.ts';
import { isDisposable } from '../../../rules/recipient/mailboxes/disposable-domains.ts';

describe('why a domain reaches nobody', () => {
  it.each([
    ['example.com', 'standIn'], ['Mail.Example.ORG', 'standIn'], ['a.example', 'standIn'], ['test', 'standIn'], ['b.test', 'standIn'], ['x.invalid', 'never'], ['localhost', 'inside'], ['pc.localhost', 'inside'], ['printer.local', 'inside'],
    ['a.internal', 'inside'], ['home.arpa', 'inside'], ['nas.home.arpa', 'inside'], ['abc.onion', 'inside'], ['mx.lan', 'inside'], ['server7', 'undotted'],
    ['example.de', undefined], ['myexample.com', undefined], ['example.com.au', undefined], ['test.de', undefined], ['local.de', undefined], ['arpa.de', undefined], ['[192.0.2.1]', undefined], ['', undefined],
  ])('%s: %s', (domain, reserved) => {
    expect(reservedAs(domain)).toBe(reserved);
  });
});

describe('a throw-away domain', () => {
  it('is one of the list, or under one', () => {
    expect(['mailinator.com', 'x.mailinator.com', 'a.b.mailinator.com', 'notmailinator.com', 'com', 'gmail.com'].map(isDisposable)).toEqual([true, true, false, false, false, false]);
  });
});
