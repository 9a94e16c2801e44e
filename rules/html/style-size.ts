import { defineRule } from 'sendlint/rule';
import { isMain, isTemplated, tagsOf } from './page/page.ts';

export default defineRule({
  name: 'html/style-size',
  description: 'Gmail keeps 16 KB of <style>; what goes beyond is dropped.',
  advice: 'Remove rules that select nothing, and write styles that always hold into style attributes.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'email-bugs #90: Gmail styles limit', url: 'https://github.com/hteumeuleu/email-bugs/issues/90' },
  ],
  messages: {
    large: 'The <style> elements hold {{size}} bytes together; Gmail keeps {{max}} and drops this one, {{over}} bytes over it, or all.',
  },
  options: {
    max: { type: 'integer', minimum: 1, default: 16_384, description: 'How many bytes of CSS a message may have in <style> elements.' },
  },
  stateless: true,

  create: ({ options: { max }, report, unchecked }) => ({
    html(document) {
      const { markup, text } = document;
      if (!isMain(document) || markup.length < max || !/<style/iu.test(markup)) return;
      const { tags } = tagsOf(document);
      let size = 0;
      let isOpen = false;
      let over: { readonly start: number; readonly end: number } | undefined;
      for (let index = 0; index < tags.length; index += 1) {
        const tag = tags[index];
        if (tag?.name !== 'style' || tag.closes) continue;
        const end = tags[index + 1]?.start ?? markup.length;
        isOpen ||= isTemplated(document, tag.end, end);
        size += Buffer.byteLength(markup.slice(tag.end, end).replaceAll('\r\n', '\n'));
        if (size > max) over ??= tag;
      }
      if (!over) return;
      const at = text.span(over.start, over.end);
      // What a template leaves out, or writes twice, is in the length.
      if (isOpen) unchecked('How much CSS the template will write is not known.', at);
      else report({ at, messageId: 'large', data: { size, max, over: size - max } });
    },
  }),
});
