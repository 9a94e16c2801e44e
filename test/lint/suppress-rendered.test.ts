import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/lint/report.ts';
import { folderWith } from '../folders.ts';
import { run } from '../cli/run.ts';

const PLAIN = { 'sendlint.config.json': '{ "extends": ["recommended"] }' };
const CONFIG = { 'sendlint.config.json': '{ "extends": ["recommended"], "render": [{ "files": ["*"], "data": ["*.data.json"] }] }', 'ann.data.json': '{"place": "the the quay", "name": "Ann", "items": [{"title": "Tea"}, {"title": "Cup"}]}', 'bo.data.json': '{"place": "Kew", "name": "Bo", "items": [{"title": "Tea"}, {"title": "Cup"}]}' };
const read = (name: string): string => readFileSync(`examples/templates/${name}`, 'utf8');

const at = ({ path, start }: { readonly path: string; readonly start: { readonly line: number } }): string => `${path}:${start.line}`;

/** What is told, what is silenced and by which line, and what is said of comments. */
const lint = async (files: Readonly<Record<string, string>>, argv: readonly string[]) => {
  const cwd = folderWith({ ...CONFIG, ...files });
  const { results, errors } = JSON.parse((await run([...argv, '-f', 'json'], { cwd })).stdout) as Report;
  expect(errors).toEqual([]);
  return {
    told: results.flatMap(({ diagnostics }) => diagnostics.map(({ rule, location }) => `${at(location)} ${rule}`)),
    silenced: results.flatMap(({ suppressed = [] }) => suppressed.map(({ diagnostic: { rule, location }, by }) => `${at(location)} ${rule} by ${at(by)}`)),
    untold: results.flatMap(({ unchecked }) => unchecked.filter(({ rule }) => rule.startsWith('suppression/')).map(({ rule, location }) => `${location ? at(location) : ''} ${rule}`)),
  };
};

const before = (source: string, text: string, comment: string): string => {
  expect(source.split(text)).toHaveLength(2);
  return source.replace(text, `${comment}\n${text}`);
};

describe('comments in a template that is rendered', () => {
  it('silence what any rendering shows, in literal text, in a value and in a loop', async () => {
    const source = before(before(read('receipt.hbs'), '  <p>Thank', '{{!-- sendlint-disable-next-line content/repeated-words --}}'), '    <tr><td id', '{{! sendlint-disable-next-line html/valid -- once for each item }}');
    const { told, silenced, untold } = await lint({ 'receipt.hbs': source, 'partials/footer.hbs': '<p>Tea</p>' }, ['receipt.hbs']);
    expect({ told, untold }).toEqual({ told: [], untold: [] });
    expect(silenced).toEqual(['receipt.hbs:10 content/repeated-words by receipt.hbs:9', 'receipt.hbs:10 content/repeated-words by receipt.hbs:9', 'receipt.hbs:14 html/valid by receipt.hbs:13']);
  });

  it('silence what is in a partial where they stand in the partial, and are used though its own file does not show it', async () => {
    const partial = '{{!-- sendlint-disable html/valid, content/repeated-words --}}\n<p>Tea House, <b>Quay 4</p>\n<p>{{place}}</p>\n';
    const { told, silenced, untold } = await lint({ 'receipt.hbs': read('receipt.hbs').replace('the the', 'the').replace('{{place}}', 'Kew').replace(' id="item"', ''), 'partials/footer.hbs': partial }, ['.']);
    expect({ told, untold }).toEqual({ told: [], untold: [] });
    expect(silenced.toSorted()).toEqual(['partials/footer.hbs:2 html/valid by partials/footer.hbs:1', 'partials/footer.hbs:3 content/repeated-words by partials/footer.hbs:1']);
  });

  it('in a partial that is linted alone are not called unused', async () => {
    const { told, untold } = await lint({ ...PLAIN, 'footer.hbs': '{{!-- sendlint-disable content/repeated-words --}}\n<p>Tea</p>\n' }, ['footer.hbs']);
    expect(told).toEqual([]);
    expect(untold).toEqual(['footer.hbs:1 suppression/used']);
  });

  it('in a layout are used where a page in it needs them', async () => {
    const layout = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tea</title></head><body>\n{{!-- sendlint-disable-next-line content/repeated-words --}}\n<p>This is our {{word}} tea</p>\n{{{body}}}</body></html>';
    const alone = await lint({ ...PLAIN, 'layout.hbs': layout }, ['layout.hbs']);
    expect(alone.told).toEqual(['layout.hbs:2 suppression/used']);
    const { told, silenced } = await lint({ 'layout.hbs': layout, 'page.hbs': '{{> layout word="our" body="x"}}' }, ['layout.hbs', 'page.hbs']);
    expect(told).toEqual([]);
    expect(silenced).toEqual(['layout.hbs:3 content/repeated-words by layout.hbs:2']);
  });
});

