import { isTag } from 'domhandler';
import type { Element } from 'domhandler';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFile } from '../../src/source/source-text.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import { documentOf, viewsOf } from './document.ts';

const element = (html: string, selector: string): Element => {
  const found = documentOf(html).$(selector).get(0);
  if (!found || !isTag(found)) throw new Error(`No ${selector}.`);
  return found;
};

const value = (html: string, name: string, selector = 'a'): readonly unknown[] => {
  const document = documentOf(html);
  const found = document.$(selector).get(0);
  const attribute = found && isTag(found) ? document.attribute(found, name) : undefined;
  return attribute ? [attribute.value.value, html.slice(attribute.span.start, attribute.span.end)] : [];
};

const prose = (html: string): string => documentOf(html).prose.value;

/** Each character, and what stands at its place in the source. */
const placed = (text: SourceText, html: string): readonly (readonly [string, string])[] =>
  Array.from({ length: text.value.length }, (_, index) => {
    const { start, end } = toFile(text.span(index, index + 1));
    return [text.value.charAt(index), html.slice(start, end)];
  });

describe('htmlViews', () => {
  it('is one view where Outlook sees the same', () => {
    expect(viewsOf('<p>a<!-- b -->').map(({ view }) => view)).toEqual(['everyone']);
    expect(viewsOf('<!--[if lt IE 9]>a<![endif]-->').map(({ view }) => view)).toEqual(['everyone']);
  });

  it('is two where it does not, each with its places in the source', () => {
    const html = '<!--[if mso]><p id="a">x<![endif]--><!--[if !mso]><!--><p id="b">y<!--<![endif]-->';
    const shown = viewsOf(html).map((document) => {
      const paragraph = document.$('p').get(0);
      const id = paragraph && isTag(paragraph) ? document.attribute(paragraph, 'id') : undefined;
      return [document.view, document.prose.value, id?.value.value, id?.span.start];
    });
    expect(shown).toEqual([['everyone', 'y', 'b', html.indexOf('id="b"')], ['outlook', 'x', 'a', html.indexOf('id="a"')]]);
  });

  const GHOST = '<!--[if mso]><table><tr><td><![endif]--><p class="x">a b</p><!--[if mso]></td></tr></table><![endif]-->';

  it.each([
    ['tables around what both see', GHOST],
    ['styles for narrow windows', `<style>@media (max-width:480px) { .x { display:none } }</style>${GHOST}`],
    ['a property only Outlook knows, on what nobody sees', `<i style="display:none;mso-hide:all">c</i>${GHOST}`],
    ['a condition Outlook does not read, for what is not there', `<style>@media screen { .y { display:none } }</style>${GHOST}`],
    ['settings', `<!--[if gte mso 9]><xml><o:a>96</o:a></xml><![endif]-->${GHOST}`],
  ])('is read once where both read alike: %s', (_, html) => {
    const [everyone, outlook] = viewsOf(html);
    expect(everyone?.prose.value).toBe('a b');
    expect(outlook?.prose).toBe(everyone?.prose);
    expect(outlook?.$('table')).toHaveLength(1);
    expect(everyone?.$('table')).toHaveLength(0);
  });

  it.each([
    ['text', `${GHOST}<!--[if mso]><p>c</p><![endif]-->`, 'a b', 'a b\n\nc'],
    ['a property only Outlook knows', `<i style="mso-hide:all">c</i>${GHOST}`, 'c\n\na b', 'a b'],
    ['a condition Outlook does not read', `<style>@media screen and (min-width:600px) { .x { display:none } }</style>${GHOST}`, '', 'a b'],
    ['a sheet Outlook does not read', `<style media="screen and (min-width:600px)">.x { font-size:0 }</style>${GHOST}`, '', 'a b'],
    ['settings that others see', `<xml><o:a>96</o:a></xml>${GHOST}`, '96\n\na b', 'a b'],
    ['a comment that ends elsewhere', '<!--[if mso]><div><![endif]><p>a</p><!--[if mso]></div><![endif]-->', '', 'a'],
  ])('is read twice where it may not: %s', (_, html, forEveryone, forOutlook) => {
    expect(viewsOf(html).map((document) => document.prose.value)).toEqual([forEveryone, forOutlook]);
  });

  it('sees the tags of a template where they stand', () => {
    const { tags, markup, text } = documentOf('<p>{{a}} <b {{c}}>');
    expect(tags.map(({ start, end }) => text.value.slice(start, end))).toEqual(['{{a}}', '{{c}}']);
    expect(markup).toHaveLength(text.value.length);
  });

  it('has cheerio on the tree, and hast for plugins', () => {
    const document = documentOf('<p class="a b">x</p>');
    expect(document.$('p.a').text()).toBe('x');
    expect(JSON.stringify(document.hast)).toContain('"className":["a","b"]');
    expect(documentOf('<span>'.repeat(100)).hast).toBeDefined();
    expect(documentOf('<table><tr><td>'.repeat(600)).hast).toBeUndefined();
  });
});

