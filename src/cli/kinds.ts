import { extname } from 'node:path';
import { beginsAsHtml } from '../lint/source.ts';
import { TEMPLATE_EXTENSIONS } from '../template/extensions.ts';

/** The extensions folders are searched for: messages, HTML, MJML and templates. */
export const LINTED: readonly string[] = ['.eml', '.html', '.htm', '.mjml', ...TEMPLATE_EXTENSIONS.keys()].filter((extension) => extension !== '.php');

const BUILT = 'is rendered by its own build; run it, and lint the HTML that comes out with --final.';
const MAILBOX = 'is a mailbox of many messages; save the one you mean as .eml.';

/** What a file of a known other kind is, and what to do. */
const OTHERS: Readonly<Record<string, string>> = {
  '.msg': "is in Outlook's own format; save the message as .eml.",
  '.oft': "is an Outlook template; save the message as .eml.",
  '.emlx': "is in Apple Mail's own format; save the message as .eml (Save As, Raw Message Source).",
  '.pst': MAILBOX, '.ost': MAILBOX, '.mbox': MAILBOX, '.mbx': MAILBOX,
  '.txt': 'is plain text; if it holds a raw message, name it .eml.',
  '.md': 'is Markdown; lint the message or the HTML that is made of it.',
  '.pug': BUILT, '.vue': BUILT, '.jsx': BUILT, '.tsx': BUILT, '.haml': BUILT, '.slim': BUILT,
};

/** First bytes of formats that are no mail, whatever the file is called. */
const MAGIC: readonly (readonly [bytes: string, sentence: string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', "is in Outlook's own format or an old Office document; save the message as .eml."],
  ['PK\x03\x04', 'is a zip archive or an Office document; sendlint reads messages and templates.'],
  ['%PDF-', 'is a PDF; sendlint reads messages and templates.'],
  ['\x1f\x8b', 'is compressed with gzip; unpack it first.'],
  ['\x89PNG', 'is an image; sendlint reads messages and templates.'],
  ['\xff\xd8\xff', 'is an image; sendlint reads messages and templates.'],
  ['GIF8', 'is an image; sendlint reads messages and templates.'],
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
  const name = path.toLowerCase();
  return LINTED.some((known) => name.endsWith(known)) || TEMPLATE_EXTENSIONS.has(extname(name)) || path === STDIN ? undefined : 'is neither a message nor HTML, and its name is that of no template.';
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
