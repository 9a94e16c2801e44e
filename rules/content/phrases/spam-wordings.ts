import type { Phrase } from './phrase-index.ts';

const phrases = (...lines: readonly string[]): readonly Phrase<'phrase'>[] => lines.flatMap((line) => line.split('|')).map((words) => ({ topic: 'phrase', words }));

/** Phrases that published lists name, or that stand for the same in another language: whole promises and threats, no single words of trade. */
export const SPAM_WORDINGS: readonly Phrase<'phrase'>[] = phrases(
  // English
  'act now|apply now|order now|call now|buy now|don\'t delay|don\'t delete|do not delete|what are you waiting for|while supplies last|limited time offer|limited time only|once in a lifetime|offer expires|supplies are limited',
  'risk free|risk-free|no obligation|no strings attached|no questions asked|no hidden costs|no hidden fees|no purchase necessary|no investment|no catch|no gimmicks|100% free|100% satisfied|100% satisfaction|satisfaction guaranteed|completely free|absolutely free|free gift|free money|free membership|free preview',
  'make money|make extra money|earn money|earn extra cash|earn extra income|extra income|extra cash|cash bonus|double your income|double your money|fast cash|easy money|get rich|be your own boss|work from home|work at home|home based business|multi-level marketing|pure profit|potential earnings|serious cash|million dollars|financial freedom',
  'best price|incredible deal|special promotion|as seen on|save big money|save up to|lowest rates|eliminate debt|consolidate debt|consolidate your debt|credit card debt|lower your mortgage|mortgage rates|lowest insurance rates|pre-approved|you have been approved|no credit check',
  'you have won|you\'ve won|you have been selected|you\'ve been selected|you are a winner|you\'re a winner|claim your prize|claim your reward|congratulations! you|dear beneficiary|next of kin|lottery winner|unclaimed funds|inheritance fund',
  'this isn\'t spam|this is not spam|we hate spam|not a scam|this is not a scam|bulk email|mass email|email marketing list|direct email|opt-in list|remove subject|in accordance with spam laws|stop snoring|human growth hormone|lose weight fast|viagra|online pharmacy|no prescription|miracle cure|online casino|removes wrinkles|hair loss cure|increase traffic|increase your sales|search engine listings',
  'your account will be closed|your account will be suspended|your account has been suspended|verify your account now|confirm your identity now|guaranteed income|guaranteed results|guaranteed winner|strong buy|hot stock|penny stock|double your investment',
  // German
  'jetzt zuschlagen|nur heute|nur für kurze zeit|nur solange der vorrat reicht|schnell sein lohnt sich|letzte chance|100 % kostenlos|100% kostenlos|völlig kostenlos|garantiert kostenlos|kostenlos und unverbindlich|gratis geschenk|gratis-geschenk|ohne risiko|völlig risikofrei|ohne schufa|ohne haken',
  'geld verdienen|schnelles geld|schnell reich|reich werden|nebenverdienst|von zu hause aus arbeiten|passives einkommen|finanzielle freiheit|sie haben gewonnen|du hast gewonnen|garantierter gewinn|gewinn abholen|herzlichen glückwunsch! sie|sofortkredit|kredit ohne|abnehmen ohne|potenzmittel|keine werbung im sinne|ihr konto wird gesperrt|ihr konto wurde gesperrt|bitte bestätigen sie umgehend',
  // French
  '100 % gratuit|100% gratuit|totalement gratuit|entièrement gratuit|cadeau gratuit|sans engagement de votre part|sans risque|sans obligation d\'achat|satisfait ou remboursé|offre à durée limitée|offre exceptionnelle|dernière chance|agissez maintenant|commandez maintenant|n\'attendez plus|profitez-en vite',
  'gagner de l\'argent|gagnez de l\'argent|argent facile|argent rapide|devenir riche|liberté financière|revenus passifs|travail à domicile|travailler à domicile|vous avez gagné|vous avez été sélectionné*|félicitations ! vous|crédit rapide|crédit immédiat|rachat de crédit*|perdre du poids|maigrir sans|votre compte sera suspendu|votre compte a été suspendu',
  // Spanish
  '100 % gratis|100% gratis|totalmente gratis|completamente gratis|regalo gratis|sin compromiso|sin riesgo|sin riesgos|oferta por tiempo limitado|última oportunidad|ultima oportunidad|actúa ahora|compra ya|compre ahora|no esperes más|llame ya|llama ya',
  'gana dinero|gane dinero|ganar dinero|dinero fácil|dinero rápido|hazte rico|libertad financiera|ingresos pasivos|ingresos extra|trabaja desde casa|trabajar desde casa|has ganado|ha ganado un|usted ha sido seleccionado|has sido seleccionado|préstamo inmediato|créditos rápidos|bajar de peso|perder peso sin|su cuenta será suspendida|su cuenta ha sido suspendida',
  // Italian
  '100% gratuito|completamente gratis|totalmente gratuito|regalo gratuito|senza impegno|senza rischi|soddisfatti o rimborsati|offerta a tempo limitato|ultima occasione|agisci ora|agisci subito|ordina ora|acquista ora|non aspettare oltre',
  'guadagna soldi|guadagnare soldi|guadagna da casa|guadagnare da casa|soldi facili|diventare ricco|libertà finanziaria|entrate passive|lavoro da casa|hai vinto|ha vinto un|sei stato selezionato|è stato selezionato|prestito immediato|perdere peso|dimagrire senza|il tuo conto sarà sospeso|il suo conto è stato sospeso',
  // Portuguese
  '100% grátis|totalmente grátis|totalmente gratuito|brinde grátis|sem compromisso|sem risco|oferta por tempo limitado|última chance|últimas vagas|aja agora|compre já|compre agora|ligue já|não perca tempo',
  'ganhe dinheiro|ganhar dinheiro|dinheiro fácil|dinheiro rápido|fique rico|ficar rico|liberdade financeira|renda extra|trabalhe em casa|você ganhou|você foi selecionado|empréstimo rápido|perder peso|emagreça|sua conta será bloqueada|sua conta foi bloqueada',
  // Dutch
  '100% gratis|helemaal gratis|volledig gratis|gratis cadeau|geheel vrijblijvend|zonder risico|niet goed geld terug|alleen vandaag|tijdelijke aanbieding|laatste kans|bestel nu|sla nu uw slag|sla je slag|wacht niet langer',
  'geld verdienen|snel geld|snel rijk|rijk worden|financiële vrijheid|passief inkomen|thuis werken en verdienen|u heeft gewonnen|je hebt gewonnen|gefeliciteerd! u|u bent geselecteerd|je bent geselecteerd|lenen zonder|snel afvallen|uw rekening wordt geblokkeerd|uw account wordt geblokkeerd',
  // Polish
  '100% za darmo|całkowicie za darmo|zupełnie za darmo|darmowy prezent|bez ryzyka|bez zobowiązań|oferta ograniczona czasowo|ostatnia szansa|działaj teraz|zamów teraz|kup teraz|nie zwlekaj',
  'zarabiaj pieniądze|zarabiać pieniądze|łatwe pieniądze|szybkie pieniądze|szybka pożyczka|wolność finansowa|dochód pasywny|praca w domu|wygrałeś|wygrałaś|zostałeś wybrany|zostałaś wybrana|schudnij bez|pożyczka bez bik|twoje konto zostanie zablokowane|twoje konto zostało zablokowane',
  // Swedish, Danish, Norwegian
  'helt gratis|utan risk|sista chansen|tjäna pengar|snabba pengar|bli rik|du har vunnit|uden risiko|sidste chance|tjen penge|hurtige penge|du har vundet|siste sjanse|raske penger|tjen penger|uten risiko',
  // Russian, Ukrainian, Czech, Turkish
  'абсолютно бесплатно|совершенно бесплатно|без риска|последний шанс|быстрые деньги|лёгкие деньги|легкие деньги|заработок в интернете|вы выиграли|кредит без|абсолютно безкоштовно|ви виграли|зcela zdarma|zcela zdarma|bez rizika|poslední šance|vyhráli jste|rychlé peníze|tamamen ücretsiz|son şans|hızlı para|kazandınız',
  // Chinese, Japanese, Korean are written without spaces, or with few.
  '完全免费|恭喜您中奖|恭喜你中奖|您已中奖|快速赚钱|轻松赚钱|代开发票|发票代开|恭喜您中獎|輕鬆賺錢|代開發票|当選しました|当選おめでとう|完全無料|簡単に稼げる|副業で稼ぐ',
  '당첨되셨습니다|무료 증정|쉽게 돈',
);
