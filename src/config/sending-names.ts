/** Mailbox providers and mail servers that mail goes to, of which some rule knows a limit, a list or a habit. */
export const PROVIDERS = [
  'aol', 'exchange-online', 'exchange-server', 'exim', 'fastmail', 'gmail', 'gmx', 'google-workspace', 'icloud', 'mimecast', 'naver', 'onet.pl', 'outlook-desktop',
  'outlook-web', 'outlook.com', 'postfix', 'proton', 'web.de', 'wp.pl', 'yahoo', 'zoho',
] as const;

/** Services mail is sent through; a mailbox provider is one too. */
export const SERVICES = [
  'activecampaign', 'agnitas', 'alibaba-directmail', 'amazon-ses', 'amazon-ses-v1', 'aurea-list-manager', 'aweber', 'azure-communication-email', 'beehiiv', 'blueshift',
  'braze', 'brevo', 'campaign-monitor', 'cleverreach', 'constant-contact', 'convertkit', 'customer-io', 'dittofeed', 'dotdigital', 'drip', 'earthlink', 'elastic-email',
  'emaillabs', 'getresponse', 'ghost', 'godaddy-workspace', 'google-app-engine', 'gosquared', 'hubspot', 'icontact', 'infobip', 'iterable', 'keap', 'klaviyo', 'listmonk',
  'mailchannels', 'mailchimp', 'mailerlite', 'mailerlogic', 'mailgun', 'mailjet', 'mailpoet', 'mandrill', 'marketo', 'mautic', 'moosend', 'omnisend', 'pardot', 'phplist',
  'plunk', 'postmark', 'relenta', 'resend', 'salesforce-marketing-cloud', 'sendgrid', 'sendportal', 'sendy', 'shopify', 'smtp2go', 'socketlabs', 'sparkpost', 'turbosmtp', 'webasyst', 'yandex-cloud-postbox', 'zoho-campaigns',
  ...PROVIDERS,
] as const;

/** Other names people have for them. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['apple', 'icloud'], ['apple-mail', 'icloud'], ['gmail.com', 'gmail'], ['google', 'gmail'], ['hotmail', 'outlook.com'], ['icloud.com', 'icloud'], ['live', 'outlook.com'],
  ['microsoft', 'outlook.com'], ['microsoft-365', 'exchange-online'], ['msn', 'outlook.com'], ['office-365', 'exchange-online'], ['office365', 'exchange-online'],
  ['outlook', 'outlook.com'], ['yahoo.com', 'yahoo'], ['zoho-mail', 'zoho'],
  ['azure', 'azure-communication-email'], ['aws-ses', 'amazon-ses'], ['customer.io', 'customer-io'], ['kit', 'convertkit'], ['salesforce', 'salesforce-marketing-cloud'],
  ['sendinblue', 'brevo'], ['ses', 'amazon-ses'],
]);

/** The name rules know. */
export const canonicalName = (name: string): string => ALIASES.get(name) ?? name;
