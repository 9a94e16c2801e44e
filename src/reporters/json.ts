import type { Reporter } from '../lint/reporter.ts';
import { jsonText } from './json-text.ts';

/** The report as JSON on one line; the bytes of edits are base64. */
export const json: Reporter = (report) => jsonText(report);
