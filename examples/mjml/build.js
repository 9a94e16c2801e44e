import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';
import { createLinter } from 'sendlint';
import config from './sendlint.config.js';

const linter = createLinter(config, { folder: import.meta.dirname });

await mkdir('out', { recursive: true });
for (const name of await readdir('emails')) {
  const path = `emails/${name}`;
  const source = await readFile(path, 'utf8');
  // The source and not the HTML: a finding stands in the file that is written by hand. The build ends with it.
  await linter.check(source, { path });
  const { html } = await mjml2html(source);
  await writeFile(`out/${name.replace('.mjml', '.html')}`, html);
}
