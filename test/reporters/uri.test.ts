import { fileURLToPath } from 'node:url';
import { assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { uriOf } from '../../src/reporters/uri.ts';

it.each([
  ['mail/a.eml', 'mail/a.eml'],
  ['50% off, a#b?.eml', '50%25%20off%2C%20a%23b%3F.eml'],
  ['mail:1/a.eml', 'mail%3A1/a.eml'],
  ['../über/\\x.eml', '../%C3%BCber/%5Cx.eml'],
  ['\ud800.eml', '%EF%BF%BD.eml'],
  ['/home/a b.eml', 'file:///home/a%20b.eml'],
  ['C:/Mail/a b.eml', 'file:///C:/Mail/a%20b.eml'],
  ['//server/share/a.eml', 'file://server/share/a.eml'],
])('%s is %s', (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});

/** What has a meaning in a URI, what has none, and what takes more than a byte. */
const unit = constantFrom(...' %#?&:;@[]{}|\\^`"<>+~\'()*!$,=.-_aZ9\t\n\u0001\u007f\u00e9\u202e\uffff\u{1f4e7}');

it('leads back to the path it was made of, whatever is in it', () => {
  assert(property(string({ unit, minLength: 1 }).filter((name) => !/^\.\.?$/u.test(name)), (name) => {
    const path = `/root/${name}/a.eml`;
    expect(fileURLToPath(uriOf(path), { windows: false })).toBe(path);
    // Against a folder, as a reader takes it that knows the repository.
    expect(decodeURIComponent(new URL(uriOf(`x/${name}/a.eml`), 'file:///root/').pathname)).toBe(`/root/x/${name}/a.eml`);
  }));
});
