import { describe, expect, it } from 'vitest';
import { column, compile, faultsIn, origins, pieceAt, plain, said, textOf } from './compiled.ts';

/** Compiles a template that has no faults: what comes out is what MJML alone makes of it, and each piece is what it says. */
const mapped = async (source: string, files?: Readonly<Record<string, string>>): ReturnType<typeof compile> => {
  const rendered = await compile(source, files);
  expect(faultsIn(rendered)).toEqual([]);
  if (!source.includes('mj-include') && !/mj-(?:carousel|navbar)/u.test(source)) expect(rendered.text).toBe((await plain(source)).html);
  return rendered;
};

describe('a component', () => {
  it('is where an element without what its author could give it came from', async () => {
    const rendered = await mapped(column('<mj-image src="https://x.example/a.png" />'));
    expect(origins(rendered, '<img')).toEqual(['6:9 <mj-image src="https://x.example/a.png" />']);
    expect(origins(rendered, 'alt=""')).toEqual(['6:9 <mj-image src="https://x.example/a.png" />']);
  });

  it('is told from its equals on the same line', async () => {
    const rendered = await mapped(column('<mj-image src="a.png"/><mj-image src="a.png"/><mj-text>a</mj-text><mj-text>a</mj-text>'));
    expect(origins(rendered, '<img')).toEqual(['6:9 <mj-image src="a.png"/>', '6:32 <mj-image src="a.png"/>']);
    expect(origins(rendered, 'a.png')).toEqual(['6:24 = a.png', '6:47 = a.png']);
    expect(origins(rendered, '>a</div>').map((each) => each.replace(/ .*/u, ''))).toEqual(['6:55', '6:75']);
  });

  it('has what its parent puts around it: a table cell, a row', async () => {
    const rendered = await mapped(column('<mj-text padding="3px" css-class="note">a</mj-text>'));
    expect(origins(rendered, 'class="note"')).toEqual(['6:9 <mj-text padding="3px" css-class="note">']);
    expect(origins(rendered, 'padding:3px')).toEqual(['6:9 <mj-text padding="3px" css-class="note">']);
    expect(origins(rendered, 'class="mj-column-per-100 mj-outlook-group-fix"')).toEqual(['5:7 <mj-column>']);
  });

  it('has all of several outputs: a carousel puts out each image three times', async () => {
    const rendered = await mapped(column('<mj-carousel><mj-carousel-image src="1.png" /><mj-carousel-image src="2.png" alt="two" /></mj-carousel>'));
    expect(origins(rendered, 'src="1.png"')).toEqual(Array.from({ length: 3 }, () => '6:41 src="1.png"'));
    expect(origins(rendered, 'mj-carousel-image mj-carousel-image-2')).toEqual(['6:55 <mj-carousel-image src="2.png" alt="two" />']);
    expect(origins(rendered, 'two')).toEqual(['6:91 = two', '6:91 = two']);
  });

  it('stands as it is written: over lines, with single quotes or none, in capitals', async () => {
    const rendered = await mapped(column("<MJ-Image\n  src='a.png'\n  alt=none\n/>"));
    expect(origins(rendered, '<img')).toEqual(["6:9 <MJ-Image\n  src='a.png'\n  alt=none\n/>"]);
    expect(origins(rendered, 'a.png')).toEqual(['7:8 = a.png']);
    expect(origins(rendered, '"none')).toEqual(['8:3 alt=none']);
    expect(origins(rendered, 'none" src')).toEqual([expect.stringMatching(/^8:7 = none/u)]);
  });

  it('keeps its place beside what only looks like one', async () => {
    const rendered = await mapped(column('<!-- <mj-text> --><mj-raw><!-- <mj-image src="no.png"/> --><i title="<mj-text>"></i></mj-raw><mj-text>a &lt;mj-text&gt; <b>b</b></mj-text>'));
    expect(origins(rendered, '<mj-image')).toEqual(['6:40 = <mj-image']);
    expect(origins(rendered, '<b>b</b>')).toEqual(['6:129 = <b>b</b>']);
    expect(origins(rendered, '<!-- <mj-text> -->')).toEqual(['6:9 = <!-- <mj-text> -->']);
  });

  it('may hold form feeds, carriage returns and private-use characters', async () => {
    const rendered = await mapped(column('<mj-text>\ue000\f a\r\nb \ue001</mj-text>'));
    expect(origins(rendered, '\ue000\f a\r\nb \ue001')).toEqual(['6:18 = \ue000\f a\r\nb \ue001']);
  });
});

