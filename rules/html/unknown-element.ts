import { defineRule } from 'sendlint/rule';
import { isMain } from './page/page.ts';
import { countsOf } from './page/tag-counts.ts';

/** SpamAssassin's lowest bands. */
const LARGEST_OF_TAGS = 0.4;
const LARGEST_OF_NAMES = 0.3;

/** In percent, exact enough for the bands. */
const share = (some: number, all: number): number => Math.round((some / all) * 100_000) / 1000;

export default defineRule({
  name: 'html/unknown-element',
  description: 'Tags that HTML does not have, in numbers, are what filters know from words broken up by them.',
  advice: 'Use <div> and <span>; write a < that begins no tag as &lt;.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [{ title: 'SpamAssassin: HTML_BADTAG and HTML_NONELEMENT', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' }],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTML_BADTAG_40_50', score: 0, of: ['tags'], band: { of: 'share', over: 40, to: 50 } },
    { filter: 'SpamAssassin', symbol: 'HTML_BADTAG_50_60', score: 0, of: ['tags'], band: { of: 'share', over: 50, to: 60 } },
    { filter: 'SpamAssassin', symbol: 'HTML_BADTAG_60_70', score: 0, of: ['tags'], band: { of: 'share', over: 60, to: 70 } },
    { filter: 'SpamAssassin', symbol: 'HTML_BADTAG_90_100', score: 0, of: ['tags'], band: { of: 'share', over: 90, to: 100 } },
    { filter: 'SpamAssassin', symbol: 'HTML_NONELEMENT_30_40', score: 0, of: ['names'], band: { of: 'share', over: 30, to: 40 } },
    { filter: 'SpamAssassin', symbol: 'HTML_NONELEMENT_40_50', score: 0, of: ['names'], band: { of: 'share', over: 40, to: 50 } },
    { filter: 'SpamAssassin', symbol: 'HTML_NONELEMENT_60_70', score: 0, of: ['names'], band: { of: 'share', over: 60, to: 70 } },
    { filter: 'SpamAssassin', symbol: 'HTML_NONELEMENT_80_90', score: 0, of: ['names'], band: { of: 'share', over: 80, to: 90 } },
  ],
  messages: {
    tags: '{{unknown}} of the {{all}} tags are none of HTML 4, {{share}} %; filters look from 40 % on. The first is <{{name}}>.',
    names: '{{unknown}} of the {{all}} different elements are none of HTML 4, {{share}} %; filters look from 30 % on. The first is <{{name}}>.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      // The components of a template are elements no more when it is sent.
      if (!isMain(document) || (message.type !== 'message' && !message.final) || !document.markup.includes('<')) return;
      const { tags, known, names, knownNames, firstUnknown } = countsOf(document);
      if (!firstUnknown) return;
      const at = document.text.span(firstUnknown.start, firstUnknown.end);
      const name = firstUnknown.name.slice(0, 40);
      if ((tags - known) / tags > LARGEST_OF_TAGS) report({ at, messageId: 'tags', data: { unknown: tags - known, all: tags, share: share(tags - known, tags), name } });
      if ((names - knownNames) / names > LARGEST_OF_NAMES) report({ at, messageId: 'names', data: { unknown: names - knownNames, all: names, share: share(names - knownNames, names), name } });
    },
  }),
});
