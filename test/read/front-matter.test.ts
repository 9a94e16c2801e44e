import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterOf, LONGEST_FRONT_MATTER } from '../../src/read/front-matter.ts';
import { faultsOf, read, textOf } from './data.ts';

/** The YAML and what follows it. */
const cut = (content: string): readonly string[] | undefined => {
  const text = textOf(content);
  const found = frontMatterOf(text);
  return found && [text.value.slice(found.block.start, found.block.end), text.value.slice(found.bodyStart)];
};

describe('front matter', () => {
  it.each([
    ['as Jekyll has it', '---\nsubject: Hi\n---\n<p>Hello', ['subject: Hi\n', '<p>Hello']],
    ['with CRLF', '---\r\nsubject: Hi\r\n---\r\n<p>', ['subject: Hi\r\n', '<p>']],
    ['after a byte order mark', '\uFEFF---\nsubject: Hi\n---\n<p>', ['subject: Hi\n', '<p>']],
    ['with white space after the marks', '--- \t\na: b\n---  \n<p>', ['a: b\n', '<p>']],
    ['closed by dots', '---\na: b\n...\n<p>', ['a: b\n', '<p>']],
    ['closed by the end', '---\na: b\n---', ['a: b\n', '']],
    ['of nothing', '---\n---\n<p>', ['', '<p>']],
    ['of comments', '---\n# a: b\n\n---\n<p>', ['# a: b\n\n', '<p>']],
    ['with a comment first', '---\n# a\n"a b": c\n---\n', ['# a\n"a b": c\n', '']],
    ['with HTML in a block', '---\nintro: |\n  <p>Hi</p>\n  ---\n---\n<p>', ['intro: |\n  <p>Hi</p>\n  ---\n', '<p>']],
    ['in braces', '---\n{ "subject": "a" }\n---\n<p>', ['{ "subject": "a" }\n', '<p>']],
    ['with a key that is no word', "---\n'a:b': c\nд_é: d\n---\n", ["'a:b': c\nд_é: d\n", '']],
    ['that is no YAML from the second line on', '---\nsubject: a\nfrom b\n---\n<p>', ['subject: a\nfrom b\n', '<p>']],
    ['with a later rule in the text', '---\na: b\n---\n<p>\n---\n', ['a: b\n', '<p>\n---\n']],
  ])('%s', (_, content, expected) => {
    expect(cut(content)).toEqual(expected);
  });

  it.each([
    ['HTML', '<p>---\na: b\n---\n'],
    ['nothing', ''],
    ['a mark alone', '---'],
    ['a mark and a line end', '---\n'],
    ['a mark that is no line', '--- a: b\n---\n'],
    ['four hyphens', '----\na: b\n----\n'],
    ['a mark after a blank line', '\n---\na: b\n---\n'],
    ['a mark after a blank', ' ---\na: b\n---\n'],
    ['what is not closed', '---\na: b\n<p>Hello'],
    ['what is closed in a line', '---\na: b ---\n'],
    ['a Markdown rule over a paragraph', '---\nDear customer,\n---\n'],
    ['a Markdown rule over a list', '---\n- a: b\n---\n'],
    ['a rule over HTML', '---\n<p>a: b</p>\n---\n'],
    ['HTML after something like a key', '---\nNote: this\n<p>Hello</p>\n---\n'],
    ['a doctype', '---\na: b\n<!doctype html>\n---\n'],
    ['a tag of a template', '---\n{{#if a}}\n---\n'],
    ['another tag of a template', '---\n{% if a: %}\n---\n'],
    ['a web address', '---\nhttps://example.com\n---\n'],
    ['styles', '---\na{color: red}\n---\n'],
    ['a closing mark too far away', `---\na: |\n${' b\n'.repeat(LONGEST_FRONT_MATTER / 3)}---\n`],
  ])('is not %s', (_, content) => {
    expect(cut(content)).toBeUndefined();
  });

  it('is found as far away as it may be', () => {
    const block = `a: |\n${' b\n'.repeat(Math.floor((LONGEST_FRONT_MATTER - 8) / 3))}`;
    expect(cut(`---\n${block}---\n<p>`)).toEqual([block, '<p>']);
  });

  it('parts any text in two without a loss', () => {
    const soup = fc.array(fc.oneof(fc.constantFrom('---', '---\n', '...\n', '\n', '\r\n', '\r', ' ', 'a: b', 'a:', '#', '<p>', '{', '{{', '"', "'", ':', '\uFEFF'), fc.string({ maxLength: 3 })), { maxLength: 14 });
    fc.assert(fc.property(soup, (pieces) => {
      const text = textOf(`---\n${pieces.join('')}`);
      const found = frontMatterOf(text);
      if (!found) return;
      expect(text.value.slice(0, found.block.start)).toMatch(/^\uFEFF?---[ \t]*\r?\n$/);
      expect(text.value.slice(found.block.end, found.bodyStart)).toMatch(/^(?:---|\.\.\.)[ \t]*\r?\n?$/);
      expect(found.block.end).toBeGreaterThanOrEqual(found.block.start);
    }), { numRuns: 2000 });
  });

  // A square of 4 million would not end within the time of a test.
  it.each(['-', '---\n', '---', ' ', '\n', 'a', 'a:', '"', '#', '<', '{', ': ', '\r', "'a'"])('is looked for in one pass: %j', (unit) => {
    const many = unit.repeat(Math.ceil((4 << 20) / unit.length));
    for (const content of [many, `---\n${many}`, `---${many}`, `---\na: b\n${many}`]) {
      const found = frontMatterOf(textOf(content));
      expect(found === undefined || found.bodyStart <= content.length).toBe(true);
    }
  });
});

const corpus = '../shared/corpora/templates';
it.skipIf(!existsSync(corpus))('is found in the templates of the corpus that begin with its mark, and nowhere else', async () => {
  const found: string[] = [];
  for (const entry of readdirSync(corpus, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:html|mjml|hbs|liquid|njk|twig|erb|txt)$/.test(entry.name)) continue;
    const file = `${entry.parentPath}/${entry.name}`;
    const content = readFileSync(file, 'utf8');
    const cutInTwo = cut(content);
    if (cutInTwo) found.push(file);
    expect([file, cutInTwo !== undefined]).toEqual([file, /^---\r?\n/.test(content)]);
    if (cutInTwo) expect([file, await faultsOf(await read(cutInTwo[0] ?? ''))]).toEqual([file, []]);
  }
  expect(found.length).toBeGreaterThan(0);
});
