import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse } from '../src/cli/args.ts';
import { LINTED } from '../src/cli/kinds.ts';

interface Hook { readonly id: string; readonly entry: string; readonly args: readonly string[]; readonly files: string }

const hooks = parseYaml(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];

describe.each(hooks.map((hook) => [hook.id, hook] as const))('the hook %s of pre-commit', (id, { entry, args, files }) => {
  // Python writes the flag into the expression.
  const matches = (name: string): boolean => new RegExp(files.replace(/^\(\?i\)/u, ''), 'iu').test(name);

  it('is given the files that folders are searched for, and no others', () => {
    expect(LINTED.filter((extension) => !matches(`emails/a${extension}`) || !matches(`A${extension.toUpperCase()}`))).toEqual([]);
    expect(['a.php', 'a.txt', 'html', 'a.html.bak', 'eml/notes.md', 'a.xhtml', 'meta.json'].filter(matches)).toEqual([]);
  });

  it('takes file names as they are', () => {
    const [program, ...flags] = entry.split(' ');
    expect(program).toBe('sendlint');
    expect(parse([...flags, ...args, '-dash.html', 'b c.html'])).toMatchObject({ operands: ['-dash.html', 'b c.html'], fixing: id === 'sendlint-fix' ? { write: true } : undefined });
  });
});

describe('docs/hooks.md', () => {
  const page = readFileSync('docs/hooks.md', 'utf8');
  const commands = [...page.matchAll(/npx sendlint([^\n`']*)/gu)].map(([, text = '']) => text.trim().split(/\s+/u));

  it.each(commands.map((argv) => [argv.join(' '), argv] as const))('sendlint %s is understood', (_, argv) => {
    expect(() => parse(argv)).not.toThrow();
  });

  it('names extensions that are linted', () => {
    const named = [...page.matchAll(/\*\.\{([^}]+)\}|\(([^)]+)\)\$/gu)].flatMap(([, braces, group]) => (braces ?? group ?? '').split(/[,|]/u));
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((extension) => !LINTED.includes(`.${extension}`))).toEqual([]);
  });
});
