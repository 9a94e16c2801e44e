/** Whether a line ends with words that call somebody by name: `Hi`, `Sehr geehrte Frau`, `尊敬的`. White space, opening marks and a comma after the word are passed over. */
export const endsInGreeting = (before: string): boolean => {
  const line = before.slice(-LONGEST).normalize('NFC').toLowerCase().replace(/[\s,:"'“„«*_–—-]+$/u, '').replace(ENDINGS, '');
  if (UNSPACED.test(line)) return true;
  const words = line.split(/[^\p{L}\p{M}'’.]+/u).slice(-4);
  while (words.length > 1 && TITLES.has(bare(words.at(-1) ?? ''))) words.pop();
  return [1, 2, 3].some((count) => count <= words.length && GREETINGS.has(bare(words.slice(-count).join(' '))));
};

/** Whether what follows is a title that stands behind a name. */
export const beginsWithTitle = (after: string): boolean => TITLE_BEHIND.test(after.slice(0, 20));

const LONGEST = 80;
/** `geehrte/r`, `liebe(r)`, `estimado/a`: both endings of a word at once. */
const ENDINGS = /[/(:*|](?:[raoen]|in|trice)\)?$/u;

const bare = (words: string): string => words.replaceAll('’', "'").replace(/^[.']+|[.']+$/gu, '');

const TITLE_BEHIND = /^\s?(?:様|さま|さん|殿|君|님|씨|先生|女士|小姐|经理)/u;
const UNSPACED = /(?:您好|你好|尊敬的|亲爱的|親愛的|敬愛的|こんにちは|拝啓|안녕하세요|친애하는|존경하는|สวัสดี|เรียน|สวัสดีคุณ|नमस्ते|प्रिय|নমস্কার|প্রিয়|வணக்கம்)$/u;

const setOf = (lines: string): ReadonlySet<string> => new Set(lines.split(/[|\n]/u).map((word) => word.trim()).filter((word) => word !== ''));

const TITLES = setOf(`mr|mrs|ms|miss|mx|dr|prof|sir|madam|herr|herrn|frau|monsieur|madame|m|mme|mlle|sr|sra|srta|señor|señora|senhor|senhora|sig|signor|signora|sig.ra|dhr|mevr|mevrouw|meneer|heer
  pan|pani|panie|pane|paní|господин|госпожа|пан|пані|bay|bayan|الأستاذ|السيد|السيدة|bapak|ibu|ông|bà|anh|chị`);

const GREETINGS = setOf(`hi|hello|hey|hiya|howdy|dear|greetings|welcome|welcome back|good morning|good afternoon|good evening|good day|hi there|hey there|hello again|thanks|thank you|congratulations|congrats|happy birthday|yo
  hallo|lieber|liebe|liebe/r|sehr geehrte|sehr geehrter|geehrte|geehrter|guten tag|guten morgen|guten abend|grüß gott|servus|moin|grüezi|willkommen|danke|werte|werter
  bonjour|bonsoir|salut|coucou|cher|chère|chers|bienvenue|merci
  hola|buenos días|buenas tardes|buenas|estimado|estimada|querido|querida|bienvenido|bienvenida|gracias|apreciado|apreciada
  olá|oi|ola|bom dia|boa tarde|boa noite|caro|cara|prezado|prezada|estimado|bem-vindo|bem vindo|obrigado
  ciao|salve|buongiorno|buonasera|gentile|egregio|egregia|benvenuto|benvenuta|grazie|spettabile
  hoi|beste|geachte|goedemorgen|goedemiddag|goedendag|dag|welkom|bedankt|waarde
  hej|hejsan|tjena|kära|käre|bäste|bästa|god morgon|god dag|välkommen|tack|hei|heisann|kjære|god morgen|velkommen|takk|kære|goddag|tak|hei hei|hyvä|moi|moikka|terve|rakas|tervetuloa|kiitos|arvoisa|päivää|halló|hæ|sæl|sæll|kæri|kæra
  tere|lugupeetud|kallis|sveiki|sveiks|labdien|cienījamais|cienījamā|laba diena|gerbiamas|gerbiama|mielas|miela
  cześć|witaj|witam|dzień dobry|drogi|droga|szanowny|szanowna|szanowni|hejka|dziękujemy|ahoj|dobrý den|dobrý deň|vážený|vážená|milý|milá|drahý|drahá|vitajte|vítejte
  kedves|szia|helló|tisztelt|jó napot|üdvözöljük|üdv|bună|bună ziua|salutare|dragă|stimate|stimată|bun venit
  zdravo|bok|dragi|draga|poštovani|poštovana|pozdravljeni|spoštovani|spoštovana|živjo|dobar dan|dobrodošli|здраво|драги|драга|поштовани|добар дан
  здравствуйте|привет|уважаемый|уважаемая|дорогой|дорогая|добрый день|доброе утро|добрый вечер|приветствуем|добро пожаловать|спасибо|привіт|вітаємо|шановний|шановна|добрий день|доброго дня|здравей|здравейте|уважаеми|уважаема|скъпи|скъпа
  γεια|γεια σου|γεια σας|αγαπητέ|αγαπητή|καλημέρα|καλησπέρα|merhaba|merhabalar|selam|sayın|sevgili|günaydın|hoş geldin|hoş geldiniz|salam|hörmətli
  مرحبا|مرحباً|أهلا|أهلاً|أهلا بك|عزيزي|عزيزتي|السلام عليكم|سلام|با سلام|سلام و احترام|שלום|היי|הי|לכבוד|ברוך הבא
  xin chào|chào|thân gửi|kính gửi|chào mừng|halo|hai|apa kabar|yth|kepada|salam sejahtera|kumusta|mahal na|habari|hujambo|helo|dia duit|a chara|sawubona|beste|haai|geagte`);
