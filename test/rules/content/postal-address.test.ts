import { describe, expect, it } from 'vitest';
import { hasAddress } from '../../../rules/content/address/address-search.ts';
import postalAddress from '../../../rules/content/postal-address.ts';
import { testRule } from '../../../src/testing/index.ts';

const ADDED = '<html><body><p>The gates open on Saturday.</p></body></html>';
const MISSING = 'The body of this bulk mail shows no postal address of its sender.';

describe('an address', () => {
  it.each([
    'Musterstraße 12, 12345 Berlin', 'Musterstr. 12\n12345 Berlin', 'Bahnhofplatz 3\nA-1010 Wien', 'Hauptstrasse 5, CH-8001 Zürich', '12 rue de la Paix, 75002 Paris', '12 bis, avenue Foch\n75116 Paris',
    'Calle Mayor 12, 28013 Madrid', 'Via Roma, 5 - 00184 Roma', 'Keizersgracht 123, 1015 CJ Amsterdam', 'Storgatan 5\n111 23 Stockholm', 'Storgata 1, 0155 Oslo', 'Vesterbrogade 12, 1620 København V',
    'Mannerheimintie 1, 00100 Helsinki', 'ul. Marszałkowska 10\n00-590 Warszawa', 'Rua Augusta 12, 1100-048 Lisboa', 'Av. Paulista, 1000, São Paulo - SP, 01310-100', '〒150-0002 東京都渋谷区渋谷1-1',
    'Kew TW9 3AB', '80 Wellington St, Ottawa ON K1A 0A2', '1 Main St, Springfield, IL 62701', 'P.O. Box 1234', 'Postfach 12 34 56', 'Level 2, 12 King St, Sydney NSW 2000', 'MG Road, Bengaluru 560001, India',
    '서울특별시 강남구 테헤란로 123', 'Václavské náměstí 1, 110 00 Praha', 'Dublin 2, D02 XY45', 'Kossuth Lajos utca 5, 1053 Budapest', 'ул. Ленина 5, 101000 Москва',
  ])('is seen: %s', (text) => { expect(hasAddress(`Thank you.\n\n${text}\n\nUnsubscribe`)).toBe(true); });

  it.each(['place your order by Midnight, Saturday July 27, 2002 in', 'Spring 2002 and 10000 People came', '12345 points', 'via credit card 2002 October', 'Order 2026-4471, 2 x 12.00 EUR', 'call 1-800-555-1234 Now', 'in 1994 IN A bar', '50% off'])(
    'is none: %s', (text) => { expect(hasAddress(text)).toBe(false); },
  );

  it('is seen far from the end', () => { expect(hasAddress(`Kew TW9 3AB${' fern 12'.repeat(5000)}`)).toBe(true); });
});

testRule(postalAddress, {
  good: [
    { name: 'not asked of transactional mail', html: ADDED, kind: 'transactional' },
    { name: 'unchecked where the kind is unknown', html: ADDED, unchecked: ['Only bulk mail is asked for a postal address, and nothing tells whether this is bulk: set "kind" to "bulk" or "transactional".'] },
    { name: 'an address element', html: '<html><body><address>The old mill</address></body></html>', kind: 'bulk' },
    { name: 'unchecked where the service adds it', html: ADDED, kind: 'bulk', service: 'mailchimp', unchecked: ['mailchimp adds the sender\'s postal address on sending where a campaign has none.'] },
    { name: 'unchecked in a part of a document', html: '<p>Hello</p>', kind: 'bulk', unchecked: ['The file has no </body>: it is a part of a document, and the address may stand in another part.'] },
    { name: 'unchecked with an include', html: '<html><body><p>Hello</p>{{> footer}}</body></html>', kind: 'bulk', unchecked: ['The template takes in another one, which may hold the address: {{> footer}}.'] },
  ],
  bad: [
    { name: 'a tag for the address of a mailbox', html: '<html><body><p>Sent to {{ email_address }}.</p></body></html>', kind: 'bulk', reports: [`1:48-1:55 ${MISSING}`] },
    { name: 'an address nobody sees', html: '<html><body><p>Hello</p><p style="display:none">Kew TW9 3AB</p></body></html>', kind: 'bulk', reports: [`1:64-1:71 ${MISSING}`] },
  ],
});
