import { defineRule } from 'sendlint/rule';
import type { Parameter, Part } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';

export default defineRule({
  name: 'mime/boundary-unique',
  description: 'A multipart inside another needs a boundary of its own: with the same one, or a longer form of it, some readers end the wrong multipart.',
  advice: 'Make each boundary anew from random characters.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §5.1.1 Common syntax', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1' },
    { title: 'RFC 2046 §5.1.2 Handling nested messages and multiparts', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.2' },
  ],
  messages: {
    same: 'This multipart has the boundary "{{boundary}}" of a multipart around it, so nobody can tell whose parts are whose.',
    longer: 'The boundary "{{boundary}}" begins with "{{outer}}", the boundary of a multipart around it: the standard has readers compare only that much.',
  },
  stateless: true,

  create: ({ report: all }) => ({
    end(message) {
      if (message.type !== 'message' || message.parts.length === 0) return;
      const report = atMost(all);
      const stack: { readonly part: Part; readonly outer: readonly string[] }[] = [{ part: message, outer: [] }];
      for (let at = stack.pop(); at; at = stack.pop()) {
        const { part, outer } = at;
        const parameter = boundaryOf(part);
        const boundary = parameter?.value.value ?? '';
        if (parameter && boundary !== '') {
          const clash = outer.find((other) => boundary.startsWith(other));
          if (clash === boundary) report({ at: parameter, messageId: 'same', data: { boundary: shown(boundary) } });
          else if (clash !== undefined) report({ at: parameter, messageId: 'longer', data: { boundary: shown(boundary), outer: shown(clash) } });
        }
        // Into attached messages, too: what they use must not be used around them.
        const inner = boundary === '' ? outer : [...outer, boundary];
        for (const child of part.parts) stack.push({ part: child, outer: inner });
      }
    },
  }),
});

const boundaryOf = ({ mediaType }: Part): Parameter | undefined =>
  (mediaType.essence.startsWith('multipart/') ? mediaType.parameters.get('boundary') : undefined);

const shown = (boundary: string): string => (boundary.length > 70 ? `${boundary.slice(0, 70)}…` : boundary).replaceAll(/\p{C}/gu, '\uFFFD');
