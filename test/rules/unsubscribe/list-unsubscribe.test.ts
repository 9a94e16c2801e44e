import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfUrl, parseUrlList } from '../../../rules/unsubscribe/leaving/list-unsubscribe.ts';
import { ownTime } from '../../own-time.ts';

const parsed = (value: string): readonly string[] => {
  const { urls, faults } = parseUrlList(value);
  return [...urls.map(({ url }) => url), ...faults.map(({ code, start, end }) => `${code} ${start}-${end}`)];
};

describe('parseUrlList', () => {
  it.each([
    ['<https://a.example/x>', ['https://a.example/x']],
    [' <https://a.example/x> , <mailto:b@a.example> ', ['https://a.example/x', 'mailto:b@a.example']],
    ['(by (web) \\) now) <https://a.example/x> (or) , <mailto:b@a.example> (mail)', ['https://a.example/x', 'mailto:b@a.example']],
    ['<https://a.example/ x>', ['https://a.example/x']],
    ['<https://a.example/x>,', ['https://a.example/x']],
    ['', ['empty 0-0']],
    ['<>', ['empty 0-2']],
    ['https://a.example/x', ['bare 0-19']],
    ['<https://a.example/x>, mailto:b@a.example', ['https://a.example/x', 'bare 23-41']],
    ['<https://a.example/x>; <mailto:b@a.example>', ['https://a.example/x', 'after 21-43']],
    ['<https://a.example/x> <mailto:b@a.example>', ['https://a.example/x', 'noComma 22-42']],
    ['<https://a.example/x', ['unclosed 0-20']],
    ['<https://a.example/x, <mailto:b@a.example>', ['unclosed 0-22']],
    ['(never closed <https://a.example/x>', ['comment 0-35']],
  ])('%s', (value, expected) => {
    expect(parsed(value)).toEqual(expected);
  });

  it('never throws, and points into the value', () => {
    assert(property(string({ unit: constantFrom('<', '>', '(', ')', ',', '\\', ' ', 'a', ':', '@') }), (value) => {
      const { urls, faults } = parseUrlList(value);
      for (const { start, end } of [...urls, ...faults]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(value.length);
      }
    }));
  });

  it('is linear in the value', () => {
    const start = ownTime();
    for (const piece of ['(', '<', '<a>,', '(\\', ',']) parseUrlList(piece.repeat(200_000));
    expect(ownTime() - start).toBeLessThan(2_000);
  });
});

const faultOf = (value: string): string | undefined => {
  const [url] = parseUrlList(`<${value}>`).urls;
  return url && faultOfUrl(url);
};

describe('faultOfUrl', () => {
  it.each([
    ['https://a.example/x', undefined], ['http://a.example', undefined], ['HTTPS://a.example/x', undefined], ['mailto:b@a.example', undefined],
    ['mailto:b@a.example,c@a.example?subject=x', undefined], ['mailto:b%40a.example', undefined], ['mailto:b+c=d@a.example?body=x%20y', undefined],
    ['a.example/x', 'noScheme'], ['b@a.example', 'noScheme'], ['tel:123', 'scheme'], ['mailto:', 'address'], ['mailto:b', 'address'], ['mailto:https://a.example', 'address'],
    ['https://', 'url'], ['https:a', 'url'], ['https://localhost/x', 'url'],
  ])('%s', (url, fault) => {
    expect(faultOf(url)).toBe(fault);
  });
});
