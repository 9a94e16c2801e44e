/** Why a template without an unsubscribe link may still be right: the service adds one on sending. `undefined` where none is known to. */
export const serviceAddsLink = (service: string | undefined): string | undefined =>
  service !== undefined && ADDS_LINK.has(service) ? `${service} adds an unsubscribe link on sending where a campaign has none.` : undefined;

/** Why a message that was not sent yet may lack List-Unsubscribe: the service adds it on sending. `undefined` where none is known to. */
export const serviceAddsField = (service: string | undefined): string | undefined =>
  service !== undefined && ADDS_FIELD.has(service) ? `${service} adds List-Unsubscribe to campaigns on sending, so it cannot be seen here.` : undefined;

/** By the services' manuals: Campaign Monitor and Marketo append a footer, Postmark a link in broadcast streams, SocketLabs a footer. */
const ADDS_LINK: ReadonlySet<string> = new Set(['campaign-monitor', 'marketo', 'postmark', 'socketlabs']);

/** Services that write the field themselves into marketing mail. Senders of single messages (SES, SMTP relays) leave it to their users. */
const ADDS_FIELD: ReadonlySet<string> = new Set([
  'activecampaign', 'aweber', 'beehiiv', 'braze', 'brevo', 'campaign-monitor', 'constant-contact', 'convertkit', 'customer-io', 'drip', 'getresponse',
  'ghost', 'hubspot', 'iterable', 'klaviyo', 'mailchannels', 'mailchimp', 'mailerlite', 'mailjet', 'marketo', 'moosend', 'omnisend', 'pardot', 'postmark', 'resend',
  'salesforce-marketing-cloud', 'sendgrid', 'zoho-campaigns',
]);
