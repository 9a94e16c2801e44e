/** The largest message, or the largest sum of attachments before encoding, that somebody takes. `bytes` is exact where a server says it, else MB of 1,048,576. */
export interface Limit { readonly who: string; readonly bytes: number; readonly counts: 'message' | 'attachments' }

const MB = 1 << 20;
const message = (who: string, bytes: number): Limit => ({ who, bytes, counts: 'message' });
const attachments = (who: string, bytes: number): Limit => ({ who, bytes, counts: 'attachments' });

// Limits that rest on memory alone (SparkPost, Mandrill, Brevo) are not here: no error may rest on them.

/** Mailbox providers and mail servers the mail goes to. Where only the server's own word (EHLO SIZE) is known, that is taken. */
const RECEIVING: ReadonlyMap<string, Limit> = new Map([
  ['gmail', attachments('Gmail', 25 * MB)], // https://support.google.com/mail/answer/6584
  ['google-workspace', attachments('Google Workspace', 50 * MB)], // https://support.google.com/a/answer/1366776
  ['outlook.com', message('Outlook.com', 49_283_072)], // SIZE of *.mail.protection.outlook.com, 2025
  ['hotmail', message('Outlook.com', 49_283_072)],
  ['exchange-online', message('Exchange Online', 36 * MB)], // default: https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits
  ['microsoft-365', message('Exchange Online', 36 * MB)],
  ['exchange-server', message('Exchange Server', 10 * MB)], // default: https://learn.microsoft.com/exchange/mail-flow/message-size-limits
  ['yahoo', message('Yahoo', 41_697_280)], // SIZE of smtp.mail.yahoo.com
  ['aol', message('AOL', 41_697_280)],
  ['icloud', message('iCloud', 28_311_552)], // 20 MB (https://support.apple.com/102198); its server's SIZE is that in base64
  ['gmx', message('GMX', 69_920_427)],
  ['web.de', message('WEB.DE', 69_920_427)],
  ['zoho', attachments('Zoho Mail', 20 * MB)],
  ['zoho-mail', attachments('Zoho Mail', 20 * MB)],
  ['proton', message('Proton Mail', 50 * MB)],
  ['fastmail', message('Fastmail', 71_000_000)],
  ['naver', message('Naver', 41_943_040)],
  ['wp.pl', message('WP', 100 * MB)],
  ['onet.pl', message('Onet', 50 * MB)],
  ['mimecast', message('Mimecast', 100 * MB)],
  ['postfix', message('Postfix by default', 10_240_000)], // https://www.postfix.org/postconf.5.html#message_size_limit
  ['exim', message('Exim by default', 50 * MB)],
]);

/** Services and submission servers the mail is sent through. */
const SENDING: ReadonlyMap<string, Limit> = new Map([
  ['amazon-ses', message('Amazon SES', 40 * MB)], // https://docs.aws.amazon.com/ses/latest/dg/quotas.html
  ['amazon-ses-v1', message('the Amazon SES API v1', 10 * MB)],
  ['sendgrid', message('SendGrid', 30 * MB)], // https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations
  ['mailgun', message('Mailgun', 25 * MB)],
  ['postmark', message('Postmark', 10 * MB)], // https://postmarkapp.com/support/article/1056-what-are-the-attachment-and-email-size-limits
  ['mailjet', attachments('Mailjet', 15 * MB)], // https://dev.mailjet.com/email/guides/send-api-v31/
  ['resend', message('Resend', 40 * MB)], // https://resend.com/docs/dashboard/emails/attachments
  ['azure-communication-email', message('Azure Communication Services', 10 * MB)],
  ['alibaba-directmail', message('Alibaba DirectMail', 15 * MB)],
  ['smtp2go', message('SMTP2GO', 50 * MB)], // https://support.smtp2go.com/hc/en-gb/articles/223087547-Maximum-attachment-size
  ['turbosmtp', message('turboSMTP', 24 * MB)],
  ['infobip', message('Infobip', 25 * MB)], // https://www.infobip.com/docs/email/get-started-with-email
  ['emaillabs', message('EmailLabs', 15 * MB)], // https://emaillabs.io/en/email-size-change-with-attachment-to-15mb/
  ['mailerlogic', message('MailerLogic', 10 * MB)],
  ['google-workspace', attachments('Google Workspace', 25 * MB)],
  ['outlook.com', attachments('Outlook.com', 20 * MB)],
  ['exchange-online', message('Exchange Online', 35 * MB)],
  ['godaddy-workspace', message('GoDaddy', 30 * MB)],
  ['earthlink', message('EarthLink', 28 * MB)],
]);

/** Where nobody is named: what the largest mailbox providers take, so that an error is a message somebody large refuses. */
const LARGEST = ['gmail', 'outlook.com', 'yahoo', 'icloud'] as const;

/** Whose limits a message has to keep. `unknown` are those named whose limit is not known. */
export const limitsFor = ({ providers, service }: { readonly providers: readonly string[]; readonly service: string | undefined }): { readonly limits: readonly Limit[]; readonly unknown: readonly string[] } => {
  const receivers = providers.length === 0 ? LARGEST : providers;
  const sender = service === undefined ? undefined : SENDING.get(service) ?? RECEIVING.get(service);
  const limits = [...receivers.flatMap((name) => RECEIVING.get(name) ?? SENDING.get(name) ?? []), ...(sender ? [sender] : [])];
  const unknown = [...receivers.filter((name) => !RECEIVING.has(name) && !SENDING.has(name)), ...(service !== undefined && !sender ? [service] : [])];
  return { limits: limits.filter(({ who }, index) => limits.findIndex((limit) => limit.who === who) === index), unknown };
};

/** The limit that a message meets most often: Postfix's default, 2 % under that of Exchange Server. */
export const COMMON_LIMIT = 10_240_000;

/** A number for a sentence, its thousands set apart. */
export const grouped = (number: number): string => String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

/** A size for a sentence, in MB of 1,048,576 bytes, to two places where it is no whole number. */
export const megabytes = (bytes: number): string => `${String(Number((bytes / MB).toFixed(2)))} MB`;
