import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/lint/report.ts';
import type { Report } from '../../src/lint/report.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { literal } from '../../src/reporters/sarif-result.ts';
import { HOSTILE, HOSTILE_PATH, lines, REPORT } from './report.ts';

/** OASIS's schema, as Microsoft's matchers for it carry it; in its dialect `id` is what is now `$id`. */
const { id: _id, $schema: _dialect, ...schema } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>;
const isUri = (text: string): boolean => /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[\dA-F]{2})*$/u.test(text);
const fits = new Ajv({ strict: false, unicodeRegExp: false, formats: { uri: isUri, 'uri-reference': isUri, 'date-time': true } }).compile(schema);

interface Physical { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }; readonly region: Record<string, number> } }
interface Log { readonly runs: readonly [{
  readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string; readonly helpUri: string; readonly help: { readonly text: string; readonly markdown: string } }[] } };
  readonly columnKind: string;
  readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly { readonly level: string; readonly message: { readonly text: string }; readonly locations?: readonly Physical[] }[] }];
  readonly results: readonly { readonly ruleId: string; readonly ruleIndex?: number; readonly level: string; readonly message: { readonly text: string }; readonly locations: readonly [Physical]; readonly partialFingerprints?: Record<string, string>; readonly fixes?: readonly unknown[] }[];
}] }

const logOf = (report: Report): Log['runs'][0] => {
  const log = JSON.parse(sarif(report, { color: false, width: 80, lines })) as Log;
  expect(fits(log), JSON.stringify(fits.errors)).toBe(true);
  return log.runs[0];
};

describe('SARIF', () => {
  it('fits the schema, which finds a mistake', () => {
    logOf(HOSTILE);
    logOf(REPORT);
    logOf(reportOf([], [], []));
    const wrong = JSON.parse(sarif(HOSTILE, { color: false, width: 80, lines })) as { runs: { results: { level: string }[] }[] };
    wrong.runs[0]!.results[0]!.level = 'info';
    expect(fits(wrong)).toBe(false);
  });

  it('tells of rules, and each result which of them it is', () => {
    const { tool, results, columnKind } = logOf(HOSTILE);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(tool.driver.version).toBe(version);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules.map(({ id, helpUri, help }) => [id, helpUri, help.text])).toEqual([
      ['html/valid', 'https://www.rfc-editor.org/rfc/rfc5322', 'Close it.\n\nRFC 5322: https://www.rfc-editor.org/rfc/rfc5322'],
      ['size/total', 'https://www.rfc-editor.org/rfc/rfc5322', 'Make it {{{{smaller}}}}.\n\nRFC 5322: https://www.rfc-editor.org/rfc/rfc5322'],
    ]);
    expect(results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
      ['size/total', 1, 'error'], ['html/valid', 0, 'warning'], ['other/rule', undefined, 'note'], ['size/total', 1, 'warning'], ['size/total', 1, 'warning'],
    ]);
  });

  it('has places as URIs, lines and bytes, and fixes as bytes', () => {
    const [first, second] = logOf(HOSTILE).results;
    const { artifactLocation, region } = first!.locations[0].physicalLocation;
    expect(artifactLocation).toEqual({ uri: 'mail/50%25%20off%2C%20a%23b%3Fc%3Ad/%E2%80%9C%C3%BCn%C3%AF%E2%80%9D%20%3C%26%F0%9F%93%A7%3E/%5Bx%5D(y).eml', uriBaseId: '%SRCROOT%' });
    expect(decodeURIComponent(artifactLocation.uri)).toBe(HOSTILE_PATH);
    expect(region).toEqual({ startLine: 2, startColumn: 5, endLine: 2, endColumn: 25, byteOffset: 0, byteLength: 20 });
    expect(first!.partialFingerprints).toEqual({ 'sendlint/v1': 'f1' });
    expect(first!.fixes).toEqual([
      { description: { text: 'Fix it.' }, artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: { byteOffset: 1, byteLength: 1 }, insertedContent: { text: 'a "b"' } }] }] },
      { description: { text: 'Write {{{{x}}}}.' }, artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: { byteOffset: 4, byteLength: 0 }, insertedContent: { binary: '/+k=' } }, { deletedRegion: { byteOffset: 5, byteLength: 4 } }] }] },
    ]);
    expect(second!.locations[0].physicalLocation.region).toMatchObject({ startLine: 3, endLine: 4, endColumn: 2 });
  });

  it('says what failed and what was not checked, and that the run did not succeed', () => {
    const { executionSuccessful, toolExecutionNotifications } = logOf(REPORT).invocations[0];
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications.map(({ level, message, locations = [] }) => [level, message.text, locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)])).toEqual([
      ['error', 'gone.eml does not exist.', ['gone.eml']],
      ['note', 'Not checked: Set "kind": nothing tells whether this is bulk mail.', ['news.html']],
      ['note', 'Not checked: The image has no height.', ['news.html']],
      ['note', 'Not checked: Another image has no height.', ['news.html']],
    ]);
    expect(logOf(reportOf([], [], [])).invocations[0]).toEqual({ executionSuccessful: true, toolExecutionNotifications: [] });
  });

  it('names twenty files of a reason that holds for thousands', () => {
    const results = Array.from({ length: 3000 }, (_unused, index) => ({ path: `${index}.eml`, diagnostics: [], unchecked: [{ rule: 'a/b', reason: 'Set "kind".' }] }));
    const [notification, ...more] = logOf(reportOf(results, [], [])).invocations[0].toolExecutionNotifications;
    expect(more).toEqual([]);
    expect(notification!.message.text).toBe('Not checked: Set "kind". (3000 places, of which 20 are named)');
    expect(notification!.locations).toHaveLength(20);
  });

  it('words hold no placeholder and no link', () => {
    expect(literal('{0} of [a] \\')).toBe('{{0}} of [a] \\');
    expect(literal('[x](https://evil.example) \\')).toBe('\\[x\\](https://evil.example) \\\\');
  });
});
