import deceptiveHost from '../../../rules/link/deceptive-host.ts';
import port from '../../../rules/link/port.ts';
import privateHost from '../../../rules/link/private-host.ts';
import userInfo from '../../../rules/link/user-info.ts';
import { testRule } from '../../../src/testing/index.ts';

const link = (href: string): string => `<a href="${href}">x</a>`;
const silent = (hrefs: readonly string[]) => hrefs.map((href) => ({ name: `silent on ${href}`, html: link(href) }));
const said = (hrefs: readonly (readonly [href: string, message: string])[]) => hrefs.map(([href, message]) => ({ name: href, html: link(href), reports: [`1:4-1:${href.length + 11} ${message}`] }));

testRule(privateHost, {
  good: [...silent(['https://garden.example/', 'https://test.com/', 'https://developer.apple.com/', 'https://preview.garden.org/', 'https://latest.garden.org/', 'https://contest.garden.org/', 'https://{{ env }}.garden.local/', 'https://172.32.0.1/', 'https://ngrok.com/', 'https://stagecoach.garden.org/', 'http://2130706433/']), { name: 'silent on text', message: 'Content-Type: text/plain\n\nOpen http://localhost:3000/ then.\n' }],
  bad: said([
    ['http://LOCALHOST/', 'The URL leads to localhost, a name that only the sender’s own network knows.'],
    ['http://intranet/a', 'The URL leads to intranet, a name that only the sender’s own network knows.'],
    ['https://nas.home.arpa/', 'The URL leads to nas.home.arpa, a name that only the sender’s own network knows.'],
    ['http://printer.local./', 'The URL leads to printer.local., a name that only the sender’s own network knows.'],
    ['http://[::1]:3000/', 'The URL leads to [::1], an address of a private network.'],
    ['http://[fd00::7]/', 'The URL leads to [fd00::7], an address of a private network.'],
    ['https://shop-staging.garden.org/', 'The URL leads to shop-staging.garden.org, which by its name is a test system.'],
    ['https://uat2.garden.org/{{ id }}', 'The URL leads to uat2.garden.org, which by its name is a test system.'],
    ['https://abc.trycloudflare.com/', 'The URL leads to abc.trycloudflare.com, a tunnel to a developer’s computer (Cloudflare).'],
  ]),
});

testRule(port, {
  good: silent(['https://garden.example/', 'https://garden.example:/', 'http://garden.example:80', 'https://[2001:db8::1]/', 'http://localhost:3000/', 'http://10.0.0.1:81/', 'https://garden.example:{{ port }}/', 'https://a:b@garden.example/', 'https://garden.example/a:81/']),
  bad: said([['http://garden.example:81', 'The URL asks garden.example on port 81; usual are 80, 443 and 8080.'], ['https://a:b@garden.example:444/', 'The URL asks garden.example on port 444; usual are 80, 443 and 8080.'], ['https://garden.example:8o/', 'The port of the URL, “8o”, is none.']]),
});

testRule(userInfo, {
  good: silent(['https://garden.example/a@b', 'https://garden.example?a@b', 'https://garden.example#a@b', 'mailto:a@garden.example', 'https://{{ user }}@garden.example/', 'ftp://ana@garden.example/']),
  bad: said([['https://@garden.example/', 'The URL has “” before its host, garden.example.'], ['https://a@b@garden.example/', 'The URL has “a@b” before its host, garden.example.'], ['http:\\\\www.bank.com:80@garden.example', 'The URL begins like one to www.bank.com and leads to garden.example.']]),
});

testRule(deceptiveHost, {
  good: silent(['https://www.garden.com/', 'https://garden.com.au/', 'https://com.org/', 'https://www.com.org/', 'https://garden.com.s3.amazonaws.com/', 'https://www.garden.com.edgekey.net/', 'https://{{ a }}.com.b.org/', 'https://a.example/b.com.c.org']),
  bad: said([['https://garden.com.evil.org/', 'The host garden.com.evil.org begins like garden.com and belongs to evil.org.'], ['https://a.org.evil.co.uk/', 'The host a.org.evil.co.uk begins like a.org and belongs to evil.co.uk.']]),
});
