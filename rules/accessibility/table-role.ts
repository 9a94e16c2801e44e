import { defineRule, newAttribute } from 'sendlint/rule';
import { elementsOf, isMain, isOpen } from './page/page.ts';
import { isData, isLayout } from './page/tables.ts';

export default defineRule({
  name: 'accessibility/table-role',
  description: 'A screen reader announces every table of a layout, with its rows and columns, before it reads what is in it.',
  advice: 'Write role="presentation" on tables that are there for the layout.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'WAI-ARIA 1.2: presentation', url: 'https://www.w3.org/TR/wai-aria-1.2/#presentation' },
    { title: 'Email Markup Consortium: accessibility report 2025', url: 'https://emailmarkup.org/en/reports/accessibility/2025/' },
  ],
  messages: {
    one: 'The table has no role and nothing that makes it one of data, so a screen reader announces a layout as a table.',
    many: '{{count}} of {{tables}} tables have no role and nothing that makes them tables of data, so a screen reader announces a layout as tables; this is the first.',
  },

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<table/iu.test(document.markup)) return;
      const { tables } = elementsOf(document);
      const bare = tables.filter((table) => table.sourceCodeLocation && table.attribs['role'] === undefined && !isOpen(document, table) && !isData(table));
      const [first] = bare;
      if (!first) return;
      const added = bare.map((table) => ({ edit: newAttribute(document, table, 'role="presentation"'), isSure: isLayout(table) }));
      const fix = added.flatMap(({ edit, isSure }) => (edit && isSure ? [edit] : []));
      const suggest = added.every(({ isSure }) => isSure) ? [] : [{ title: 'Write role="presentation" on all of them, where none holds data.', edits: added.flatMap(({ edit }) => edit ?? []) }];
      const repairs = { ...fix.length > 0 && { fix }, suggest };
      if (bare.length === 1) report({ at: first, messageId: 'one', ...repairs });
      else report({ at: first, messageId: 'many', data: { count: bare.length, tables: tables.length }, ...repairs });
    },
  }),
});
