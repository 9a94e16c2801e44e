import { swap } from './clean.ts';
import type { Planted } from './defects.ts';

type Own = Omit<Planted, 'family' | 'rule' | 'into'>;
const planted = (rule: string, into: Planted['into'], own: readonly Own[]): readonly Planted[] => own.map((defect) => ({ family: 'senders and subjects', rule: `header/${rule}`, into, ...defect }));

const from = (text: string) => (source: string): string => swap(source, 'From: Kew Lane Garden <news@garden.example>', `From: ${text}`);
const paid = (text: string) => (source: string): string => swap(source, 'From: Kew Lane Garden <orders@garden.example>', `From: ${text}`);
const to = (text: string) => (source: string): string => swap(source, 'To: Ada Reader <ada@reader.example>', `To: ${text}`);
const replyTo = (text: string) => (source: string): string => swap(source, 'Subject:', `Reply-To: ${text}\nSubject:`);
const subject = (text: string) => (source: string): string => swap(source, 'Subject: Spring opens on Saturday, with the new fern house', `Subject: ${text}`);
const order = (text: string) => (source: string): string => swap(source, 'Subject: Your order 2026-4471 is confirmed', `Subject: ${text}`);
const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** What is wrong with who sends, and with what the subject says. */
export const headerAddresses: readonly Planted[] = [
  ...planted('address-syntax', 'receipt', [
    { name: 'two dots in the sender’s domain', at: 'From:', plant: paid('Kew Lane Garden <orders@garden..example>') },
    { name: 'a Reply-To without an @', at: 'Reply-To:', plant: replyTo('Kew Lane Garden') },
    { name: 'a second address without a comma', at: 'To:', plant: (source) => swap(source, 'To: ada@reader.example', 'To: ada@reader.example bert@reader.example') },
    { name: 'an angle bracket that is not closed', at: 'Reply-To:', plant: replyTo('Kew Lane Garden <garden@garden.example') },
  ]),
  ...planted('address-form', 'newsletter', [
    { name: 'a name with a comma without quotes', at: 'To:', plant: to('Reader, Ada <ada@reader.example>') },
    { name: 'no space before the address', at: 'From:', plant: from('Kew Lane Garden<news@garden.example>') },
    { name: 'blanks inside the angle brackets', at: 'To:', plant: to('Ada Reader < ada@reader.example >') },
  ]),
  ...planted('from-single', 'newsletter', [
    { name: 'two senders', at: 'From:', plant: from('Kew Lane Garden <news@garden.example>, Kew Lane Shop <shop@garden.example>') },
    { name: 'two senders on two lines, and a Sender', at: 'shop@garden.example', plant: from('Kew Lane Garden <news@garden.example>,\n Kew Lane Shop <shop@garden.example>\nSender: news@garden.example') },
  ]),
  ...planted('display-name-address', 'newsletter', [
    { name: 'another address in the name', at: 'From:', plant: from('"garden@kew.example" <news@garden.example>') },
    { name: 'an address at the recipient’s domain', at: 'From:', plant: from('"Post room (post@reader.example)" <news@garden.example>') },
  ]),
  ...planted('display-name-brand', 'receipt', [
    { name: 'PayPal from another domain', at: 'From:', plant: paid('PayPal <orders@garden.example>') },
    { name: 'a bank with look-alike letters', at: 'From:', plant: paid(`${encoded('Dеutsche Bаnk Kundenservice')} <orders@garden.example>`) },
    { name: 'DHL in a subdomain only', at: 'From:', plant: paid('DHL Express <orders@dhl.garden.example>') },
  ]),
  ...planted('display-name-url', 'newsletter', [
    { name: 'a link for a name', at: 'From:', plant: from('"https://garden.example" <news@garden.example>') },
    { name: 'a web address in an encoded name', at: 'From:', plant: from(`${encoded('Gärten auf www.garden.example')} <news@garden.example>`) },
  ]),
  ...planted('display-name-blank', 'newsletter', [
    { name: 'an empty name', at: 'From:', plant: from('"" <news@garden.example>') },
    { name: 'a middle name that stayed empty', at: 'From:', plant: from('Kew  Garden <news@garden.example>') },
  ]),
  ...planted('display-name-recipient', 'newsletter', [
    { name: 'the recipient’s name', at: 'From:', kind: 'bulk', plant: from('Ada Reader <news@garden.example>') },
    { name: 'the recipient’s user name', at: 'From:', plant: from('ada <news@garden.example>') },
    { name: 'a placeholder for the recipient', at: 'To:', plant: to('Recipients <ada@reader.example>') },
  ]),
  ...planted('display-name-title', 'receipt', [
    { name: 'a Mrs', at: 'From:', plant: paid('Mrs. Kew <orders@garden.example>') },
    { name: 'a doctor', at: 'From:', plant: paid('Dr. Kew <orders@garden.example>') },
  ]),
  ...planted('from-random', 'receipt', [
    { name: 'digits first', at: 'From:', plant: paid('Kew Lane Garden <4471orders@garden.example>') },
    { name: 'consonants', at: 'From:', plant: paid('Kew Lane Garden <xkqrtzvwp@garden.example>') },
  ]),
  ...planted('from-free-mail', 'newsletter', [
    { name: 'a newsletter from Gmail', at: 'From:', kind: 'bulk', plant: from('Kew Lane Garden <kewlanegarden@gmail.com>') },
    { name: 'a newsletter from Yahoo in Brazil', at: 'From:', kind: 'bulk', plant: from('Kew Lane Garden <kewlanegarden@yahoo.com.br>') },
  ]),
  ...planted('from-unlikely', 'receipt', [
    { name: 'consonants', at: 'From:', plant: paid('Kew Lane Garden <qwrtzp@garden.example>') },
    { name: 'a syllable four times', at: 'Reply-To:', plant: replyTo('kokokoko@garden.example') },
  ]),
  ...planted('reply-to-free-mail', 'newsletter', [
    { name: 'answers to Gmail', at: 'Reply-To:', plant: replyTo('Kew Lane Garden <kewlanegarden@gmail.com>') },
    { name: 'answers to another free mailbox', at: 'Reply-To:', plant: (source) => replyTo('kewlanegarden@web.de')(from('Kew Lane Garden <kewlane@gmx.de>')(source)) },
  ]),
  ...planted('reply-to-same-as-to', 'receipt', [
    { name: 'answers to the reader', at: 'Reply-To:', plant: (source) => replyTo('ada@reader.example')(swap(source, 'Auto-Submitted: auto-generated\n', '')) },
    { name: 'the same in other letters', at: 'Reply-To:', plant: (source) => replyTo('Ada <Ada@Reader.Example>')(swap(source, 'Auto-Submitted: auto-generated\n', '')) },
  ]),
  ...planted('subject-length', 'newsletter', [
    { name: 'a subject of 100 characters', at: 'Subject:', plant: subject('Spring opens on Saturday, with the new fern house, soup beside the pond and a walk under old oaks now') },
    { name: 'a folded subject of 220', at: 'Subject:', plant: subject(Array.from({ length: 4 }, () => 'the fern house and the pond and the old oaks and the gates').join('\n ')) },
  ]),
  ...planted('subject-punctuation', 'newsletter', [
    { name: 'three exclamation marks', at: 'Subject:', plant: subject('Spring opens on Saturday!!!') },
    { name: 'both kinds, full-width', at: 'Subject:', plant: subject(encoded('春が来ました！もう見ましたか？')) },
  ]),
  ...planted('subject-question', 'newsletter', [
    { name: 'a question', at: 'Subject:', plant: subject('Have you seen the new fern house?') },
    { name: 'a question in an encoded word', at: 'Subject:', plant: subject(encoded('Schon im Gewächshaus gewesen?')) },
  ]),
  ...planted('subject-currency', 'newsletter', [
    { name: 'a sum first', at: 'Subject:', plant: subject('$12 for a day in the fern house') },
    { name: 'a sign in an encoded word', at: 'Subject:', plant: subject(encoded('Ein Tag im Farnhaus für 12 €')) },
  ]),
  ...planted('subject-fake-reply', 'newsletter', [
    { name: 'an answer to nothing', at: 'Subject:', plant: subject('Re: Spring opens on Saturday') },
    { name: 'the same in German', at: 'Subject:', plant: subject('AW: Unser Treffen am Samstag') },
    { name: 'a forward to everybody', at: 'Subject:', kind: 'bulk', plant: subject('Fwd: Spring opens on Saturday') },
  ]),
  ...planted('subject-obfuscated', 'newsletter', [
    { name: 'spaced letters', at: 'Subject:', plant: subject('S p r i n g opens on Saturday') },
    { name: 'zero-width blanks', at: 'Subject:', plant: subject(encoded('Spr\u200Bing opens on Sat\u200Burday')) },
    { name: 'Cyrillic among Latin', at: 'Subject:', plant: subject(encoded('Spring \u043Epens on Saturday')) },
    { name: 'mathematical letters', at: 'Subject:', plant: subject(encoded('\u{1D412}\u{1D429}\u{1D42B}\u{1D422}\u{1D427}\u{1D420} opens on Saturday')) },
  ]),
  ...planted('subject-draft-left', 'newsletter', [
    { name: 'a test in brackets', at: 'Subject:', plant: subject('[Test] Spring opens on Saturday') },
    { name: 'a copy', at: 'Subject:', plant: subject('Copy of Spring opens on Saturday') },
    { name: 'a draft in Spanish', at: 'Subject:', plant: subject('(BORRADOR) La primavera llega este viernes') },
  ]),
  ...planted('subject-draft-left', 'receipt', [{ name: 'a placeholder', at: 'Subject:', plant: order('Your subject here') }]),
  ...planted('subject-spaces', 'receipt', [
    { name: 'a value that stayed empty', at: 'Subject:', plant: order('Your order  is confirmed') },
    { name: 'blanks at the end', at: 'Subject:', plant: order('Your order 2026-4471 is confirmed  ') },
  ]),
  ...planted('subject-url', 'newsletter', [
    { name: 'a link', at: 'Subject:', plant: subject('Spring opens on Saturday: https://garden.example/spring') },
    { name: 'a web address', at: 'Subject:', plant: subject('Spring opens on Saturday at www.garden.example') },
  ]),
  ...planted('subject-phrases', 'newsletter', [
    { name: 'the label of advertising', at: 'Subject:', plant: subject('ADV: Spring opens on Saturday') },
    { name: 'a last chance', at: 'Subject:', plant: subject('Last chance for the new fern house') },
  ]),
  ...planted('subject-recipient', 'newsletter', [
    { name: 'the user name', at: 'Subject:', plant: subject('ada, spring opens on Saturday') },
    { name: 'the address', at: 'Subject:', plant: subject('For ada@reader.example: spring opens on Saturday') },
  ]),
];
