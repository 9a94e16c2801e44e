/**
 * How people are told that they can leave or choose what they get, by language (BCP 47). Alternatives are set apart by `|`; `…` stands
 * for up to 40 characters of the same sentence; `$` at the end asks for the end of a word. Matched without accents, case and width,
 * from any character on, because scripts without spaces and compound words ("Newsletterabmeldung") have no word start to begin at.
 */
export const WORDINGS: Readonly<Record<string, string>> = {
  en: `unsubscrib|un-subscrib|unsuscrib|unsub$|opt out|opt-out|optout|opting out|opt me out|remove me|remove yourself|remove my|remove your…list|removed from|be removed|remove this|remove from|removal from|removal instruction|removal request|remove…address|opt_out|take me off|taken off|get off this list|get off our list|leave this list
    |leave the list|leave…mailing list|cancel…subscription|cancel…newsletter|end…subscription|stop receiving|stop getting|stop these…mail|stop…emails|stop…newsletter|stop sending|no longer…receive
    |no longer…hear from|not wish to…receive|not want to…receive|not want these|not want…mails|don't want to…receive|don't want these|don't want…mails
    |rather not receive|prefer not to receive|manage…preference|manage…subscription|manage…notification|manage…emails|update…preference|change…preference|edit…preference|adjust…preference|set…preference
    |email preference|e-mail preference|mail preference|mailing preference|communication preference|notification preference|subscription preference|contact preference|marketing preference|preference center|preference centre
    |email settings|e-mail settings|notification settings|subscription settings|communication settings|subscription center|subscription centre|manage subscri|change…subscription|update…subscription
    |update…email settings|manage…email settings|turn off…email|turn off…notification|turn these…off|email frequency|communications preference|notifications setting|change…email settings|change…mail settings|edit…email settings|adjust…email settings|change…notification settings|edit…notification settings|alert settings|manage…alert|delete…alert|cancel…alert|edit…alert|stop…alert|modify…preference|customize…preference|customise…preference|review…preference|view…preference|choose…preference
    |choose which email|choose what email|choose the email|select which email|pause…email|don't send me|do not send me|fewer emails|receive fewer|email you less|disable…email|disable…notification|deactivate…notification|deregister|de-register|sign off from|leave…newsletter|stop to end|stop to quit|stop to cancel|stop to opt`,
  de: `abmeld|abbestell|austragen|austragung|abonnement…kündigen|newsletter…kündigen|abo kündigen|abonnement…beenden|keine…mehr erhalten|keine weiteren|keine…mails mehr|kein…newsletter mehr|keinen…newsletter mehr
    |nicht mehr erhalten|nicht mehr…zugesandt|nicht länger erhalten|meld…dich…ab$|melden sie sich…ab$|widerruf…einwilligung|einstellungen verwalten|einstellungen…ändern|einstellungen…aendern|benachrichtigungseinstellung
    |newsletter-einstellung|newslettereinstellung|e-mail-einstellung|mail-einstellung|präferenzen|praeferenzen|abonnement…verwalten|abo verwalten|abos verwalten|aus…verteiler|newsletter verwalten`,
  fr: `désabonn|désinscri|résili…abonnement|annul…abonnement|annul…inscription|ne plus recevoir|ne souhaite…plus|ne désire…plus|ne veux plus|ne voulez plus|vous retirer de|me retirer|supprimer…de la liste|gérer…préférences|gérez…préférences
    |gérer…abonnement|gérez…abonnement|modifier…préférences|modifiez…préférences|préférences de communication|préférences de contact|préférences e-mail|préférences email|préférences d'e|mes préférences|vos préférences
    |paramètres de notification|se désengager`,
  es: `de baja|cancel…suscripci|anul…suscripci|elimin…suscripci|cancel…subscripci|desuscri|desinscri|desubscri|desapunta|dejar de recibir|deje de recibir|deja de recibir|no desea…recibir|no deseo…recibir|no quier…recibir|no recibir más|no recibir mas
    |gestion…preferencias|administr…preferencias|administr…suscripci|gestion…suscripci|actualiz…preferencias|cambi…preferencias|modific…preferencias|preferencias de correo|preferencias de comunicaci|preferencias de email|preferencias de suscrip
    |remover…lista|eliminar…de la lista|borrar…de la lista`,
  ca: 'de baixa|cancel·la…subscripci|cancel·lar…subscripci|anul·la…subscripci|deixar de rebre|no voleu…rebre|no vols…rebre|gestion…preferències|preferències de correu',
  gl: 'darse de baixa|cancelar…subscrición|deixar de recibir|non desexa…recibir',
  eu: 'harpidetza utzi|harpidetza kendu|harpidetza ezeztatu|baja eman',
  pt: `cancel…inscri|cancel…subscri|cancel…assinatura|cancel…cadastro|cancel…recebimento|descadastr|desinscre|desinscri|desassin|desubscre|anul…subscri|remov…subscri|remov…inscri|remov…da lista|remov…de nossa lista|sair da lista|deixar de receber|parar de receber
    |não deseja…receber|não desejo…receber|não quer…receber|não quis…receber|não queira…receber|gerencia…preferências|gerir…preferências|gerencia…subscri|gerencia…inscri|gerir…subscri|alter…preferências|atualiz…preferências|editar…preferências|preferências de e-mail
    |preferências de email|preferências de comunica`,
  it: `disiscri|annull…iscrizion|cancell…iscrizion|cancell…sottoscrizion|disdi…iscrizion|revoc…iscrizion|annull…abbonament|cancellar…newsletter|cancellar…lista|cancellarti|cancellarsi|più ricevere|più riceverla|più ricevere|smettere di ricevere|interrompere la ricezione
    |gesti…preferenze|modific…preferenze|aggiorn…preferenze|cambi…preferenze|preferenze di comunicazione|preferenze e-mail|preferenze email|gesti…iscrizion|rimuov…dalla lista|rimuov…mailing list|revoc…consenso`,
  nl: `uitschrijv|uitschrijf|afmeld|meld…je…af$|meld…u…af$|meld mij af|schrijf…je…uit$|schrijf…u…uit$|schrijf mij uit|nieuwsbrief…opzeg|abonnement…opzeg|opzeggen|geen…meer ontvangen|geen…mails meer|niet langer…ontvangen|niet meer ontvangen|voorkeuren…beheren|voorkeuren…wijzigen|voorkeuren…aanpassen
    |wijzig…voorkeur|beheer…voorkeur|e-mailvoorkeur|mailvoorkeur|voorkeuren bijwerken|voorkeurencentrum|abonnement…beheren|beheer…abonnement`,
  af: 'teken uit|skryf uit|uitteken|nie meer…ontvang',
  sv: 'avregistrer|avprenumerer|avsluta…prenumeration|säg upp…prenumeration|sluta prenumerera|avanmäl|avbeställ|inte längre…få$|inte längre…ta emot|inte vill…ha$|inte vill…få$|hantera…inställningar|hantera…prenumeration|ändra…inställningar|hantera…preferenser|sluta ta emot|avböj',
  da: 'afmeld|frameld|afregistrer|afslut…abonnement|opsig…abonnement|stop…abonnement|ikke længere…modtage|ikke længere…have|ikke ønsker…modtage|ønsker du ikke|administrer…præferencer|administrer…indstillinger|rediger…præferencer|opdater…præferencer|administrer…abonnement|ændr…indstillinger',
  no: 'avmeld|meld deg av|meld meg av|melde deg av|avregistrer|slutte å abonnere|avslutt…abonnement|si opp…abonnement|stopp…abonnement|ikke lenger…motta|ikke lenger…ha$|ikke ønsker…motta|ønsker du ikke|administrer…innstillinger|endre…innstillinger|administrer…preferanser|oppdater…preferanser|administrer…abonnement|avbestill',
  is: 'afskrá|skrá mig af|skrá þig af|segja upp áskrift|hætta áskrift|hætta í áskrift',
  fi: `peruuta…tila|peru…tilaus|peru uutiskirje|peruuta uutiskirje|lopeta…tila|tilauksen peru|tilauksen lopet|tilauksesi peru|peruuttaa…tila|poistu…listalta|poista…listalta|uutiskirje…peru|peruutuslink|et halua…vastaanottaa|en halua…vastaanottaa|et enää halua|en halua enää|hallitse…asetuksia|hallinnoi…tila
    |hallitse…tila|muokkaa…asetuksia|viestintäasetu|sähköpostiasetu`,
  et: 'loobu|tühista…tellimus|lõpeta…tellimus|tellimuse tühista|ei soovi…saada|ei soovi…kirju|eemalda mind|halda…eelistusi|muuda…eelistusi|halda…tellimus',
  lv: 'atteikties|atsakies|atteikšan|atrakstī|anulēt…abon|pārtraukt…abon|pārtraukt saņemt|nevēl…saņemt|pārvaldīt…iestatījum',
  lt: 'atsisaky|prenumeratos atsis|nutraukti…prenumerat|atšaukti…prenumerat|nebenor…gauti|nenor…gauti|tvarkyti…nuostat|keisti…nuostat|valdyti…prenumerat',
  pl: `wypisz|wypisać|wypisani|wypisuj|rezygnuj|rezygnacj|zrezygn|anuluj…subskry|anulować…subskry|anulowanie…subskry|odsubskryb|usuń…z listy|usunąć…z listy|usuń…z bazy|nie chcesz…otrzymywać|nie chcę…otrzymywać|nie życz…otrzymywać|przestać otrzymywać|zarządza…subskry|zarządza…preferencj|zmie…preferencj|ustawieni…powiadomień`,
  cs: 'odhlas|odhlás|odhlaš|odhlaš|zrušit…odběr|zrušte…odběr|zrušení…odběru|odběr…zruš|nepřeje…dostávat|nepřeje…zasíl|nechce…dostávat|nechcete…zasíl|přestat odebírat|ukončit…odběr|spravovat…předvolby|spravovat…odběr|správa odběr|nastavení odběr|upravit…předvolby',
  sk: 'odhlás|zrušiť…odber|zrušte…odber|zrušenie…odber|odber…zruš|neželáte…dostávať|neprajete…dostávať|nechcete…dostávať|nechcete…odoberať|ukončiť…odber|spravovať…predvoľby|spravovať…odber|nastavenia odber',
  hu: 'leiratkoz|iratkozz…le$|iratkozzon…le$|iratkozhat…le$|lemond…hírlevél|hírlevél…lemond|hírlevelünkről…le$|nem szeretn…kapni|nem kíván…kapni|nem akar…kapni|feliratkozás törl|feliratkozás…kezel|beállítás…kezel|beállítások módosít|adatkezelési hozzájárul…visszavon',
  ro: 'dezabon|dezînscri|dezinscri|renunț…abon|renunt…abon|anul…abon|anul…înscri|nu mai dor|nu mai vre…prim|nu mai primi|gestiona…preferin|gestioneaz…preferin|actualiz…preferin|modific…preferin|gestiona…abon',
  sq: 'çregjistro|çabono|çregjistrim|mos merr…më|anulo…abonim',
  hr: 'odjav|otkaž…pretplat|otkazivanje pretplate|prekin…pretplat|ne želite…prima|ne želim…prima|više ne želite|upravlja…postavk|upravlja…pretplat|upravlja…preferenc',
  sl: 'odjav|prekliči…naročnin|prekličite…naročnin|odpove…naročnin|ne želite…prejemati|ne želim…prejemati|upravlja…naročnin|upravlja…nastavit',
  sr: 'одјав|откаж…претплат|отказивање претплате|не желите…прима|управља…претплат',
  mk: 'одјав|отпиш|откаж…претплат|не сакате…добива',
  bg: 'отпис|отпиш|отабонир|отказ…абонамент|откаж…абонамент|отмяна…абонамент|прекрат…абонамент|не желаете…получавате|не желая…получавам|управ…абонамент|управ…предпочитани|промен…предпочитани',
  ru: `отпис|отпиш|отказаться от|откажитесь от|отказа от рассыл|отмен…подпис|отмен…рассыл|прекра…рассыл|прекра…получ|не хотите…получать|не хочу…получать|не желаете…получать|больше не получать|перестать получать|управ…подпис|управ…рассыл|управ…уведомл|настро…рассыл|настро…уведомл|настро…подпис|измен…подпис
    |удалить…из…рассыл|исключить…из…рассыл`,
  uk: 'відпис|відпиш|скасу…підпис|скасу…розсил|відмов…розсил|відмов…підпис|відмовитися від|не бажаєте…отримувати|не хочете…отримувати|не хочу…отримувати|припинити…отрим|керува…підпис|керува…розсил|налаштува…розсил|налаштува…сповіщен|зміни…налаштування',
  be: 'адпіс|адпіш|адмовіцца ад|не жадаеце…атрымл',
  el: 'απεγγραφ|κατάργηση…εγγραφής|διαγραφή|διαγραφείτε|διαγραφείς|διαγραφω|ακύρωση…εγγραφής|ακύρωση…συνδρομής|ακυρώσετε…συνδρομή|ακυρώσετε…εγγραφή|δεν επιθυμείτε|δεν θέλετε…λαμβάνετε|σταματήσετε να λαμβάνετε|διαχείριση…προτιμήσεων|διαχειριστείτε…προτιμήσεις|διαχείριση…συνδρομ|διαχείριση…εγγραφ|προτιμήσεις e',
  tr: `abonelikten çık|abonelikten ayrıl|aboneliği…iptal|aboneliğim…iptal|aboneliğini…iptal|abonelik iptal|aboneliğimi sonlandır|aboneliğinizi sonlandır|aboneliğini sonlandır|listeden çık|listemizden çık|listesinden çık|üyelikten çık|üyelikten ayrıl|bülten…çık|almak istemiyor|almayı durdur|tercih…yönet|tercih…güncelle|tercihleri
    |bildirim ayarlar|ret hakkı`,
  az: 'abunəlikdən çıx|abunəlikdən imtina|abunəliyi ləğv|almaq istəmir',
  kk: 'жазылымнан бас тарт|жазылудан бас тарт|жазылымнан шығ|жазылымды тоқтат',
  uz: 'obunani bekor|obunadan chiq',
  ka: 'გამოწერის გაუქმება|გააუქმე…გამოწერ|გააუქმეთ…გამოწერ',
  hy: 'ապաբաժանորդագր|չեղարկել…բաժանորդագր|հրաժարվել…բաժանորդ',
  ar: `إلغاء الاشتراك|إلغاء اشتراك|إلغاء…الاشتراك|إلغاء…اشتراكك|ألغ…اشتراك|إلغاء متابعة|الغاء الاشتراك|لم تعد ترغب|لا ترغب…تلقي|لا تريد…تلقي|لا تود…تلقي|عدم تلقي|التوقف عن تلقي|إيقاف تلقي|إيقاف استلام|إدارة…التفضيلات|إدارة…تفضيلات|إدارة…اشتراك|تفضيلات البريد|إعدادات البريد|إعدادات الإشعارات|تعديل…التفضيلات`,
  fa: 'لغو اشتراک|لغو عضویت|انصراف از|مایل به دریافت…نیست|نمی‌خواهید…دریافت|عدم دریافت|مدیریت…اشتراک|تنظیمات ایمیل',
  ur: 'ان سبسکرائب|رکنیت ختم|سبسکرپشن منسوخ|رکنیت منسوخ',
  he: `הסרה מרשימת|הסרה מהרשימה|הסרה מרשימה|הסר מרשימת|הסר אותי|הסירו אותי|להסרה|הסרה מ|הסרת מנוי|ביטול מנוי|ביטול הרשמה|ביטול הרישום|ביטול רישום|לביטול ה|בטל…מנוי|בטל…הרשמה|לבטל את המנוי|לבטל…הרשמה|להפסיק לקבל|הפסקת קבלת|לא מעוני…לקבל|אינך מעוני|לא לקבל|ניהול…העדפות|ניהול…מנוי|עדכון…העדפות|הגדרות דוא|הגדרות התראות`,
  hi: 'सदस्यता समाप्त|सदस्यता रद्द|सदस्यता छोड़|सदस्यता खत्म|सदस्यता वापस|अनसब्सक्राइब|अनसब्स्क्राइब|सब्सक्रिप्शन रद्द|प्राप्त नहीं करना|नहीं पाना चाहते|ईमेल बंद|प्राथमिकताएं प्रबंधित|प्राथमिकताएँ प्रबंधित|वरीयताएं प्रबंधित|सदस्यता प्रबंधित',
  bn: 'আনসাবস্ক্রাইব|সদস্যতা বাতিল|সাবস্ক্রিপশন বাতিল|আর পেতে না চাই',
  ta: 'குழுவிலக|சந்தாவை ரத்து|சந்தா நீக்க|பதிவு நீக்க',
  zh: '退订|退訂|取消订阅|取消訂閱|取消订閱|取消关注|取消訂阅|停止订阅|停止訂閱|不再接收|不再接受|不想再收到|不想收到|不想再接收|停止接收|停止收到|不希望…收到|不希望…接收|如不想|拒收|退出邮件|退出郵件|退出订阅|取消电子报|取消電子報|取消电邮|管理订阅|管理訂閱|管理…偏好|偏好设置|偏好設定|订阅设置|訂閱設定|订阅管理|訂閱管理|通知设置|通知設定|邮件设置|电子邮件设置|電子郵件設定',
  ja: `配信停止|配信を停止|配信の停止|配信解除|配信を解除|配信の解除|配信中止|配信を中止|配信不要|配信を希望され|配信をご希望され|配信をご希望で|配信希望され|購読解除|購読を解除|購読の解除|購読停止|購読を停止|購読の停止|購読中止|購読を中止|購読をやめ|購読キャンセル|登録解除|登録を解除|登録の解除|登録削除|登録の削除|メール解除|解除はこちら|解除手続|退会|受信停止|受信を停止|受信の停止|受信拒否
    |受信を拒否|受信を希望され|受け取りを停止|受け取りたくない|オプトアウト|配信設定|受信設定|メール設定|通知設定|登録内容の変更|配信内容の変更|アンサブスクライブ|サブスクリプションを解除`,
  ko: '수신거부|수신 거부|수신을 거부|수신거절|수신 거절|구독 취소|구독취소|구독을 취소|구독 해지|구독해지|구독을 해지|구독 해제|구독해제|구독 중지|수신을 원하지|수신을 원치|수신 중단|수신중단|수신을 중단|수신동의 철회|수신 동의 철회|더 이상…받고 싶지|더 이상…수신|받아보고 싶지|이메일 설정|수신 설정|수신설정|알림 설정|구독 관리|구독관리|구독 설정|환경설정 관리',
  vi: 'hủy đăng ký|huỷ đăng ký|hủy theo dõi|huỷ theo dõi|hủy nhận|huỷ nhận|bỏ đăng ký|bỏ theo dõi|ngừng nhận|dừng nhận|ngừng đăng ký|từ chối nhận|không muốn…nhận|không muốn nhận|quản lý…tùy chọn|quản lý…đăng ký|tùy chọn email|cài đặt email|cài đặt thông báo|hủy đăng kí',
  th: 'ยกเลิกการสมัคร|ยกเลิกการรับ|ยกเลิกรับ|ยกเลิกสมาชิก|ยกเลิกการเป็นสมาชิก|ยกเลิกการติดตาม|เลิกติดตาม|เลิกรับ|หยุดรับ|ไม่ต้องการรับ|ไม่ประสงค์|ไม่อยากรับ|จัดการการตั้งค่า|จัดการการสมัคร|การตั้งค่าอีเมล|ตั้งค่าการแจ้งเตือน|จัดการการรับ',
  lo: 'ຍົກເລີກການສະໝັກ|ຍົກເລີກການຕິດຕາມ|ເຊົາຮັບ',
  km: 'ឈប់ជាវ|ឈប់​ជាវ|បោះបង់ការជាវ',
  id: 'berhenti berlangganan|berhenti langganan|batal…langganan|batalkan…langganan|henti langganan|hentikan langganan|tidak ingin…menerima|tidak mau…menerima|berhenti menerima|berhenti mendapat|kelola…preferensi|kelola…langganan|atur…preferensi|pengaturan notifikasi|pengaturan email',
  ms: 'berhenti melanggan|nyahlanggan|henti melanggan|hentikan langganan|batal…langganan|tidak mahu…menerima|tidak ingin…menerima|urus…langganan|urus…pilihan|tetapan e-mel',
  tl: 'mag-unsubscrib|tumigil sa pag-subscrib|huwag nang makatanggap|ihinto ang…email',
  sw: 'jiondoe|jitoe kwenye|acha kupokea|ghairi usajili',
  cy: 'dad-danysgrifio|datdanysgrifio',
  ga: 'díliostáil|dhíliostáil',
};

