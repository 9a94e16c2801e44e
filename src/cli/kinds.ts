import { extname } from 'node:path';
import { beginsAsHtml } from '../lint/source.ts';

/** The extensions folders are searched for. */
export const LINTED = ['.eml', '.html', '.htm'] as const;

const TEMPLATE = 'is a template of another language; lint the HTML it renders, or name it .html: placeholders are understood there.';
const MAILBOX = 'is a mailbox of many messages; save the one you mean as .eml.';

/** What a file of a known other kind is, and what to do. */
const OTHERS: Readonly<Record<string, string>> = {
  '.msg': "is in Outlook's own format; save the message as .eml.",
  '.oft': "is an Outlook template; save the message as .eml.",
  '.emlx': "is in Apple Mail's own format; save the message as .eml (Save As, Raw Message Source).",
  '.pst': MAILBOX, '.ost': MAILBOX, '.mbox': MAILBOX, '.mbx': MAILBOX,
  '.txt': 'is plain text; if it holds a raw message, name it .eml.',
  '.md': 'is Markdown; lint the message or the HTML that is made of it.',
  '.mjml': 'is MJML; compile it and lint the HTML.',
  '.hbs': TEMPLATE, '.handlebars': TEMPLATE, '.mustache': TEMPLATE, '.liquid': TEMPLATE, '.njk': TEMPLATE, '.nunjucks': TEMPLATE, '.j2': TEMPLATE,
  '.jinja': TEMPLATE, '.jinja2': TEMPLATE, '.ejs': TEMPLATE, '.twig': TEMPLATE, '.erb': TEMPLATE, '.pug': TEMPLATE, '.vue': TEMPLATE, '.jsx': TEMPLATE, '.tsx': TEMPLATE,
  '.php': TEMPLATE,
};

/** First bytes of formats that are no mail, whatever the file is called. */
const MAGIC: readonly (readonly [bytes: string, sentence: string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', "is in Outlook's own format or an old Office document; save the message as .eml."],
  ['PK\x03\x04', 'is a zip archive or an Office document; sendlint reads .eml and .html.'],
  ['%PDF-', 'is a PDF; sendlint reads .eml and .html.'],
  ['\x1f\x8b', 'is compressed with gzip; unpack it first.'],
  ['\x89PNG', 'is an image; sendlint reads .eml and .html.'],
  ['\xff\xd8\xff', 'is an image; sendlint reads .eml and .html.'],
  ['GIF8', 'is an image; sendlint reads .eml and .html.'],
  ['\xff\xfe', 'is UTF-16; save it as UTF-8.'],
  ['\xfe\xff', 'is UTF-16; save it as UTF-8.'],
  // HTML without a byte order mark.
  ['<\x00', 'is UTF-16; save it as UTF-8.'],
  ['\x00<', 'is UTF-16; save it as UTF-8.'],
  ['!BDN', MAILBOX],
];

/** Why a file of this name cannot be linted, as the rest of a sentence; `undefined` where its name is no reason. */
export const mistakeInName = (path: string): string | undefined => OTHERS[extname(path).toLowerCase()];

/** The same for what it begins with: `head` is up to 4 KB. A name that says nothing must be made up for by content that does. */
export const mistakeInContent = (path: string, head: Uint8Array): string | undefined => {
  if (head.length === 0) return 'is empty.';
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  const magic = MAGIC.find(([bytes]) => text.startsWith(bytes));
  if (magic) return magic[1];
  if (beginsAsHtml(head) || FIELD.test(text)) return undefined;
  if (isBinary(head)) return 'is binary, neither a message nor HTML.';
  const extension = extname(path).toLowerCase();
  return LINTED.some((known) => known === extension) || path === STDIN ? undefined : 'is neither a message nor HTML; sendlint reads .eml and .html.';
};

/** How standard input is called where no name is given. */
export const STDIN = '<stdin>';

/** A header field or the `From ` line of a mailbox, at the start (RFC 5322 §2.2, RFC 4155); empty lines before it are common in tests. */
const FIELD = /^(?:\u00ef\u00bb\u00bf)?[\r\n]{0,8}(?:From |[!-9;-~]{1,76}[\t ]{0,8}:)/u;

/** More than one byte in ten is a control that no text has. */
const isBinary = (head: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  return controls * 10 > head.length;
};
