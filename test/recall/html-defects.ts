import { attach, swap } from './clean.ts';
import type { Planted } from './defects.ts';

type Own = Omit<Planted, 'family' | 'rule' | 'into'> & { readonly into?: Planted['into'] };
const planted = (family: string, rule: string, own: readonly Own[]): readonly Planted[] => own.map((defect) => ({ family, rule, into: 'newsletter', ...defect.into !== 'receipt' && { kind: 'bulk' as const }, ...defect }));

const FERNS = '<img src="https://garden.example/i/ferns.jpg" width="552" height="90" alt="The fern house at nine in the morning">';
const LOGO = '<img src="https://garden.example/i/logo.png" width="120" height="40" alt="Kew Lane Garden">';
const BUTTON = '<a class="button" href="https://garden.example/tickets">Get your ticket</a>';
const PARAGRAPH = '<p>The café beside the pond serves soup until three. Dogs are welcome outside the glass houses.</p>';
const HEADING = '<h1 style="font-size:28px;line-height:34px;">The gates open on Saturday at nine</h1>';
const LAYOUT = '<table role="presentation" class="wide" width="600"';

/** Puts something before the paragraph about soup, on a line of its own. */
const beside = (html: string) => (source: string): string => swap(source, PARAGRAPH, `${html}\n${PARAGRAPH}`);
/** Puts something at the end of the head. */
const inHead = (html: string) => (source: string): string => swap(source, '</head>', `${html}\n</head>`);
const changed = (from: string, to: string) => (source: string): string => swap(source, from, to);
/** The newsletter with another body, and its text part left alone. */
const body = (html: string) => (source: string): string => {
  const from = source.indexOf('<!DOCTYPE html>');
  const to = source.indexOf('</html>') + '</html>'.length;
  return source.slice(0, from) + html + source.slice(to);
};
/** The newsletter as HTML alone. */
const htmlOnly = (html: string) => (source: string): string => {
  const header = source.slice(0, source.indexOf('MIME-Version'));
  return `${header}MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${html}\n`;
};