/** How people are told to write in order to leave. */
export const REPLIES = `reply|respond to|text stop|send stop|répond|antwort|respuesta|respond|rispond|beantwoord|svar |svara|vasta|odpowied|odpovez|odpověz|válasz|răspun|ответ|відповід|отговор|απάντησ|απαντ|yanıtla|cevapla|الرد|רد|השב|返信|回复|回覆|회신|답장|trả lời|ตอบกลับ|balas|jawab
  |write to us|email us|e-mail us|send an email|send a message|send an e-mail|send us an|return email|return e-mail|return this|subject line|in the subject|send remove|send 'remove|send "remove|type remove|word remove|word unsubscribe|word stop|as subject|as the subject|im betreff|dans l'objet|en el asunto|nell'oggetto`;

/** Other pages that footers link to. */
export const OTHER_PAGES = `privacy|terms of|terms and|terms &|datenschutz|impressum|nutzungsbedingungen|agb$|confidentialité|mentions légales|privacidad|privacidade|cookie|view in browser|view this email|view online|in your browser|im browser|online ansehen|dans votre navigateur|en el navegador|nel browser|faq$|contact us|kontakt$`;

/** Link texts that say nothing of where they lead. */
export const CLICK_HERE = `click|here$|this link|follow this|the link|link$|hier$|klick|klik|ici$|cliqu|aquí$|aqui$|clic |clica|haga clic|qui$|cliccare|clicca|här$|klicka|her$|tästä|tutaj|kliknij|zde$|klikněte|tu$|ide kattint|kattints|ide$|aici$|click aici|тук$|здесь|сюда|тут$|натисн|нажм|εδώ$|κλικ|buraya|tıkla|buradan|هنا|اضغط|انقر|כאן|לחץ|यहाँ|यहां|क्लिक|点击|點擊|这里|這裡|此处|此處|こちら|ここ|クリック|여기|클릭|tại đây|nhấp|bấm|ที่นี่|คลิก|klik di sini|di sini|sini$|šeit|čia$|siin$|ovdje|tukaj|овде`;
