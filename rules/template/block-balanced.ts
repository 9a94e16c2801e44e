import { defineRule } from 'sendlint/rule';
import { engineSpoke } from './engines/engine-spoke.ts';
import { shortened } from './leftovers/excerpt.ts';

export default defineRule({
  name: 'template/block-balanced',
  description: 'A block that is not closed, closed twice or closed in the wrong order stops the engine, or takes the rest of the template along.',
  advice: 'Close every block once, with the end of its own name, and the inner one before the outer one.',
  severity: 'error',
  needs: 'template',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Handlebars: block helpers', url: 'https://handlebarsjs.com/guide/block-helpers.html' },
    { title: 'Liquid: control flow', url: 'https://shopify.github.io/liquid/tags/control-flow/' },
  ],
  messages: {
    unclosed: 'The block {{name}} opened here is never closed.',
    stray: 'This closes {{name}}, but no block of that name is open.',
    instead: 'This closes {{name}} where "{{other}}" has to be closed first.',
  },

  create: ({ message, report }) => {
    const { template } = message;
    if (!template || engineSpoke(message)) return {};
    const { text } = template;
    return {
      end() {
        for (const { code, name, start, end, other } of template.faults) {
          const at = text.span(start, end);
          if (code === 'unclosed-block') report({ at, messageId: 'unclosed', data: { name } });
          else if (code === 'misnested-end' && other) report({ at, messageId: 'instead', data: { name, other: shortened(text.value.slice(other.start, other.end)) } });
          else if (code !== 'unclosed-tag') report({ at, messageId: 'stray', data: { name } });
        }
      },
    };
  },
});
