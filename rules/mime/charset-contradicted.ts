import { defineRule } from 'sendlint/rule';
import { family, metaCharset } from './charsets/labels.ts';
import { allUtf8 } from './charsets/utf8-text.ts';
import { atMost } from './parts/at-most.ts';
import { isShown } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/charset-contradicted',
  description: 'A text that is UTF-8 and named otherwise, or that names two charsets, arrives with two wrong letters for one.',
  advice: 'Send UTF-8, and say so in Content-Type and in <meta charset="utf-8">.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §4.1.2 Charset parameter', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-4.1.2' },
    { title: 'HTML: character encoding declaration', url: 'https://html.spec.whatwg.org/multipage/semantics.html#charset' },
  ],
  messages: {
    utf: 'The text says that its charset is {{charset}}, but all its {{count}} sequences beyond ASCII are UTF-8; as {{charset}} the first reads {{shown}}.',
    meta: 'The HTML says that its charset is {{meta}}, its Content-Type says {{charset}}; where the HTML is saved, the first one wins.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        async 'text/*'(part) {
          if (!isShown(part) || !BEYOND_ASCII.test(part.text?.value ?? '')) return;
          const label = part.mediaType.parameters.get('charset');
          const charset = label?.value.value.trim() ?? '';
          if (!label || charset === '') return;
          const kind = family(charset);
          const document = part.html.find(({ view, alternative }) => view === 'everyone' && alternative === 0);
          const meta = document && metaCharset(document);
          // What Content-Type says is right where it is not reported itself.
          if (meta && meta.charset !== '' && family(meta.charset) !== kind && kind !== 'ascii') report({ at: meta.at, messageId: 'meta', data: { meta: meta.charset.slice(0, 40), charset } });
          if (kind === 'utf-8' || kind === 'ascii') return;
          const utf8 = await allUtf8(part.body);
          // A few bytes of other charsets are UTF-8 by chance; of single letters of western text hardly any are.
          if (!utf8 || utf8.count < (kind === 'western' ? 1 : 4)) return;
          const text = part.text?.value ?? '';
          const shown = text.slice(text.search(BEYOND_ASCII), text.search(BEYOND_ASCII) + 2);
          report({ at: label, messageId: 'utf', data: { charset, count: utf8.count, shown: `“${shown.replaceAll(/\p{C}/gu, '\uFFFD')}”` } });
        },
      },
    };
  },
});
const BEYOND_ASCII = /[^\u0000-\u007f]/u;
