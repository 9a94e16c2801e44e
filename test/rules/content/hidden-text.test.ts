import rule from '../../../rules/content/hidden-text.ts';
import { testRule } from '../../../src/testing/index.ts';

const page = (body: string, css = ''): string => `<html><head><style>${css}</style></head><body><p>Spring opens.</p>${body}</body></html>`;
const gone = (way: string, text: string, letters: number): string => `${way} hides ${letters} letters from readers, not from filters (place 1 of 1): “${text}”.`;

testRule(rule, {
  good: [
    { name: 'nothing to hide', html: page('<p>Hello</p>') },
    { name: 'a preheader in white on white', html: '<html><body bgcolor="white"><font color="white">Forty ferns</font><p>Spring opens.</p></body></html>' },
    { name: 'padding', html: page(`<div style="display:none">${'&zwnj;&nbsp;&#847;&shy; '.repeat(50)}</div>`) },
    { name: 'a wrapper without a size', html: page('<div style="font-size:0"><div style="display:inline-block;font-size:14px">Left</div><span style="font-size:14px">Right</span></div>') },
    { name: 'shown on phones by class', html: page('<div class="phone" style="display:none;max-height:0">Call us now</div>', '@media (max-width:480px){.wrap .phone{display:block!important;max-height:none}}') },
    { name: 'shown on phones by an attribute selector', html: page('<div class="phone" style="display:none">Call us now</div>', '@media (max-width:480px){div[class="phone"]{display:block!important}}') },
    { name: 'shown on phones by tag', html: page('<div class="x"><center style="display:none">Call us now</center></div>', '@media (max-width:480px){.x center{display:block!important}}') },
    { name: 'a menu that opens', html: page('<input type="checkbox" id="t"><div class="menu">Everything else</div>', '.menu{display:none} #t:checked + .menu{display:block}') },
    { name: 'for screen readers', html: page('<span style="position:absolute;clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden">opens in a new window</span><span style="text-indent:-9999px">Twitter</span>') },
    { name: 'for machines', html: page('<div itemscope style="display:none"><span itemprop="name">Order 4711</span></div>') },
    { name: 'over a picture', html: page('<table><tr><td background="a.png"><font color="#ffffff">Forty ferns</font></td></tr></table><div style="background:linear-gradient(#000,#111);color:#fff">Forty ferns</div>') },
    { name: 'moved onto something', html: page('<div style="margin-top:-80px;color:#fff">Forty ferns</div><div style="position:relative;color:#fff">Forty ferns</div>') },
    { name: 'a link has its own colour', html: page('<font color="#ffffff"><a href="https://example.com/">Forty ferns</a></font>') },
    { name: 'white on a dark cell, however it is said', html: page('<table bgcolor="#000000"><tr><td><font color="FFFFFF">One two</font></td></tr></table><div style="background:navy none"><p style="color:rgb(255 255 255 / 1)">One two</p></div><div class="d">One two</div>', '.d{background:#123;color:white}') },
    { name: 'a colour only a client knows', html: page('<p style="color:var(--white)">Forty ferns</p><p style="background:Canvas;color:#fff">Forty ferns</p>') },
    { name: 'a tag decides', html: page('<p style="display:{{ shown }}">Forty ferns</p><p style="{{ css }};color:#fff">Forty ferns</p><p style="font-size:{{ size }}px">Forty ferns</p><p class="{{ name }}" style="color:#fff">Forty ferns</p>') },
    { name: 'only a tag is hidden', html: page('<p style="display:none">{{ text }}</p>') },
    { name: 'a piece of a page', html: '<p>Spring opens.</p><p style="color:#fff">Forty ferns</p>' },
    { name: 'a style sheet elsewhere', html: '<html><head><link rel="stylesheet" href="a.css"></head><body><p>Spring opens.</p><p class="dark" style="color:#fff">Forty ferns</p></body></html>' },
    { name: 'a spacer', html: page('<font color="#ffffff">i</font>') },
    { name: 'hidden from Outlook', html: page('<p style="mso-hide:all">Forty ferns</p>') },
    { name: 'a page of AMP', html: '<html amp4email><head><style>body{visibility:hidden}</style></head><body><p>Forty ferns</p></body></html>' },
    { name: 'an ignored word', html: page('one <span style="display:none">word</span> two'), options: { letters: 5 } },
  ],
  bad: [
    { name: 'the attribute', html: page('<p hidden>Forty ferns</p>'), reports: [`1:61-1:71 ${gone('hidden', 'Forty ferns', 10)}`] },
    { name: 'no room', html: page(`<div class="a">${'Forty ferns. '.repeat(12)}</div>`, '.a{max-height:0;overflow:hidden}'), reports: [`1:93-1:108 ${gone('overflow:hidden', 'Forty ferns. Forty ferns. Forty ferns. Forty ferns. Forty fe…', 120)}`] },
    { name: 'visibility, and what is shown in it again', html: page('<div style="visibility:hidden">Forty <b style="visibility:visible">red</b> ferns</div>'), reports: [`1:61-1:92 visibility:hidden hides 5 letters from readers, not from filters (place 1 of 2): “Forty”.`, `1:61-1:92 visibility:hidden hides 5 letters from readers, not from filters (place 2 of 2): “ferns”.`] },
    { name: 'transparent', html: page('<p style="color:transparent">Forty ferns</p>'), reports: ['1:90-1:101 10 letters are #ffffff on #ffffff, a contrast of 1.00:1, which nobody can read (48 % of the text): “Forty ferns”.'] },
    { name: 'nearly clear on a half clear background', html: page('<div style="background:rgba(0,0,0,.5)"><p style="color:hsl(0,0%,50%)">Forty ferns</p></div>'), reports: ['1:131-1:142 10 letters are #808080 on #808080, a contrast of 1.00:1, which nobody can read (48 % of the text): “Forty ferns”.'] },
    { name: 'a media query that shows something else', html: page('<p class="a" style="display:none">Forty ferns</p>', '@media (max-width:480px){.b{display:block} .a{font-size:20px}}'), reports: [`1:123-1:157 ${gone('display:none', 'Forty ferns', 10)}`] },
    { name: 'in a template', html: page('<p style="display:none">Dear {{ name }}, forty ferns</p>'), reports: [`1:61-1:85 ${gone('display:none', 'Dear …, forty ferns', 14)}`] },
  ],
});
