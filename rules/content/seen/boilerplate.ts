/** How people say "this can also be read in a browser", by languages; in lower case, in any sentence that has it. */
const WORDINGS = [
  // English
  'in browser', 'in a browser', 'in your browser', 'in your web browser', 'in the browser', 'view online', 'read online', 'view it online', 'see it online', 'web version', 'online version', 'browser version', 'webversion',
  'trouble viewing', 'trouble reading', 'problems viewing', 'problem viewing', 'unable to view', 'difficulty viewing', 'can\'t see this', 'cannot see this', 'can\'t view this', 'cannot view this', 'can\'t read this', 'not displaying', 'not displayed', 'doesn\'t display', 'does not display',
  // German, Dutch
  'im browser', 'in ihrem browser', 'in deinem browser', 'online ansehen', 'online lesen', 'onlineversion', 'online-version', 'online-ansicht', 'richtig angezeigt', 'korrekt angezeigt', 'korrekt dargestellt', 'richtig dargestellt',
  'in uw browser', 'in je browser', 'bekijk online', 'online bekijken', 'online versie', 'webversie', 'goed weergegeven', 'niet goed leesbaar',
  // French, Italian
  'votre navigateur', 'ton navigateur', 'un navigateur', 'version en ligne', 'version web', 'voir en ligne', 's\'affiche pas', 'bien affiché', 'nel browser', 'nel tuo browser', 'versione web', 'versione online', 'visualizzi correttamente', 'si visualizza correttamente',
  // Spanish, Portuguese, Catalan
  'en el navegador', 'en navegador', 'en tu navegador', 'en su navegador', 'versión web', 'versión online', 'ver online', 'se visualiza correctamente', 'ves correctamente', 'no navegador', 'no seu navegador', 'versão online', 'versão web', 'ver no browser', 'al navegador',
  // Polish, Czech, Slovak, Hungarian, Romanian
  'w przeglądarce', 'wersja online', 'wersję online', 'wyświetla się', 'v prohlížeči', 'v prehliadači', 'böngészőben', 'în browser',
  // Danish, Norwegian, Swedish, Finnish
  'i browser', 'i din browser', 'i nettleser', 'i nettleseren', 'i webbläsare', 'i webbläsaren', 'i din webbläsare', 'webbversion', 'selaimessa', 'verkkoversio',
  // Turkish, Russian, Ukrainian, Greek
  'tarayıcı', 'в браузере', 'веб-верси', 'у браузері', 'στον browser', 'πρόγραμμα περιήγησης',
  // Japanese, Chinese, Korean
  'ブラウザで', 'ブラウザーで', 'うまく表示されない', '在浏览器', '在瀏覽器', '网页版', '網頁版', '브라우저에서',
];

/** A sentence that says so is no longer than this. */
const LONGEST = 110;

/** Whether a text begins by telling how to read it elsewhere, which is what an inbox then shows of it. */
export const isBoilerplate = (text: string): boolean => {
  const start = text.slice(0, LONGEST).toLowerCase().replaceAll('’', '\'');
  return WORDINGS.some((wording) => start.includes(wording));
};
