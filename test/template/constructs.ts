import type { TemplateFault } from '../../src/template/tag.ts';
import type { BlockWords, Vocabulary, Written } from './vocabularies.ts';

/** A piece of a source: markup, or a tag. */
export type Piece = string | Written;

/** Something that is written in every language, and what has to be found in it. */
export interface Construct {
  readonly name: string;
  readonly pieces: readonly Piece[];
  /** What is wrong: the tag where it shows, by its place among the pieces, and the one it should have matched. */
  readonly faults?: readonly { readonly code: TemplateFault['code']; readonly name: string; readonly piece: number; readonly other?: number }[];
  /** The elements in each alternative, as `outlineOf` writes them. */
  readonly outlines: readonly string[];
  /** False where html/valid has something to say, or cannot tell. */
  readonly isValid?: false;
}

const print = (written: string): Written => ({ written, role: 'output' });
const begin = (written: string): Written => ({ written, role: 'open' });
const next = (written: string): Written => ({ written, role: 'else' });
const finish = (written: string): Written => ({ written, role: 'close' });

/** What can be written in a language. */
export const constructsOf = (vocabulary: Vocabulary): readonly Construct[] => [
  ...printing(vocabulary),
  ...commenting(vocabulary),
  ...vocabulary.block ? dividing(vocabulary, vocabulary.block) : [],
  ...vocabulary.block ? mistaken(vocabulary, vocabulary.block) : [],
  ...vocabulary.unclosed ? [unclosed(vocabulary.unclosed)] : [],
];

const printing = ({ output, trimmed, standsApart = false }: Vocabulary): readonly Construct[] => [
  { name: 'output in text', pieces: ['<p>Hi ', print(output), ', hello</p>'], outlines: ['p'] },
  { name: 'white space control, or another way to print', pieces: ['<p> ', print(trimmed ?? output), ' </p>'], outlines: ['p'] },
  { name: 'a whole value', pieces: ['<a title="', print(output), '">a</a>'], outlines: ['a[title]'] },
  { name: 'half a value', pieces: ["<a title='Hi ", print(output), "!'>a</a>"], outlines: ['a[title]'] },
  { name: 'a URL', pieces: ['<a href="https://example.com/', print(output), '?a=1&amp;b=', print(output), '">a</a>'], outlines: ['a[href]'] },
  { name: 'a whole attribute', pieces: ['<table ', print(output), ' width="100%"><tr><td ', print(output), '>a</td></tr></table>'], outlines: ['table[width](tbody(tr(td)))'] },
  { name: 'a value without quotes', pieces: ['<table><tr><td width=', print(output), ' class="a">a</td></tr></table>'], outlines: ['table(tbody(tr(td[width class])))'] },
  { name: 'where a table has no room for text', pieces: ['<table><tr><td>a</td></tr> ', print(output), ' <tr> ', print(output), ' <td>b</td></tr></table>'], outlines: ['table(tbody(tr(td) tr(td)))'] },
  { name: 'in a style sheet', pieces: ['<style>.a { color: ', print(output), '; }\n.b { width: 1px }</style><p>a</p>'], outlines: ['style p'] },
  { name: 'in a style attribute', pieces: ['<p style="color: ', print(output), '; width: 1px">a</p>'], outlines: ['p[style]'] },
  { name: 'in a comment', pieces: ['<!-- ', print(output), ' --><p>a</p>'], outlines: ['p'] },
  { name: 'for Outlook alone', pieces: ['<!--[if mso]><p> ', print(output), ' </p><![endif]--><p>a</p>'], outlines: ['p'] },
  ...standsApart ? [] : [{ name: 'in the name of a tag', pieces: ['<h', print(output), '>a</h', print(output), '><p>b</p>'], outlines: [], isValid: false } as const],
  { name: 'as an id, twice', pieces: ['<p id="', print(output), '">a</p><p id="', print(output), '">b</p>'], outlines: ['p[id] p[id]'] },
];

const commenting = ({ comment, commentRole = 'comment', raw, output }: Vocabulary): readonly Construct[] => [
  ...comment ? [
    { name: 'a comment that holds markup', pieces: ['<p>a ', { written: comment('<b class="'), role: commentRole }, ' b</p>'], outlines: ['p'] },
    { name: 'a comment between rows', pieces: ['<table> ', { written: comment('</td></table>'), role: commentRole }, ' <tr><td>a</td></tr></table>'], outlines: ['table(tbody(tr(td)))'] },
    { name: 'a comment in a tag', pieces: ['<p ', { written: comment('class="a'), role: commentRole }, ' class="b">a</p>'], outlines: ['p[class]'] },
  ] : [],
  ...raw ? [{ name: 'raw text, which is markup and no template', pieces: ['<p> ', begin(raw[0]), ` <b>${output}</b> `, finish(raw[1]), ' </p>'], outlines: ['p(b)'] }] : [],
];

