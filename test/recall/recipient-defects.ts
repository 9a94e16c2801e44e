import { swap } from './clean.ts';
import type { Planted } from './defects.ts';

const TO = 'To: Ada Reader <ada@reader.example>';
const ONE = 'To: ada@reader.example';

/** The same rule with several values of To, into the newsletter and the receipt in turn. */
const planted = (rule: string, values: readonly (readonly [name: string, to: string, at?: string])[]): readonly Planted[] =>
  values.map(([name, to, at = 'To:'], index) => {
    const into = index % 2 === 0 ? 'newsletter' : 'receipt';
    return { family: 'recipients', name, rule, into, at, plant: (source) => swap(source, into === 'newsletter' ? TO : ONE, `To: ${to}`) };
  });

const letters = (begin: string): string => ['a', 'c', 'e', 'i', 'o', 'u', 'y'].map((letter, index) => `${begin}${letter}nn@garden${index}.org`).join(', ');

/** Defects of recipients. */
export const recipients: readonly Planted[] = [
  ...planted('recipient/address-valid', [
    ['two dots', 'Ada <ada..reader@garden.org>'], ['no @', 'Ada <ada.garden.org>'], ['a hyphen at the start of a name', 'ada@-garden.org'], ['an underscore', 'ada@garden_house.org'],
    ['the second of two, folded', 'bob@garden.org,\n  ada.@garden.org', 'ada.@garden.org'], ['an IP address without brackets', 'ada@192.0.2.7'], ['a zero-width space', 'Ada <ada\u200b@garden.org>'], ['65 bytes before the @', `${'a'.repeat(65)}@garden.org`],
  ]),
  ...planted('recipient/ascii-address', [['letters before the @', 'Jürgen <jürgen@garden.org>'], ['letters in the domain', 'ada@gärten.de']]),
  ...planted('recipient/reserved-domain', [['.invalid', 'Ada <ada@old-customer.invalid>'], ['.local', 'ada@mail.local'], ['no dot', 'Ada <ada@server7>'], ['localhost', 'root@localhost']]),
  ...planted('recipient/domain-typo', [['gmial.com', 'Ada <ada@gmial.com>'], ['hotmai.com', 'ada@hotmai.com'], ['.con', 'Ada <ada@garden.con>'], ['yahooo.com in Cc', 'bob@garden.org\nCc: ada@yahooo.com', 'Cc:']]),
  ...planted('recipient/random-local-part', [['letters', 'Ada <zvfjenphuq@garden.org>'], ['letters and digits', 'zq8oc1d0lp2owu@garden.org']]),
  ...planted('recipient/duplicate', [['twice in To', 'Ada <ada@garden.org>,\n  ada@garden.org', '  ada@garden.org'], ['in To and in Cc', 'ada@garden.org\nCc: Ada <ada@GARDEN.org>', 'Cc:']]),
  ...planted('recipient/duplicate-variant', [['in other case', 'Ada <ada@garden.org>,\n  Ada@garden.org', '  Ada@'], ['in Bcc', 'ada@garden.org\nBcc: ADA@garden.org', 'Bcc:']]),
  ...planted('recipient/alike', [['in order', 'ada@garden.org, bob@garden.org, carl@garden.org, dora@garden.org, eva@garden.org, fay@garden.org, gus@garden.org'], ['all begin alike', letters('sm')]]),
];
