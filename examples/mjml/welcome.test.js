import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import mjml2html from 'mjml';
import { matchers } from 'sendlint/jest';

expect.extend(matchers);

test('the welcome may be sent', async () => {
  const { html } = await mjml2html(await readFile('emails/welcome.mjml', 'utf8'));
  await expect({
    from: 'Oak & Ash <hello@oakandash.example>',
    to: 'ada@example.org',
    subject: 'Welcome to Oak & Ash',
    html: html.replace(/\{\{#if name\}\}.*?\{\{\/if\}\}/u, 'Ada').replace('{{confirm_url}}', 'https://oakandash.example/confirm?token=4f9a'),
    text: 'Welcome, Ada! Confirm your address: https://oakandash.example/confirm?token=4f9a',
  }).toPassLint({ preset: 'transactional' });
});
