/** Fields that only campaign software writes, in lower case. RFC 8058 §3.1: List-Unsubscribe-Post is for mail to lists. */
export const CAMPAIGN_FIELDS: readonly string[] = [
  'list-unsubscribe-post', 'x-campaign', 'x-campaign-id', 'x-campaignid', 'x-campaign_id', 'x-campaign-name', 'x-mc-user',
  'x-mailchimp-campaign-id', 'x-klaviyo-campaign-id', 'x-iterable-campaign-id', 'x-hs-campaign-id', 'x-newsletter-id', 'x-newsletter',
];

/** Fields of answers and of what list software passes on for its members, in lower case. */
export const CONVERSATION_FIELDS: readonly string[] = [
  'in-reply-to', 'references', 'list-post', 'list-archive', 'mailing-list', 'x-mailing-list', 'x-beenthere', 'x-mailman-version', 'x-list', 'x-listprocessor-version', 'x-google-group-id',
];

/** What campaign software calls itself in X-Mailer, in lower case. */
export const CAMPAIGN_MAILERS: readonly string[] = ['mailchimp', 'campaign', 'aweber', 'phplist', 'sendy', 'newsletter', 'mailpoet', 'listmonk'];

/** A field (in lower case) that a sending service leaves on what it sends, and the service. */
export const SERVICE_FIELDS: readonly (readonly [field: string, service: string])[] = [
  ['x-ses-outgoing', 'amazon-ses'], ['x-ses-configuration-set', 'amazon-ses'],
  ['x-sg-eid', 'sendgrid'], ['x-sg-id', 'sendgrid'], ['x-smtpapi', 'sendgrid'],
  ['x-mailgun-sid', 'mailgun'], ['x-mailgun-variables', 'mailgun'], ['x-mailgun-tag', 'mailgun'], ['x-mailgun-sending-ip', 'mailgun'],
  ['x-pm-message-id', 'postmark'], ['x-pm-message-stream', 'postmark'], ['x-pm-tag', 'postmark'],
  ['x-mandrill-user', 'mandrill'], ['x-mc-user', 'mailchimp'],
  ['x-mj-mid', 'mailjet'], ['x-mj-smtpguid', 'mailjet'], ['x-mj-customid', 'mailjet'],
  ['x-mailin-eid', 'brevo'], ['x-sib-id', 'brevo'], ['x-mailin-client', 'brevo'],
  ['x-msfbl', 'sparkpost'], ['x-msys-api', 'sparkpost'],
  ['x-sfmc-stack', 'salesforce-marketing-cloud'], ['x-hs-cid', 'hubspot'], ['x-klaviyo-id', 'klaviyo'], ['x-smtp2go-mail-id', 'smtp2go'],
];

/**
 * Merge tags that stand only in campaigns, as written, and the service where only one writes them so; under a mark that each of them
 * holds, so that a text without the mark is searched once for all of them. A tag that transactional templates of the same service
 * use as well (`*|FNAME|*`, `{{name}}`) is no evidence.
 */
export const CAMPAIGN_TOKENS: readonly (readonly [mark: string, tokens: readonly (readonly [token: string, service: string | undefined])[]])[] = [
  ['*|', [
    ['*|UNSUB|*', 'mailchimp'], ['*|LIST:', 'mailchimp'], ['*|MC:', 'mailchimp'], ['*|ARCHIVE|*', 'mailchimp'], ['*|UPDATE_PROFILE|*', 'mailchimp'],
    ['*|REWARDS|*', 'mailchimp'], ['*|MC_PREVIEW_TEXT|*', 'mailchimp'],
  ]],
  ['%%', [
    ['%%unsub_center_url%%', 'salesforce-marketing-cloud'], ['%%profile_center_url%%', 'salesforce-marketing-cloud'],
    ['%%subscription_center_url%%', 'salesforce-marketing-cloud'], ['%%email_preference_center%%', 'pardot'], ['%%unsubscribe%%', 'pardot'],
  ]],
  ['unsub', [
    ['{% unsubscribe %}', 'klaviyo'], ["{% unsubscribe '", 'klaviyo'], ['{% unsubscribe_url', undefined], ['{% unsubscribe_link', undefined],
    ['asm_group_unsubscribe', 'sendgrid'], ['asm_global_unsubscribe', 'sendgrid'], ['${set_user_to_unsubscribed_url}', 'braze'],
    ['{{system.unsubscribeLink', 'marketo'], ['{{{ pm:unsubscribe', 'postmark'], ['{{{pm:unsubscribe', 'postmark'],
    ['%mailing_list_unsubscribe_url%', 'mailgun'], ['%tag_unsubscribe_url%', 'mailgun'], ['{$unsubscribe}', 'mailerlite'],
    ['<unsubscribe', undefined], ['{{unsubscribe_link', undefined], ['{{ unsubscribe_link', undefined],
  ]],
  ['Unsub', [['{{amazonSESUnsubscribeUrl', 'amazon-ses'], ['[Unsubscribe_Preferences]', 'sendgrid']]],
  ['UNSUB', [
    ['{{{RESEND_UNSUBSCRIBE_URL', 'resend'], ['[[UNSUB_LINK_', 'mailjet'], ['%UNSUBSCRIBELINK%', 'activecampaign'], ['$[LI:UNSUBSCRIBE]$', 'zoho-campaigns'],
  ]],
  ['{!remove_web}', [['{!remove_web}', 'aweber']]],
  ['{% manage_preferences', [['{% manage_preferences', 'klaviyo']]],
  ['<webversion', [['<webversion', undefined]]],
];