describe('a value that is put out as it stands', () => {
  it('came from its attribute, each time', async () => {
    const rendered = await mapped(column('<mj-image href="http://x.example/?a=1&amp;b=2" src="a.png" alt="A &quot;b&quot;" title="t" rel="noopener" />'));
    expect(origins(rendered, 'http://x.example/?a=1&amp;b=2')).toEqual(['6:25 = http://x.example/?a=1&amp;b=2']);
    expect(origins(rendered, 'A &quot;b&quot;')).toEqual(['6:73 = A &quot;b&quot;']);
    expect(origins(rendered, 'title="')).toEqual(['6:90 title="t"', '6:90 title="t"']);
    expect(origins(rendered, 'noopener')).toEqual(['6:105 = noopener']);
  });

  it('came from another component where that gives it: a base, a default, a class', async () => {
    const head = '<mj-attributes><mj-image alt="none said" /><mj-class name="blue" href="http://blue.example/" /></mj-attributes>';
    const rendered = await mapped(column('<mj-image src="a.png" /><mj-button mj-class="blue">b</mj-button><mj-navbar base-url="http://x.example"><mj-navbar-link href="/c">c</mj-navbar-link></mj-navbar>', head));
    expect(origins(rendered, 'none said')).toEqual(['2:42 = none said']);
    expect(origins(rendered, 'http://blue.example/')).toEqual(['2:83 = http://blue.example/']);
    expect(origins(rendered, '<img')).toEqual(['6:9 <mj-image src="a.png" />']);
    expect(origins(rendered, 'http://x.example')).toEqual(['6:94 = http://x.example']);
    expect(origins(rendered, '/c"')).toEqual(['6:134 = /c"']);
  });

  it('came from a background, in markup, in styles and in VML', async () => {
    const rendered = await mapped('<mjml><mj-body><mj-section background-url="http://x.example/b.png"></mj-section></mj-body></mjml>');
    expect(origins(rendered, 'http://x.example/b.png')).toEqual(Array.from({ length: 4 }, () => '1:44 = http://x.example/b.png'));
  });

  it('is no more than its own part where MJML puts it into a longer one', async () => {
    const rendered = await mapped(column('<mj-social><mj-social-element name="facebook" href="https://x.example/">F</mj-social-element></mj-social>'));
    expect(origins(rendered, 'https://x.example/')).toEqual(['6:61 = https://x.example/', '6:61 = https://x.example/']);
    expect(origins(rendered, 'https://www.facebook.com/sharer')).toEqual(Array.from({ length: 2 }, () => '6:20 <mj-social-element name="facebook" href="https://x.example/">'));
  });

  it('is not what MJML made of it', async () => {
    const rendered = await mapped(column('<mj-text color="#f00" css-class="a b">x</mj-text>'));
    expect(origins(rendered, '#ff0000')).toEqual(['6:9 <mj-text color="#f00" css-class="a b">']);
  });
});

