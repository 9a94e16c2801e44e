import { defineRule } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';
import { elementsOf, isMain, isOpen } from './page/page.ts';

/** What a table of data has and a layout has not. */
const DATA: ReadonlySet<string> = new Set(['th', 'caption', 'thead', 'tfoot']);

/** Whether a table is one of data: headings, a caption, or a name say so; looked for in the table alone, not in tables in it. */
const isData = (table: Element): boolean => {
  if (['summary', 'aria-label', 'aria-labelledby', 'aria-describedby'].some((name) => table.attribs[name] !== undefined)) return true;
  const open: Element['children'] = [...table.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('attribs' in node) || node.name === 'table') continue;
    if (DATA.has(node.name) || node.attribs['scope'] !== undefined) return true;
    if (node.name !== 'td') for (const child of node.children) open.push(child);
  }
  return false;
};

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
      if (bare.length === 1) report({ at: first, messageId: 'one' });
      else report({ at: first, messageId: 'many', data: { count: bare.length, tables: tables.length } });
    },
  }),
});
