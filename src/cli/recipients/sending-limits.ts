import { ConfigError } from '../../config/config-error.ts';
import { didYouMean } from '../../config/nearest.ts';

/** How many recipients somebody who sends mail allows: in one message (or request), and in a day. */
export interface SendingLimit { readonly who: string; readonly perMessage?: number; readonly perDay?: number; readonly source: string }

const LIMITS: Readonly<Record<string, SendingLimit>> = {
  'gmail': { who: 'Gmail', perMessage: 500, perDay: 500, source: 'https://support.google.com/mail/answer/22839' },
  'gmail-smtp': { who: 'Gmail over SMTP', perMessage: 100, perDay: 500, source: 'https://support.google.com/a/answer/166852' },
  'google-workspace': { who: 'Google Workspace', perMessage: 2000, perDay: 2000, source: 'https://support.google.com/a/answer/166852' },
  'exchange-online': { who: 'Exchange Online', perMessage: 500, perDay: 10_000, source: 'https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits' },
  'exchange-server': { who: 'Exchange Server by default', perMessage: 500, source: 'https://learn.microsoft.com/exchange/mail-flow/message-size-limits' },
  'icloud': { who: 'iCloud', perMessage: 500, perDay: 1000, source: 'https://support.apple.com/102198' },
  'amazon-ses': { who: 'Amazon SES', perMessage: 50, source: 'https://docs.aws.amazon.com/ses/latest/dg/quotas.html' },
  'sendgrid': { who: 'SendGrid', perMessage: 1000, source: 'https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations' },
  'postmark': { who: 'Postmark', perMessage: 50, source: 'https://postmarkapp.com/developer/api/email-api' },
  'resend': { who: 'Resend', perMessage: 50, source: 'https://resend.com/docs/api-reference/emails/send-email' },
  'mailgun': { who: 'Mailgun', perMessage: 1000, source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/batch-sending' },
  'proton': { who: 'Proton Mail', perMessage: 100, source: 'https://proton.me/support/email-sending-limits' },
  'zoho': { who: 'Zoho Mail', perMessage: 150, source: 'https://www.zoho.com/mail/help/adminconsole/rates-and-limits.html' },
  'mimecast': { who: 'Mimecast', perMessage: 100, source: 'https://community.mimecast.com/s/article/email-security-cloud-gateway-mimecast-smtp-error-codes' },
};

const ALIASES: Readonly<Record<string, string>> = { 'gmail-workspace': 'google-workspace', 'google': 'google-workspace', 'microsoft-365': 'exchange-online', 'office-365': 'exchange-online', 'office365': 'exchange-online', 'ses': 'amazon-ses', 'aws-ses': 'amazon-ses', 'zoho-mail': 'zoho' };

const canonical = (name: string): string => (Object.hasOwn(ALIASES, name) ? ALIASES[name] ?? name : name);

/** The limits of a service, `undefined` where none are known. */
export const limitOf = (name: string): SendingLimit | undefined => (Object.hasOwn(LIMITS, canonical(name)) ? LIMITS[canonical(name)] : undefined);

/** The limits of those named by `--provider`. Throws a ConfigError for a name without limits. */
export const limitsNamed = (names: readonly string[]): readonly SendingLimit[] => names.map((name) => {
  const limit = limitOf(name);
  if (limit) return limit;
  throw new ConfigError(`--provider: no limits of "${name}" are known.${didYouMean(name, [...Object.keys(LIMITS), ...Object.keys(ALIASES)]) || ` They are of ${Object.keys(LIMITS).join(', ')}.`}`);
});