describe('text', () => {
  it('stands as it was written, character for character', async () => {
    const rendered = await mapped(column('<mj-text>\n  Caf&eacute; &amp;\n <b>b</b>  😀&nbsp;x\n</mj-text><mj-button href="#">Go &gt;</mj-button><mj-table><tr><td>1</td></tr></mj-table><mj-raw><p>raw</p></mj-raw>'));
    expect(origins(rendered, 'Caf&eacute; &amp;\n <b>b</b>  😀&nbsp;x')).toEqual(['7:3 = Caf&eacute; &amp;\n <b>b</b>  😀&nbsp;x']);
    expect(origins(rendered, 'b>  😀')).toEqual(['8:8 = b>  😀']);
    expect(origins(rendered, 'Go &gt;')).toEqual(['9:31 = Go &gt;']);
    expect(origins(rendered, '<tr><td>1')).toEqual(['9:60 = <tr><td>1']);
    expect(origins(rendered, '<p>raw</p>')).toEqual(['9:98 = <p>raw</p>']);
  });

  it('of menus and accordions does too', async () => {
    const rendered = await mapped(column('<mj-accordion><mj-accordion-element><mj-accordion-title>Why</mj-accordion-title><mj-accordion-text>Be&shy;cause</mj-accordion-text></mj-accordion-element></mj-accordion><mj-social><mj-social-element name="x" href="#">Hi</mj-social-element></mj-social>'));
    expect(origins(rendered, 'Why')).toEqual(['6:65 = Why']);
    expect(origins(rendered, 'Be&shy;cause')).toEqual(['6:108 = Be&shy;cause']);
    expect(origins(rendered, 'Hi')).toEqual(['6:226 = Hi']);
  });

  it('of the head does, wherever MJML puts it', async () => {
    const rendered = await mapped(column('<mj-text>a</mj-text>', '<mj-title>The title</mj-title><mj-preview>Pre &amp; view</mj-preview><mj-style>.a { color: red }</mj-style><mj-raw><meta name="x"></mj-raw>'));
    expect(origins(rendered, 'The title')).toEqual(['2:22 = The title', '2:22 = The title']);
    expect(origins(rendered, '<title>')).toEqual(['2:12 <mj-title>']);
    expect(origins(rendered, 'Pre &amp; view')).toEqual(['2:54 = Pre &amp; view']);
    expect(origins(rendered, '.a { color: red }')).toEqual(['2:91 = .a { color: red }']);
    expect(origins(rendered, '<style type="text/css">\n.a')).toEqual(['2:81 <mj-style>']);
    expect(origins(rendered, '<meta name="x">')).toEqual(['2:127 = <meta name="x">']);
  });

  it('that MJML squeezes in a comment for Outlook is its own as far as it is the same', async () => {
    const rendered = await mapped(column('<mj-raw><!--[if mso]>\n  <p>a    b</p>\n<![endif]--></mj-raw>'));
    expect(origins(rendered, '<p>a ')).toEqual(['7:3 = <p>a ']);
    expect(origins(rendered, 'b</p>')).toEqual(['7:11 = b</p>']);
  });
});

describe('style sheets that are inlined', () => {
  const head = '<mj-style inline="inline">.box { border: 1px solid } b { color: red } [href="http://x.example/"] { border-left: 1px solid }</mj-style>';

  it('leave texts, tags and attributes where they were', async () => {
    const rendered = await mapped(column("<mj-text css-class=\"box\">One <b class='c' title=t>two</b><br> three &amp; <i>four</i></mj-text>", head));
    expect(origins(rendered, 'One ')).toEqual(['6:34 = One ']);
    expect(origins(rendered, '<b')).toContain('6:38 = <b');
    expect(origins(rendered, 'class="c"')).toEqual(['6:41 = class=\'c\'']);
    expect(origins(rendered, 'color: red')).toEqual(["6:38 <b class='c' title=t>"]);
    expect(origins(rendered, 'two</b>')).toEqual(['6:59 = two</b>']);
    expect(origins(rendered, ' three &amp; <i>four</i>')).toEqual(['6:70 =  three &amp; <i>four</i>']);
  });

  it('may select by what would be marked: then components are told, and no texts', async () => {
    const rendered = await mapped(column('<mj-button href="http://x.example/">go</mj-button>', head));
    expect(origins(rendered, '<a ')).toEqual(['6:9 <mj-button href="http://x.example/">']);
    expect(origins(rendered, 'border-left')).toEqual(['6:9 <mj-button href="http://x.example/">']);
    expect(rendered.pieces.every(({ verbatim }) => !verbatim)).toBe(true);
  });

  it('and attributes that are given by selectors', async () => {
    const attributes = '<mj-html-attributes><mj-selector path=".box div"><mj-html-attribute name="data-id">42</mj-html-attribute></mj-selector></mj-html-attributes>';
    const rendered = await mapped(column('<mj-text css-class="box">One &nbsp; <b>two</b></mj-text>', attributes));
    expect(origins(rendered, '42')).toEqual(['2:95 = 42']);
    expect(origins(rendered, 'One &nbsp; <b>two</b>')).toEqual(['6:34 = One &nbsp; <b>two</b>']);
  });
});

