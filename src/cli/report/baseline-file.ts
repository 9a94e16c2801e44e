import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { compared, readBaseline, writtenBaseline } from '../../lint/baseline.ts';
import type { Report } from '../../lint/report.ts';
import type { Baseline } from '../args.ts';
import { reasonOf } from '../../files/read-error.ts';
import { replaceFile } from '../../files/replace-file.ts';

/** The baseline of a run, read before anything is linted. */
export interface OpenBaseline {
  /** The report without what is known. Where that was asked for, what was found is written, all of which is known then. */
  apply(report: Report): Promise<Report>;
}

/** Reads the baseline a run is compared with. Throws a ConfigError where it cannot be read, or is none. */
export const openBaseline = async ({ file, update }: Baseline, cwd: string): Promise<OpenBaseline> => {
  const absolute = resolve(cwd, file);
  const folder = dirname(absolute);
  const before = await contentOf(absolute, file);
  if (before === undefined && !update) throw new ConfigError(`There is no baseline ${file}; --update-baseline writes one.`);
  if (before === undefined && !existsSync(folder)) throw new ConfigError(`${file} cannot be written: its folder does not exist.`);
  const known = before === undefined ? new Map<string, never>() : readBaseline(before);
  if (typeof known === 'string') throw new ConfigError(`${file} ${known}.`);
  const pathOf = (path: string): string => relative(folder, resolve(cwd, path)).replaceAll('\\', '/');
  const exists = (path: string): boolean => existsSync(isAbsolute(path) ? path : resolve(folder, path));
  return {
    async apply(report) {
      const { report: rest, gone, next } = compared(report, known, pathOf, exists);
      const counts = { known: total(report) - total(rest), gone };
      if (!update) return { ...rest, baseline: counts };
      const after = writtenBaseline(next);
      // Another run may have put its findings there meanwhile.
      const check = async (): Promise<void> => {
        if (await contentOf(absolute, file) !== before) throw new ConfigError(`${file} was changed by somebody else meanwhile, so it is left as it is; run sendlint again.`);
      };
      await check();
      if (after !== before) await replaceFile(absolute, after, file, check);
      return { ...compared(report, next, pathOf, exists).report, baseline: { known: total(report), gone: 0 } };
    },
  };
};

const total = ({ counts: { error, warning, info } }: Report): number => error + warning + info;

const contentOf = async (absolute: string, file: string): Promise<string | undefined> => {
  try {
    return await readFile(absolute, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ConfigError(reasonOf(file, error));
  }
};
