import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { ConfigError } from '../../config/config-error.ts';
import type { Diagnostic, Result, TextEdit } from '../../lint/diagnostic.ts';
import { REPORT_SCHEMA } from '../../lint/report-schema.ts';
import type { Report } from '../../lint/report.ts';
import { reasonOf } from '../../files/read-error.ts';

/** Reads reports that `--format json` wrote. Throws a ConfigError with one sentence where one cannot be read, or is something else. */
export const readReports = async (paths: readonly string[], cwd: string): Promise<readonly Report[]> => {
  const fits = new Ajv({ strict: false }).compile(REPORT_SCHEMA);
  const reports: Report[] = [];
  for (const path of paths) {
    const value = await parsedFile(path, cwd);
    if (!fits(value)) {
      const version = versionOf(value);
      if (version !== undefined && version !== 1) throw new ConfigError(`${path} is a report of version ${JSON.stringify(version)}, and this sendlint reads version 1.`);
      const [error] = fits.errors ?? [];
      throw new ConfigError(`${path} is no report that sendlint --format json wrote: ${error?.instancePath || 'it'} ${error?.message ?? 'does not fit'}.`);
    }
    reports.push(revived(value as Report));
  }
  return reports;
};

const parsedFile = async (path: string, cwd: string): Promise<unknown> => {
  let text;
  try {
    text = await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw new ConfigError(reasonOf(path, error));
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown;
  } catch {
    throw new ConfigError(`${path} is no report that sendlint --format json wrote: it is no JSON${text.trim() === '' ? ', but empty' : ''}.`);
  }
};

const versionOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'version' in value && 'results' in value ? value.version : undefined);

/** The report with the bytes of its edits as bytes again. */
const revived = (report: Report): Report => ({ ...report, results: report.results.map(revivedResult) });

const revivedResult = (result: Result): Result => ({
  ...result,
  diagnostics: result.diagnostics.map(revivedDiagnostic),
  ...(result.suppressed && { suppressed: result.suppressed.map((suppressed) => ({ ...suppressed, diagnostic: revivedDiagnostic(suppressed.diagnostic) })) }),
});

const revivedDiagnostic = (diagnostic: Diagnostic): Diagnostic => {
  const { fix, suggest } = diagnostic;
  return { ...diagnostic, ...(fix && { fix: fix.map(withBytes) }), ...(suggest && { suggest: suggest.map(({ title, edits }) => ({ title, edits: edits.map(withBytes) })) }) };
};

const withBytes = ({ start, end, bytes }: TextEdit): TextEdit => ({ start, end, bytes: Buffer.from(String(bytes), 'base64') });
