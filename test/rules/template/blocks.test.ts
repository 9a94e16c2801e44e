import { describe, expect, it } from 'vitest';
import { lintCase, reportsOf, testRule } from 'sendlint/testing';
import balanced from '../../../rules/template/block-balanced.ts';
import closed from '../../../rules/template/tag-closed.ts';
import { ownTime } from '../../own-time.ts';

const NEVER = (name: string): string => `The block ${name} opened here is never closed.`;

testRule(balanced, {
  good: [
    { name: 'a table over two blocks', html: '{{#if a}}<table>{{/if}}<tr><td>A</td></tr>{{#if a}}</table>{{/if}}\n', path: 'a.hbs' },
    { name: 'HTML without tags', html: '<p>{ and } and {{ and }}</p>\n' },
    { name: 'code of ERB and PHP', html: '<% if a %>A<% elsif b %>B<% else %>C<% end %>\n<% items.each do |item| %><%= item %><% end %>\n', path: 'a.erb' },
    { name: 'a loop of EJS over several tags', html: '<% for (const a of b) { %>\n<% if (a) { %>A<% } else { %>B<% } %>\n<% } %>\n', path: 'a.ejs' },
    { name: 'what is final is not asked', html: '{{#if a}}\n', path: 'a.hbs', final: true },
    { name: 'a message is no template', message: 'Subject: a\nContent-Type: text/html\n\n<p>{{#if a}}</p>\n' },
    { name: 'where the engine said it, it is not said twice', html: '{{#if a}}\n', path: 'a.hbs', reencode: false, render: async ({ span }) => [{ data: 'a', text: undefined, fields: new Map(), defects: [{ code: 'render-failed', span, detail: 'No.' }] }] },
  ],
  bad: [
    { name: 'in an attribute', html: '<p class="{{#if a}}b">A</p>\n', path: 'a.hbs', reports: [`1:11-1:20 ${NEVER('if')}`] },
    { name: 'in a subject the body is not to blame for', html: '---\nsubject: Hi\n---\n<p>{% for a in b %}</p>\n', path: 'a.liquid', reports: [`4:4-4:20 ${NEVER('for')}`] },
    { name: 'an end twice', html: '{{#if a}}A{{/if}}{{/if}}\n', path: 'a.hbs', reports: ['1:18-1:25 This closes if, but no block of that name is open.'] },
    { name: 'Go', html: '{{range .Items}}A\n', path: 'a.gohtml', reports: [`1:1-1:17 ${NEVER('range')}`] },
    { name: 'Mailchimp', html: '<p>*|IF:FNAME|*Hi</p>\n<p>*|FNAME|*</p>\n', reports: ['1:4-1:16 The block IF opened here is never closed.'] },
  ],
});

testRule(closed, {
  good: [
    { name: 'CSS, prose and shell', html: '<style>a{b:c}@media x{d{e:f}}</style><p>50% of {a}, ${b and *| too</p>\n', path: 'a.hbs' },
    { name: 'what is final is not asked', html: '<p>{{name</p>\n', path: 'a.hbs', final: true },
  ],
  bad: [
    { name: 'in a URL', html: '<a href="https://example.com/{{id">A</a>\n', path: 'a.hbs', reports: ['1:30-1:34 This tag is not closed: "}}" is missing.'] },
    { name: 'ERB', html: '<p><%= name </p>\n', path: 'a.erb', reports: ['1:4-1:12 This tag is not closed: "%>" is missing.'] },
  ],
});

describe('hostile templates', () => {
  it.each(['{{#if a}}', '{{/if}}', '{{#a}}{{/b}}', '{{', '{% if a %}', '{% if'])('%s, many times', async (unit) => {
    for (const rule of [balanced, closed]) {
      const before = ownTime();
      const result = await lintCase(rule, { html: unit.repeat(20_000), path: unit.startsWith('{%') ? 'a.liquid' : 'a.hbs' });
      expect(ownTime() - before).toBeLessThan(4000);
      expect(reportsOf(result).length).toBeLessThanOrEqual(1000);
    }
  });
});
