/** Hosts of sending services that count clicks and lead on: a link text that names the page itself is honest there. */
export const TRACKERS: ReadonlySet<string> = new Set(`
list-manage.com list-manage1.com list-manage2.com mailchimp.com mandrillapp.com eepurl.com sendgrid.net sendgrid.com mailgun.org mailgun.net mlsend.com mailersend.net mailerlite.com ml-attr.com
sparkpostmail.com sparkpostmail2.com sparkpostelite.com awstrack.me postmarkapp.com pstmrk.it mailjet.com mjt.lu sendinblue.com sendibt1.com sendibt2.com sendibt3.com sendibm1.com sendibm2.com sendibm3.com brevosend.com
hubspotlinks.com hubspotemail.net hs-sales-engage.com hsforms.com hubspot.com customeriomail.com customer.io klaviyomail.com klclick.com klclick1.com klclick2.com klclick3.com klaviyo.com
rs6.net constantcontact.com conta.cc exacttarget.com exct.net sfmc-content.com salesforce.com pardot.com marketo.com mktoweb.com mktdns.com eloqua.com en25.com responsys.net rsys2.net rsys5.com
createsend.com createsend1.com cmail1.com cmail2.com cmail19.com cmail20.com campaignmonitor.com getresponse.com gr-mail.com aweber.com infusionsoft.com keap-link001.com keap-link002.com ontraport.com
activehosted.com acemlnb.com acemlna.com emlnk.com emlnk1.com emlnk9.com convertkit.com convertkit-mail.com convertkit-mail2.com convertkit-mail3.com ckarchive.com kit-mail1.com kit-mail3.com beehiiv.com substack.com
braze.com iterable.com sailthru.com bronto.com listrak.com cheetahmail.com dotdigital.com dotmailer.com dmtrk.net emarsys.net cleverreach.com crsend.com rapidmail.com newsletter2go.com inxmail.com
omnisend.com moosend.com mailerq.com icontact.com benchmarkemail.com verticalresponse.com vresp.com drip.com getdrip.com smtp2go.com elasticemail.com turbo-smtp.com zoho.com maillist-manage.com maillist-manage.eu zcsend.net
mailpoet.com mailwizz.com sendsay.ru unisender.com mailup.com emailsp.com swoogo.com vbout.com spoton.com notifyvisitors.com squarespace-mail.com lynk.email
doubleclick.net safelinks.protection.outlook.com urldefense.com urldefense.proofpoint.com protect2.fireeye.com linkprotect.cudasvc.com click.email links.e.email
`.trim().split(/\s+/u));
