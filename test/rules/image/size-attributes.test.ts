import rule from '../../../rules/image/size-attributes.ts';
import { testRule } from '../../../src/testing/index.ts';

const image = '<img src="https://example.com/a.jpg">';
const NEITHER = 'The image has neither width nor height, so Outlook on Windows shows it at its own size, and no client keeps room for it.';

testRule(rule, {
  good: [
    { name: 'no image', html: '<p>Hi</p>' },
    { name: 'a width a template writes', html: '<img src="a.jpg" width="{{ w }}">' },
    { name: 'no file', html: '<img alt="Ferns">' },
  ],
  bad: [
    { name: 'more than a person reads', html: image.repeat(21), reports: [...Array.from({ length: 20 }, (_, index) => `1:${index * 37 + 1}-1:${index * 37 + 38} ${NEITHER}`), '1:741-1:778 1 more images have no width attribute; this is the first of them.'] },
  ],
});
