import { defineRule } from 'sendlint/rule';
import type { HtmlDocument, SourceText } from 'sendlint/rule';
import { placeOfField } from './leftovers/field-places.ts';
import { filledLaterBy } from './leftovers/filled-later.ts';
import { LeftoverSearch } from './leftovers/leftover-search.ts';
import { isConversation } from './leftovers/conversation.ts';
import { shortened } from './leftovers/excerpt.ts';

export default defineRule({
  name: 'template/unresolved-placeholder',
  description: 'A placeholder that was not filled in is sent to everybody as it stands.',
  advice: 'Render the template with all of its data, or take the placeholder out; where the sending service fills it in, set service.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'SpamAssassin: UNRESOLVED_TEMPLATE and PERCENT_RANDOM', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
    { title: 'Freshworks: What to do if email placeholders are not working', url: 'https://crmsupport.freshworks.com/support/solutions/articles/50000002436-what-to-do-if-email-placeholders-are-not-working-' },
    { title: 'RFC 3986 §2, the characters of a URL', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-2' },
  ],
  messages: {
    placeholder: 'The placeholder "{{written}}" was not filled in.',
    blank: 'Here stands "{{written}}" instead of a value.',
  },

  create: ({ message, report, unchecked, sending }) => {
    if (!message.final) return {};
    const documents: HtmlDocument[] = [];
    const texts: SourceText[] = [];
    const names: SourceText[] = [];
    return {
      part: {
        '*'({ mediaType, html, text, filename }) {
          if (html.length > 0) documents.push(...html);
          else if (text && mediaType.essence === 'text/plain') texts.push(text);
          if (filename) names.push(filename);
        },
      },
      end() {
        const search = new LeftoverSearch({ isFilledLater: filledLaterBy(sending.service), isConversation: isConversation(message) });
        for (const document of documents) search.html(document);
        for (const text of texts) search.plainText(text);
        for (const name of names) search.field(name, 'field');
        for (const field of message.header.fields) {
          const place = placeOfField(field, message.type === 'message');
          if (place) search.field(field.value, place);
        }
        for (const { at, written, kind } of search.found) report({ at, messageId: kind, data: { written: shortened(written) } });
        if (search.cut) unchecked('There are more places that look like placeholders than are looked at; the rest is not checked.');
      },
    };
  },
});