const images = [
  ...planted('images', 'image/alt-required', [
    { name: 'no alt', at: 'ferns.jpg', plant: changed(' alt="The fern house at nine in the morning"', '') },
    { name: 'no alt in a template', into: 'template', at: 'i/{{ file }}', plant: beside('<img src="https://garden.example/i/{{ file }}" width="90" height="90">') },
  ]),
  ...planted('images', 'image/alt-of-link', [
    { name: 'a linked image without a text', at: 'i/f.png', plant: beside('<p><a href="https://garden.example/friends"><img src="https://garden.example/i/f.png" width="24" height="24" alt=""></a></p>') },
    { name: 'the text is hidden', at: 'i/f.png', plant: beside('<p><a href="https://garden.example/friends"><img src="https://garden.example/i/f.png" width="24" height="24" alt=""><span style="display:none">Friends</span></a></p>') },
  ]),
  ...planted('images', 'image/alt-of-spacer', [
    { name: 'a pixel without alt', at: 'i/open.gif', plant: beside('<img src="https://garden.example/i/open.gif" width="1" height="1">') },
    { name: 'a spacer in a template', into: 'template', at: 'spacer.gif', plant: beside('<img src="https://garden.example/i/spacer.gif" width="552" height="{{ gap }}">') },
  ]),
  ...planted('images', 'image/alt-file-name', [
    { name: 'the name of the file', at: 'alt="ferns.jpg"', plant: changed('alt="The fern house at nine in the morning"', 'alt="ferns.jpg"') },
    { name: 'what the camera called it', into: 'template', at: 'alt="IMG_2041"', plant: changed('alt="Kew Lane Garden"', 'alt="IMG_2041"') },
  ]),
  ...planted('images', 'image/src-valid', [
    { name: 'a relative address', at: 'src="i/ferns.jpg"', plant: changed('src="https://garden.example/i/ferns.jpg"', 'src="i/ferns.jpg"') },
    { name: 'a file of the author', at: 'src="file:', plant: changed('src="https://garden.example/i/ferns.jpg"', 'src="file:///C:/ferns.jpg"') },
    { name: 'a slash too few', into: 'template', at: 'src="https:/garden', plant: changed('src="https://garden.example/i/ferns.jpg"', 'src="https:/garden.example/i/ferns.jpg"') },
  ]),
  ...planted('images', 'image/https', [
    { name: 'http', at: 'src="http:', plant: changed('src="https://garden.example/i/ferns.jpg"', 'src="http://garden.example/i/ferns.jpg"') },
    { name: 'http in a template', into: 'template', at: 'src="http:', plant: changed('src="https://garden.example/i/logo.png"', 'src="http://garden.example/i/logo.png"') },
  ]),
  ...planted('images', 'image/data-uri', [
    { name: 'a dot as data:', at: 'src="data:', plant: changed('src="https://garden.example/i/logo.png"', 'src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAYAAAA="') },
    { name: 'the same in a template', into: 'template', at: 'src="data:', plant: changed('src="https://garden.example/i/logo.png"', 'src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAYAAAA="') },
  ]),
  ...planted('images', 'image/size-attributes', [
    { name: 'sizes in CSS alone', at: 'style="width:120px', plant: changed('width="120" height="40" alt="Kew', 'style="width:120px;height:40px" alt="Kew') },
    { name: 'no width', into: 'template', at: 'logo.png" height', plant: changed('width="120" height="40" alt="Kew', 'height="40" alt="Kew') },
  ]),
  ...planted('images', 'image/format', [
    { name: 'WebP', at: 'ferns.webp', plant: changed('ferns.jpg', 'ferns.webp') },
    { name: 'SVG in a template', into: 'template', at: 'logo.svg', plant: changed('logo.png', 'logo.svg?v=2') },
    { name: 'SVG in the HTML', at: '<svg', plant: beside('<p><svg width="24" height="24"><circle r="12"></circle></svg> Soup</p>') },
  ]),
  ...planted('images', 'image/short-source', [
    { name: 'a note with a logo', at: 'logo.png', plant: body(`<html lang="en"><head><meta charset="utf-8"><title>Spring</title></head>\n<body>${LOGO}<p>The gates open on Saturday at nine. Come early, the first hour is the quietest, and the light is best before ten.</p><a href="https://garden.example/u/7c1f0a">Unsubscribe</a></body></html>`) },
    { name: 'an image alone', at: 'ferns.jpg', plant: body(`<html lang="en"><head><meta charset="utf-8"><title>Spring</title></head>\n<body>\n${FERNS}\n<a href="https://garden.example/u/7c1f0a">Unsubscribe</a></body></html>`) },
  ]),
  ...planted('images', 'image/short-linked', [
    { name: 'a linked picture', at: 'ferns.jpg', plant: body(`<html lang="en"><head><meta charset="utf-8"><title>Spring</title></head>\n<body>\n<a href="https://garden.example/u/7c1f0a">${FERNS}</a></body></html>`) },
    { name: 'a linked picture that is embedded', at: 'cid:ferns', plant: body(`<html lang="en"><head><meta charset="utf-8"><title>Spring</title></head>\n<body>\n<a href="https://garden.example/u/7c1f0a">${FERNS.replace('https://garden.example/i/ferns.jpg', 'cid:ferns')}</a></body></html>`) },
  ]),
  ...planted('images', 'image/area-ratio', [
    { name: 'a tall picture', at: 'height="900"', plant: changed('height="90"', 'height="900"') },
    { name: 'a picture of the whole screen', at: 'width="100%"', plant: changed('width="552" height="90"', 'width="100%" height="100%"') },
  ]),
  ...planted('images', 'image/linked-share', [
    { name: 'pictures for words', at: 'one.jpg', plant: body(`<html lang="en"><head><meta charset="utf-8"><title>Spring</title></head>\n<body>\n<a href="https://garden.example/1"><img src="https://garden.example/one.jpg" width="600" height="900" alt="One"></a><a href="https://garden.example/u">Unsubscribe</a></body></html>`) },
    { name: 'sizes in CSS', at: 'one.jpg', plant: body(`<html lang="en"><head><meta charset="utf-8"><title>Spring</title></head>\n<body>\n<a href="https://garden.example/1"><img src="https://garden.example/one.jpg" style="width:600px;height:900px" alt="One"></a><a href="https://garden.example/u">Unsubscribe</a></body></html>`) },
  ]),
  ...planted('images', 'image/text-short', [
    { name: 'a picture and a word', at: 'ferns.jpg', plant: body(`<html lang="en"><head><meta charset="utf-8"><title>Spring</title></head>\n<body>\n${FERNS}<a href="https://garden.example/u/7c1f0a">Unsubscribe</a></body></html>`) },
    { name: 'a picture and hidden words', at: 'ferns.jpg', plant: body(`<html lang="en"><head><meta charset="utf-8"><title>Spring</title></head>\n<body>\n${FERNS}<div style="display:none">The gates open on Saturday at nine. Come early, the first hour is the quietest.</div></body></html>`) },
  ]),
  ...planted('images', 'image/single-large', [
    { name: 'a GIF as large as a letter', into: 'receipt', at: 'Content-Type: image/gif', plant: (source) => attach(source, 'a.gif', 'image/gif', Buffer.from('R0lGODlhWAIsAYAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')) },
    { name: 'a PNG as large as a letter', into: 'receipt', at: 'Content-Type: image/png', plant: (source) => attach(source, 'a.png', 'image/png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAlgAAAGQCAYAAAA=', 'base64')) },
  ]),
];

