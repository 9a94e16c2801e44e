/** How many recipients one message may have: To, Cc and Bcc together. */
export interface RecipientLimit { readonly who: string; readonly most: number }

/** Services and servers that mail is sent through. */
const SENDING: ReadonlyMap<string, RecipientLimit> = new Map([
  ['gmail', { who: 'Gmail', most: 500 }], // https://support.google.com/mail/answer/22839
  ['google-workspace', { who: 'Google Workspace', most: 2000 }], // https://support.google.com/a/answer/166852
  ['exchange-online', { who: 'Exchange Online', most: 1000 }], // the most an administrator can set: https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits
  ['exchange-server', { who: 'Exchange Server by default', most: 500 }], // https://learn.microsoft.com/exchange/mail-flow/message-size-limits
  ['icloud', { who: 'iCloud', most: 500 }], // https://support.apple.com/102198
  ['amazon-ses', { who: 'Amazon SES', most: 50 }], // https://docs.aws.amazon.com/ses/latest/dg/quotas.html
  ['amazon-ses-v1', { who: 'Amazon SES', most: 50 }],
  ['sendgrid', { who: 'SendGrid', most: 1000 }], // https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations
  ['postmark', { who: 'Postmark', most: 50 }], // https://postmarkapp.com/developer/user-guide/send-email-with-api
  ['resend', { who: 'Resend', most: 50 }], // https://resend.com/docs/api-reference/emails/send-email
  ['mailgun', { who: 'Mailgun', most: 1000 }], // https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/batch-sending
  ['proton', { who: 'Proton Mail', most: 100 }], // https://proton.me/support/email-sending-limits
  ['zoho', { who: 'Zoho Mail', most: 150 }], // https://www.zoho.com/mail/help/adminconsole/rates-and-limits.html
]);

/** Servers that take a message in. One that takes fewer than 100 is not named: it breaks the standard. */
const RECEIVING: ReadonlyMap<string, RecipientLimit> = new Map([
  ['exchange-server', { who: 'Exchange Server by default', most: 500 }],
  ['mimecast', { who: 'Mimecast', most: 100 }],
]);

/** The lowest limit there is. */
export const LOWEST_LIMIT = 50;

/** RFC 5321 §4.5.3.1.8: what every server has to take. */
export const EVERY_SERVER = 100;

/** Whose limits a message has to keep, the lowest first. */
export const recipientLimits = ({ providers, service }: { readonly providers: readonly string[]; readonly service: string | undefined }): readonly RecipientLimit[] => {
  const sender = service === undefined ? undefined : SENDING.get(service);
  return [...(sender ? [sender] : []), ...providers.flatMap((name) => RECEIVING.get(name) ?? [])].toSorted((one, other) => one.most - other.most);
};
