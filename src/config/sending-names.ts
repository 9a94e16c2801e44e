/** Mailbox providers and receiving servers a rule may know limits of. */
export const PROVIDERS = [
  'aol', 'earthlink', 'exchange-online', 'exchange-server', 'exim', 'fastmail', 'gmail', 'gmx', 'godaddy-workspace', 'google-workspace', 'icloud',
  'mimecast', 'naver', 'onet.pl', 'outlook.com', 'postfix', 'proton', 'sendmail', 'web.de', 'wp.pl', 'yahoo', 'zoho',
] as const;

/** Services mail is sent through; a mailbox provider is one too. */
export const SERVICES = [
  'alibaba-directmail', 'amazon-ses', 'azure-communication-email', 'braze', 'brevo', 'customer.io', 'emaillabs', 'hubspot', 'infobip', 'iterable', 'klaviyo',
  'mailchimp', 'mailerlogic', 'mailgun', 'mailjet', 'mandrill', 'postmark', 'resend', 'salesforce', 'sendgrid', 'smtp2go', 'sparkpost', 'turbosmtp',
  ...PROVIDERS,
] as const;
