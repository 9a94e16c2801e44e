import { defineRule, UNKNOWN } from 'sendlint/rule';
import { elementsIn, isMain, isOpen, writtenRoot } from './page/page.ts';

/** A language tag (RFC 5646 §2.1): a language of two to eight letters, or a private or grandfathered one, and subtags. */
const TAG = /^(?:[a-z]{2,8}|[ix])(?:-[a-z\d]{1,8})*$/iu;

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

  create: ({ report }) => ({
    html(document) {
      const root = isMain(document) ? writtenRoot(document) : undefined;
      if (!root || isOpen(document, root)) return;
      const lang = root.attribs['lang'];
      const at = document.attribute(root, 'lang') ?? root;
      if (lang === undefined) {
        // What wraps the content may say it as well.
        const body = elementsIn(root).find(({ name }) => name === 'body');
        const wrappers = body ? [body, ...elementsIn(body)] : [];
        if (!wrappers.some((element) => element.attribs['lang'] !== undefined || isOpen(document, element))) report({ at: root, messageId: 'missing' });
      } else if (lang.trim() === '') report({ at, messageId: 'empty' });
      else if (!lang.includes(UNKNOWN) && !TAG.test(lang)) report({ at, messageId: 'invalid', data: { lang: lang.slice(0, 40) } });
    },
  }),
});
