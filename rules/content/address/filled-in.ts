import type { HtmlDocument } from 'sendlint/rule';

/** Why a template may show an address that is not written in it; `undefined` where nothing in it may. */
export const mayFillAddress = ({ text, tags }: HtmlDocument): string | undefined => {
  for (const { start, end } of tags) {
    const written = text.value.slice(start, Math.min(end, start + LONGEST));
    if (INCLUDE.test(written)) return `The template takes in another one, which may hold the address: ${shortened(written)}.`;
    if (ADDRESS.test(written) && !MAIL.test(written)) return `A tag may fill in the address: ${shortened(written)}.`;
  }
  if (BLADE.test(text.value)) return 'The template takes in another one, which may hold the address.';
  return BODY_END.test(text.value) ? undefined : 'The file has no </body>: it is a part of a document, and the address may stand in another part.';
};

const LONGEST = 200;
const BODY_END = /<\/body/iu;
const BLADE = /@(?:include|includeIf|extends|yield|section|component|slot|each)\b/u;
const INCLUDE = /^(?:\{\{\{?~?\s*(?:>|#>|yield|outlet|#?block)|\{%-?\s*(?:include|render|extends|block|embed|import|partial|layout|section|snippet|component|content_block)\b|<%[-=]?\s*(?:include|yield|render|partial|content_for)\b)|\b(?:include|render|partial|yield|ContentBlockBy\w{2,4}|ContentArea)\s{0,3}[(.:$]|\b(?:body|content|contents|footer|html|slot|children|main)\b[^\w]*$/iu;
const ADDRESS = /addr|street|imprint|impressum|postal|location|company_?info|sender_?info|organi[sz]ation|legal|footer|contact|zip|city|anschrift|adresse|direccion|indirizzo|endereco/iu;
const MAIL = /e-?mail_?addr|mail_?address|e-?mail\b|ip_?addr|@/iu;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
};
