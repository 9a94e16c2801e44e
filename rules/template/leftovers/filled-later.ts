import { SERVICE_TOKENS } from 'sendlint/rule';

/** Tells the tags that a sending service fills in after all rendering: its links to leave, to read in a browser, its postal address. */
export const filledLaterBy = (service: string | undefined): ((written: string) => boolean) => {
  if (service === undefined) return () => false;
  const tokens = [...SERVICE_TOKENS[service] ?? [], ...FRAME_TOKENS[service] ?? []].map(compact);
  return (written) => tokens.some((token) => compact(written).startsWith(token));
};

const compact = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, '');

/** What frames a campaign beside the link to leave, by the services' manuals. */
const FRAME_TOKENS: Readonly<Record<string, readonly string[]>> = {
  'activecampaign': ['%WEBCOPY%', '%SENDER-INFO', '%FORWARD2FRIEND%'],
  'brevo': ['{{ mirror }}', '{{mirror}}'],
  'campaign-monitor': ['<webversion', '<forwardtoafriend', '[webversion'],
  'customer-io': ['{% view_in_browser_url %}'],
  'hubspot': ['{{ view_as_page_url }}', '{{ site_settings.company_'],
  'iterable': ['{{viewInBrowserUrl}}'],
  'klaviyo': ['{% web_view', '{{ organization.'],
  'mailchimp': ['*|ARCHIVE|*', '*|ARCHIVE_PAGE', '*|IFNOT:ARCHIVE_PAGE', '*|LIST:', '*|HTML:LIST_ADDRESS', '*|MC:', '*|MC_', '*|CURRENT_YEAR|*', '*|FORWARD|*', '*|ABUSE_EMAIL|*', '*|REWARDS|*', '*|END:IF|*'],
  'mailjet': ['[[PERMALINK]]'],
  'marketo': ['{{system.'],
  'postmark': ['{{{ pm:', '{{ pm:'],
  'salesforce-marketing-cloud': ['%%view_email_url%%', '%%ftaf_url%%', '%%Member_', '%%profile_center'],
  'sendgrid': ['<%asm_', '{{{weblink}}}', '{{weblink}}', '[weblink]', '{{Sender_', '{{{Sender_', '[Sender_'],
};
