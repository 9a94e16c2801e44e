import { delimited } from '../delimited.ts';
import { plain } from '../reading.ts';
import type { Form } from '../form.ts';
import { dollarForm } from './dollar.ts';

/** Marketo's tokens, `{{lead.First Name:default=friend}}`, and the variables of its email templates, `${color}`. */
export const MARKETO: readonly Form[] = [
  delimited({ language: 'marketo', open: '{{', close: '}}', ends: 'first', read: (inner) => plain('output', inner.trim()) }),
  dollarForm('marketo'),
];
