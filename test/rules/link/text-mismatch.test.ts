import homograph from '../../../rules/link/homograph.ts';
import openRedirect from '../../../rules/link/open-redirect.ts';
import shortener from '../../../rules/link/shortener.ts';
import textMismatch from '../../../rules/link/text-mismatch.ts';
import { testRule } from '../../../src/testing/index.ts';

const link = (href: string, text = 'x'): string => `<a href="${href}">${text}</a>`;
const silent = (links: readonly (readonly [href: string, text?: string])[]) => links.map(([href, text]) => ({ name: `silent on ${href} ${text ?? ''}`, html: link(href, text) }));

testRule(textMismatch, {
  good: [
    ...silent([
      ['https://garden.org/', 'garden.org'], ['https://www.garden.org/a', 'GARDEN.ORG'], ['https://shop.garden.co.uk/', 'https://www.garden.co.uk/a'], ['https://evil.org/', 'Go to www.garden.com now'], ['https://evil.org/', 'e.g.'], ['https://evil.org/', 'Node.js'],
      ['https://evil.org/', 'plan.pdf'], ['https://evil.org/', '{{ url }}'], ['https://{{ host }}/', 'www.garden.com'], ['https://ct.sendgrid.net/ls/click?x', 'https://garden.org'], ['https://garden.us1.list-manage.com/track', 'garden.org'], ['mailto:a@garden.org', 'www.garden.com'],
      ['https://203.0.113.7/', 'www.garden.com'], ['https://evil.org/', 'www.all-life'], ['https://evil.org/', 'ana@garden.com'], ['https://xn--grtnerei-0za.de/', 'gärtnerei.de'], ['https://bücher.de/', 'https://xn--bcher-kva.de/'],
    ]),
    { name: 'silent on the sender’s own click tracking', message: `From: a@news.garden.org\nContent-Type: text/html\n\n${link('https://t.garden.org/c/1', 'www.ferns.com')}\n` },
  ],
  bad: [
    { name: 'across tags, with brackets', html: '<a href="https://evil.org/">&lt;<b>www.garden</b>.com&gt;</a>', reports: ['1:4-1:28 The text of the link shows www.garden.com, and the link leads to evil.org.'] },
    { name: 'a look-alike', html: link('https://gardem.com/', 'garden.com'), reports: ['1:4-1:30 The text of the link shows garden.com, and the link leads to gardem.com.'] },
    { name: 'a hosting: each name there is somebody else’s', html: link('https://evil.github.io/', 'https://garden.github.io/'), reports: ['1:4-1:34 The text of the link shows https://garden.github.io, and the link leads to evil.github.io.'] },
  ],
});

testRule(homograph, {
  good: silent([['https://garden.example/é'], ['https://пример.рф/'], ['https://сосо.рф/'], ['https://соса.ru/'], ['https://ελλάδα.gr/'], ['https://例え.jp/'], ['https://にほんabc.jp/'], ['https://한국abc.kr/'], ['https://عربي.example/'], ['https://{{ a }}.рaypal.com/'], ['https://xn--/'], ['https://garden.example/👩‍👩‍👧']]),
  bad: [
    { name: 'in its ASCII form', html: link('https://xn--pypal-4ve.com/'), reports: ['1:4-1:37 The host xn--pypal-4ve.com mixes Latin and Cyrillic letters in one name (pаypal).'] },
    { name: 'Greek that looks like Latin', html: link('https://οτο.com/'), reports: ['1:4-1:27 The host xn--0xaao.com is written in Greek letters that all look like Latin ones (οτο).'] },
    { name: 'percent-encoded', html: link('https://p%D0%B0ypal.com/'), reports: ['1:4-1:35 The host xn--pypal-4ve.com mixes Latin and Cyrillic letters in one name (pаypal).'] },
  ],
});

testRule(shortener, {
  good: silent([['https://bit.ly'], ['https://bit.ly/'], ['https://orbit.ly/x'], ['https://youtu.be/x'], ['https://t.co/x'], ['https://{{ s }}.bit.ly/x'], ['https://garden.example/bit.ly/x']]),
  bad: [{ name: 'in text', message: 'Content-Type: text/plain\n\nhttp://tinyurl.com/abc.\n', reports: ['3:1-3:23 The URL http://tinyurl.com/abc is one of the shortener tinyurl.com: nobody sees where it leads.'] }],
});

testRule(openRedirect, {
  good: silent([['https://garden.org/?url=/shop'], ['https://garden.org/?url=https://shop.garden.org/'], ['https://garden.org/?text=https://ferns.org'], ['https://garden.org/?url={{ url }}'], ['https://twitter.com/intent/tweet?url=https://ferns.org'], ['https://web.archive.org/?url=https://ferns.org'], ['https://www.google.com/search?q=https://ferns.org'], ['https://garden.org/?url=http%ZZ//']]),
  bad: [{ name: 'in the middle', html: link('https://garden.org/go?a=1&amp;REDIRECT=HTTPS%3A%2F%2Fferns.org'), reports: ['1:4-1:73 The URL at garden.org sends on to ferns.org, which its parameter “redirect” names.'] }],
});
