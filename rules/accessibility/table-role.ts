import { defineRule, newAttribute } from 'sendlint/rule';
import type { Edit, Element } from 'sendlint/rule';
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
    unsure: '{{count}} of {{tables}} tables have several columns, no role and no heading cells, so a screen reader announces them whether they hold data or not; this is the first.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<table/iu.test(document.markup)) return;
      const { tables } = elementsOf(document);
      const bare = tables.filter((table) => table.sourceCodeLocation && table.attribs['role'] === undefined && !isOpen(document, table) && !isData(table));
      const sure = bare.filter(isLayout);
      const unsure = bare.filter((table) => !isLayout(table));
      const edits = (some: readonly Element[]): readonly Edit[] => some.flatMap((table) => newAttribute(document, table, 'role="presentation"') ?? []);
      const [first] = sure;
      if (first && sure.length === 1) report({ at: first, messageId: 'one', fix: edits(sure) });
      else if (first) report({ at: first, messageId: 'many', data: { count: sure.length, tables: tables.length }, fix: edits(sure) });
      const [other] = unsure;
      if (other) report({ at: other, messageId: 'unsure', data: { count: unsure.length, tables: tables.length }, suggest: [{ title: 'Write role="presentation" on each of them, where none holds data.', edits: edits(unsure) }] });
    },
  }),
});
