import type { ChildNode, Document, Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import rule from '../../rules/html/valid.ts';
import type { HtmlDocument } from '../../src/html/html-document.ts';
import { UNKNOWN } from '../../src/html/markup-context.ts';
import { htmlViews } from '../../src/html/views.ts';
import { LANGUAGES } from '../../src/template/language.ts';
import { findTags, readTemplate } from '../../src/template/read-template.ts';
import { lintCase, reportsOf } from '../../src/testing/lint-case.ts';
import { textOf } from '../html/document.ts';
import { constructsOf } from './constructs.ts';
import type { Construct } from './constructs.ts';
import { VOCABULARIES } from './vocabularies.ts';

const HEAD = '<!DOCTYPE html><html><head><title>a</title></head><body>';
const page = (body: string): string => `${HEAD}${body}</body></html>`;
const placesOf = ({ pieces }: Construct): readonly { readonly start: number; readonly end: number }[] => {
  let at = HEAD.length;
  return pieces.map((piece) => {
    const start = at;
    at += typeof piece === 'string' ? piece.length : piece.written.length;
    return { start, end: at };
  });
};

const isElement = (node: ChildNode): node is Element => 'attribs' in node;
const elementsIn = (node: Document | Element): readonly Element[] => node.children.filter(isElement);
const bodyOf = ({ root }: HtmlDocument): Element => elementsIn(elementsIn(root)[0]!).find(({ name }) => name === 'body')!;
/** Elements with the names of their attributes, and what they hold: `table[width](tbody(tr(td)))`. */
const outlineOf = (node: Element): string => elementsIn(node).map((element) => {
  const names = Object.keys(element.attribs).join(' ');
  const inner = outlineOf(element);
  return `${element.name}${names === '' ? '' : `[${names}]`}${inner === '' ? '' : `(${inner})`}`;
}).join(' ');

/** A parser moves what a table has no room for: then places go back. */
const isInOrder = ({ root }: HtmlDocument): boolean => {
  let last = 0;
  const open: ChildNode[] = root.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    const start = node.sourceCodeLocation?.startOffset ?? last;
    if (start < last) return false;
    last = start;
    if ('children' in node) open.push(...node.children.toReversed());
  }
  return true;
};

const ofView = (views: readonly HtmlDocument[], wanted: HtmlDocument['view']): readonly HtmlDocument[] => views.filter(({ view }) => view === wanted);

it('tells a vocabulary of every language', () => {
  expect(VOCABULARIES.map(({ language }) => language).toSorted()).toEqual([...LANGUAGES].toSorted());
});

describe.each(VOCABULARIES)('$language', (vocabulary) => {
  const { language } = vocabulary;
  const constructs = constructsOf(vocabulary);

  it('is tested in twelve ways at least', () => { expect(constructs.length).toBeGreaterThanOrEqual(12); });

  it.each(constructs)('$name', async (construct) => {
    const { pieces, faults = [], outlines, isValid } = construct;
    const source = page(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.written)).join(''));
    const places = placesOf(construct);
    const template = readTemplate(textOf(source), { language });

    expect(template.tags.map(({ role, start, end }) => ({ role, start, end }))).toEqual(pieces.flatMap((piece, index) => (typeof piece === 'string' ? [] : [{ role: piece.role, ...places[index]! }])));
    expect(template.tags.every((tag) => tag.language === language)).toBe(true);
    expect(template.faults).toEqual(faults.map(({ code, name, piece, other }) => ({ code, name, ...places[piece]!, ...other !== undefined && { other: places[other] } })));
    expect(findTags(source, language)).toEqual(template.tags);

    const views = htmlViews(template.text, template);
    for (const { markup } of views) {
      expect(markup).toHaveLength(source.length);
      for (const { start, end } of template.tags) expect(markup.slice(start, end)).toMatch(new RegExp(`^[ \n${UNKNOWN}x]*$`, 'u'));
    }
    if (isValid !== false) {
      expect(ofView(views, 'everyone').map((view) => outlineOf(bodyOf(view)))).toEqual(outlines);
      expect(ofView(views, 'everyone').map(({ alternative }) => alternative)).toEqual(outlines.map((_, index) => index));
      for (const view of views) expect(isInOrder(view)).toBe(true);
    }
    const result = await lintCase(rule, { html: source, language });
    expect(reportsOf(result)).toEqual([]);
    if (isValid !== false) expect(result.unchecked).toEqual([]);
  });
});