const elements = [
  ...planted('elements', 'html/script', [
    { name: 'a script', at: '<script>', plant: beside('<script>document.title = "Spring";</script>') },
    { name: 'a script in a template', into: 'template', at: '<script src', plant: inHead('<script src="https://garden.example/count.js"></script>') },
  ]),
  ...planted('elements', 'html/form', [
    { name: 'a form', at: '<form', plant: beside('<form action="https://garden.example/survey"><input name="stars"></form>') },
    { name: 'a form in a template', into: 'template', at: '<form', plant: beside('<form action="{{ survey }}"><input name="stars"></form>') },
  ]),
  ...planted('elements', 'html/form-action', [
    { name: 'a form that sends mail', at: '<form', plant: beside('<form action="mailto:news@garden.example"><input name="stars"></form>') },
    { name: 'a form over http', into: 'template', at: '<form', plant: beside('<form action="http://garden.example/survey"><input name="stars"></form>') },
  ]),
  ...planted('elements', 'html/iframe', [
    { name: 'a map', at: '<iframe', plant: beside('<iframe src="https://garden.example/map"></iframe>') },
    { name: 'a map in a template', into: 'template', at: '<iframe', plant: beside('<iframe src="{{ map }}"></iframe>') },
  ]),
  ...planted('elements', 'html/embedded-object', [
    { name: 'an object', at: '<object', plant: beside('<object data="https://garden.example/tour.svg"></object>') },
    { name: 'a video with nothing for others', into: 'template', at: '<video', plant: beside('<video controls><source src="https://garden.example/tour.mp4"></video>') },
  ]),
  ...planted('elements', 'html/meta-refresh', [
    { name: 'to another page', at: 'http-equiv="refresh"', plant: inHead('<meta http-equiv="refresh" content="0; url=https://garden.example/">') },
    { name: 'again', into: 'template', at: 'http-equiv="Refresh"', plant: inHead('<meta http-equiv="Refresh" content="30">') },
  ]),
  ...planted('elements', 'html/external-style', [
    { name: 'a style sheet', at: '<link', plant: inHead('<link rel="stylesheet" href="https://garden.example/mail.css">') },
    { name: 'an import', into: 'template', at: '@import', plant: changed('<style>\nbody', '<style>\n@import url("https://garden.example/mail.css");\nbody') },
  ]),
  ...planted('elements', 'html/base', [
    { name: 'a base', at: '<base', plant: inHead('<base href="https://garden.example/">') },
    { name: 'a base in a template', into: 'template', at: '<base', plant: inHead('<base href="https://garden.example/" target="_blank">') },
  ]),
  ...planted('elements', 'html/event-handler', [
    { name: 'a click', at: 'onclick=', plant: changed('<a class="button"', '<a onclick="go()" class="button"') },
    { name: 'a load', into: 'template', at: 'onload=', plant: changed('<body>', '<body onload="start()">') },
  ]),
];