describe('what is nobody’s', () => {
  it('is what MJML puts around every template', async () => {
    const rendered = await mapped(column('<mj-text>a</mj-text>'));
    for (const own of ['<meta name="viewport"', '#outlook a { padding:0; }', '<o:OfficeDocumentSettings>', '@media only screen', '<!--[if !mso]><!-->', '<link href="https://fonts.googleapis.com']) {
      expect(origins(rendered, own), own).toContain('nobody');
      expect(new Set(origins(rendered, own)).size, own).toBe(1);
    }
  });

  it('is a URL that MJML has of its own, but not the element it stands on', async () => {
    const rendered = await mapped(column('<mj-social><mj-social-element name="github">G</mj-social-element></mj-social><mj-carousel><mj-carousel-image src="1.png" /></mj-carousel>'));
    expect(origins(rendered, 'src="https://www.mailjet.com/')).toEqual(['nobody']);
    expect(origins(rendered, 'href="#1"')).toEqual(['nobody']);
    expect(origins(rendered, '<img').every((origin) => origin.includes('<mj-'))).toBe(true);
  });

  it('is not what an author can give: a language, a title, a font', async () => {
    const rendered = await mapped('<mjml lang="de"><mj-head><mj-font name="Raleway" href="https://f.example/r.css" /></mj-head><mj-body><mj-section><mj-column><mj-text font-family="Raleway">a</mj-text></mj-column></mj-section></mj-body></mjml>');
    expect(origins(rendered, '<!doctype html>')).toEqual(['1:1 <mjml lang="de">']);
    expect(origins(rendered, '<html ')).toEqual(['1:1 <mjml lang="de">']);
    expect(origins(rendered, 'de" ')).toEqual(['1:13 = de">', '1:13 = de">']);
    expect(origins(rendered, '<title>')).toEqual(['1:1 <mjml lang="de">']);
    expect(origins(rendered, '<link href="')).toEqual(['1:26 <mj-font name="Raleway" href="https://f.example/r.css" />']);
    expect(origins(rendered, 'https://f.example/r.css')).toEqual(['1:56 = https://f.example/r.css', '1:56 = https://f.example/r.css']);
    expect(origins(rendered, '<body')).toEqual(['1:93 <mj-body>']);
  });
});

describe('tags of a template', () => {
  it('are kept in texts, attributes, raw parts and around components', async () => {
    const rendered = await mapped(column('<mj-raw>{% if x %}</mj-raw><mj-text color="{{color}}">Hi {{ name | default: "you" }}{% if a < b %}!{% endif %}</mj-text><mj-button href="{{url}}?a=*|B|*">go</mj-button><mj-raw>{% endif %}</mj-raw><mj-image src="<%= src %>" alt="%%alt%%" />'));
    for (const tag of ['{% if x %}', 'Hi {{ name | default: "you" }}{% if a < b %}!{% endif %}', '{{url}}?a=*|B|*', '<%= src %>', '%%alt%%']) {
      expect(origins(rendered, tag), tag).toEqual([expect.stringContaining(`= ${tag}`)]);
    }
    expect(textOf(rendered)).toContain('color:{{color}}');
    expect(said(rendered)).toEqual([]);
  });

  it('and in what is written anew as style sheets are inlined', async () => {
    const rendered = await mapped(column('<mj-text>Hi {{#if a}}<b>{{name}}</b>{{/if}} <a href="{{url}}">x</a></mj-text>', '<mj-style inline="inline">b { color: red }</mj-style>'));
    expect(origins(rendered, 'Hi {{#if a}}')).toEqual(['6:18 = Hi {{#if a}}']);
    expect(origins(rendered, '{{name}}</b>{{/if}} <a href="{{url}}">x</a>')).toEqual(['6:33 = {{name}}</b>{{/if}} <a href="{{url}}">x</a>']);
  });
});

it('answers the same each time, where MJML draws ids at random', async () => {
  const source = column('<mj-navbar hamburger="hamburger"><mj-navbar-link href="/a">a</mj-navbar-link></mj-navbar><mj-carousel><mj-carousel-image src="1.png" /></mj-carousel>');
  const random = Math.random;
  const [once, twice] = [await compile(source), await compile(source)];
  expect(once).toEqual(twice);
  expect(faultsIn(once)).toEqual([]);
  expect(once.pieces.length).toBeGreaterThan(20);
  expect(Math.random).toBe(random);
});

it('has a piece for each character of a text it cannot mark', async () => {
  const most = Array.from({ length: 6385 }, (_, index) => String.fromCharCode(0xe000 + index)).join('');
  const rendered = await compile(column(`<mj-text>${most}</mj-text>`));
  expect(textOf(rendered)).toContain(most);
  expect(rendered.pieces).toEqual([{ at: 0, file: 0, start: 0, end: 6, verbatim: false }]);
  expect(pieceAt(rendered, 5000).file).toBe(0);
});
