import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import rules from '../rules/index.ts';
import { parseExamples } from '../src/docs/examples.ts';
import { writePage } from '../src/docs/rule-page.ts';
import type { AnyRule } from '../src/lint/any-rule.ts';
import { checkCase } from '../src/testing/rule-tester.ts';
import { caseOf } from './example-case.ts';

const all: readonly AnyRule[] = Object.values(rules);

describe.each(all.map((rule) => [rule.name, rule] as const))('the page of %s', (name, rule) => {
  const page = readFileSync(`rules/${name}.md`, 'utf8');
  const examples = parseExamples(page);

  it('has a good and a bad example', () => {
    expect(examples.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['good', 'bad']));
  });

  it('says what the rule says of itself', () => {
    expect(writePage(rule, page)).toBe(page);
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
  });

  it.each(examples.map((example) => [example.line, example.verdict, example] as const))('line %i is %s', async (_line, verdict, example) => {
    expect(example.reports.length > 0).toBe(verdict === 'bad');
    await checkCase(rule, {
      ...caseOf(example),
      reports: example.reports,
      unchecked: example.unchecked,
      ...(example.fixed !== undefined && { fixed: example.fixed }),
      ...(example.suggested !== undefined && { suggested: example.suggested }),
      reencode: !name.startsWith('size/') && !name.startsWith('mime/'),
    });
  });
});

describe.each([...globSync('docs/**/*.md'), 'CONTRIBUTING.md'])('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/gu)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  it('names rules that there are', () => {
    const names = [...text.matchAll(/`([a-z]+\/[a-z-]+)`/gu)].map(([, name]) => name ?? '').filter((name) => existsSync(`rules/${dirname(name)}`));
    expect(names.filter((name) => !Object.hasOwn(rules, name))).toEqual([]);
  });
});

it('every rule that bulk senders are told of is on in bulk', () => {
  const names = [...readFileSync('docs/bulk-senders.md', 'utf8').matchAll(/\[([a-z]+\/[a-z-]+)\]/gu)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => all.find((rule) => rule.name === name)?.presets['bulk'] === undefined)).toEqual([]);
});
