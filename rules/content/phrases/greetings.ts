import type { Phrase } from './phrase-index.ts';

/** Whom a greeting is for that names nobody. */
export type Greeted = 'greetsKind' | 'greetsFriend' | 'greetsCustomer';

const greet = (topic: Greeted, words: string, pattern?: RegExp): readonly Phrase<Greeted>[] => words.split('|').map((each) => ({ topic, words: each, ...(pattern && { pattern }) }));

/** Greetings that fit everybody. Only at the beginning of a line do they count as one; the first kind counts anywhere, as in SpamAssassin. */
export const GREETINGS: readonly Phrase<Greeted>[] = [
  ...greet('greetsKind', 'dear sir|dear sirs|dear madam|dear candidate|dear investor|dear internet|dear traveler|dear traveller|dear car shopper|dear web'),
  ...greet('greetsKind', 'dear it', /^dear it\W\b/iu),
  ...greet('greetsFriend', 'dear friend'),
  ...greet('greetsCustomer', 'dear customer|dear customers|dear valued customer|dear client|dear user|dear valued user|dear member|dear valued member|dear subscriber|dear account holder|dear account owner|dear cardholder|dear home owner|dear homeowner|dear email user|dear beneficiary|dear winner|dear applicant|dear entrepreneur|dear sir or madam|hello customer|hello user|hi customer|dear reader|to whom it may concern'),
  ...greet('greetsCustomer', 'sehr geehrter kunde|sehr geehrte kundin|sehr geehrte kunden|lieber kunde|liebe kunden|liebe kundin|sehr geehrter nutzer|sehr geehrte nutzer|lieber nutzer|liebe nutzer|sehr geehrtes mitglied|liebes mitglied'),
  ...greet('greetsCustomer', 'cher client|chère cliente|cher utilisateur|cher abonné|cher membre|estimado cliente|estimada cliente|estimado usuario|querido cliente|apreciable cliente|gentile cliente|caro cliente|gentile utente|caro utente|prezado cliente|prezada cliente|estimado utilizador|prezado usuário'),
  ...greet('greetsCustomer', 'geachte klant|beste klant|geachte gebruiker|szanowny kliencie|drogi kliencie|szanowny użytkowniku|kära kund|bästa kund|kære kunde|kjære kunde|hyvä asiakas|vážený zákazníku|sayın müşterimiz|уважаемый клиент|уважаемый пользователь|шановний клієнте'),
];
