import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnown } from '../../../rules/html/markup/elements.ts';
import { readFlaws } from '../../../rules/html/markup/flaws.ts';
import { validate } from '../../../rules/html/markup/html-validate.ts';
import type { Verdict } from '../../../rules/html/markup/html-validate.ts';
import { judge } from '../../../rules/html/markup/judge.ts';
import { templateOf } from '../../../rules/html/markup/template.ts';
import { emlReader } from '../../../src/read/eml.ts';
import { templateReader } from '../../../src/read/template.ts';
import type { HtmlDocument, Part } from '../../../src/rule.ts';
import { bytesSource, SourceFile } from '../../../src/source/source-file.ts';

/**
 * What html-validate says of markup that HTML reads otherwise than its lexer: no client sees a flaw there, and the rule never
 * shows it such markup. Everything else it says of a source must have been noticed by the cheap test.
 */
const isLexersOwn = (source: string, { rule, offset, message }: Verdict): boolean => {
  // `<3`, `<--`, `<#if>`, a second doctype, `<?xml:namespace>`, `</>`: text or comments (HTML Living Standard §13.2.5.6).
  if (/<(?![a-z/!?])|<\/(?![a-z])|<!(?!--)|<\?/iu.test(source)) return true;
  // `<!-->` is a whole comment, `--!>` ends one, `<div/>` stays open.
  if (/--!>|<!--+>|\/>/u.test(source)) return true;
  if ((rule === 'parser-error' || rule === 'close-order') && /<(?:xmp|iframe|noembed|noframes|script|svg|math)\b/u.test(source)) return true;
  // `<br / >` and `<td width= >` are read by all the same.
  if (rule === 'parser-error' && /\/(?!>)|=\s*[/>]/u.test(source.slice(Math.max(0, offset - 400)))) return true;
  // Nobody reads the attributes of an end tag (HTML Living Standard §13.2.2, end-tag-with-attributes).
  if (rule === 'no-dup-attr' && source.startsWith('</', source.lastIndexOf('<', offset))) return true;
  if (rule === 'no-dup-attr') return /xmlns|constructor|__proto__|prototype|valueof|tostring/iu.test(message);
  // A sign may begin a template language; an element HTML does not know may become anything.
  if (rule === 'table-text') return !/^[\s\p{L}\p{N}&]/u.test(source.slice(offset));
  // A `<head>` or `<body>` among other elements is ignored (HTML Living Standard §13.2.6.4.7), and nothing stands in it.
  if (rule.startsWith('element-permitted') && STRAY_ROOT.test(source)) return true;
  if (rule.startsWith('element-permitted')) return (source.match(/<[a-z][^\s/>]*/giu) ?? []).some((tag) => !isKnown(tag.slice(1).toLowerCase()));
  return rule === 'attr-quote-open' && /=\s*[^\s"'>]*\//u.test(source);
};

/** One of the page's own elements behind an element of its body. */
const STRAY_ROOT = /<(?!\/?(?:html|head|title|meta|style|link|base|script)\b|!)[a-z/][^>]*>[\s\S]*<(?:html|head|body)\b/iu;

/** html-validate compares names as written: `<TD></td>` is two elements to it, and `<STYLE>` holds tags. */
const inSmallLetters = (source: string): string => source.replaceAll(/<\/?[a-z][^\s/>]*/giu, (tag) => tag.toLowerCase());

const TAGS = ['table', 'tr', 'td', 'th', 'tbody', 'thead', 'div', 'p', 'b', 'i', 'a', 'span', 'center', 'font', 'ul', 'li', 'img', 'br', 'v:rect', 'o:p', 'amp-img', 'option', 'select', 'h1', 'form', 'body', 'html', 'head'];
const ATTRIBUTES = ['', ' class="a"', ' id="x"', ' id="y"', ' style="color:red"', ' width=50', ' nowrap', " alt='b'", ' width="1"', ' a="1"b="2"', ' x="1" x="2"', ' width=5"', ' "', ' x=\'', ' x="', ' <'];
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES.slice(0, 9)), fc.constantFrom('>', '>', '>', ' >')).map(([tag, attribute, end]) => `<${tag}${attribute}${end}`) },
  { weight: 6, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES)).map(([tag, attribute]) => `<${tag}${attribute}>`) },
  { weight: 3, arbitrary: fc.constantFrom('text', '\n', ' ', '&nbsp;', '<!-- c -->', '<!-- c', '-->', '<style>a{b:c}</style>', '<title>t</title>', '<style>', '</style>', '"', '>') },
);
/** Well-formed markup: a tree, printed. */
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('text', '<br>', '<img src="a">', '<!-- c -->', '\n'),
    fc.tuple(fc.constantFrom('div', 'h1', 'b', 'center', 'span', 'ul', 'font'), fc.constantFrom(...ATTRIBUTES.slice(0, 2)), fc.array(tie('node'), { maxLength: 4 })).map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner.join('')}</${tag}>`),
    fc.array(fc.array(tie('node'), { maxLength: 2 }), { maxLength: 3 }).map((cells) => `<table><tr>${cells.map((cell) => `<td>${cell.join('')}</td>`).join('')}</tr></table>`),
  ),
})).node;
const mutated = fc.tuple(tree, fc.nat(), fc.nat(12), fc.constantFrom('', '</div>', '<td>', '"', '</table>', '<b>', '</p>', '<!--', '<a href=x>', ' ')).map(([source, at, length, inserted]) => {
  const from = source.length === 0 ? 0 : at % source.length;
  return source.slice(0, from) + inserted + source.slice(from + length);
});

const NONE = templateOf([]);
const missed = (source: string): readonly Verdict[] => {
  const { flaws, structure } = readFlaws(source, NONE);
  return flaws.length > 0 || structure.tooDeep >= 0 ? [] : validate(inSmallLetters(source)).filter((verdict) => !isLexersOwn(inSmallLetters(source), verdict));
};

describe('the test that decides whether html-validate is asked', () => {
  it('notices whatever html-validate finds in random tags', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => { expect(missed(pieces.join(''))).toEqual([]); }), { numRuns: 3000 });
  });

  it('notices whatever html-validate finds in damaged trees', () => {
    fc.assert(fc.property(mutated, (source) => { expect(missed(source)).toEqual([]); }), { numRuns: 3000 });
  });

  it('says "clean" of markup without a flaw', () => {
    fc.assert(fc.property(tree, (source) => { expect(readFlaws(`<div>${source}</div>`, NONE).flaws).toEqual([]); }), { numRuns: 1000 });
  });

  it('judges anything without throwing, in the bounds of the source', async () => {
    const anything = fc.oneof(fc.string({ maxLength: 200 }), fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), fc.array(fc.constantFrom('<', '>', '/', '"', "'", '=', '!', '-', 'a', ' ', '\0', '?', '\uD800', '<td', '{{#if}}'), { maxLength: 60 }).map((pieces) => pieces.join('')));
    await fc.assert(fc.asyncProperty(anything, async (source) => {
      const judged = await judge({ source, tags: [], blocks: [], leftOut: [], whole: true });
      for (const { start, end } of judged?.flaws ?? []) expect(start >= 0 && start < end && end <= source.length).toBe(true);
    }), { numRuns: 2000 });
  });
});

const CORPORA = '../shared/corpora';
const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);

const viewsOf = async (path: string): Promise<readonly HtmlDocument[]> => {
  const file = new SourceFile(path, bytesSource(readFileSync(path)));
  const found: HtmlDocument[] = [];
  const parts: Part[] = [await (/\.html?$/u.test(path) ? templateReader : emlReader).read(file)];
  for (let part = parts.pop(); part; part = parts.pop()) {
    found.push(...part.html);
    parts.push(...part.parts);
  }
  return found;
};

describe.skipIf(!existsSync(CORPORA))('the same on the documents of ../shared/corpora', () => {
  it.each([['templates', /\.html?$/u], ['html', /\.html?$/u], ['eml', /\.(?:eml|raw|html)$/u]] as const)('%s', async (folder, names) => {
    const wrong: string[] = [];
    for (const path of filesIn(`${CORPORA}/${folder}`).filter((name) => names.test(name))) {
      for (const { markup, tags, leftOut } of await viewsOf(path)) {
        const { flaws, structure } = readFlaws(markup, templateOf([...tags, ...leftOut]));
        if (flaws.length > 0 || structure.tooDeep >= 0) continue;
        const source = inSmallLetters(markup);
        for (const verdict of validate(source)) if (!isLexersOwn(source, verdict)) wrong.push(`${path} ${verdict.offset} ${verdict.rule}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
