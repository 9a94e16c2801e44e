import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/lint/report.ts';
import type { Reporter } from '../../src/lint/reporter.ts';
import { checkstyle } from '../../src/reporters/checkstyle.ts';
import { junit } from '../../src/reporters/junit.ts';
import { escapeXml } from '../../src/reporters/xml.ts';
import { HOSTILE, HOSTILE_PATH, lines, REPORT } from './report.ts';

const context = { color: false, width: 80, lines };
/** How hostile words can be read where controls and half characters are not allowed. */
const SHOWN = 'Reads "a" & <b>]]>\\x00\\x1b[2J\\r\\n::error::x ##[add-mask]e %0A {0} {{name}} [click](https://evil.example) \\ud800 \\ufffe\\u202e end.';

const parsed = (text: string, schema: string): XmlElement => {
  const document = XmlDocument.fromString(text);
  XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(schema, 'utf8'))).validate(document);
  return document.root;
};
const values = (root: XmlElement, path: string): readonly string[] => root.find(path).map((node) => node.content);
const junitOf = (report = HOSTILE): XmlElement => parsed(junit(report, context), 'test/reporters/junit.xsd');
const checkstyleOf = (report = HOSTILE): XmlElement => parsed(checkstyle(report, context), 'test/reporters/checkstyle.xsd');

it('what XML does not allow is shown, and nothing is left that has a meaning', () => {
  expect(escapeXml('<a b="c">&\'\u0000\u001b\uffff\ud800\u{1f600}é')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&apos;\\x00\\x1b\\uffff\\ud800\u{1f600}é');
});

describe('JUnit', () => {
  it('fits the schema, which finds a mistake', () => {
    junitOf(REPORT);
    junitOf(reportOf([], [], []));
    expect(() => parsed(junit(HOSTILE, context).replace('type="error"', ''), 'test/reporters/junit.xsd')).toThrow(/type/u);
  });

  it('has a suite for each file and a case for each rule that found something, could not tell or went wrong', () => {
    const root = junitOf();
    expect(values(root, 'testsuite/@name')).toEqual([HOSTILE_PATH, 'clean.eml', 'gone.eml', 'sendlint']);
    expect(values(root, 'testsuite[1]/testcase/@name')).toEqual(['size/total', 'html/valid', 'other/rule', 'content/unsure']);
    expect(values(root, 'testsuite[1]/testcase/@classname')[0]).toBe(HOSTILE_PATH.slice(0, -'.eml'.length));
    expect(values(root, 'testsuite/@tests')).toEqual(['4', '1', '1', '1']);
    expect(['@tests', '@failures', '@errors', '@skipped'].map((name) => values(root, name)[0])).toEqual(['7', '2', '2', '1']);
  });

  it('errors and warnings fail, and hold each finding; a note does not', () => {
    const root = junitOf();
    expect(values(root, 'testsuite/testcase/failure/@type')).toEqual(['error', 'warning']);
    expect(values(root, 'testsuite/testcase/failure/@message')[0]).toBe(`${SHOWN} (and 2 more)`);
    expect(values(root, 'testsuite[1]/testcase[1]/failure')[0]?.trim().split('\n')).toEqual([`${HOSTILE_PATH}:2:5: error: ${SHOWN}`, 'parts/foot.html:9:1: warning: Said of a partial.', 'parts/foot.html:12:1: warning: Said of a partial again.']);
    expect(values(root, 'testsuite[1]/testcase[3]/system-out')[0]?.trim()).toBe(`${HOSTILE_PATH}:4:1: info: Not listed.`);
    expect(values(root, 'testsuite/testcase/skipped/@message')).toEqual([`${SHOWN} Nobody knows.`]);
    expect(values(root, 'testsuite/testcase/error/@message')).toEqual(['gone.eml does not exist.', SHOWN]);
  });
});

describe('checkstyle', () => {
  it('fits the schema, which finds a mistake', () => {
    checkstyleOf(REPORT);
    checkstyleOf(reportOf([], [], []));
    expect(() => parsed(checkstyle(HOSTILE, context).replace('severity="info"', 'severity="note"'), 'test/reporters/checkstyle.xsd')).toThrow(/severity/u);
  });

  it('has each file once, what is in a partial under the partial, and what failed', () => {
    const root = checkstyleOf();
    expect(values(root, 'file/@name')).toEqual([HOSTILE_PATH, 'clean.eml', 'parts/foot.html', 'gone.eml', 'sendlint']);
    expect(values(root, 'file[1]/error/@message')).toEqual([SHOWN, SHOWN, 'Not listed.']);
    expect(values(root, 'file/error/@source')).toEqual(['sendlint.size/total', 'sendlint.html/valid', 'sendlint.other/rule', 'sendlint.size/total', 'sendlint.size/total', 'sendlint', 'sendlint.size/total']);
    expect(values(root, 'file[1]/error/@line')).toEqual(['2', '3', '4']);
  });
});

it.each<readonly [string, Reporter]>([['junit', junit], ['checkstyle', checkstyle]])('%s tells paths from the root of the repository', (_, reporter) => {
  expect(reporter(REPORT, { ...context, rooted: (path) => `packages/mail/${path}` })).toContain('"packages/mail/news.html"');
});
