import type { Form } from '../form.ts';
import { plain } from '../reading.ts';
import type { TemplateLanguage } from '../language.ts';
import { bracketEnd } from '../tag-end.ts';

/** `${name}`, on one line: FreeMarker and others print so, and so do Marketo's variables. */
export const dollarForm = (language: TemplateLanguage): Form => ({
  language, open: '${', follows: String.raw`(?!\{)`,
  match: (text, start) => {
    const from = start + 2;
    const end = bracketEnd(text, from, ['{', '}']);
    const inner = text.value.slice(from, end).trim();
    return end < 0 || inner === '' ? undefined : { reading: plain('output', inner), end: end + 1 };
  },
});
