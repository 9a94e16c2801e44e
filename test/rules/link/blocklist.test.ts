import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import blocklist from '../../../rules/link/blocklist.ts';
import { blocklistOf } from '../../../rules/link/blocklists/blocklist.ts';
import { testRule } from '../../../src/testing/index.ts';

const entry = (lines: readonly string[], host: string): string | undefined => blocklistOf(lines).entryFor(host);

testRule(blocklist, {
  good: [
    { name: 'silent without files', html: '<a href="https://bad.example/">x</a>' },
    { name: 'silent on a host that a template writes', html: '<a href="https://{{ a }}.bad.example/">x</a>', options: { files: ['bad.example'] } },
  ],
  bad: [
    { name: 'in text, in capitals', message: 'Content-Type: text/plain\n\nhttps://WWW.Bad.Example./x\n', options: { files: ['bad.example'] }, reports: ['3:1-3:27 The host www.bad.example. is on the block list, as bad.example.'] },
    { name: 'an address', html: '<a href="http://3405803783/">x</a>', options: { files: ['203.0.113.7'] }, reports: ['1:4-1:29 The host 203.0.113.7 is on the block list, as 203.0.113.7.'] },
    { name: 'of files without hosts', html: '<a href="https://bad.example/">x</a>', options: { files: ['# nothing', '', 'com'] }, unchecked: ['The files of the block list hold no host.'], reports: [] },
  ],
});

describe('a line of a list', () => {
  it.each([
    ['bad.example', 'bad.example', 'bad.example'],
    ['  bad.example  # why', 'a.bad.example', 'bad.example'],
    ['BAD.Example.', 'bad.example', 'bad.example'],
    ['bad.example', 'notbad.example', undefined],
    ['.bad.example', 'bad.example', 'bad.example'],
    ['*.bad.example', 'bad.example', undefined],
    ['*.bad.example', 'a.b.bad.example', '*.bad.example'],
    ['bücher.example', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['example', 'bad.example', undefined],
    ['! bad.example', 'bad.example', undefined],
    ['; bad.example', 'bad.example', undefined],
    ['0.0.0.0 bad.example worse.example # both', 'worse.example', 'worse.example'],
    ['127.0.0.1\tbad.example', 'bad.example', 'bad.example'],
    [':: bad.example', 'bad.example', 'bad.example'],
    ['127.0.0.1 localhost localhost.localdomain', 'localhost.localdomain', undefined],
    ['https://bad.example/path', 'bad.example', undefined],
    ['||bad.example^', 'bad.example', undefined],
    ['bad.example worse.example', 'bad.example', undefined],
  ])('%j and the host %s', (line, host, expected) => {
    expect(entry([line], host)).toBe(expected);
  });

  it('of a response policy zone says what it stands for', () => {
    const zone = [
      '$TTL 300', '@ SOA ns.rpz.example. root.rpz.example. (1 3600 600 86400 300)', ' NS ns.rpz.example.', '$ORIGIN rpz.example.',
      'bad.example CNAME .', '*.bad.example IN CNAME .', 'only.example 300 IN CNAME .', 'gone.example.rpz.example. CNAME *.', 'walled.example A 192.0.2.1', 'good.example CNAME rpz-passthru.', '24.0.2.0.192.rpz-ip CNAME .', 'ns.evil.example.rpz-nsdname CNAME .',
    ];
    expect(['bad.example', 'a.bad.example', 'only.example', 'a.only.example', 'gone.example', 'walled.example', 'good.example', 'ns.evil.example', 'ns.rpz.example'].map((host) => entry(zone, host))).toEqual(['bad.example', '*.bad.example', 'only.example', undefined, 'gone.example', 'walled.example', undefined, undefined, undefined]);
  });

  it('of any kind throws nothing', () => {
    assert(property(string({ unit: 'binary' }), string(), (line, host) => { entry([line, `0.0.0.0 ${line}`, `${line} CNAME .`], host); }));
  });
});

describe('a list', () => {
  it('is read once for all messages', () => {
    const lines = ['bad.example'];
    expect(blocklistOf(lines)).toBe(blocklistOf(lines));
  });

  it('of many hosts holds each of them', () => {
    const list = blocklistOf(Array.from({ length: 200_000 }, (_, index) => `host-${index}.example`));
    expect(list.size).toBe(200_000);
    expect(['a.host-0.example', 'host-199999.example', 'host-200000.example'].map((host) => list.entryFor(host))).toEqual(['host-0.example', 'host-199999.example', undefined]);
  });
});
