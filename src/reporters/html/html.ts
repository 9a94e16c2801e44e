import { createHash } from 'node:crypto';
import type { Reporter } from '../../lint/reporter.ts';
import { fileSections } from './file-section.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { filters, ruleTable, fileTable, header, failures, notChecked } from './overview.ts';

/**
 * The report as one page that asks for nothing: it works from a file, offline and printed. Emails are in frames without rights. Styles
 * are free, since the frames inherit the policy and email is styled in place; of scripts only the page's own may run.
 */
export const html: Reporter = (report, context) => {
  const policy = `default-src 'none'; script-src '${hashOf(PAGE_SCRIPT)}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>sendlint report</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${header(report)}
<main>
${failures(report)}${ruleTable(report)}${fileTable(report)}${notChecked(report)}${filters(report)}${fileSections(report, context)}
</main>
<footer>Made by sendlint. Nothing in this file runs, sends or fetches anything of the emails it shows: images are boxes unless they are in the message.</footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
};

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
