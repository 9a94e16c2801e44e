import rule from '../../../rules/image/alt-of-link.ts';
import { testRule } from '../../../src/testing/index.ts';

const EMPTY = 'The link holds nothing but images, and none has a text in alt, so nobody can tell where it leads without them.';

testRule(rule, {
  good: [
    { name: 'a name of the link', html: '<a href="https://example.com/" title="Home"><img src="a.png" alt=""></a>' },
    { name: 'a text beside', html: '<a href="https://example.com/"><img src="a.png" alt=""><b>Home</b></a>' },
    { name: 'no alt at all is another rule', html: '<a href="https://example.com/"><img src="a.png"></a>' },
    { name: 'one of two images has a text', html: '<a href="https://example.com/"><img src="a.png" alt=""><img src="b.png" alt="Home"></a>' },
    { name: 'no address', html: '<a name="top"><img src="a.png" alt=""></a>' },
    { name: 'a text a template writes', html: '<a href="https://example.com/"><img src="a.png" alt="{{ alt }}"></a><a href="https://example.com/"><img src="a.png" alt="">{{ text }}</a>' },
  ],
  bad: [
    { name: 'text nobody sees', html: '<a href="https://example.com/"><img src="a.png" alt=""><span style="display:none">Home</span></a>', reports: [`1:32-1:56 ${EMPTY}`] },
    { name: 'two links', html: '<a href="/a"><img src="a.png" alt=""></a><a href="/b"><img src="b.png" alt=" "></a>', reports: [`1:14-1:38 ${EMPTY}`, `1:55-1:80 ${EMPTY}`] },
  ],
});
