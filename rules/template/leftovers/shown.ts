import { endsInGreeting } from '../people/greetings.ts';
import { lineBefore } from './name-position.ts';
import type { Sighting } from './place.ts';

/**
 * Whether a text shows a placeholder instead of having one left over: it writes about templates or code. Quotes and backticks around it
 * need one such word near; without them it takes a word that nobody uses for anything else.
 */
export const isShown = (sighting: Sighting): boolean => {
  const { before, after } = sighting;
  if (isTicked(before, after)) return true;
  const earlier = before.slice(-NEAR);
  const near = earlier + after.slice(0, NEAR);
  // A letter that begins with "Hi" may be about anything: only what stands before it can say that it is an example.
  if (endsInGreeting(lineBefore(before)) && !isQuoted(before, after)) return CRAFT.test(earlier) || EXAMPLE.test(lastLines(earlier));
  if (CRAFT.test(near)) return true;
  return isQuoted(before, after) && TALK.test(near);
};

/** Whether the words before ask a reader to write something there: "Enter [your name]", "replace {name} with". */
export const isAskedFor = (before: string): boolean => LEAD_IN.test(before.slice(-120).replaceAll(/[[{][^\]}\n]{1,40}[\]}]\s*(?:,|&|and|or|und|et|y|e|en|och|og|i|и)?\s*/giu, ''));

/** Whether a line of plain text is code, a quotation, or a row of a form: what stands in it says nothing to a reader of a letter. */
export const isCodeLine = ({ before, after, written }: Sighting): boolean => {
  const start = lineBefore(before);
  if (/^\s*[>|:]/u.test(start)) return true;
  const line = `${start} ${/^[^\r\n]*/u.exec(after)?.[0] ?? ''}`;
  return CODE.test(line) || (/^(?: {4}|\t)/u.test(start) && /[=;(){}<>$]/u.test(line.replaceAll(written, '')));
};

/** A one-time code or a coupon in a face for code, on a line of its own: it is there to be typed, not read about. */
export const isCodeToType = ({ inner, before, after }: Sighting): boolean =>
  TYPED.test(inner) && lineBefore(before).trim() === '' && /^[^\S\n]*(?:\n|$)/u.test(after);

const TYPED = /(?:^|[._\s-])(?:(?:\w*(?:code|otp|pin|token|password))|passcode|\w*coupon|voucher|\w*key|\w*number)$/iu;

const NEAR = 250;

const isTicked = (before: string, after: string): boolean => /`[^`\n]{0,60}$/u.test(before.slice(-61)) && /^[^`\n]{0,60}`/u.test(after) && oddTicks(lineBefore(before));
const oddTicks = (line: string): boolean => (line.split('`').length - 1) % 2 === 1;

const isQuoted = (before: string, after: string): boolean => /["'“„”«‹‘’「『”]\s?$/u.test(before) && /^\s?["'”“»›’‘」』]/u.test(after);

/** The last lines that are not empty: what leads into an example. */
const lastLines = (text: string): string => text.trimEnd().split(/\n/u).filter((line) => line.trim() !== '').slice(-3).join('\n');

const words = (list: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.replaceAll(/\s*\n\s*/gu, '|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Words of people who make templates; in other mail they mean nothing. */
const CRAFT = words(`(?:handlebars|mustache|liquid|jinja2?|nunjucks|twig|freemarker|thymeleaf|django|blade|erb|ejs|razor|mjml|hubl|ampscript)(?:\\.js|'s)? (?:templates?|syntax|tags?|helpers?|filters?|partials?|expressions?|markup|code|variables?|language)
  in (?:handlebars|liquid|jinja2?|nunjucks|twig|freemarker|thymeleaf|ampscript|hubl|ejs|erb)|jinja2|nunjucks|freemarker|thymeleaf|ampscript|hubl|mjml|liquidjs|handlebars\\.js|ejs
  merge ?(?:tags?|fields?|vars?|codes?)|mail merge|placeholders?|personali[sz]ation (?:tags?|tokens?|fields?|strings?)|template (?:tags?|variables?|literals?|syntax|engines?|languages?|strings?)|templating
  string interpolation|interpolation|(?:curly|double|angle|square) (?:braces?|brackets?)|syntax|string formatting|f-strings?|environment variables?|env vars?|shell variables?|regex|regular expressions?|backticks?|code samples?|code snippets?|typescript
  spintax|subject lines?|(?:email|e-mail|message|outreach|sms|letter) templates?|swipe file|fill in the blanks?|substitution tags?
  platzhaltern?|seriendruckfelder?|geschweifte\\w* klammern|variables? de fusion|champs? de fusion|balises? de fusion|entre accolades|doubles accolades|marcador(?:es)? de posición|entre llaves|llaves dobles|segnaposto|espaços? reservados?|entre chaves|chaves duplas|parentesi graffe|tijdelijke aanduiding|accolades (?:om|rond)|symbol\\w* zastępcz\\w+|плейсхолдер\\w*|фигурн\\w+ скобк\\w+
  プレースホルダー?|差し込みタグ|占位符|佔位符|자리 ?표시자`);

/** Words that with quotes say the same. */
const TALK = words(`templates?|variables?|tags?|tokens?|fields?|strings?|parameters?|expressions?|filters?|render(?:s|ed|ing)?|escap(?:e|ed|es|ing)|brackets?|literal|literally|replace(?:s|d)?
  vorlagen?|variablen?|ausdruck|ersetz\\w+|gabarits?|modèles?|remplac\\w+|plantillas?|reemplaz\\w+|modelos?|sjabloon|шаблон\\w*|переменн\\w+|szablon\\w*|zmienn\\w+`);

/** What leads into a sample letter. */
const EXAMPLE = words(`templates?|examples?|samples?|scripts?|try this|like this|something like|copy|here(?:'|’)?s (?:what|how|the|a)|for instance|vorlagen?|beispiele?|muster|exemples?|modèles?|plantillas?|ejemplos?|esempi[o]?|exemplos?|modelos?|voorbeeld|шаблон\\w*|пример\\w*`);

const LEAD_IN = /(?:^|[^\p{L}])(?:enter|type|insert|replace|put|write|fill in|add|use|using|say|called|e\.g\.|i\.e\.|such as|for example|like|include|eingeben|setzen sie|ersetzen sie|geben sie|tragen sie|saisissez|entrez|indiquez|introduce|escriba|inserisci|digite|vul|wpisz|введите|укажите)(?:\s+(?:the|your|a|an|in|ihren|ihre|votre|tu|su|il|o|je|uw|свое|ваше))?\s*["'“„(:]?\s?$/iu;

/** Lines of programs, shells, patches, markup and messages of mail servers. */
const CODE = /[;{]\s*$|=>|->|::|[!=]=|\+=|&&|\|\||\(\)|<\/\w|\/>|\w\([^)\n]{0,80}\)\s*[;{]|^\s*(?:\/\/|\/\*|#\w|# |\$ |%\s|@@|>>>|\+\s{2,}|-\s{2,})|\b(?:GET|POST|PUT|PATCH|DELETE|curl|wget)\s|\b(?:function|sub|def|var|let|const|return|echo|print|printf|import|include|require|export|setenv|chmod|sudo|cd|cp|mv|rm|mkdir|ls)\s+["'$%\w./@{-]+[^\p{L}\s]|[=:]\s*["'`{[]|\\\w/u;
