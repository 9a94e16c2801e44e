import ipAddress from '../../../rules/link/ip-address.ts';
import { testRule } from '../../../src/testing/index.ts';

const plain = (text: string): string => `From: a@example.com\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;
const link = (href: string): string => `<a href="${href}">x</a>`;

testRule(ipAddress, {
  good: [
    ...['https://garden.example/', 'http://10.1.2.3/', 'http://192.168.0.1:8080/', 'http://172.16.0.1', 'http://[::1]/', 'http://[fe80::1]/', 'http://100.64.1.1/', 'mailto:a@203.0.113.7', 'http://1.2.3.4.garden.example/', 'http://256.1.1.1/', '{{ a }}://203.0.113.7', 'http://{{ host }}.203.0.113.7/'].map((href) => ({ name: `silent on ${href}`, html: link(href) })),
    { name: 'silent on a version in text', message: plain('Version 1.2.3.4 is out, see http:// or ://203.0.113.7') },
  ],
  bad: [
    { name: 'a source of an image', html: '<img src="http://203.0.113.7/a.gif">', reports: ['1:6-1:36 The URL has the IP address 203.0.113.7 for a host.'] },
    { name: 'the base of a page', html: '<head><base href="http://203.0.113.7/"></head>', reports: ['1:13-1:39 The URL has the IP address 203.0.113.7 for a host.'] },
    { name: 'octal', html: link('http://0313.0.0161.07/'), reports: ['1:4-1:33 The URL has the IP address 203.0.113.7 for a host, written as “0313.0.0161.07”.'] },
    { name: 'a private address in disguise', html: link('http://2130706433/'), reports: ['1:4-1:29 The URL has the IP address 127.0.0.1 for a host, written as “2130706433”.'] },
    { name: 'with a tag behind the host', html: link('http://203.0.113.7/{{ id }}'), reports: ['1:4-1:38 The URL has the IP address 203.0.113.7 for a host.'] },
    { name: 'in text, without the punctuation of the sentence', message: plain('See (http://203.0.113.7/a_(b)), or not.'), reports: ['4:6-4:30 The URL has the IP address 203.0.113.7 for a host.'] },
    { name: 'in the text of HTML, and once where it is linked too', html: '<p>http://203.0.113.7/a</p><a href="http://203.0.113.8/">http://203.0.113.8</a>', reports: ['1:4-1:24 The URL has the IP address 203.0.113.7 for a host.', '1:31-1:57 The URL has the IP address 203.0.113.8 for a host.'] },
    { name: 'twenty places at most', html: link('http://203.0.113.7/').repeat(50), reports: Array.from({ length: 20 }, (_, index) => `1:${index * 35 + 4}-1:${index * 35 + 30} The URL has the IP address 203.0.113.7 for a host.`) },
  ],
});
