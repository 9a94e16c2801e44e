import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import rules from '../rules/index.ts';
import { parseExamples } from '../src/docs/examples.ts';
import type { AnyRule } from '../src/lint/any-rule.ts';
import { configureRule } from '../src/lint/configured-rule.ts';
import { startRule } from '../src/lint/context.ts';
import type { OptionsSchema, Twin } from '../src/rule.ts';
import { emlReader } from '../src/read/eml.ts';
import { bytesSource, SourceFile } from '../src/source/source-file.ts';
import { lintCase, lintCases } from '../src/testing/lint-case.ts';
import { caseOf } from './example-case.ts';

const all: readonly (readonly [string, AnyRule])[] = Object.entries<AnyRule>(rules);
const SENTENCE = /^[A-Z“"`<\d].*[.]$/su;

describe('the list of rules', () => {
  it('is in order', () => {
    const names = all.map(([name]) => name);
    expect(names).toEqual(names.toSorted());
  });

  it('holds every file that defines a rule', () => {
    const files = globSync('rules/*/*.ts').filter((file) => /^export default /mu.test(readFileSync(file, 'utf8')));
    const pages = globSync('rules/*/*.md').map((file) => file.replace(/^rules\//u, '').replace(/\.md$/u, ''));
    expect(pages.toSorted()).toEqual(all.map(([name]) => name));
    expect(files.map((file) => file.replace(/^rules\//u, '').replace(/\.ts$/u, '')).toSorted()).toEqual(all.map(([name]) => name));
  });
});

describe.each(all)('%s', (name, rule) => {
  const page = readFileSync(`rules/${name}.md`, 'utf8');
  const path = `rules/${name}.ts`;

  it('is named for its file', () => {
    expect(rule.name).toBe(name);
    expect(existsSync(path)).toBe(true);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/u);
  });

  it('describes itself in sentences', () => {
    expect(rule.description).toMatch(SENTENCE);
    expect(rule.advice).toMatch(SENTENCE);
    for (const message of Object.values<string>(rule.messages)) expect(message).toMatch(/[.]$|\}\}$|\)$/u);
  });

  it('cites https sources', () => {
    expect(rule.references.length).toBeGreaterThan(0);
    for (const { url } of rule.references) expect(url).toMatch(/^https:\/\//u);
  });

  it('names its options positively and tells their defaults', () => {
    const schemas: OptionsSchema = rule.options ?? {};
    for (const [option, schema] of Object.entries(schemas)) {
      expect(option).not.toMatch(/^(ignore|skip|disable|no)[A-Z]/u);
      expect(schema.description).toMatch(SENTENCE);
      expect(schema.default).toBeDefined();
    }
  });

  it('has twins that its messages can hit', () => {
    const messages: Readonly<Record<string, string>> = rule.messages;
    const twins: readonly Twin[] = rule.twins ?? [];
    for (const { of: ids = Object.keys(messages), band, grows } of twins) {
      for (const id of ids) {
        expect(messages).toHaveProperty([id]);
        for (const measure of [band?.of, grows?.of]) if (measure !== undefined) expect(messages[id]).toContain(`{{${measure}}}`);
      }
    }
  });

  it('stays short', () => {
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(81);
  });

  if (rule.needs !== undefined) it('has nothing to say where there is not what it needs', async () => {
    const message = await emlReader.read(new SourceFile('a.eml', bytesSource(Buffer.from('From: Ann <ann@garden.example>\nTo: bob@example.org\nSubject: BUY {{it}} NOW!!!\n\nHello {{name}}, http://1.2.3.4/ is <b>broken.\n'))));
    const run = startRule(configureRule(rule), { message, sending: { kind: 'bulk', providers: [], service: undefined }, signal: new AbortController().signal, services: { clock: () => new Date(0) } });
    expect(Object.keys(run.visitor).filter((key) => !['html', 'element', 'declaration', 'suppression', 'end'].includes(key))).toEqual([]);
    await run.visitor.end?.(message);
    expect([run.failure, run.problems, run.unchecked]).toEqual([undefined, [], []]);
  });

  if (rule.stateless) it('says of a message the same after others as alone', async () => {
    const cases = parseExamples(page).map(caseOf).filter(({ options, beside, render }) => !options && !beside && !render);
    const alone = await Promise.all(cases.map((each) => lintCase(rule, each)));
    const after = await lintCases(rule, [...cases, ...cases.toReversed()]);
    expect(after).toEqual([...alone, ...alone.toReversed()]);
  });

  it('produces every wording in an example or a test', async () => {
    const test = `test/rules/${name}.test.ts`;
    const tested = existsSync(test) ? readFileSync(test, 'utf8') : '';
    const seen = new Set<string>();
    for (const example of parseExamples(page)) {
      const result = await lintCase(rule, caseOf(example));
      for (const { messageId } of result.diagnostics) seen.add(messageId);
    }
    const missing = Object.entries<string>(rule.messages).filter(([id, message]) => !seen.has(id) && !tested.includes(longestLiteral(message)));
    expect(missing).toEqual([]);
  });
});

/** The longest stretch of a wording that stands in every report of it. */
const longestLiteral = (message: string): string =>
  message.split(/\{\{\w+\}\}/u).toSorted((a, b) => b.length - a.length)[0] ?? message;
