/** Texts of links that say nothing of where they lead, in lower case and without punctuation. */
export const VAGUE: ReadonlySet<string> = new Set([
  // English
  'click', 'click here', 'click this', 'click this link', 'click me', 'click below', 'here', 'this', 'link', 'this link', 'more', 'read more', 'learn more', 'see more', 'view more', 'more info', 'more information', 'go', 'go here', 'tap here', 'press here', 'this page', 'details',
  // German
  'hier', 'hier klicken', 'klicken sie hier', 'klick hier', 'klicke hier', 'bitte hier klicken', 'mehr', 'mehr lesen', 'weiterlesen', 'mehr erfahren', 'mehr infos', 'mehr informationen', 'weiter', 'dieser link',
  // French
  'ici', 'cliquez ici', 'cliquer ici', 'clique ici', 'en savoir plus', 'lire la suite', 'lire plus', 'voir plus', 'plus', 'ce lien', 'suite',
  // Spanish
  'aquí', 'aqui', 'haz clic aquí', 'haga clic aquí', 'haz click aquí', 'pincha aquí', 'pulse aquí', 'leer más', 'ver más', 'más', 'más información', 'saber más', 'este enlace',
  // Portuguese
  'clique aqui', 'clica aqui', 'leia mais', 'ler mais', 'saiba mais', 'ver mais', 'mais', 'mais informações', 'este link',
  // Italian
  'qui', 'clicca qui', 'fai clic qui', 'leggi di più', 'leggi tutto', 'scopri di più', 'continua', 'per saperne di più', 'altro', 'questo link',
  // Dutch
  'klik hier', 'lees meer', 'lees verder', 'meer lezen', 'meer', 'meer info', 'meer informatie', 'deze link',
  // Polish, Czech
  'tutaj', 'kliknij', 'kliknij tutaj', 'czytaj więcej', 'więcej', 'dowiedz się więcej', 'zde', 'klikněte zde', 'více', 'číst dál', 'zjistit více',
  // Swedish, Danish, Norwegian
  'här', 'klicka här', 'läs mer', 'mer', 'klik her', 'her', 'læs mere', 'mere', 'klikk her', 'les mer',
  // Russian, Ukrainian
  'здесь', 'тут', 'нажмите здесь', 'подробнее', 'узнать больше', 'читать далее', 'ещё', 'еще', 'натисніть тут', 'детальніше', 'читати далі',
  // Turkish
  'buraya tıklayın', 'tıklayın', 'tıkla', 'buraya tıkla', 'devamını oku', 'daha fazla', 'buradan',
  // Japanese, Chinese, Korean
  'こちら', 'こちらをクリック', 'ここ', 'ここをクリック', '詳細', '詳しくはこちら', 'もっと見る', '点击这里', '点击此处', '這裡', '点击', '更多', '查看更多', '了解更多', '詳情', '여기', '여기를 클릭', '여기를 클릭하세요', '더 보기', '자세히 보기', '자세히',
]);
