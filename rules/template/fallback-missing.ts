import { defineRule } from 'sendlint/rule';
import { tagsInGreetings, tagsInSubject } from './fallbacks/addressed-tags.ts';
import { fallbackForm } from './fallbacks/fallback-forms.ts';
import { Guards, openedIn } from './fallbacks/guards.ts';
import { shortened } from './leftovers/excerpt.ts';

export default defineRule({
  name: 'template/fallback-missing',
  description: 'Where a name is not known, a greeting without a fallback reads "Hi ,".',
  advice: 'Say in the tag what to print instead, or test the variable.',
  severity: 'warning',
  needs: 'template',
  presets: { recommended: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Liquid: the filter default', url: 'https://shopify.github.io/liquid/filters/default/' },
    { title: 'Jinja: the filter default', url: 'https://jinja.palletsprojects.com/en/stable/templates/#jinja-filters.default' },
    { title: 'Handlebars: the block helper if', url: 'https://handlebarsjs.com/guide/builtin-helpers.html#if' },
    { title: 'FreeMarker: handling missing values', url: 'https://freemarker.apache.org/docs/dgui_template_exp.html#dgui_template_exp_missing' },
  ],
  messages: {
    greeting: 'Where "{{variable}}" is empty, this greets nobody: write {{example}}.',
    subject: 'Where "{{variable}}" is empty, the subject has a gap: write {{example}}.',
  },

  create: ({ message: { header, template, final }, report, unchecked }) => {
    if (!template || final) return {};
    return {
      end() {
        const { text, tags, blocks } = template;
        const subject = header.get('subject')?.value;
        const subjectTags = subject ? template.tagsIn(subject.value) : [];
        const places = [
          { messageId: 'greeting', text, tags, guards: new Guards({ text, tags, blocks }), addressed: tagsInGreetings(text, tags) },
          ...subject ? [{ messageId: 'subject', text: subject, tags: subjectTags, guards: new Guards({ text: subject, tags: subjectTags, blocks: openedIn(subjectTags) }), addressed: tagsInSubject(subject.value, subjectTags) }] as const : [],
        ] as const;
        for (const { messageId, text: at, tags: all, guards, addressed } of places) {
          for (const { index, variable } of addressed) {
            const tag = all[index];
            const form = tag && fallbackForm(tag.language);
            if (!form || form.has.test(tag.name)) continue;
            const isGuarded = guards.guards(index, variable);
            if (isGuarded === undefined) unchecked('The greetings print more variables than are looked up.', at.span(tag.start, tag.end));
            else if (!isGuarded) report({ at: at.span(tag.start, tag.end), messageId, data: { variable: shortened(variable), example: form.example(shortened(variable)) } });
          }
        }
      },
    };
  },
});
