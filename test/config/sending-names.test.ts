import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALIASES, canonicalName, PROVIDERS, SERVICES } from '../../src/config/sending-names.ts';

/** The names in single quotes that begin an entry of a table in this file. */
const namesIn = (path: string, pattern: RegExp): readonly string[] => [...readFileSync(path, 'utf8').matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));
const known: readonly string[] = SERVICES;

describe('the names of providers and services', () => {
  it.each([
    ['rules/size/limits/limits.ts', /^ {2}\['([\w.-]+)', (?:message|attachments)\(/gmu],
    ['rules/attachment/files/blocked-types.ts', /\['([\w.-]+)', \[/gu],
    ['src/template/service-tokens.ts', /^ {2}'([\w.-]+)': \[/gmu],
    ['src/lint/sending-evidence.ts', /\['[^']+', '([\w.-]+)'\]/gu],
  ])('those of %s are known to a configuration', (path, pattern) => {
    const names = namesIn(path, pattern);
    expect(names.length).toBeGreaterThan(10);
    expect(names.map(canonicalName).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('those of the services that add what a rule asks for', () => {
    const names = namesIn('rules/unsubscribe/leaving/service-duties.ts', /'([a-z][\w.-]+)'/gu);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('each once, in order; other names lead to known ones', () => {
    expect([...PROVIDERS]).toEqual([...new Set(PROVIDERS)].toSorted());
    expect(new Set(SERVICES).size).toBe(SERVICES.length);
    for (const [alias, name] of ALIASES) {
      expect(known).toContain(name);
      expect(known).not.toContain(alias);
    }
  });
});
