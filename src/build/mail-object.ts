import type { Source } from '../lint/source.ts';

/** A message as nodemailer's `sendMail` takes it. What each field may hold is nodemailer's to say. */
export interface MailObject {
  readonly from?: unknown;
  readonly sender?: unknown;
  readonly to?: unknown;
  readonly cc?: unknown;
  readonly bcc?: unknown;
  readonly replyTo?: unknown;
  readonly inReplyTo?: unknown;
  readonly references?: unknown;
  readonly subject?: unknown;
  readonly text?: unknown;
  readonly html?: unknown;
  readonly watchHtml?: unknown;
  readonly amp?: unknown;
  readonly icalEvent?: unknown;
  readonly headers?: unknown;
  readonly list?: unknown;
  readonly attachments?: unknown;
  readonly alternatives?: unknown;
  readonly envelope?: unknown;
  readonly messageId?: unknown;
  readonly date?: unknown;
  readonly encoding?: unknown;
  readonly textEncoding?: unknown;
  readonly raw?: unknown;
  readonly priority?: unknown;
  readonly xMailer?: unknown;
  readonly attachDataUrls?: unknown;
  readonly disableFileAccess?: unknown;
  readonly disableUrlAccess?: unknown;
  readonly dkim?: unknown;
}

/** Whether it is neither bytes nor a source of them. */
export const isMailObject = (source: Source | MailObject): source is MailObject =>
  typeof source === 'object' && !(source instanceof Uint8Array) && !('read' in source && typeof source.read === 'function');
