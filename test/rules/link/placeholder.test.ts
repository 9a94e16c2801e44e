import empty from '../../../rules/link/empty.ts';
import placeholder from '../../../rules/link/placeholder.ts';
import relative from '../../../rules/link/relative.ts';
import { testRule } from '../../../src/testing/index.ts';

const link = (href: string): string => `<a href="${href}">x</a>`;
const silent = (hrefs: readonly string[]) => hrefs.map((href) => ({ name: `silent on ${href}`, html: link(href) }));
const TAGS = ['{{ url }}', '{{base}}/a', '{% if a %}https://a.example{% else %}https://b.example{% endif %}', '*|UNSUB|*', '[unsubscribe]', '%unsubscribe_url%', '#unsubscribeLink#', '{$unsubscribe}', '<%= url %>', '$UNSUB$', '##Unsubscribe##', '%%view_email_url%%'];

testRule(empty, {
  good: [...silent([...TAGS, 'https://a.example', '#', 'mailto:', 'tel:', 'http:garden.example']), { name: 'silent on an href that is filled elsewhere', html: '<a href="" th:href="@{/x}">x</a><a href="" :href="url">x</a>' }, { name: 'silent on an anchor', html: '<a name="x"></a><a class="y">z</a>' }],
  bad: [
    { name: 'http: alone', html: link('http:'), reports: ['1:4-1:16 The href is “http:” and nothing more: the link leads nowhere.'] },
    { name: 'line ends', html: '<a href="\n">x</a>', reports: ['1:4-2:2 The href is empty: the link leads nowhere.'] },
  ],
});

testRule(placeholder, {
  good: silent([...TAGS, 'https://a.example', 'https://example.company/', 'https://myexample.com/', '#a', 'https://garden.example/xxx', '/xxx', 'xxx.html', 'javascript:go()', 'link.html']),
  bad: [
    ...['#', '#!', 'javascript:;', 'JavaScript:void(0);', 'javascript: void 0', 'about:blank'].map((href) => ({ name: href, html: link(href), reports: [`1:4-1:${href.length + 11} The link leads nowhere: its href is “${href}”.`] })),
    ...['xxx', 'XXXX', 'TODO', 'tbd', 'YOUR_URL', 'your-link-here', 'Insert link here', 'http://xxx', 'url', '???'].map((href) => ({ name: href, html: link(href), reports: [expect(href)] })),
  ],
});

function expect(href: string): string {
  return href === 'http://xxx' ? '1:4-1:21 The link leads to the stand-in xxx.' : `1:4-1:${href.length + 11} The href is the stand-in “${href}”.`;
}

testRule(relative, {
  good: silent([...TAGS, 'https://a.example', '#a', '', 'mailto:a@b.example', 'tel:1', 'sms:1', 'cid:x', 'xxx', 'top', '//{{ host }}/a', '\\\\office\\a', 'callto:x']),
  bad: [
    ...['a/b', '../a', '?a=1', './', 'index.php?a=1'].map((href) => ({ name: href, html: link(href), reports: [`1:4-1:${href.length + 11} The link “${href}” is relative: mail has no page it could start from.`] })),
    { name: 'a path with a tag behind', html: link('/shop/{{ id }}'), reports: ['1:4-1:25 The link “/shop/…” is relative: mail has no page it could start from.'] },
    { name: 'a host', html: link('shop.com/sale'), reports: ['1:4-1:24 The link “shop.com/sale” has no https:// before the host: clients take it for a path.'] },
  ],
});
