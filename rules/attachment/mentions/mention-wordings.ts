/** How a language says that something is attached. Every phrase holds one of the stems; `denials` in the same sentence take it back. */
export interface Mentions {
  readonly language: string;
  readonly stems: readonly string[];
  readonly phrases: readonly string[];
  readonly denials: readonly string[];
  /** Words that give a phrase before them another sense: a rope is attached to a boat. */
  readonly followers: readonly string[];
}

const split = (text: string): readonly string[] => text.split('|');
const mentions = (language: string, stems: string, phrases: string, denials = '', followers = ''): Mentions =>
  ({ language, stems: split(stems), phrases: split(phrases), denials: denials === '' ? [] : split(denials), followers: followers === '' ? [] : split(followers) });

/** In lower case, words set apart by one space. A phrase begins and ends where a word does, unless it ends with `*` (or is of a script without spaces). */
export const WORDINGS: readonly Mentions[] = [
  mentions('English', 'attach|enclosed',
    'see attached|see the attached|see attachment|see the attachment|see attachments|see the attachments|find attached|find the attached|find enclosed|attached please find|attached you will find|attached you\'ll find|i attached|i have attached|i\'ve attached|we attached|we have attached|we\'ve attached|i am attaching|i\'m attaching|we are attaching|we\'re attaching|i attach|attached is|attached are|attached herewith|is attached herewith|is attached for your|are attached for your|attached to this email|attached to this e-mail|attached to this message|attached to this mail|review the attached|in the attached file|in the attached document|in the attached pdf|the attached invoice|your attached invoice|have attached|as attached|is attached|are attached|the attached spreadsheet|check the attached|sign the attached|use the attached|in the attached|open the attached|download the attached|refer to the attached|read the attached|complete the attached|invoice attached',
    'no|not|nothing|none|don\'t|doesn\'t|didn\'t|isn\'t|aren\'t|haven\'t|hasn\'t|won\'t|can\'t|cannot|never|without|if|unless|whether|forgot|forget|when|before|below|strings|any|spam|virus|viruses|worm|garage|said|says|wrote',
    'to|by|with|at|on|along|inside|between|together|via|using|below|above|importance|value|great'),
  mentions('German', 'anhang|anbei|angehängt|anlage|beigefügt|anhängend|anhänge',
    'im anhang|siehe anhang|anbei|angehängt|angehängte*|als anlage|in der anlage finden|in der anlage erhalten|in der anlage senden|beigefügt|beigefügte*|anhängend|in den anhängen',
    'kein|keine|keinen|nicht|ohne|falls|wenn|ob|vergessen'),
  mentions('French', 'joint|annexe',
    'ci-joint*|ci joint*|en pièce jointe|en pièces jointes|en piece jointe|j\'ai joint|j’ai joint|nous avons joint|voir pièce jointe|la pièce jointe|les pièces jointes|le fichier joint|le document joint|trouverez en annexe',
    'pas|sans|aucun|aucune|si|jamais'),
  mentions('Spanish', 'adjunt',
    'adjunto encontrará*|adjunto encontrarás|adjunto le|adjunto te|adjunto les|adjunto os|adjunto envío|adjunto enviamos|adjunto remito|le adjunto|te adjunto|les adjunto|os adjunto|le adjuntamos|les adjuntamos|te adjuntamos|en el adjunto|archivo adjunto|archivos adjuntos|documento adjunto|fichero adjunto|ver adjunto|se adjunta|se adjuntan|adjuntamos|adjunto a este|he adjuntado',
    'no|sin|si|ningún|nunca'),
  mentions('Portuguese', 'anex',
    'em anexo|segue anexo|seguem anexos|segue anexa|seguem anexas|anexo a este|anexo segue|anexei|anexamos|no anexo|nos anexos|arquivo anexo|ficheiro anexo|documento anexo|veja o anexo|ver anexo',
    'não|sem|se|nunca|nenhum'),
  mentions('Italian', 'alleg',
    'in allegato|allego|alleghiamo|vi allego|trova allegato|trovi allegato|trovate allegato|file allegato|vedi allegato|vedere allegato|documento allegato|fattura allegata|si allega|si allegano|allegato alla presente|ho allegato|abbiamo allegato|nell\'allegato|nell’allegato',
    'non|senza|se|nessun'),
  mentions('Dutch', 'bijlage|bijgevoegd|bijgaand|bijgesloten',
    'in de bijlage|in bijlage|als bijlage|zie bijlage|zie de bijlage|in de bijlagen|bijgevoegd|bijgevoegde|bijgaand|bijgaande|bijgesloten',
    'geen|niet|zonder|indien|wanneer'),
  mentions('Swedish', 'bifoga|bilaga|bilagan', 'bifogat|bifogad|bifogade|bifogar|i bilagan|se bilaga|se bilagan|som bilaga', 'ingen|inte|utan|om'),
  mentions('Danish', 'vedhæft|vedlagt', 'vedhæftet|vedhæftede|vedhæfter|se vedhæftning|i vedhæftningen|vedlagt|vedlagte', 'ingen|ikke|uden|hvis'),
  mentions('Norwegian', 'vedlagt|vedlegg', 'vedlagt|vedlagte|se vedlegg|i vedlegget|som vedlegg|vedlegger|i vedleggene', 'ingen|ikke|uten|hvis'),
  mentions('Finnish', 'liite|liitt|liitä', 'liitteenä|liitteessä|oheisessa liitteessä|ohessa liite|liitetiedostossa|liitän mukaan', 'ei|ilman|jos'),
  mentions('Polish', 'załąc', 'w załączniku|w załącznikach|w załączeniu|załączam|załączamy|załączony plik|załączona faktura|załączonym pliku', 'nie|bez|jeśli|brak'),
  mentions('Czech and Slovak', 'příloze|přílohách|přiklád|přiloženém|prílohe|priklad|prilož', 'v příloze|v přílohách|přikládám|přikládáme|v přiloženém|v prílohe|prikladám|prikladáme|v priloženom', 'ne|není|bez|pokud|nie|ak'),
  mentions('Hungarian', 'mellékel|melléklet|csatol', 'mellékelten|mellékelem|a mellékletben|csatolva|csatoltan|csatolom|csatoltam|a csatolt fájl*|a csatolt dokumentum*|mellékletben', 'nem|nincs|nélkül|ha'),
  mentions('Romanian', 'ataș|atas|anexat', 'am atașat|am atasat|în atașament|in atasament|găsiți atașat*|gasiti atasat*|fișierul atașat|documentul atașat|atașez|atasez|vă atașăm', 'nu|fără|fara|dacă|daca'),
  mentions('Turkish', 'ekte|ekli|ekteki', 'ekte|ektedir|ekteki|ekli dosya*|ekli belge*|ekte bulabilirsiniz', 'yok|değil|eğer'),
  mentions('Russian', 'влож|прикладыва|прикреп|прилага|приложен', 'во вложении|во вложениях|прикладываю|прикладываем|прикрепляю|прикрепляем|прикрепил|прикрепила|прилагаю|прилагаем|прилагается|в прикрепленном файле|в прикреплённом файле|в приложении к письму|в приложенном файле', 'не|без|если|нет'),
  mentions('Ukrainian', 'вкладен|прикріп|долуч', 'у вкладенні|в вкладенні|прикріплюю|прикріпив|прикріпила|у прикріпленому файлі|долучаю', 'не|без|якщо|немає'),
  mentions('Bulgarian', 'прикач|прилож|прилаг', 'прикачвам|прикачен файл|прикачения файл|в прикачения|приложено изпращам|прилагам', 'не|без|ако'),
  mentions('Croatian, Serbian and Slovenian', 'prilog|prilaž|prilož|privit|pripon', 'u prilogu|u privitku|v prilogi|v priponki|prilažem|u priloženom', 'ne|nije|bez|ako|brez|če'),
  mentions('Greek', 'επισυν|συνημμέν', 'επισυνάπτω|επισυνάπτουμε|επισυνάπτεται|επισυνάπτονται|συνημμένο|συνημμένα|συνημμένως|στο συνημμένο', 'δεν|χωρίς|αν'),
  mentions('Hebrew', 'מצורפ|מצורף|בצרופה|מצ״ב|מצ"ב', 'מצורף|מצורפת|מצורפים|מצורפות|בצרופה|מצ״ב|מצ"ב|בקובץ המצורף', 'לא|ללא|אין|אם'),
  mentions('Arabic', 'مرفق|أرفق', 'مرفق طيه|تجدون مرفقا|تجدون مرفقاً|ستجد مرفقا|في المرفقات|في المرفق|أرفقت|مرفق لكم|مرفق لك|الملف المرفق', 'لا|بدون|إذا|ليس'),
  mentions('Vietnamese', 'đính kèm', 'đính kèm', 'không|chưa|nếu'),
  mentions('Indonesian and Malay', 'lampir', 'terlampir|saya lampirkan|kami lampirkan|dalam lampiran|dilampirkan', 'tidak|tanpa|jika|belum'),
  mentions('Japanese', '添付', '添付いたします*|添付いたしました*|添付しました*|添付します*|添付しております*|添付致します*|添付致しました*|添付の通り*|添付ファイルをご*|添付の資料*|添付の請求書*', 'ません|ない|なし|場合|もし'),
  mentions('Chinese', '附件|附上', '请见附件*|见附件*|请查收附件*|附件请查收*|请查看附件*|附件是*|附件为*|详见附件*|随信附上*|附件中*|請見附件*|請查收附件*|詳見附件*|附件為*|隨信附上*|請查看附件*', '没有|沒有|无附件|無附件|如果|如有|不'),
  mentions('Korean', '첨부', '첨부파일을*|첨부 파일을*|첨부합니다*|첨부하였습니다*|첨부했습니다*|첨부드립니다*|첨부해 드립니다*|첨부된 파일*|첨부와 같이*|첨부하오니*', '없|않|아니'),
  mentions('Thai', 'แนบ', 'ไฟล์แนบ*|เอกสารแนบ*|แนบมาด้วย*|แนบมาพร้อม*|แนบไฟล์มา*', 'ไม่|หาก|ถ้า'),
];
