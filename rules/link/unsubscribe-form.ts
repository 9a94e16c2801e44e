import { defineRule } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';
import { htmlLinksOf } from './links/html-links.ts';
import { textLinksOf } from './links/text-links.ts';
import type { Link } from './links/link.ts';

export default defineRule({
  name: 'link/unsubscribe-form',
  description: 'A form of a public service takes an unsubscription into a table that nobody need read, and spam uses it so.',
  advice: 'Let the link unsubscribe by itself, on a page of your own or of the sending service.',
  severity: 'warning',
  presets: { recommended: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Google: Email sender guidelines, make it easy to unsubscribe', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'CAN-SPAM, 16 CFR 316.5: nothing but an address may be asked for', url: 'https://www.law.cornell.edu/cfr/text/16/316.5' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'UNSUB_GOOG_FORM', score: 1, differs: 'SpamAssassin asks for the word right before the URL in the text; ours for a link whose text or line says it, and knows other public forms.' }],
  messages: {
    form: 'The link to unsubscribe leads to a form at {{host}}.',
  },
  stateless: true,

  create: ({ report }) => {
    const say = (link: Link): void => { report({ at: link.at, messageId: 'form', data: { host: link.host ?? '' } }); };
    return {
      html(document) {
        const form = htmlLinksOf(document).find((link) => link.kind === 'link' && isForm(link) && link.element && isShort(link.element) && LEAVE.test(document.textOf(link.element).value));
        if (form) say(form);
      },
      part: {
        'text/plain'({ text, html }) {
          if (!text || html.length > 0) return;
          const form = textLinksOf(text).find((link) => isForm(link) && LEAVE.test(text.value.slice(Math.max(0, link.at.start - 80), link.at.start)));
          if (form) say(form);
        },
      },
    };
  },
});

/** The text of links nested in links is not read again and again. */
const isShort = ({ sourceCodeLocation: place }: Element): boolean => place !== undefined && place !== null && place.endOffset - place.startOffset < 4000;

const LEAVE = /unsubscri|opt[ -]?out|abmeld|abbestell|désabonn|désinscri|darse de baja|cancelar suscri|disiscri/iu;

/** A form that anybody can make at a public service. */
const isForm = ({ host, parts: { rest } }: Link): boolean => {
  if (host === 'docs.google.com') return rest.startsWith('/forms/');
  return host !== undefined && FORMS.has(host);
};

const FORMS: ReadonlySet<string> = new Set(['forms.gle', 'forms.office.com', 'forms.microsoft.com', 'form.jotform.com', 'www.jotform.com', 'www.surveymonkey.com', 'form.typeform.com', 'tally.so', 'airtable.com', 'forms.yandex.ru', 'forms.zoho.com']);
