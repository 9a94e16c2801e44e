import { defineRule, newlineOf } from 'sendlint/rule';
import { isMain, startTag, tagsOf } from './page/page.ts';

export default defineRule({
  name: 'html/doctype',
  description: 'Without a doctype a client lays a page out as browsers of the nineties did.',
  advice: 'Begin with <!DOCTYPE html>.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'HTML Living Standard: the DOCTYPE', url: 'https://html.spec.whatwg.org/multipage/syntax.html#the-doctype' },
    { title: 'Quirks Mode Standard', url: 'https://quirks.spec.whatwg.org/' },
  ],
  messages: {
    missing: 'No <!DOCTYPE html> stands before <html>, so clients that keep it measure boxes and line heights in quirks mode.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<html/iu.test(document.markup) || tagsOf(document).doctypes > 0) return;
      const page = startTag(document, 'html');
      // Another file, or a tag, may write what comes before.
      if (!page || document.tags.some(({ start }) => start < page.start)) return;
      // Standards mode sets pictures in cells on the line of text, with a gap below: that is for a person to look at.
      const suggest = [{ title: 'Begin with <!DOCTYPE html>, and see that sliced pictures have display:block.', edits: [{ at: document.text.span(page.start, page.start), text: `<!DOCTYPE html>${newlineOf(document.text.value)}` }] }];
      report({ at: document.text.span(page.start, page.end), messageId: 'missing', suggest });
    },
  }),
});
