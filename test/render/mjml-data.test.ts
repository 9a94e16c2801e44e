import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folders.ts';
import { placeIn, rendered, renderIn, rendererIn, saidOf, textOf } from './rendering.ts';

const MAIL = '<mjml>\n  <mj-body>\n    <mj-section><mj-column>\n      {{#each items}}\n      <mj-text>Item {{name}}</mj-text>\n      <mj-image src="{{url}}" />\n      {{/each}}\n      {{> foot}}\n    </mj-column></mj-section>\n  </mj-body>\n</mjml>\n';

describe('MJML with tags of a template language', () => {
  it('with data the engine fills it, MJML compiles what comes of it, and places go back through both', async () => {
    const a = await rendered({ 'a.mjml': MAIL, 'partials/foot.mjml': '<mj-text>Bye, {{who}}</mj-text>\n' }, { who: 'Ann', items: [{ name: 'Pen', url: 'https://example.com/a.png' }, { name: 'Ink', url: 'https://example.com/b.png' }] });
    expect(a.defects).toEqual([]);
    expect(await placeIn(a, 'Item ', 2)).toBe('a.mjml 5:16 Item ');
    expect(await placeIn(a, 'Ink')).toBe('a.mjml 5:21 {{name}}');
    expect(await placeIn(a, 'https://example.com/b.png')).toBe('a.mjml 6:22 {{url}}');
    expect(await placeIn(a, '<img', 2)).toMatch(/^a\.mjml 6:7 <mj-image /u);
    expect(await placeIn(a, 'Bye, ')).toBe('partials/foot.mjml 1:10 Bye, ');
    expect(await placeIn(a, 'Ann')).toBe('partials/foot.mjml 1:15 {{who}}');
  });

  it('without data it is compiled as it stands', async () => {
    const folder = folderWith({ 'a.mjml': '<mjml>\n  <mj-body><mj-section><mj-column>\n<mj-text>Hi {{name}}</mj-text>\n<mj-include path="./b.mjml" />\n</mj-column></mj-section></mj-body>\n</mjml>\n', 'b.mjml': '<mj-image src="https://example.com/x.png" />' });
    const [a] = await renderIn(folder, 'a.mjml', rendererIn(folder)) ?? [];
    expect(a?.data).toBeUndefined();
    expect(await placeIn(a!, 'Hi {{name}}')).toBe('a.mjml 3:10 Hi {{name}}');
    expect(await placeIn(a!, '<img')).toMatch(/^b\.mjml 1:1 <mj-image /u);
  });

  it('what MJML says of it stands in the template, and in what it includes', async () => {
    const a = await rendered({ 'a.mjml': '<mjml>\n  <mj-body>\n{{#if yes}}<mj-section nope="1">{{/if}}<mj-column>{{> part}}</mj-column></mj-section>\n<mj-include path="gone.mjml" /></mj-body>\n</mjml>\n', 'part.mjml': '<mj-text wrong="2">x</mj-text>' }, { yes: true });
    expect((await saidOf(a)).map((said) => said.replace(/ \| .*$/u, ''))).toEqual([
      'mjml-attribute-invalid a.mjml 3:24 nope="1"',
      'mjml-attribute-invalid part.mjml 1:10 wrong="2"',
      'include-missing a.mjml 4:1 <mj-include path="gone.mjml" />',
    ]);
  });

  it('in a language that runs code, or has no engine', async () => {
    const folder = folderWith({ 'a.mjml': '<mjml><mj-body><mj-section><mj-column><mj-text><%= x %></mj-text></mj-column></mj-section></mj-body></mjml>', 'b.mjml': '<mjml><mj-body><mj-section><mj-column><mj-text>*|FNAME|*</mj-text></mj-column></mj-section></mj-body></mjml>', 'd.json': '{ "x": "filled" }' });
    const data = [join(folder, 'd.json')];
    const [a] = await renderIn(folder, 'a.mjml', rendererIn(folder, { data, entries: [{ files: ['a.mjml'], language: 'ejs' }] })) ?? [];
    expect(await placeIn(a!, 'filled')).toBe('a.mjml 1:48 <%= x %>');
    await expect(renderIn(folder, 'b.mjml', rendererIn(folder, { data, entries: [{ files: ['b.mjml'] }] }))).rejects.toThrow('names a file in mailchimp, for which there is no engine');
    const [b] = await renderIn(folder, 'b.mjml', rendererIn(folder, { data })) ?? [];
    expect(textOf(b!).value).toContain('*|FNAME|*');
    expect(b!.data).toBeUndefined();
  });
});
