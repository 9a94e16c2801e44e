import rule from '../../../rules/content/preheader-length.ts';
import { testRule } from '../../../src/testing/index.ts';

const page = (preheader: string): string => `<html><body>\n${preheader}\n<p>Kew Lane Garden</p></body></html>`;
const hidden = (text: string): string => page(`<div style="display:none">${text}</div>`);

testRule(rule, {
  good: [
    { name: 'none', html: page('') },
    { name: 'padded in the same element', html: hidden(`Forty ferns${'&nbsp;&zwnj;'.repeat(30)}`) },
    { name: 'padded in another one', html: page(`<div style="display:none">Forty ferns</div><div style="display:none">${'&#847; '.repeat(60)}</div>`) },
    { name: 'filled in', html: hidden('{{ preheader }}') },
    { name: 'nothing follows', html: '<html><body><div style="display:none">Forty ferns</div><img src="a.png"></body></html>' },
    { name: 'a piece of a page', html: '<div style="display:none">Forty ferns</div><p>Kew Lane Garden</p>' },
    { name: 'a letter that holds a place', html: page('<font color="#ffffff">i</font>') },
    { name: 'in two parts', html: page('<div style="display:none">Forty ferns, one path,</div><div style="display:none">soup until three.</div>') },
  ],
  bad: [
    { name: 'signs of no width are none', html: hidden('Forty&zwnj;&zwnj;&zwnj; ferns'), reports: ['2:1-2:27 The preheader has 11 characters, under 40; an inbox fills the line up with “Kew Lane Garden”.'] },
    { name: 'white on white', html: page('<font color="#fffffe">Forty ferns</font>'), reports: ['2:23-2:34 The preheader has 11 characters, under 40; an inbox fills the line up with “Kew Lane Garden”.'] },
    { name: 'long, and filled in', html: hidden(`{{ name }}, ${'forty ferns '.repeat(13)}`), reports: ['2:1-2:27 The preheader has 157 characters, over 140; an inbox cuts it, and what follows “forty ferns forty ferns forty” is not read.'] },
  ],
});