const pages = [
  ...planted('pages', 'html/charset-meta', [
    { name: 'another charset', at: 'charset="iso-8859-1"', plant: changed('<meta charset="utf-8">', '<meta charset="iso-8859-1">') },
    { name: 'none', into: 'template', at: '<head>', plant: changed('<meta charset="utf-8">', '') },
  ]),
  ...planted('pages', 'html/doctype', [
    { name: 'none', at: '<html lang', plant: changed('<!DOCTYPE html>\n', '') },
    { name: 'none in a template', into: 'template', at: '<html lang', plant: changed('<!DOCTYPE html>\n', '') },
  ]),
  ...planted('pages', 'html/title', [
    { name: 'none', at: '<html lang', plant: changed('<title>Spring opens on Saturday</title>\n', '') },
    { name: 'an empty one', into: 'template', at: '<title>', plant: changed('<title>Spring opens on Saturday</title>', '<title> </title>') },
    { name: 'one for another subject', at: '<title>', plant: changed('Subject: Spring opens on Saturday, with the new fern house', 'Subject: Hi') },
  ]),
  ...planted('pages', 'html/root-required', [
    { name: 'a paragraph alone', at: '<p>The gates', plant: htmlOnly('<p>The gates open on Saturday at nine. <a href="https://garden.example/u/7c1f0a">Unsubscribe</a></p>') },
    { name: 'a body alone', at: '<body>', plant: htmlOnly('<body><p>The gates open on Saturday at nine. <a href="https://garden.example/u/7c1f0a">Unsubscribe</a></p></body>') },
  ]),
  ...planted('pages', 'html/conditional-comments', [
    { name: 'never closed', at: '<!--[if mso]><b>', plant: beside('<!--[if mso]><b>Outlook</b>') },
    { name: 'a start that is none', into: 'template', at: '<!-- [if mso]>', plant: changed('<!--[if mso]><table', '<!-- [if mso]><table') },
    { name: 'a comment in it', into: 'template', at: '<!-- ghost', plant: changed('<!--[if mso]><table', '<!--[if mso]><!-- ghost --><table') },
  ]),
  ...planted('pages', 'html/style-size', [
    { name: 'a style sheet for a site', at: '<style class="site">', plant: inHead(`<style class="site">\n${'.fern { color: #2d6a4f }\n'.repeat(700)}</style>`) },
    { name: 'the same in a template', into: 'template', at: '<style class="site">', plant: inHead(`<style class="site">\n${'.fern { color: #2d6a4f }\n'.repeat(700)}</style>`) },
  ]),
  ...planted('pages', 'html/saved-page', [
    { name: 'a saved page', at: 'saved from', plant: changed('<html lang', '<!-- saved from url=(0029)https://garden.example/spring -->\n<html lang') },
    { name: 'a saved template', into: 'template', at: 'saved from', plant: changed('<html lang', '<!-- saved from url=(0014)about:internet -->\n<html lang') },
  ]),
  ...planted('pages', 'html/break-runs', [
    { name: 'thirty breaks', at: '<br><br>', plant: beside('<br>'.repeat(30)) },
    { name: 'ten boxes', into: 'template', at: '<div><div>', plant: beside(`${'<div>'.repeat(10)}Soup${'</div>'.repeat(10)}`) },
  ]),
];

