import { holdsPhrase, literalTable } from './phrase-table.ts';
import type { PhraseTable } from './phrase-table.ts';

/** Whether a text holds a merge tag for which a sending service puts in an unsubscribe link, its URL, or that of its preference page. */
export const holdsToken = (text: string): boolean => OPENING.test(text) && holdsPhrase(compact(text), (tokens ??= literalTable(Object.values(SERVICE_TOKENS).flat(), compact)));

/**
 * The tags of each service, as its manual writes them; matched without regard to case and white space, since `{{unsubscribe}}` and
 * `{{ unsubscribe }}` are one. Read in the services' manuals and in public templates; docs of the rule name them.
 */
export const SERVICE_TOKENS: Readonly<Record<string, readonly string[]>> = {
  'activecampaign': ['%UNSUBSCRIBELINK%', '%UNSUBSCRIBE%', '%UPDATELINK%'],
  'agnitas': ['[agnUNSUBSCRIBE'],
  'amazon-ses': ['{{amazonSESUnsubscribeUrl}}'],
  'aurea-list-manager': ['%%url.unsub%%', '%%email.unsub%%'],
  'aweber': ['{!remove_web}'],
  'blueshift': ['{{unsub_link}}'],
  'braze': ['{{${set_user_to_unsubscribed_url}}}', '{{${unsubscribe_url}}}', '{{preference_center.${', '{{campaign.${unsubscribe', '${email_footer}'],
  'brevo': ['{{ unsubscribe }}', '{unsubscribe}', '[UNSUBSCRIBE]', '{{ update_profile }}', '{update_profile}'],
  'campaign-monitor': ['<unsubscribe>', '[unsubscribe]', '<preferences>'],
  'cleverreach': ['{UNSUBSCRIBE}', '{UNSUBSCRIBE_LINK}'],
  'convertkit': ['{{ unsubscribe_url }}', '{{ unsubscribe_link }}', '{{ subscriber_preferences_url }}'],
  'customer-io': ['{% unsubscribe_url %}', '{% unsubscribe_link %}', '{% manage_subscription_preferences_url %}', '{{ unsubscribe_url }}'],
  'dittofeed': ['{% unsubscribe_link', '{% unsubscribe_url'],
  'dotdigital': ['$UNSUB$'],
  'drip': ['{{ unsubscribe_url }}', '{{ unsubscribe_link }}', '{{ manage_subscriptions_url }}'],
  'elastic-email': ['{unsubscribe}', '{unsubscribe:', '{unsubscribeauto'],
  'getresponse': ['[[remove]]', '[[change_details]]'],
  'ghost': ['{unsubscribe_url}', '%%{unsubscribe_url}%%'],
  'gosquared': ['{{unsubscribe_url}}'],
  'hubspot': ['{{ unsubscribe_link }}', '{{ unsubscribe_link_all }}', '{{ unsubscribe_section }}', '{{ unsubscribe_anchor }}'],
  'icontact': ['[manage_your_subscription_url]', '[unsubscribe_url]'],
  'iterable': ['{{unsubscribeUrl}}', '{{unsubscribeMessageTypeUrl}}', '{{hostedUnsubscribeUrl}}'],
  'keap': ['~OptOut', '~Contact.OptOut'],
  'klaviyo': ['{% unsubscribe %}', '{% unsubscribe ', '{% unsubscribe_link %}', '{% manage_preferences', '{% update_property_link'],
  'listmonk': ['{{ UnsubscribeURL }}', '{{ ManageURL }}'],
  'mailchannels': ['{{mc-unsubscribe-url}}'],
  'mailchimp': ['*|UNSUB|*', '*|UPDATE_PROFILE|*', '*|UNSUB:'],
  'mailerlite': ['{$unsubscribe}', '{$preferences}'],
  'mailgun': ['%unsubscribe_url%', '%tag_unsubscribe_url%', '%mailing_list_unsubscribe_url%', '%unsubscribe_email%'],
  'mailjet': ['[[UNSUB_LINK', '[[UNSUBSCRIBE'],
  'mailpoet': ['[link:subscription_unsubscribe_url]', '[link:subscription_manage_url]', '[link:subscription_'],
  'mandrill': ['*|UNSUB:'],
  'marketo': ['{{system.unsubscribeLink', '%mkt_opt_out_prefix%'],
  'mautic': ['{unsubscribe_url}', '{unsubscribe_text}'],
  'moosend': ['#unsubscribeLink#', '#unsubscribe#'],
  'omnisend': ['[[unsubscribe_link]]', '[[unsubscribe_url]]', '{{unsubscribe_link}}'],
  'pardot': ['%%unsubscribe%%', '%%email_preference_center%%', '{{{Unsubscribe_Link', '{{Unsubscribe_Link', '{{EmailPreferenceCenter'],
  'phplist': ['[UNSUBSCRIBEURL]', '[UNSUBSCRIBE]', '[PREFERENCESURL]', '[PREFERENCES]'],
  'plunk': ['{{unsubscribeUrl}}', '{{manageUrl}}'],
  'postmark': ['{{{ pm:unsubscribe }}}', '{{{ pm:unsubscribe_url }}}', '{{{unsubscribe_url}}}'],
  'relenta': ['[REMOVE]'],
  'resend': ['{{{RESEND_UNSUBSCRIBE_URL}}}'],
  'salesforce-marketing-cloud': ['%%unsub_center_url%%', '%%subscription_center_url%%', '%%profile_center_url%%', '{$link.EmailAddressOptOutUrl}', '{$link.PreferenceCenterUrl}'],
  'sendgrid': ['<%asm_group_unsubscribe', '<%asm_global_unsubscribe', '<%asm_preferences', '{{{unsubscribe}}}', '{{{unsubscribe_preferences}}}', '[unsubscribe]', '[Unsubscribe_Preferences]'],
  'sendportal': ['{{unsubscribe_url}}'],
  'sendy': ['[unsubscribe]', '<unsubscribe>'],
  'shopify': ['{{ unsubscribe_link }}', '{{ unsubscribe_url }}'],
  'socketlabs': ['##Unsubscribe##', '##UnsubscribeLink##'],
  'webasyst': ['{$unsubscribe_link}'],
  'zoho-campaigns': ['$[LI:UNSUBSCRIBE]$', '$[LI:SUB_PREF]$'],
};

/** A character that every tag begins with. */
const OPENING = /[{[%*<#$~]/u;

const compact = (text: string): string => text.toLowerCase().replace(/\s+/gu, '');

let tokens: PhraseTable | undefined;