describe('comments in a template whose rendering fails', () => {
  it('are not called unused: nobody knows what it would have shown', async () => {
    const { told } = await lint({ 'a.hbs': '<html><body>\n{{!-- sendlint-disable html/valid --}}\n<p>{{nosuch 1}}</p>\n</body></html>' }, ['a.hbs']);
    expect(told.filter((one) => one.includes('suppression/'))).toEqual([]);
    expect(told.filter((one) => one.includes('template/'))).not.toEqual([]);
  });
});

describe('comments in MJML', () => {
  it('silence what the compiled HTML shows, in the file and in what it includes', async () => {
    // Before the root it is about the whole file.
    const source = before(`<!-- sendlint-disable content/repeated-words -->\n${read('receipt.mjml')}`, '          <tr><td id', '<!-- sendlint-disable-next-line html/valid -->');
    const { told, silenced } = await lint({ 'receipt.mjml': source, 'partials/footer.mjml': before(read('partials/footer.mjml'), '    <mj-text>', '<!-- sendlint-disable-next-line html/valid -- known -->') }, ['receipt.mjml']);
    expect(told).toEqual([]);
    expect(new Set(silenced)).toEqual(new Set(['receipt.mjml:9 content/repeated-words by receipt.mjml:1', 'receipt.mjml:13 html/valid by receipt.mjml:12', 'partials/footer.mjml:4 html/valid by partials/footer.mjml:3']));
  });
});

const page = (comment: string, src: string): string => `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Ferns</title></head><body>\n${comment}\n<p><img src="${src}" width="60" height="60"></p>\n</body></html>\n`;
/** What is said of a comment in a page. */
const saidOf = async (comment: string): Promise<readonly string[]> => (await lint({ ...PLAIN, 'a.html': `<html lang="en"><body><p>Hello there</p>\n${comment}\n</body></html>` }, ['a.html'])).told.filter((one) => one.includes('suppression/'));

describe('a run', () => {
  it('fails for what is not silenced, and tells of comments that do nothing', async () => {
    const cwd = folderWith({ 'sendlint.config.json': '{ "extends": [], "rules": { "image/alt-required": "error", "suppression/used": "error", "suppression/reason": "error", "suppression/known": "error" } }', 'a.html': page('<!-- sendlint-disable-next-line image/alt-required -- it shows nothing -->', 'https://garden.example/x.png'), 'b.html': page('<!-- sendlint-disable-next-line image/alt, image/https -->', 'https://garden.example/x.png') });
    expect(await run(['a.html'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = await run(['b.html'], { cwd });
    expect(code).toBe(1);
    expect(stdout.match(/^b\.html\S+ error \S+$/gmu)).toEqual(['b.html:3:1 error suppression/reason', 'b.html:3:33 error suppression/known', 'b.html:4:4 error image/alt-required']);
  });

  it('lets a rule about comments be silenced by name alone, by itself too', async () => {
    expect(await saidOf('<!-- sendlint-disable -->')).toEqual(['a.html:2 suppression/used']);
    expect(await saidOf('<!-- sendlint-disable image/https, suppression/used -->')).toEqual([]);
    expect(await saidOf('<!-- sendlint-disable suppression/used -->')).toEqual([]);
    expect(await saidOf('<!-- sendlint-disable suppression/known --><!-- sendlint-disable nosuch -->')).toEqual([]);
  });
});
