import type { Report } from '../../lint/report.ts';
import type { Args } from '../args.ts';
import { EXIT } from '../io.ts';
import type { Io } from '../io.ts';

/** The exit code that a report comes to, by `--fail-on` and `--max-warnings`; too many warnings are told, since no finding shows them. */
export const exitCodeOf = ({ counts, errors }: Report, { failOn, maxWarnings }: Args, io: Io): number => {
  const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings;
  if (tooMany) io.stderr.write(`sendlint: there are more warnings (${counts.warning}) than --max-warnings allows (${maxWarnings}).\n`);
  if (errors.length > 0) return EXIT.mistake;
  const findings = counts.error + (failOn === 'error' ? 0 : counts.warning) + (failOn === 'info' ? counts.info : 0);
  return findings > 0 || tooMany ? EXIT.findings : EXIT.clean;
};