describe('attribute', () => {
  it.each([
    ['quoted', '<a href="x">', 'href', ['x', 'href="x"']],
    ['spaced', "<a href = 'x' b>", 'href', ['x', "href = 'x'"]],
    ['unquoted', '<a href=x/y>', 'href', ['x/y', 'href=x/y']],
    ['empty', '<a href>', 'href', ['', 'href']],
    ['empty quotes', '<a href="">', 'href', ['', 'href=""']],
    ['references', '<a href="?a&amp;b&lt&copy=1&notit;&#x41;">', 'href', ['?a&b<&copy=1&notit;A', 'href="?a&amp;b&lt&copy=1&notit;&#x41;"']],
    ['placeholders as written', '<a href="{{ a && "b" }}&amp;c">', 'href', ['{{ a && "b" }}&c', 'href="{{ a && "b" }}&amp;c"']],
    ['line ends as a parser reads them', '<a title="b\r\nc">', 'title', ['b\nc', 'title="b\r\nc"']],
    ['the first of two', '<a href="x" href="y">', 'href', ['x', 'href="x"']],
    ['not there', '<a>', 'href', []],
    ['a name that begins with an equals sign', '<a =b="c">', '=b', ['c', '=b="c"']],
  ])('%s', (_, html, name, expected) => {
    expect(value(html, name)).toEqual(expected);
  });

  it('of a second body stands in the first', () => {
    expect(value('<body><p>x<body class="a">', 'class', 'body')).toEqual(['a', '<body>']);
  });

  it('is what the parser reads', () => {
    const part = fc.constantFrom('a', ' ', '&amp;', '&lt', '&#65;', '&#x1F600;', '&copy', '=', '&', 'x;', '\r\n', '\r', '\n', '<', '>', '&NotEqualTilde;', '&#0;', '&#128;');
    fc.assert(fc.property(fc.array(part), (parts) => {
      const html = `<a title="${parts.join('')}">`;
      expect(value(html, 'title')[0]).toBe(element(html, 'a').attribs['title']);
    }), { numRuns: 500 });
  });
});

describe('prose', () => {
  it.each([
    ['references and line ends', '<p>the&hellip; the\r\nthe</p>', 'the… the the'],
    ['white space as CSS collapses it', '  a <b> b </b>\n c ', 'a b c'],
    ['white space that is written as references', 'a&#32;&#10;b', 'a b'],
    ['no-break spaces stay', 'a&nbsp;&nbsp;b', 'a\u00A0\u00A0b'],
    ['blocks and cells apart', '<p>a</p><div>b</div><table><tr><td>c</td><td>d</td></tr></table>e', 'a\n\nb\n\nc\n\nd\n\ne'],
    ['breaks', 'a<br>b<br><br>c', 'a\nb\n\nc'],
    ['inline elements that are shown as blocks', '<a style="display:block">a</a><a>b</a>', 'a\n\nb'],
    ['preformatted', '<pre>\r\n a  b\r\n c</pre>d  e', ' a  b\n c\n\nd e'],
    ['hidden text', 'a<div style="display:none">b</div><p style="display:none">c<b>d</b></p>e', 'a\n\ne'],
    ['what is no text', '<title>a</title><style>b{}</style><script>c</script><!-- d --><template>e</template>f<img alt="g">', 'f'],
    ['text without scripts', '<noscript>a</noscript>', 'a'],
    ['placeholders as written', 'Hi {{ name | default: "you" }},{% if a %} b{% endif %}', 'Hi {{ name | default: "you" }}, b'],
    ['raw text', '<xmp>a &amp; b</xmp>', 'a &amp; b'],
    ['text that tags were dropped from', 'foo</bogus>bar', 'foobar'],
    ['text moved out of a table', '<table>a<tr><td>x</td></tr>b</table>c', 'ab\n\nx\n\nc'],
  ])('%s', (_, html, expected) => {
    expect(prose(html)).toBe(expected);
  });

  it('of one element', () => {
    const document = documentOf('<p>Read <a href="x">the <b>whole</b>&nbsp;story<i style="display:none">no</i></a> now</p>');
    const link = document.$('a').get(0);
    expect(link && isTag(link) ? document.textOf(link).value : '').toBe('the whole\u00A0story');
  });

  it('locates each character', () => {
    const html = '<p>the&hellip; the\r\n&#128512;</p>x';
    expect(placed(documentOf(html).prose, html)).toEqual([
      ['t', 't'], ['h', 'h'], ['e', 'e'], ['…', '&hellip;'], [' ', ' '], ['t', 't'], ['h', 'h'], ['e', 'e'], [' ', '\r\n'],
      ['\uD83D', '&#128512;'], ['\uDE00', '&#128512;'], ['\n', ''], ['\n', ''], ['x', 'x'],
    ]);
  });

  it('gives each character a place that reads as it does, in any markup', () => {
    const piece = fc.constantFrom(
      '<p>', '</p>', '<b>', '</b>', '<table>', '<tr>', '<td>', '</table>', '<pre>', '</pre>', '<br>', '<div style="display:none">', '</div>', '<!--[if mso]>', '<![endif]-->', '<!-- c -->',
      'word', 'a', ' ', '  ', '\n', '\r\n', '\t', '&amp;', '&nbsp;', '&lt', '&#32;', '&#10;', '&#128512;', '&bogus;', '&', '\u00FC', '\uD83D\uDE00', '{{x}}', '{{ "&amp;" }}', '{% if %}', '<xmp>', '</xmp>', '\0', '<select>', '<svg>', '</svg>',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join('');
      for (const document of viewsOf(html)) {
        for (const [char, source] of placed(document.prose, html)) {
          if (char === source || (char === '\n' && (source === '' || /^(?:\r\n?|&#10;)$/u.test(source)))) continue;
          // A blank stands for all the white space, marks of conditional comments and steering placeholders it collapsed.
          if (char === ' ' && /^(?:\s|&#32;|&#10;|<!--\[if mso\]>|<!\[endif\]-->|\{% if %\}|\{\{x\}\}|\{\{ "&amp;" \}\})+$/u.test(source)) continue;
          expect(source, JSON.stringify([html, char])).toMatch(/^&(?:amp;|nbsp;|lt|#128512;)$/u);
        }
      }
    }), { numRuns: 1000 });
  });
});
