/** Whether a subject is that of mail which one person's own act caused: a password reset, a code, a receipt, an order. */
export const isTransaction = (subject: string): boolean => says(subject, (transactions ??= folded(TRANSACTIONS)));

/** Whether a subject may be that of a notice, which is no campaign though services put unsubscribe fields on it. Wider than `isTransaction`. */
export const isNotice = (subject: string): boolean => says(subject, (notices ??= folded(NOTICES)));

/** Phrases by their first two letters: a subject has fewer letters than there are phrases. */
type Phrases = ReadonlyMap<number, readonly string[]>;

let transactions: Phrases | undefined;
let notices: Phrases | undefined;

const says = (subject: string, phrases: Phrases): boolean => {
  const text = fold(subject.slice(0, 400));
  for (let at = 0; at < text.length - 1; at += 1) {
    const begun = phrases.get(pairAt(text, at));
    if (begun === undefined) continue;
    for (const phrase of begun) if (text.startsWith(phrase, at)) return true;
  }
  return false;
};

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

const folded = (lines: readonly string[]): Phrases => {
  const phrases = new Map<number, string[]>();
  for (const line of lines) {
    for (const phrase of fold(line).split('|')) {
      const begun = phrases.get(pairAt(phrase, 0));
      if (begun) begun.push(phrase);
      else phrases.set(pairAt(phrase, 0), [phrase]);
    }
  }
  return phrases;
};

/** Accents, width and case do not change a word: senders leave accents out of subjects. */
const fold = (text: string): string => (/^[\0-\u007f]*$/u.test(text) ? text.toLowerCase() : unaccented(text));

const unaccented = (text: string): string => text.normalize('NFKD').replace(/[\u0300-\u036f\u200b-\u200f\u00ad]/gu, '').toLowerCase().replaceAll('ı', 'i');

/** Long enough that a campaign seldom says it. */
const TRANSACTIONS: readonly string[] = [
  // English
  'password reset|reset your password|reset password|password reminder|forgot your password|forgot password|password was changed|password has been changed|password changed',
  'verification code|security code|one-time code|one-time password|login code|sign-in code|confirmation code|passcode|verify your email|verify your account',
  'confirm your email|confirm your account|confirm your address|confirm your subscription|activate your account|new sign-in|new login|security alert',
  'your receipt|receipt for your|receipt from|payment receipt|order confirmation|order confirmed|order receipt|your order #|your order no|confirmation of your order',
  'your invoice|invoice #|invoice no|payment received|payment confirmation|payment failed|booking confirmation|reservation confirmation|booking confirmed',
  'shipping confirmation|order has shipped|has been shipped|out for delivery|has been delivered',
  // German, French
  'passwort zurücksetzen|kennwort zurücksetzen|passwort vergessen|ihr neues passwort|bestätigungscode|sicherheitscode|verifizierungscode|bestellbestätigung|ihre bestellung nr|ihre rechnung|deine rechnung|rechnung nr|auftragsbestätigung|buchungsbestätigung|versandbestätigung|zahlungsbestätigung|e-mail-adresse bestätigen',
  'réinitialis|mot de passe oublié|code de vérification|code de sécurité|confirmation de commande|confirmation de votre commande|votre facture|reçu de paiement|confirmez votre adresse',
  // Spanish, Portuguese, Italian
  'restablecer|restablece tu|código de verificación|código de seguridad|confirmación de pedido|confirmación de tu pedido|confirmación de su pedido|tu factura|su factura|recibo de pago',
  'redefinir senha|redefinição de senha|redefina sua senha|código de verificação|confirmação do pedido|confirmação de pedido|sua fatura|recuperar senha',
  "reimposta|codice di verifica|conferma ordine|conferma d'ordine|conferma del tuo ordine|la tua fattura",
  // Dutch, Nordic
  'wachtwoord herstellen|wachtwoord opnieuw|wachtwoord vergeten|verificatiecode|orderbevestiging|bestelbevestiging|uw factuur|je factuur',
  'återställ|verifieringskod|orderbekräftelse|nulstil|bekræftelseskode|ordrebekræftelse|tilbakestill|bekreftelseskode|ordrebekreftelse|salasana|vahvistuskoodi|tilausvahvistus',
  // Slavic
  'reset hasła|zresetuj hasło|kod weryfikacyjny|potwierdzenie zamówienia|faktura nr|obnovení hesla|obnovenie hesla|ověřovací kód|overovací kód|potvrzení objednávky|potvrdenie objednávky',
  'сброс пароля|восстановление пароля|код подтверждения|подтверждение заказа|скидання пароля|код підтвердження|підтвердження замовлення|нулиране на парола|потвърждение на поръчка',
  // Greek, Hungarian, Romanian, Turkish
  'επαναφορά κωδικού|κωδικός επαλήθευσης|επιβεβαίωση παραγγελίας|jelszó|ellenőrző kód|rendelés visszaigazol|resetare parol|resetarea parolei|cod de verificare|confirmarea comenzii|şifre sıfırlama|şifrenizi|doğrulama kodu|sipariş onay',
  // East and South Asia, Middle East
  '重置密码|重設密碼|验证码|驗證碼|订单确认|訂單確認|パスワード|認証コード|確認コード|ご注文確認|注文確認|領収書|비밀번호|인증번호|인증 코드|주문 확인',
  'إعادة تعيين|رمز التحقق|تأكيد الطلب|איפוס סיסמה|קוד אימות|אישור הזמנה|पासवर्ड|सत्यापन कोड|đặt lại mật khẩu|mã xác minh|xác nhận đơn hàng|รีเซ็ตรหัสผ่าน|รหัสยืนยัน|ยืนยันคำสั่งซื้อ|reset kata sandi|kode verifikasi|konfirmasi pesanan|kata laluan',
];

const NOTICES: readonly string[] = [
  'your order|your account|your payment|your statement|your subscription|your booking|your reservation|your ticket|your appointment|your shipment|your package|your delivery|your trip|your itinerary|your refund',
  'receipt|invoice|password|verify|confirm|sign-in|signed in|log in|login|security|expires|expiring|renewal|terms of service|terms of use|privacy policy|privacy notice|changes to our|update to our|updates to our',
  'invited you|mentioned you|commented on|replied to|shared with you|sent you a message|new message from|welcome to',
  'ihre bestellung|deine bestellung|rechnung|ihr konto|dein konto|nutzungsbedingungen|datenschutz|lieferung|willkommen bei|votre commande|votre compte|facture|bienvenue',
  'tu pedido|su pedido|factura|seu pedido|fatura|il tuo ordine|fattura|je bestelling|uw bestelling|factuur|zamówieni|faktura|ваш заказ|счёт|счет',
];
