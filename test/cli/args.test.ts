import { describe, expect, it } from 'vitest';
import { parse } from '../../src/cli/args.ts';

describe('the command line', () => {
  it('takes operands, repeated flags and lists', () => {
    const args = parse(['a.eml', '-', '--rule', 'size/total:error', '--rule', 'html/valid:off', '--provider', 'gmail,yahoo', '--max-warnings=3']);
    expect(args.command).toBe('lint');
    expect(args.operands).toEqual(['a.eml', '-']);
    expect(args.rules).toEqual([{ name: 'size/total', severity: 'error' }, { name: 'html/valid', severity: 'off' }]);
    expect(args.providers).toEqual(['gmail', 'yahoo']);
    expect(args.maxWarnings).toBe(3);
    expect(args.failOn).toBe('error');
  });

  it('knows its commands', () => {
    expect(parse(['rules', 'size/total'])).toMatchObject({ command: 'rules', operands: ['size/total'] });
    expect(parse(['init'])).toMatchObject({ command: 'init', operands: [] });
    expect(parse(['--print-config', 'a.eml'])).toMatchObject({ command: 'print-config', operands: ['a.eml'] });
    expect(parse(['rules', '--help']).command).toBe('help');
  });

  it.each([
    [['--prest', 'bulk'], 'There is no flag "--prest". Did you mean "--preset"?'],
    [['--zzzzzzzzzz'], 'There is no flag "--zzzzzzzzzz". See sendlint --help.'],
    [['-x'], 'There is no flag "-x". See sendlint --help.'],
    [['--preset'], '--preset needs a value.'],
    [['--quiet=yes'], '--quiet takes no value.'],
    [['--rule', 'size/total'], '--rule takes <name>:<severity>, as in size/total:error, not "size/total".'],
    [['--rule', ':error'], '--rule takes <name>:<severity>, as in size/total:error, not ":error".'],
    [['--max-warnings', '-1'], undefined],
    [['--max-warnings', 'many'], '--max-warnings takes a whole number, not "many".'],
    [['--fail-on', 'warn'], '--fail-on takes error, warning or info, not "warn". Did you mean "warning"?'],
  ])('%j is one clear sentence', (argv, message) => {
    if (message === undefined) expect(() => parse(argv)).toThrow();
    else expect(() => parse(argv)).toThrow(message);
  });
});
