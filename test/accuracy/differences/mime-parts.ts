import { compareWords } from '../../../rules/mime/alternatives/words.ts';
import { versionsOf } from '../../../rules/mime/alternatives/versions.ts';
import { familyOf } from '../../../rules/mime/charsets/families.ts';
import { unnamedLettersOf } from '../../../rules/mime/charsets/unnamed-letters.ts';
import { encodingOf } from '../../../rules/mime/parts/raw-text.ts';
import type { Message, Part } from 'sendlint';
import type { Difference } from '../difference.ts';
import { allParts, foreignOrFiles, foreignParts, hasTwoTypes, headerRunsOn, mainView, RUNS_ON, shownParts, TWO_TYPES } from './parts-read.ts';

const WORD = /[\p{L}\p{N}_]/u;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
const PICTURE = /<(?:img|svg|v:|input|video|object|embed|iframe|hr)\b|background/iu;

const fewWords = (message: Message): boolean => versionsOf(message).some(({ html, text }) => {
  const { html: words, share } = compareWords(html.prose.value, text.value);
  return words > 0 && words < 10 && share > 99;
});
const noVisibleWords = (message: Message): boolean => versionsOf(message).some(({ html }) => !WORD.test(html.prose.value) && (/<img\b/iu.test(html.markup) || WORD.test(html.$.root().text())));
const isEncoded = (part: Part): boolean => encodingOf(part) === 'base64' || encodingOf(part) === 'quoted-printable';
const isNoAscii = ({ mediaType, body }: Part): boolean =>
  mediaType.essence === 'text/plain' && familyOf(mediaType.parameters.get('charset')?.value.value ?? '') === 'ascii' && body.head.some((byte, at, bytes) => byte > 127 || byte === 0 || (byte === 13 && bytes[at + 1] !== 10));

const differs = { rule: 'mime/alternative-differs', symbol: 'MPART_ALT_DIFF' } as const;
const missing = { rule: 'mime/text-alternative' } as const;
const empty = { rule: 'mime/empty-message', symbol: 'EMPTY_MESSAGE' } as const;
const ascii = { rule: 'mime/charset-required', symbol: 'PP_MIME_FAKE_ASCII_TEXT' } as const;
const base64 = { rule: 'mime/encoding-needed', symbol: 'MIME_BASE64_TEXT' } as const;

/** Between what a message is made of and what SpamAssassin takes it for. */
export const mimePartDifferences: readonly Difference[] = [
  { ...differs, only: 'SpamAssassin', because: 'HTML of fewer than ten distinct words is left alone by ours', holds: fewWords },
  { ...differs, only: 'SpamAssassin', because: 'HTML that shows no word, but pictures, or has only hidden words and a title, is left alone by ours', holds: noVisibleWords },
  { ...differs, only: 'SpamAssassin', because: 'what an attached message holds is left alone by ours', holds: (message) => foreignParts(message).some(({ mediaType }) => mediaType.essence === 'multipart/alternative') },
  { ...missing, symbol: 'MIME_HTML_ONLY', only: 'sendlint', because: 'SpamAssassin takes a text file, or the text of an attached message, for the text version', holds: (message) => foreignOrFiles(message).some(({ mediaType: { essence } }) => essence.startsWith('text/') && essence !== 'text/html') },
  ...(['MPART_ALT_DIFF', 'MIME_HTML_MOSTLY', 'MIME_HTML_ONLY', 'MIME_HTML_ONLY_MULTI'] as const).flatMap((symbol) => (['sendlint', 'SpamAssassin'] as const).flatMap((only): readonly Difference[] => [
    { ...missing, symbol, only, because: RUNS_ON, holds: headerRunsOn },
    { ...missing, symbol, only, because: TWO_TYPES, holds: hasTwoTypes },
  ])),
  { ...missing, symbol: 'MIME_HTML_MOSTLY', only: 'SpamAssassin', because: 'SpamAssassin takes the text of an attached message for the text version', holds: (message) => foreignParts(message).some(({ mediaType }) => mediaType.essence === 'text/plain') },
  {
    ...missing, symbol: 'MIME_HTML_MOSTLY', only: 'SpamAssassin', because: 'an empty text beside HTML that shows nothing either is left alone by ours',
    holds: (message) => { const texts = shownParts(message); return texts.some(({ html }) => html.length > 0) && texts.every((part) => !VISIBLE.test(mainView(part)?.prose.value ?? part.text?.value ?? '')); },
  },
  { ...missing, symbol: 'MIME_HTML_ONLY_MULTI', only: 'sendlint', because: 'in SpamAssassin the Content-Type of the message itself must name multipart/alternative', holds: ({ header }) => !/multipart\/alternative/iu.test(header.get('content-type')?.value.value ?? '') },
  {
    ...empty, only: 'SpamAssassin', because: 'HTML that shows a picture, a line or a background is not empty in ours',
    holds: (message) => shownParts(message).some((part) => { const html = mainView(part); return html !== undefined && !VISIBLE.test(html.prose.value) && PICTURE.test(html.markup); }),
  },
  {
    ...empty, only: 'SpamAssassin', because: 'a file is content in ours, also one without Content-Disposition: attachment, and an attached message',
    holds: (message) => { const shown = new Set(shownParts(message)); return allParts(message).some((part) => (part.parts.length === 0 || part.mediaType.essence.startsWith('message/')) && !part.mediaType.essence.startsWith('multipart/') && !shown.has(part)); },
  },
  {
    ...empty, only: 'SpamAssassin', because: 'a multipart whose parts cannot be found is not said to be empty by ours',
    holds: (message) => allParts(message).some(({ mediaType, parts, body }) => mediaType.essence.startsWith('multipart/') && parts.length === 0 && body.encodedSize > 0),
  },
  { ...empty, only: 'sendlint', because: RUNS_ON, holds: headerRunsOn },
  {
    ...empty, only: 'sendlint', because: 'hidden text and the title are content in SpamAssassin',
    holds: (message) => shownParts(message).some((part) => { const html = mainView(part); return html !== undefined && !VISIBLE.test(html.prose.value) && VISIBLE.test(html.$.root().text()); }),
  },
  { ...ascii, only: 'sendlint', because: 'SpamAssassin looks at the bytes before base64 or quoted-printable is undone', holds: (message) => shownParts(message).some((part) => isEncoded(part) && unnamedLettersOf(part) !== undefined) },
  { ...ascii, only: 'SpamAssassin', because: 'a text file, or a text in an attached message, is left alone by ours', holds: (message) => foreignOrFiles(message).some(isNoAscii) },
  { ...base64, only: 'SpamAssassin', because: 'base64 is not needless in ours where a letter is beyond ASCII', holds: (message) => shownParts(message).some((part) => encodingOf(part) === 'base64' && unnamedLettersOf(part) !== undefined) },
  { ...base64, only: 'sendlint', because: 'SpamAssassin passes over a part with a Content-Disposition', holds: (message) => shownParts(message).some((part) => encodingOf(part) === 'base64' && part.header.get('content-disposition') !== undefined) },
  {
    rule: 'mime/encoded-word-valid', symbol: 'BAD_ENC_HEADER', only: 'sendlint', because: 'only white space in an encoded word is looked for by SpamAssassin; ours finds one that cannot be decoded',
    holds: (message) => message.defects.some(({ code, span: { text, start, end } }) => code === 'bad-encoded-word' && !/\s/u.test(text.value.slice(start, end))),
  },
];
