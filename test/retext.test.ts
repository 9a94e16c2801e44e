import type { Root as HastRoot } from 'hast';
import type { Root as NlcstRoot } from 'nlcst';
import indefiniteArticle from 'retext-indefinite-article';
import { describe, expect, it } from 'vitest';
import type { VFile } from 'vfile';
import { fromRehype, fromRetext } from '../src/retext.ts';
import { lintCase, reportsOf } from '../src/testing/index.ts';

const meta = {
  name: 'test/plugin', description: 'A plugin.', advice: 'Do.', severity: 'warning', presets: {},
  references: [{ title: 'unified', url: 'https://unifiedjs.com' }],
} as const;

/** Says something of each word "odd", at its place. */
const oddWords = () => (tree: NlcstRoot, file: VFile): undefined => {
  const stack: NlcstRoot['children'][number][] = [...tree.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'TextNode' && node.value === 'odd') file.message('An odd word', { place: node.position });
    else if ('children' in node) stack.push(...node.children);
  }
};

/** Says something of each element `<blink>`. */
const blinking = () => (tree: HastRoot, file: VFile): undefined => {
  const stack: HastRoot['children'][number][] = [...tree.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'blink') file.message('It blinks', { place: node.position });
    stack.push(...node.children);
  }
};

describe('fromRetext', () => {
  const rule = fromRetext(oddWords, meta);

  it('places what the plugin says in a base64 part', async () => {
    const text = Buffer.from('Grüße.\r\n\r\nThis is an odd line.\r\n');
    const body = text.toString('base64');
    const message = `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${body}\n`;
    const { diagnostics } = await lintCase(rule, { message });
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual(['An odd word']);
    const [{ location } = { location: { offset: 0, length: 0 } }] = diagnostics;
    // The digits of base64, four for three bytes, that hold a bit of the word.
    const start = text.indexOf('odd');
    const [from, to] = [Math.floor((start * 4) / 3), Math.ceil(((start + 3) * 4) / 3)];
    expect(message.slice(location.offset, location.offset + location.length)).toBe(body.slice(from, to));
  });

  it('places it in HTML with references', async () => {
    expect(reportsOf(await lintCase(rule, { html: '<p>&Uuml;ber&nbsp;all: an\n<b>odd</b> line; {{odd}}</p>' }))).toEqual(['2:4-2:7 An odd word']);
  });

  it('loads the plugin when there is text that may hold something', async () => {
    let loads = 0;
    const lazy = fromRetext({ load: async () => { loads += 1; return oddWords; } }, { ...meta, may: (paragraph) => paragraph.includes('odd'), message: 'Says: {{reason}} {{actual}}' });
    expect(reportsOf(await lintCase(lazy, { html: '<p>even</p>' }))).toEqual([]);
    expect(loads).toBe(0);
    expect(reportsOf(await lintCase(lazy, { html: '<p>odd</p>' }))).toEqual(['1:4-1:7 Says: An odd word odd']);
  });

  it('leaves a paragraph unchecked that is too long for the plugin', async () => {
    const { diagnostics, unchecked } = await lintCase(rule, { html: `<p>${'odd word '.repeat(6000)}</p><p>odd</p>` });
    expect(diagnostics).toHaveLength(1);
    expect(unchecked.map(({ reason }) => reason)).toEqual(['The paragraph is 53999 characters long; at most 50000 are read.']);
  });

  it('lets the rule refuse', async () => {
    const none = fromRetext(oddWords, { ...meta, accepts: ({ text, start }) => text.charAt(start - 1) !== ' ' });
    expect(reportsOf(await lintCase(none, { html: '<p>an odd</p>' }))).toEqual([]);
  });
});

describe('a plugin of others', () => {
  const rule = fromRetext({ load: async () => (await import('retext-indefinite-article')).default }, {
    ...meta,
    name: 'prose/article',
    message: '"{{actual}}" should be "{{expected}}" here.',
    may: (text) => /\ban?\b/iu.test(text),
  });

  it('says in HTML what it says of prose, at its place', async () => {
    expect(reportsOf(await lintCase(rule, { html: '<p>He ate <b>a</b> apple,\nand an &nbsp;banana.</p><p>A pear.</p>' }))).toEqual([
      '1:14-1:15 "a" should be "an" here.', '2:5-2:7 "an" should be "a" here.',
    ]);
  });

  it('says it in an encoded body, and nothing of what a tag fills in', async () => {
    const body = Buffer.from('This is a hour.\r\n\r\nIt is a {{ thing }}.\r\n').toString('base64');
    const { diagnostics } = await lintCase(rule, { message: `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${body}\n` });
    expect(diagnostics.map(({ message }) => message)).toEqual(['"a" should be "an" here.']);
  });

  it('may be given as it is', async () => {
    const plain = fromRetext(indefiniteArticle, { ...meta, name: 'prose/article' });
    expect((await lintCase(plain, { html: '<p>a apple</p>' })).diagnostics.map(({ message }) => message)).toEqual(['Unexpected article `a` before `apple`, expected `an`']);
  });
});

describe('fromRehype', () => {
  const rule = fromRehype(blinking, meta);

  it('places what the plugin says of an element', async () => {
    expect(reportsOf(await lintCase(rule, { html: '<p>\n<blink class="{{a}}">x</blink>' }))).toEqual(['2:1-2:31 It blinks']);
  });

  it('leaves a tree unchecked that is too deep to walk', async () => {
    const { unchecked } = await lintCase(rule, { html: '<table><tr><td>'.repeat(5000) });
    expect(unchecked.map(({ reason }) => reason)).toEqual(['The elements are nested more than 500 levels deep.']);
  });
});
