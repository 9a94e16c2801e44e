import { describe, expect, it } from 'vitest';
import altRequired from '../../../rules/image/alt-required.ts';
import imageHttps from '../../../rules/image/https.ts';
import used from '../../../rules/suppression/used.ts';
import type { Result, TextEdit } from '../../../src/lint/diagnostic.ts';
import { lintCase } from '../../../src/testing/index.ts';
import { ownTime } from '../../own-time.ts';

const lint = (html: string, path = 'a.html'): Promise<Result> => lintCase(used, { html, path, beside: [altRequired, imageHttps] });

/** The source with the first fix of each round, until there is none. */
const fixed = async (html: string, path?: string): Promise<string> => {
  let source = html;
  for (let round = 0; round < 10; round += 1) {
    const { diagnostics } = await lint(source, path);
    const edits = diagnostics.flatMap(({ fix }) => fix?.slice(0, 1) ?? []).toSorted((a, b) => b.start - a.start);
    if (edits.length === 0) return source;
    // Two that would change the same stretch: the other one waits for the next round.
    const apart = edits.filter(({ end }, index) => index === 0 || end <= (edits[index - 1]?.start ?? 0));
    source = apart.reduce(replaced, source);
  }
  throw new Error('The fixes do not come to an end.');
};

const replaced = (source: string, { start, end, bytes }: TextEdit): string => {
  const all = Buffer.from(source);
  return Buffer.concat([all.subarray(0, start), bytes, all.subarray(end)]).toString();
};

const IMAGE = '<img src="http://garden.example/é.png" alt="Fern" width="60" height="60">';

describe('the fix of an unused comment', () => {
  it.each([
    ['takes its line with it', '<body>\né\n  <!-- sendlint-disable image/https -->\t\n<p>', '<body>\né\n<p>'],
    ['takes its line with it, with CRLF', '<body>\r\n<!-- sendlint-disable image/https -->\r\n<p>', '<body>\r\n<p>'],
    ['takes the last line with it', '<body>\n<!-- sendlint-disable -->', '<body>\n'],
    ['leaves what else is in its line', '<body>\n<p><!-- sendlint-disable --> x\n', '<body>\n<p> x\n'],
    ['takes what it ends along', '<body>\n<!-- sendlint-disable image/https -->\n<p>\n<!-- sendlint-enable -->\n', '<body>\n<p>\n'],
    ['takes several in one line', '<body>\n<p><!-- sendlint-disable --><!-- sendlint-enable --></p>', '<body>\n<p></p>'],
    ['takes the first name', `<body>\n<!-- sendlint-disable-next-line image/alt-required, image/https -- old -->\n${IMAGE}`, `<body>\n<!-- sendlint-disable-next-line image/https -- old -->\n${IMAGE}`],
    ['takes the last name', `<body>\n<!-- sendlint-disable-next-line image/https , image/alt-required -- old -->\n${IMAGE}`, `<body>\n<!-- sendlint-disable-next-line image/https -- old -->\n${IMAGE}`],
    ['takes all names but one', `<body>\n<!-- sendlint-disable-next-line image/alt-required,image/https,image/alt-required -->\n${IMAGE}`, `<body>\n<!-- sendlint-disable-next-line image/https -->\n${IMAGE}`],
  ])('%s', async (_, source, expected) => {
    expect(await fixed(source)).toBe(expected);
    expect((await lint(expected)).diagnostics).toEqual([]);
  });

  it('takes a comment of a template language', async () => {
    expect(await fixed('<body>\n{{~!-- sendlint-disable --~}}\n<p>', 'a.hbs')).toBe('<body>\n<p>');
    expect(await fixed('<body>\n{%- comment -%} sendlint-disable {%- endcomment -%}x', 'a.liquid')).toBe('<body>\nx');
  });

  it('says the same of a name that stands twice, once', async () => {
    const { diagnostics } = await lint('<body>\n<!-- sendlint-disable image/https, image/https -->');
    expect(diagnostics).toHaveLength(1);
  });

  it('takes linear time', async () => {
    const start = ownTime();
    const { diagnostics } = await lint(`<body>${'<!-- sendlint-disable -->'.repeat(3000)}${' '.repeat(200_000)}<!-- sendlint-disable -->`);
    expect(diagnostics).toHaveLength(1000);
    expect(ownTime() - start).toBeLessThan(5000);
  });
});
