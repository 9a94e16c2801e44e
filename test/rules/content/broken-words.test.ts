import brokenWords from '../../../rules/content/broken-words.ts';
import { testRule } from '../../../src/testing/index.ts';

const eml = (text: string): string => `Subject: Hello\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;

testRule(brokenWords, {
  good: [
    { name: 'silent on a drop cap', html: '<p><span style="font-size:3em">O</span>nce upon a time</p><p><b>T</b>here <b>w</b>as <b>a</b>n <b>e</b>nd <b>t</b>o <b>i</b>t</p>' },
    { name: 'silent on the comments of React', html: '<p>Order<!-- -->s: 3 item<!-- -->s</p>' },
    { name: 'silent on conditional comments', html: '<p>Hello<!--[if mso]>&nbsp;<![endif]-->World</p>' },
    { name: 'silent on comments between words', html: '<p>Hello <!-- x --> World,<!-- y -->Ada</p>' },
    { name: 'silent on cells and lines', html: '<table><tr><td>One</td><td>Two</td></tr></table><p>a<br>b</p><ul><li>x</li><li>y</li></ul>' },
    { name: 'silent on formulas and ordinals', html: '<p>H<sub>2</sub>SO<sub>n</sub>x, the 5<sup>th</sup>, x<sup>a</sup>y, µm, kΩ, Δt, α-Tubulin</p>' },
    { name: 'silent on hyphens that may be', html: '<p>Donau&shy;dampf&shy;schiff&shy;fahrt, Auf&zwnj;lage</p>' },
    { name: 'silent on Persian, Hindi and emoji', message: eml('می‌خواهم क्‍ष 👩‍🌾 नमस्‍ते') },
    { name: 'silent on endings in another script', message: eml('iPhoneом, PDFы, T-shirtы, web-сайт, ООО Google') },
    { name: 'silent on Greek and Cyrillic text', message: eml('Η άνοιξη αρχίζει. Весна начинается, и все рады. Україна, Їжак.') },
    { name: 'silent on a tag of a template in a word', html: '<p>item{{ plural }}s and {{#if x}}foo{{/if}}bar</p>' },
    { name: 'silent on few words in two looks', html: '<p>un<i>believ</i>able, Goo<b>gle</b></p>' },
    { name: 'heeds splits', html: '<p>So<i>up</i> an<i>d</i> br<i>ead</i> fo<i>r</i> th<i>ree</i></p>', options: { splits: 100 } },
  ],
  bad: [
    { name: 'a comment', html: '<p>Via<!-- no -->gra</p>', reports: ['1:7-1:18 A comment splits the word "Viagra"; places like this in the text: 1.'] },
    { name: 'a tag that no HTML has', html: '<p>Via<xyz>gra</p>', reports: ['1:7-1:12 An element that shows nothing splits the word "Viagra"; places like this in the text: 1, 50 for 100 tags.'] },
    { name: 'a word joiner', message: eml('Your Pay\u2060Pal account.'), reports: ['4:6-4:13 The word "PayPal" has a character inside that nobody sees, U+2060.'] },
    { name: 'soft hyphens between all letters', message: eml('F\u00ADr\u00ADe\u00ADe.'), reports: ['4:1-4:8 The word "Free" has a character inside that nobody sees, U+00AD.'] },
    { name: 'a first letter of another script', message: eml('Your Рaypal account.'), reports: ['4:6-4:12 The word "Рaypal" is written with letters of Cyrillic that look like others: Р.'] },
    { name: 'Greek letters', message: eml('Amαzοn'), reports: ['4:1-4:7 The word "Amαzοn" is written with letters of Greek that look like others: αο.'] },
    { name: 'Latin letters in a Russian word', message: eml('Скидкa! Pacпpoдaжа сегодня'), reports: ['4:9-4:19 The word "Pacпpoдaжа" is written with letters of Latin that look like others: Pacpoa.'] },
  ],
});
