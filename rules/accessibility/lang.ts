import { defineRule, newAttribute, UNKNOWN } from 'sendlint/rule';
import type { Edit, Suggestion } from 'sendlint/rule';
import { asLanguageTag, guessedLanguage, isLanguageTag, saidLanguage } from './page/language.ts';
import { elementsIn, isMain, isOpen, writtenRoot } from './page/page.ts';

export default defineRule({
  name: 'accessibility/lang',
  description: 'Without lang a screen reader reads a message aloud by the rules of its own language.',
  advice: 'Write the language on <html>, as in <html lang="en">, and on what wraps the content, for webmail that drops <html>.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'WCAG 2.2, 3.1.1: language of page', url: 'https://www.w3.org/TR/WCAG22/#language-of-page' },
    { title: 'RFC 5646: tags for identifying languages', url: 'https://www.rfc-editor.org/rfc/rfc5646#section-2.1' },
    { title: 'Email Markup Consortium: accessibility report 2025', url: 'https://emailmarkup.org/en/reports/accessibility/2025/' },
  ],
  messages: {
    missing: 'The page does not say what language it is in.',
    empty: 'The lang is empty, which says that the language is not known.',
    invalid: '“{{lang}}” is no language tag; English is en, Brazilian Portuguese pt-BR.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      const root = isMain(document) ? writtenRoot(document) : undefined;
      if (!root || isOpen(document, root)) return;
      const lang = root.attribs['lang'];
      const attribute = document.attribute(root, 'lang');
      // One that a second <html> gives has no place of its own.
      const isOwn = attribute && /^lang/iu.test(document.text.value.slice(attribute.span.start, attribute.span.end));
      const at = attribute ?? root;
      const put = (tag: string): Edit | undefined => (isOwn ? { at: attribute.span, text: `lang="${tag}"` } : newAttribute(document, root, `lang="${tag}"`));
      const repairs = (): { readonly fix?: readonly Edit[]; readonly suggest?: readonly Suggestion[] } => {
        const said = saidLanguage(root, message);
        const guess = said === undefined ? guessedLanguage(document) : undefined;
        const edit = put(said ?? guess?.tag ?? '');
        if (!edit || !(said ?? guess)) return {};
        return guess ? { suggest: [{ title: `Write lang="${guess.tag}" where the message is in ${guess.name}.`, edits: [edit] }] } : { fix: [edit] };
      };
      if (lang === undefined) {
        // What wraps the content may say it as well.
        const body = elementsIn(root).find(({ name }) => name === 'body');
        const wrappers = body ? [body, ...elementsIn(body)] : [];
        if (!wrappers.some((element) => element.attribs['lang'] !== undefined || isOpen(document, element))) report({ at: root, messageId: 'missing', ...repairs() });
      } else if (lang.trim() === '') report({ at, messageId: 'empty', ...repairs() });
      else if (!lang.includes(UNKNOWN) && !isLanguageTag(lang)) {
        const tag = asLanguageTag(lang);
        const edit = tag === undefined ? undefined : put(tag);
        report({ at, messageId: 'invalid', data: { lang: lang.slice(0, 40) }, ...edit && { fix: [edit] } });
      }
    },
  }),
});