const filters = [
  ...planted('what filters count', 'html/font-face', [
    { name: 'a comma too many', at: 'face="Arial,"', plant: beside('<p><font face="Arial,">Soup</font></p>') },
    { name: 'a number', into: 'template', at: 'face="12"', plant: beside('<p><font face="12">Soup</font></p>') },
  ]),
  ...planted('what filters count', 'html/font-size', [
    { name: 'a huge one', at: 'size="7"', plant: beside('<p><font size="7">Soup</font></p>') },
    { name: 'a relative one', into: 'template', at: 'size="+3"', plant: beside('<p><font size="+3">Soup</font></p>') },
  ]),
  ...planted('what filters count', 'html/extra-close', [
    { name: 'a row of end tags', at: '</font></font>', plant: beside('</font>'.repeat(10)) },
    { name: 'the same in a template', into: 'template', at: '</b></b>', plant: beside('</b>'.repeat(10)) },
  ]),
  ...planted('what filters count', 'html/end-tag-written', [
    { name: 'a row without end tags', at: 'td>Soup', plant: beside('<table role="presentation"><tr><td>Soup<tr><td>Bread</td></tr></table>') },
    { name: 'a cell in a template', into: 'template', at: 'td>Soup', plant: beside('<table role="presentation"><tr><td>Soup {{ price }}<td>Bread</td></tr></table>') },
  ]),
  ...planted('what filters count', 'html/tag-balance', [
    { name: 'a body that stays open', at: '<body>', plant: changed('</body>', '') },
    { name: 'a center that stays open', into: 'template', at: '<center>', plant: beside('<center>Soup') },
  ]),
  ...planted('what filters count', 'html/short-center', [
    { name: 'a link in the middle', at: '<center>', plant: htmlOnly('<html><body>\n<center><a href="https://garden.example/">Come in</a></center></body></html>') },
    { name: 'a word in the middle', at: '<CENTER>', plant: htmlOnly('<html><body>\n<CENTER>Soup</CENTER></body></html>') },
  ]),
  ...planted('what filters count', 'html/unknown-element', [
    { name: 'words broken up', at: '<xqz>', plant: body(`<html lang="en"><body>\n${'so<xqz>up</xqz> '.repeat(9)}</body></html>`) },
    { name: 'components of a site', at: '<x-page>', plant: body('<html lang="en"><body>\n<x-page><x-card><x-name>Soup</x-name><x-day>today</x-day></x-card></x-page></body></html>') },
  ]),
  ...planted('what filters count', 'html/ascii-references', [
    { name: 'letters as numbers', at: '&#102;', plant: beside(`<p>${'&#102;&#101;&#114;&#110;'.repeat(3)}</p>`) },
    { name: 'hexadecimal ones', into: 'template', at: '&#x66;', plant: beside(`<p>${'&#x66;&#x65;&#x72;&#x6e;'.repeat(3)}</p>`) },
  ]),
];

const people = [
  ...planted('accessibility', 'accessibility/lang', [
    { name: 'none', at: '<html>', plant: changed('<html lang="en">', '<html>') },
    { name: 'no language', into: 'template', at: 'lang="english_UK"', plant: changed('<html lang="en">', '<html lang="english_UK">') },
  ]),
  ...planted('accessibility', 'accessibility/table-role', [
    { name: 'a layout', at: '<table class="wide"', plant: changed(LAYOUT, '<table class="wide" width="600"') },
    { name: 'a layout in a template', into: 'template', at: '<table class="wide"', plant: changed(LAYOUT, '<table class="wide" width="600"') },
  ]),
  ...planted('accessibility', 'accessibility/heading-order', [
    { name: 'a level that is skipped', at: '<h3>', plant: beside('<h3>Soup</h3>') },
    { name: 'an empty heading', into: 'template', at: '<h2>', plant: changed(HEADING, `${HEADING}\n<h2> </h2>`) },
  ]),
  ...planted('accessibility', 'accessibility/link-text', [
    { name: 'click here', at: 'Click here', plant: changed(BUTTON, BUTTON.replace('Get your ticket', 'Click here')) },
    { name: 'in German', into: 'template', at: 'Hier klicken', plant: changed(BUTTON, BUTTON.replace('Get your ticket', 'Hier klicken!')) },
  ]),
  ...planted('accessibility', 'accessibility/link-name', [
    { name: 'an empty link', at: 'garden.example/soup', plant: beside('<p>Soup <a href="https://garden.example/soup"></a></p>') },
    { name: 'a link around nothing', into: 'template', at: 'garden.example/soup', plant: beside('<p>Soup <a href="https://garden.example/soup"><b> </b></a></p>') },
  ]),
  ...planted('accessibility', 'accessibility/zoom-allowed', [
    { name: 'forbidden', at: 'user-scalable=no', plant: inHead('<meta name="viewport" content="width=device-width, user-scalable=no">') },
    { name: 'limited', into: 'template', at: 'maximum-scale=1', plant: inHead('<meta name="viewport" content="width=device-width, maximum-scale=1">') },
  ]),
];

/** What is wrong with images, elements and pages, and what keeps people from reading them. */
export const htmlDefects: readonly Planted[] = [...images, ...elements, ...pages, ...filters, ...people];
