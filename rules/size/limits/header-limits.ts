import type { Header, HeaderField } from 'sendlint/rule';

/** What a provider takes of a header. Bytes, as sent; `subject` and `messageId` are characters. */
export interface HeaderLimits {
  readonly who: string;
  readonly total: number;
  readonly fields?: number;
  readonly name?: number;
  readonly value?: number;
  readonly subject?: number;
  readonly messageId?: number;
}

/** https://support.google.com/a/answer/14016360. "KB" is taken for 1,024 bytes where it could be 1,000: no error may rest on the difference. */
const GMAIL: HeaderLimits = { who: 'Gmail', total: 500 * 1024, fields: 5000, name: 1000, value: 32_000, subject: 998, messageId: 500 };
/** https://learn.microsoft.com/exchange/mail-flow/message-size-limits: MaxHeaderSize. */
const EXCHANGE: HeaderLimits = { who: 'Exchange Server', total: 256 * 1024 };

/** Whose limits a header has to keep: Gmail's where nobody is named. */
export const headerLimitsFor = (providers: readonly string[]): readonly HeaderLimits[] => [
  ...(providers.length === 0 || providers.includes('gmail') || providers.includes('google-workspace') ? [GMAIL] : []),
  ...(providers.includes('exchange-server') ? [EXCHANGE] : []),
];

/** Gmail's limit of a value does not hold for these. */
export const LONG_FIELDS: ReadonlySet<string> = new Set(['to', 'cc', 'references']);

/** The bytes of a field as it is sent, each of its lines with CRLF. */
export const fieldSize = ({ span: { text, start, end } }: HeaderField): number => {
  const { value } = text;
  let bare = 0;
  for (let at = value.indexOf('\n', start); at >= 0 && at < end; at = value.indexOf('\n', at + 1)) if (value[at - 1] !== '\r') bare += 1;
  return end - start + bare + 2;
};

/** The bytes of all fields as they are sent. */
export const headerSize = ({ fields }: Header): number => fields.reduce((sum, field) => sum + fieldSize(field), 0);
