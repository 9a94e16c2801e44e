import type { Message } from 'sendlint';
import type { Difference } from '../difference.ts';
import { hasForeignHtml, hasTwoTypes, headerRunsOn, RUNS_ON, TWO_TYPES } from './parts-read.ts';

const FOREIGN = 'SpamAssassin renders HTML that is attached, or stands in an attached message, with the message';

/** The first host on the way that is outside: what its Received field says in brackets, by a public address. */
const firstOutside = ({ header }: Message): string => {
  for (const { value } of header.all('received')) {
    const [, name = '', address = ''] = /^from\s+[^(]{1,255}\(([\w.-]*)\s*\[([\d.]+)\]\)/iu.exec(value.value) ?? [];
    if (address !== '' && !/^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./u.test(address)) return name;
  }
  return '';
};

/** Between the HTML of a message and what SpamAssassin renders. */
export const htmlPartDifferences: readonly Difference[] = [
  ...([
    ['image/area-ratio', 'HTML_IMAGE_RATIO_08'], ['image/short-source', 'HTML_IMAGE_ONLY_16'], ['image/short-source', 'HTML_IMAGE_ONLY_24'],
    ['html/extra-close', 'HTML_EXTRA_CLOSE'], ['html/tag-balance', 'HTML_TAG_BALANCE_HEAD'],
  ] as const).map(([rule, symbol]): Difference => ({ rule, symbol, only: 'SpamAssassin', because: FOREIGN, holds: hasForeignHtml })),
  { rule: 'html/root-required', symbol: 'HTML_MIME_NO_HTML_TAG', only: 'sendlint', because: FOREIGN, holds: hasForeignHtml },
  { rule: 'image/short-source', symbol: 'HTML_IMAGE_ONLY_04', only: 'sendlint', because: TWO_TYPES, holds: hasTwoTypes },
  ...(['sendlint', 'SpamAssassin'] as const).map((only): Difference => ({ rule: 'html/font-size', symbol: 'HTML_FONT_SIZE_LARGE', only, because: RUNS_ON, holds: headerRunsOn })),
  {
    rule: 'html/tag-balance', symbol: 'HTML_TAG_BALANCE_CENTER', only: 'sendlint',
    because: 'SpamAssassin leaves out mail that comes from a host called mail or smtp; how a message will go is not known before it is sent',
    holds: (message) => /mail|smtp/iu.test(firstOutside(message)),
  },
  {
    rule: 'html/ascii-references', symbol: 'HTML_ENTITY_ASCII', only: 'sendlint', because: 'SpamAssassin leaves out mail of lists, and signed mail',
    holds: ({ header }) => /\b(?:list|bulk)\b/iu.test(header.get('precedence')?.value.value ?? '') || ['list-id', 'list-post', 'mailing-list', 'errors-to', 'dkim-signature'].some((name) => header.get(name) !== undefined),
  },
];
