import { defineRule } from 'sendlint/rule';
import type { Element, Part } from 'sendlint/rule';
import { isDecoded, named, renamed } from './page/charset-repair.ts';
import { isHeadOpen, headOf } from './page/head.ts';
import { isPage } from './page/page.ts';

/** Labels that decoders take for one another (Encoding Standard §4.2). */
const SAME: readonly ReadonlySet<string>[] = [
  new Set(['iso-8859-1', 'windows-1252', 'us-ascii', 'ascii', 'latin1', 'cp1252', 'ansi_x3.4-1968']),
  new Set(['utf-8', 'utf8']),
  new Set(['gb2312', 'gbk', 'gb18030', 'x-gbk']),
  new Set(['shift_jis', 'sjis', 'x-sjis', 'windows-31j']),
  new Set(['euc-kr', 'ks_c_5601-1987', 'windows-949']),
];

const declared = (element: Element): string | undefined => {
  const { charset, content = '', 'http-equiv': header = '' } = element.attribs;
  if (charset !== undefined) return charset.trim().toLowerCase();
  return header.trim().toLowerCase() === 'content-type' ? /charset\s*=\s*["']?([^\s"';]+)/iu.exec(content.slice(0, 200))?.[1]?.toLowerCase() : undefined;
};

const isSame = (one: string, other: string): boolean => one === other || SAME.some((labels) => labels.has(one) && labels.has(other));

export default defineRule({
  name: 'html/charset-meta',
  description: 'A page that is saved, printed or passed on is read by what its <meta> says of its characters.',
  advice: 'Write <meta charset="utf-8"> first in the head, and send the part as UTF-8.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'HTML Living Standard: specifying the character encoding', url: 'https://html.spec.whatwg.org/multipage/semantics.html#charset' },
    { title: 'RFC 2854, 6: charset in text/html', url: 'https://www.rfc-editor.org/rfc/rfc2854#section-6' },
  ],
  messages: {
    contradicts: 'The <meta> says {{meta}} and the Content-Type field says {{field}}; clients that trust the page show other characters.',
    missing: 'No <meta> names the charset, and the text has characters beyond ASCII: saved to a file, or in a client that drops the field, they may turn into others.',
  },
  stateless: true,

  create: ({ report }) => ({
    part: {
      'text/html'(part: Part) {
        const [document] = part.html;
        if (!document || !/charset|[^\0-\x7f]/iu.test(document.markup) || !isPage(document)) return;
        const field = part.mediaType.parameters.get('charset')?.value.value.trim().toLowerCase();
        for (const child of headOf(document)?.children ?? []) {
          const meta = 'attribs' in child && child.name === 'meta' ? declared(child) : undefined;
          if (meta === undefined || !('attribs' in child)) continue;
          if (field !== undefined && !isSame(meta, field) && /^[\w.:-]+$/u.test(meta)) report({ at: child, messageId: 'contradicts', data: { meta, field }, ...isDecoded(part) && renamed(document, child, field) });
          return;
        }
        const head = headOf(document);
        if (head && /[^\0-\x7f\uE000]/u.test(document.markup) && !isHeadOpen(document)) report({ at: head, messageId: 'missing', ...isDecoded(part) && named(document, head, field) });
      },
    },
  }),
});