const dividing = ({ output }: Vocabulary, { open, otherwise, elseIf, close, loop, end }: BlockWords): readonly Construct[] => [
  { name: 'a condition in text', pieces: ['<p>', begin(open), ' <b>a</b> ', finish(close), '</p>'], outlines: ['p(b)'] },
  { name: 'both branches in text', pieces: ['<p>', begin(open), ' <b>a</b> ', ...otherwise, ' <i>b</i> ', finish(close), '</p>'], outlines: ['p(b i)'] },
  ...elseIf === undefined ? [] : [
    { name: 'three branches in text', pieces: ['<p>', begin(open), ' <b>a</b> ', next(elseIf), ' <i>b</i> ', ...otherwise, ' <u>c</u> ', finish(close), '</p>'], outlines: ['p(b i u)'] },
    { name: 'three branches of an attribute', pieces: ['<p ', begin(open), ' class="a" ', next(elseIf), ' id="b" ', ...otherwise, ' title="c" ', finish(close), '>a</p>'], outlines: ['p[class]', 'p[id]', 'p[title]'] },
  ],
  { name: 'an attribute under a condition', pieces: ['<p ', begin(open), ' class="a" ', finish(close), ' id="b">a</p>'], outlines: ['p[class id]'] },
  { name: 'one attribute in both branches', pieces: ['<p ', begin(open), ' class="a" ', ...otherwise, ' class="b" ', finish(close), ' id="c">a</p>'], outlines: ['p[class id]', 'p[class id]'] },
  { name: 'branches of a value', pieces: ['<p style="color: ', begin(open), ' red ', ...otherwise, ' blue ', finish(close), '; width: 1px">a</p>'], outlines: ['p[style]', 'p[style]'] },
  { name: 'another start tag in each branch', pieces: ['<table><tr> ', begin(open), ' <td class="a"> ', ...otherwise, ' <td id="b"> ', finish(close), ' a</td></tr></table>'], outlines: ['table(tbody(tr(td[class])))', 'table(tbody(tr(td[id])))'] },
  { name: 'an element that is opened and closed under one condition', pieces: ['<div>', begin(open), ' <table><tr><td> ', finish(close), ' <p>a</p> ', begin(open), ' </td></tr></table> ', finish(close), '</div>'], outlines: ['div(table(tbody(tr(td(p)))))'] },
  { name: 'the same with another element otherwise', pieces: ['<div>', begin(open), ' <b> ', ...otherwise, ' <i> ', finish(close), ' a ', begin(open), ' </b> ', ...otherwise, ' </i> ', finish(close), '</div>'], outlines: ['div(b)', 'div(i)'] },
  { name: 'an id in each branch', pieces: ['<div>', begin(open), ' <b id="x">a</b> ', ...otherwise, ' <b id="x">b</b> ', finish(close), '</div>'], outlines: ['div(b[id] b[id])'] },
  { name: 'a loop over rows', pieces: ['<table> ', begin(loop), ' <tr><td> ', print(output), ' </td></tr> ', finish(end), ' </table>'], outlines: ['table(tbody(tr(td)))'] },
  { name: 'rows that close and open', pieces: ['<table><tr> ', begin(loop), ' <td>a</td> ', begin(open), ' </tr><tr> ', finish(close), ' ', finish(end), ' </tr></table>'], outlines: ['table(tbody(tr(td) tr))'] },
  { name: 'a cell under a condition', pieces: ['<table><tr> ', begin(open), ' <td>a</td> ', finish(close), ' <td>b</td></tr></table>'], outlines: ['table(tbody(tr(td td)))'] },
  { name: 'blocks in blocks', pieces: ['<ul> ', begin(loop), ' <li> ', begin(open), ' <b>a</b> ', ...otherwise, ' ', print(output), ' ', finish(close), ' </li> ', finish(end), ' </ul>'], outlines: ['ul(li(b))'] },
  { name: 'rules under a condition', pieces: ['<style>.a { color: red }\n', begin(open), '\n.b { color: red }\n', ...otherwise, '\n.c { color: red }\n', finish(close), '</style><p>a</p>'], outlines: ['style p'] },
];

const mistaken = ({ endsAlike = false, output }: Vocabulary, { open, close, loop, end, names, endNames = names }: BlockWords): readonly Construct[] => [
  { name: 'a block that is never closed', pieces: ['<p>', begin(open), ' a</p><p>', print(output), '</p>'], faults: [{ code: 'unclosed-block', name: names[0], piece: 1 }], outlines: ['p p'] },
  { name: 'an end without a block', pieces: ['<p>a ', finish(close), '</p>'], faults: [{ code: 'stray-end', name: endNames[0], piece: 1 }], outlines: ['p'] },
  { name: 'one end too many', pieces: ['<p>', begin(loop), ' a ', finish(end), ' ', finish(end), '</p>'], faults: [{ code: 'stray-end', name: endNames[1], piece: 5 }], outlines: ['p'] },
  ...endsAlike ? [] : [
    { name: 'ends in the wrong order', pieces: ['<p>', begin(open), ' ', begin(loop), ' a ', finish(close), ' ', finish(end), '</p>'], faults: [{ code: 'misnested-end', name: names[0], piece: 5, other: 3 }], outlines: ['p'] },
    { name: 'the end of another block', pieces: ['<p>', begin(open), ' a ', finish(end), '</p>'], faults: [{ code: 'misnested-end', name: names[1], piece: 3, other: 1 }], outlines: ['p'] },
    { name: 'an inner block that is never closed', pieces: ['<p>', begin(open), ' ', begin(loop), ' a ', finish(close), '</p>'], faults: [{ code: 'unclosed-block', name: names[1], piece: 3, other: 5 }], outlines: ['p'] },
  ] as const,
];

/** The tag is text where it stands; its place among the pieces is that of its words. */
const unclosed = ([written, missing, rest = '']: NonNullable<Vocabulary['unclosed']>): Construct =>
  ({ name: 'a tag that is never closed', pieces: ['<p>', written, `${rest}</p>`], faults: [{ code: 'unclosed-tag', name: missing, piece: 1 }], outlines: ['p'] });
