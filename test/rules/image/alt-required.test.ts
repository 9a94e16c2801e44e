import rule from '../../../rules/image/alt-required.ts';
import { testRule } from '../../../src/testing/index.ts';

const MISSING = 'The image has no alt, so nothing stands for it where images are not loaded.';
const image = '<img src="https://example.com/a.jpg">';

testRule(rule, {
  good: [
    { name: 'an empty alt', html: '<img src="a.jpg" alt="">' },
    { name: 'a tracking pixel', html: '<img src="https://example.com/a.jpg" width="1" height="1"><img src="https://example.com/o.php" style="height: 0px; width:0">' },
    { name: 'a spacer by its name', html: '<img src="https://example.com/i/spacer.gif" width="20" height="10">' },
    { name: 'a hidden image', html: '<div style="display:none"><img src="a.jpg"></div><style>.h { visibility: hidden }</style><img class="h" src="a.jpg">' },
    { name: 'one that means nothing', html: '<img src="a.jpg" role="presentation"><img src="a.jpg" aria-hidden="true">' },
    { name: 'attributes a template writes', html: '<img src="a.jpg" {{attributes}}><img {{#if alt}}alt="{{alt}}"{{/if}} src="a.jpg">' },
    { name: 'for Outlook alone', html: '<p>Hi</p><!--[if mso]><img src="a.jpg"><![endif]-->' },
  ],
  bad: [
    { name: 'a template that writes the address only', html: '<img src="{{ src }}" class=\'{{ a }}\'>', reports: [`1:1-1:38 ${MISSING}`] },
    { name: 'a high image of few px of width in percent', html: '<img src="a.jpg" width="1%">', reports: [`1:1-1:29 ${MISSING}`] },
    { name: 'more than a person reads', html: image.repeat(23), reports: [...Array.from({ length: 20 }, (_, index) => `1:${index * 37 + 1}-1:${index * 37 + 38} ${MISSING}`), '1:741-1:778 3 more images have no alt; this is the first of them.'] },
  ],
});
