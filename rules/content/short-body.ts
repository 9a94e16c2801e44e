import { defineRule } from 'sendlint/rule';
import type { Element, SourceText, Span } from 'sendlint/rule';
import { tallyOf } from './words/tally.ts';
import { firstUrl } from './words/first-url.ts';

export default defineRule({
  name: 'content/short-body',
  description: 'A message of one paragraph and a link gives nobody a reason to follow it; stolen accounts send such mail.',
  advice: 'Say who writes, why, and where the link leads.',
  severity: 'info',
  presets: { recommended: 'info', bulk: 'info', strict: 'info' },
  references: [{ title: 'SpamAssassin: BODY_URI_ONLY', url: 'https://github.com/apache/spamassassin/blob/trunk/rulesrc/sandbox/jhardin/20_misc_testing.cf' }],
  twins: [
    {
      filter: 'SpamAssassin', symbol: 'BODY_URI_ONLY', score: 1,
      differs: 'SpamAssassin counts titles and hidden text as paragraphs and images as links, takes longer paragraphs, takes messages without any text, and spares mail of lists and within one domain, replies, signed mail and some relays, most of which a message that was not sent yet does not show.',
    },
  ],
  messages: { link: 'The message is one paragraph of {{characters}} characters and this link; up to {{limit}} are too few to tell it from bait.' },
  options: {
    characters: { type: 'integer', minimum: 1, default: 500, description: 'A paragraph of more characters is no short one.' },
  },

  create({ message, options: { characters: limit }, report }) {
    const texts: SourceText[] = [];
    let link: Span | Element | undefined;
    return {
      prose(text) { texts.push(text); },
      element: {
        a(element) { if (!link && ABSOLUTE.test(element.attribs['href'] ?? '')) link = element; },
        area(element) { if (!link && ABSOLUTE.test(element.attribs['href'] ?? '')) link = element; },
      },
      end() {
        // A template may be a part of what is sent.
        if (message.type === 'part') return;
        const paragraphs = texts.reduce((sum, text) => sum + tallyOf(text).paragraphs, 0);
        if (paragraphs > 1) return;
        const characters = texts.reduce((sum, { value }) => sum + value.trim().length, 0);
        // A message without any text is the matter of content/image-only.
        if (characters === 0 || characters > limit) return;
        const at = link ?? firstUrl(texts);
        if (at) report({ messageId: 'link', at, data: { characters, limit } });
      },
    };
  },
});

const ABSOLUTE = /^\s{0,9}\w{1,20}:\/\//u;
