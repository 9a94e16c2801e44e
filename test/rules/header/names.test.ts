import { describe, expect, it } from 'vitest';
import nameAddress from '../../../rules/header/display-name-address.ts';
import nameBlank from '../../../rules/header/display-name-blank.ts';
import nameBrand from '../../../rules/header/display-name-brand.ts';
import nameRecipient from '../../../rules/header/display-name-recipient.ts';
import nameTitle from '../../../rules/header/display-name-title.ts';
import nameUrl from '../../../rules/header/display-name-url.ts';
import { addressIn } from '../../../rules/header/names/address-in-name.ts';
import { knownBrands } from '../../../rules/header/names/brands.ts';
import { testRule } from '../../../src/testing/index.ts';

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const message = (...fields: readonly string[]): string => `${fields.join('\n')}\n\nHello.\n`;
const from = (text: string) => ({ name: `From: ${text}`, message: message(`From: ${text}`) });
const brand = (name: string, address: string) => from(`${encoded(name)} <${address}>`);

testRule(nameBrand, {
  good: [
    brand('PayPal', 'service@e.paypal.co.uk'), brand('PayPal', 'x@mail.paypal-communication.com'), brand('Amazon.de', 'no-reply@amazon.de'), brand('Amazon Web Services', 'x@email.awscloud.com'), brand('Facebook', 'x@facebookmail.com'),
    brand('Gmail Team', 'x@google.com'), brand('Apple', 'x@orchard.example'), brand('Apple Valley News', 'x@example.com'), brand('Chase Johnson', 'c@example.com'), brand('Visa Office', 'x@consulate.example'), brand('Amazon Watch', 'x@amazonwatch.org'),
    brand('News about PayPal', 'x@example.com'), brand('Jane Doe (DocuSign)', 'x@example.com'), brand('Jane via Dropbox', 'jane@example.com'), brand('Zoom Photography', 'x@example.com'), brand('Wise Owl Books', 'x@example.com'),
    brand('Metallgoogle', 'x@example.com'), brand('Targobank', 'x@example.com'), brand('UPSilon', 'x@example.com'), brand('{{ brand }}', 'x@example.com'), brand('Orders', 'paypal@example.com'), brand('ING Office', 'x@example.com'), brand('Microsoft 365 account team', 'x@onmicrosoft.example'),
    { name: 'no domain', message: message('From: PayPal <paypal>') },
    { name: 'a domain that is allowed', message: message('From: PayPal <x@mail.example.com>'), options: { domains: ['example.com'] } },
  ],
  bad: [
    { ...brand('Ｐａｙ\u200BＰаl Service', 'x@example.com'), name: 'full-width, look-alike and unseen letters', reports: ['1:7-1:71 The name says PayPal, but the mail comes from example.com, which is not PayPal’s.'] },
    { ...from('Apple ID <x@example.com>'), reports: ['1:7-1:31 The name says Apple, but the mail comes from example.com, which is not Apple’s.'] },
    { ...from('"Amazon.com" <amazon.com@gmail.com>'), reports: ['1:7-1:42 The name says Amazon, but the mail comes from gmail.com, which is not Amazon’s.'] },
    { ...from('DHL <x@dhl.example.co.uk>'), reports: ['1:7-1:32 The name says DHL, but the mail comes from example.co.uk, which is not DHL’s.'] },
  ],
});

testRule(nameAddress, {
  good: [from('"a@example.com" <a@example.com>'), from('"@example" <a@example.net>'), from('"sale @ example" <a@example.net>'), from('"a@b" <a@example.net>'), from('"news@example.co.uk" <a@mail.example.co.uk>'), from('"{{ user }}@example.org" <a@example.net>')],
  bad: [
    { ...from(`${encoded('jörg@exämple.example')} <a@example.net>`), reports: ['1:7-1:67 The name shows jörg@exämple.example, but the mail comes from a@example.net.'] },
    { name: 'its own name once more, in other letters', message: message('From: "A@Example.com" <a@example.com>'), options: { ownAddress: true }, reports: ['1:7-1:38 The name only repeats the address a@example.com: it says nobody’s name.'] },
  ],
});

testRule(nameBlank, {
  good: [from('A "" <a@example.com>'), from('<a@example.com>'), from('"A  {{ name }}" <a@example.com>')],
  bad: [{ ...from('"A   B" <a@example.com>'), reports: ['1:7-1:30 The name of From has 3 blanks in a row.'] }],
});

testRule(nameRecipient, {
  good: [
    { name: 'the same name at the same domain', message: message('From: Jane Doe <x@example.com>', 'To: Jane Doe <y@example.com>'), kind: 'bulk' },
    { name: 'one name of one word', message: message('From: Jane <x@example.com>', 'To: Jane <y@example.org>'), kind: 'bulk' },
    { name: 'many recipients', message: message('From: Jane Doe <x@example.com>', `To: ${['a', 'b', 'c', 'd'].map((name) => `Jane Doe <${name}@example.org>`).join(', ')}`), kind: 'bulk' },
  ],
  bad: [{ name: 'in transactional mail', message: message('From: Jane Doe <x@example.com>', 'To: Jane Doe <y@example.org>'), kind: 'transactional', reports: ['1:7-1:31 From has the name of the recipient, “Jane Doe”, but another domain: example.com instead of example.org.'] }],
});

testRule(nameTitle, { good: [from('Mrinal <a@example.com>'), from('Mississippi News <a@example.com>'), from('Drive <a@example.com>')], bad: [{ ...from('MR.DOE <a@yahoo.com>'), reports: ['1:7-1:27 The sender’s name begins with “MR”, at a free mailbox.'] }] });
testRule(nameUrl, { good: [from('wwwhatever <a@example.com>'), from('"http:// {{ host }}" <a@example.com>')], bad: [{ ...from('"A www.example.com" <a@example.com>'), reports: ['1:7-1:42 The name holds a web address: www.example.com.'] }] });

describe('the list of brands', () => {
  it('has names and no domain that is none', () => {
    expect(knownBrands().length).toBeGreaterThan(70);
    for (const { names, domains } of knownBrands()) {
      for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u);
      for (const domain of domains) expect(domain).toMatch(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/u);
    }
  });
});

describe('addressIn', () => {
  it('looks at each @', () => {
    expect(addressIn('x @ y, me@example.com.')).toEqual({ address: 'me@example.com', domain: 'example.com' });
    expect(addressIn('@'.repeat(50_000))).toBeUndefined();
    expect(addressIn(`${'a'.repeat(50_000)}@b`)).toBeUndefined();
  });
});
