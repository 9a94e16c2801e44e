/** Fields that only campaign software writes, in lower case. RFC 8058 §3.1: List-Unsubscribe-Post is for mail to lists. */
export const CAMPAIGN_FIELDS: readonly string[] = [
  'list-unsubscribe-post', 'x-campaign', 'x-campaign-id', 'x-campaignid', 'x-campaign_id', 'x-campaign-name', 'x-mc-user',
  'x-mailchimp-campaign-id', 'x-klaviyo-campaign-id', 'x-iterable-campaign-id', 'x-hs-campaign-id', 'x-newsletter-id', 'x-newsletter',
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
 * Merge tags that stand only in campaigns, as written, and the service where only one writes them so.
 * A tag that transactional templates of the same service use as well (`*|FNAME|*`, `{{name}}`) is no evidence.
 */
export const CAMPAIGN_TOKENS: readonly (readonly [token: string, service: string | undefined])[] = [
  ['*|UNSUB|*', 'mailchimp'], ['*|LIST:', 'mailchimp'], ['*|MC:', 'mailchimp'], ['*|ARCHIVE|*', 'mailchimp'], ['*|UPDATE_PROFILE|*', 'mailchimp'],
  ['*|REWARDS|*', 'mailchimp'], ['*|MC_PREVIEW_TEXT|*', 'mailchimp'],
  ['{% unsubscribe %}', 'klaviyo'], ["{% unsubscribe '", 'klaviyo'], ['{% manage_preferences', 'klaviyo'], ['{% web_view', 'klaviyo'],
  ['{% unsubscribe_url', undefined], ['{% unsubscribe_link', undefined],
  ['asm_group_unsubscribe', 'sendgrid'], ['asm_global_unsubscribe', 'sendgrid'], ['asm_preferences', 'sendgrid'],
  ['%%unsub_center_url%%', 'salesforce-marketing-cloud'], ['%%profile_center_url%%', 'salesforce-marketing-cloud'],
  ['%%subscription_center_url%%', 'salesforce-marketing-cloud'], ['%%email_preference_center%%', 'pardot'], ['%%unsubscribe%%', 'pardot'],
  ['${set_user_to_unsubscribed_url}', 'braze'], ['{{system.unsubscribeLink', 'marketo'], ['{{{RESEND_UNSUBSCRIBE_URL', 'resend'],
  ['{{{ pm:unsubscribe', 'postmark'], ['{{{pm:unsubscribe', 'postmark'], ['[[UNSUB_LINK_', 'mailjet'], ['%UNSUBSCRIBELINK%', 'activecampaign'],
  ['%mailing_list_unsubscribe_url%', 'mailgun'], ['%tag_unsubscribe_url%', 'mailgun'], ['{{amazonSESUnsubscribeUrl', 'amazon-ses'],
  ['{!remove_web}', 'aweber'], ['$[LI:UNSUBSCRIBE]$', 'zoho-campaigns'], ['{$unsubscribe}', 'mailerlite'], ['<unsubscribe', undefined],
  ['<webversion', undefined], ['{{unsubscribe_link', undefined], ['{{ unsubscribe_link', undefined],
];

/** Subjects of mail that one person's own act caused. Folded: no accents, lower case. Long enough that a campaign seldom says it. */
export const TRANSACTION_SUBJECTS: readonly string[] = [
  // English
  'password reset', 'reset your password', 'reset password', 'reset your', 'forgot your password', 'forgot password', 'password was changed', 'password has been changed', 'password changed',
  'verification code', 'security code', 'one-time code', 'one-time password', 'login code', 'sign-in code', 'confirmation code', 'passcode',
  'verify your email', 'verify your account', 'confirm your email', 'confirm your account', 'confirm your address', 'activate your account',
  'your receipt', 'receipt for', 'receipt from', 'payment receipt', 'order confirmation', 'order confirmed', 'order receipt', 'your order #', 'your order no', 'confirmation of your order',
  'your invoice', 'invoice #', 'invoice no', 'invoice for', 'payment received', 'payment confirmation', 'payment failed', 'booking confirmation', 'reservation confirmation', 'booking confirmed',
  'shipping confirmation', 'has shipped', 'has been shipped', 'out for delivery', 'has been delivered', 'new sign-in', 'new login', 'security alert',
  // German
  'passwort zurucksetzen', 'kennwort zurucksetzen', 'passwort vergessen', 'neues passwort', 'bestatigungscode', 'sicherheitscode', 'verifizierungscode', 'bestellbestatigung', 'ihre bestellung nr', 'ihre rechnung', 'deine rechnung', 'rechnung nr', 'auftragsbestatigung', 'buchungsbestatigung', 'versandbestatigung', 'zahlungsbestatigung', 'e-mail-adresse bestatigen',
  // French
  'reinitialis', 'mot de passe oublie', 'code de verification', 'code de securite', 'confirmation de commande', 'confirmation de votre commande', 'votre facture', 'recu de paiement', 'confirmez votre adresse',
  // Spanish, Portuguese, Italian
  'restablecer', 'restablece tu', 'codigo de verificacion', 'codigo de seguridad', 'confirmacion de pedido', 'confirmacion de tu pedido', 'tu factura', 'su factura', 'recibo de', 'redefinir senha', 'redefinicao de senha', 'redefina sua', 'codigo de verificacao', 'confirmacao do pedido', 'confirmacao de pedido', 'sua fatura', 'reimposta', 'codice di verifica', 'conferma ordine', "conferma d'ordine", 'conferma del tuo ordine', 'la tua fattura',
  // Dutch, Nordic
  'wachtwoord', 'verificatiecode', 'orderbevestiging', 'bestelbevestiging', 'uw factuur', 'je factuur', 'aterstall', 'verifieringskod', 'orderbekraftelse', 'nulstil', 'bekræftelseskode', 'ordrebekræftelse', 'tilbakestill', 'ordrebekreftelse', 'salasana', 'tilausvahvistus',
  // Slavic, Baltic, Turkish, Greek, Hungarian, Romanian
  'reset hasla', 'zresetuj haslo', 'kod weryfikacyjny', 'potwierdzenie zamowienia', 'faktura nr', 'obnoveni hesla', 'obnovenie hesla', 'overovaci kod', 'potvrzeni objednavky', 'potvrdenie objednavky', 'сброс пароля', 'восстановление пароля', 'код подтверждения', 'подтверждение заказа', 'скидання пароля', 'код підтвердження', 'sifre sıfırlama', 'sifrenizi', 'dogrulama kodu', 'siparis onayı', 'επαναφορα κωδικου', 'επιβεβαιωση παραγγελιας', 'jelszo', 'rendeles visszaigazol', 'resetare parola', 'resetarea parolei', 'confirmarea comenzii',
  // Chinese, Japanese, Korean, Arabic, Hebrew, Hindi, Vietnamese, Thai, Indonesian
  '重置密码', '重設密碼', '验证码', '驗證碼', '订单确认', '訂單確認', 'ハスワート', '認証コート', '確認コート', 'ご注文確認', '注文確認', '領収書', '請求書', '비밀번호'.normalize('NFKD'), '인증번호'.normalize('NFKD'), '인증 코드'.normalize('NFKD'), '주문 확인'.normalize('NFKD'), 'إعادة تعيين'.normalize('NFKD'), 'رمز التحقق', 'איפוס סיסמה', 'קוד אימות', 'पासवर्ड', 'सत्यापन कोड', 'at lai mat khau', 'ma xac minh', 'รีเซ็ตรหัสผ่าน', 'รหัสยืนยัน', 'reset kata sandi', 'kode verifikasi', 'konfirmasi pesanan',
];

/**
 * Subjects of notices: alone they say nothing, beside unsubscribe fields they make the message doubtful, since many services put
 * such fields on everything they send.
 */
export const NOTICE_SUBJECTS: readonly string[] = [
  ...TRANSACTION_SUBJECTS,
  'your order', 'your account', 'your payment', 'your statement', 'your subscription', 'your booking', 'your reservation', 'your ticket', 'your appointment', 'your shipment', 'your package', 'your delivery', 'your trip', 'your itinerary', 'your refund',
  'receipt', 'invoice', 'password', 'verify', 'confirm', 'sign-in', 'signed in', 'log in', 'login', 'security', 'expires', 'expiring', 'renewal', 'terms of service', 'terms of use', 'privacy policy', 'privacy notice', 'changes to our', 'update to our', 'updates to our', 'invited you', 'mentioned you', 'commented on', 'replied to', 'shared with you', 'sent you a message', 'new message from', 'welcome to',
  'ihre bestellung', 'deine bestellung', 'rechnung', 'ihr konto', 'dein konto', 'nutzungsbedingungen', 'datenschutz', 'agb', 'lieferung', 'willkommen bei',
  'votre commande', 'votre compte', 'facture', 'tu pedido', 'su pedido', 'factura', 'seu pedido', 'fatura', 'il tuo ordine', 'fattura', 'je bestelling', 'uw bestelling', 'factuur', 'zamowieni', 'faktura', 'ваш заказ', 'счет',
];
