import headingOrder from '../../../rules/accessibility/heading-order.ts';
import lang from '../../../rules/accessibility/lang.ts';
import linkName from '../../../rules/accessibility/link-name.ts';
import linkText from '../../../rules/accessibility/link-text.ts';
import tableRole from '../../../rules/accessibility/table-role.ts';
import { testRule } from '../../../src/testing/index.ts';

testRule(lang, {
  good: [
    { name: 'a piece of a page', html: '<p>Hi</p>' },
    { name: 'an attribute a template writes', html: '<html lang="{{ lang }}"><body>Hi</body></html><html {{ attributes }}>' },
    { name: 'on the body', html: '<html><body lang="de">Hallo</body></html>' },
    { name: 'tags of every length', html: '<html lang="zh-Hant-TW-x-own"><body>Hi</body></html>' },
  ],
  bad: [{ name: 'XML’s alone', html: '<html xml:lang="en"><body>Hi</body></html>', reports: ['1:1-1:21 The page does not say what language it is in.'] }],
});

testRule(tableRole, {
  good: [
    { name: 'data', html: '<table><tr><th>Day</th></tr></table><table summary="Hours"><tr><td>9</td></tr></table><table><tr><td scope="row">9</td></tr></table>' },
    { name: 'a role a template writes', html: '<table {{ role }}><tr><td>9</td></tr></table>' },
    { name: 'for Outlook alone', html: '<!--[if mso]><table><tr><td><![endif]-->Hi<!--[if mso]></td></tr></table><![endif]-->' },
  ],
  bad: [{ name: 'a layout around data', html: '<table><tr><td><table><tr><th>Day</th></tr></table></td></tr></table>', reports: ['1:1-1:8 The table has no role and nothing that makes it one of data, so a screen reader announces a layout as a table.'] }],
});

testRule(headingOrder, {
  good: [
    { name: 'an image with a text', html: '<h1><img src="a.png" alt="Kew Lane Garden"></h1><h2>Spring</h2>' },
    { name: 'hidden ones', html: '<h1>Spring</h1><h4 style="display:none">x</h4><h3 hidden role="presentation">y</h3>' },
    { name: 'what a template writes', html: '<h1>{{ title }}</h1><h2>{{ name }}</h2>' },
  ],
  bad: [{ name: 'an image without a text', html: '<h1><img src="a.png" alt=""></h1>', reports: ['1:1-1:5 This <h1> is empty, and is read as a heading.'] }],
});

testRule(linkText, {
  good: [
    { name: 'more than that', html: '<a href="https://example.com/">Read more about ferns</a>' },
    { name: 'an image', html: '<a href="https://example.com/"><img src="a.png" alt="Ferns"> more</a>' },
    { name: 'a place', html: '<a name="more">More</a>' },
    { name: 'what a template writes', html: '<a href="https://example.com/">{{ more }}</a><a href="https://example.com/">More {{ thing }}</a>' },
    { name: 'hidden', html: '<div style="display:none"><a href="https://example.com/">here</a></div>' },
  ],
  bad: [
    { name: 'in pieces, with arrows', html: '<a href="https://example.com/"><b>Click</b>\n <i>here</i> &raquo;</a>', reports: ['1:1-1:32 The link says “Click here” and nothing of where it leads.'] },
    { name: 'each once', html: '<a href="https://example.com/">Hier</a> <a href="https://example.com/">hier!</a>', reports: ['1:1-1:32 The link says “Hier” and nothing of where it leads.'] },
  ],
});

testRule(linkName, {
  good: [
    { name: 'a button for Outlook', html: '<a href="https://example.com/"><!--[if mso]>Go<![endif]--></a>' },
    { name: 'an image, which is another rule', html: '<a href="https://example.com/"><img src="a.png"></a>' },
    { name: 'an element of AMP', html: '<a href="https://example.com/"><amp-img src="a.png"></amp-img></a>' },
    { name: 'a place to jump to', html: '<a id="top" href="#"></a><a href=""></a>' },
    { name: 'hidden', html: '<a href="https://example.com/" style="display:none"></a>' },
  ],
  bad: [{ name: 'white space', html: '<a href="https://example.com/">&nbsp; <b> </b></a>', reports: ['1:1-1:32 The link is empty, so nobody can see or name it.'] }],
});
