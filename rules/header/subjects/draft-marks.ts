/** What shows that a subject is not the one that is meant: where it stands in the subject. */
export interface DraftMark { readonly kind: 'mark' | 'placeholder'; readonly text: string; readonly start: number }

/** Words for a test and a draft, by language; they count alone, in brackets, and before a colon or a dash. */
const MARKS: readonly string[] = [
  'test', 'tests', 'testing', 'test mail', 'test email', 'test e-mail', 'test message', 'testmail', 'test-mail', 'testnachricht', 'test newsletter', 'testversand', 'this is a test', 'just a test',
  'draft', 'entwurf', 'brouillon', 'borrador', 'bozza', 'rascunho', 'concept', 'utkast', 'kladde', 'luonnos', 'szkic', 'koncept', 'piszkozat', 'taslak', 'ciornă', 'черновик', 'чернетка', 'πρόχειρο',
  'prueba', 'prova', 'teste', 'essai', 'тест', 'проверка', 'próba', 'deneme', 'δοκιμή', '下書き', '草稿', 'テスト', 'テストメール', '测试', '測試', '테스트', '초안', 'اختبار', 'مسودة', 'בדיקה', 'טיוטה', 'ทดสอบ',
  'todo', 'tbd', 'fixme', 'wip', 'do not send', 'nicht senden', 'not for release',
];
/** Of those, words that people put before a colon in mail that is finished (“Draft: minutes of May”, “Concept: the new hall”). */
const NEEDS_BRACKETS: ReadonlySet<string> = new Set(['draft', 'concept', 'koncept', 'essai', 'prova', 'prueba', 'próba', 'teste', 'tests', 'testing', 'todo', 'wip', 'szkic', 'проверка', 'entwurf', 'tbd']);
const COPIES: readonly string[] = ['copy of', 'kopie von', 'copie de', 'copia de', 'copia di', 'cópia de', 'kopia av', 'kopie van', 'kopi af', 'kopi av', 'kopio kohteesta', 'kopia', 'копия', 'コピー', '副本'];
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'subject', 'subject line', 'subject here', 'your subject', 'your subject here', 'your subject line', 'insert subject', 'insert subject here', 'enter subject here', 'email subject', 'no subject', 'untitled', 'betreff', 'betreffzeile', 'ihr betreff', 'objet', 'sujet', 'asunto', 'oggetto', 'assunto', 'onderwerp', 'kein betreff', 'ohne betreff', 'sans objet', 'sin asunto', 'lorem ipsum', 'lorem ipsum dolor sit amet', 'asdf', 'asdfasdf', 'qwerty', 'xxx', 'foo', 'foobar', 'foo bar', 'hello world', 'undefined', 'null', 'nan', '[object object]', '件名', '主题', '主旨', '제목',
]);

const ALONE: ReadonlySet<string> = new Set(MARKS);

/** Finds the mark of a draft in what a subject says. */
export const draftMarkIn = (words: string): DraftMark | undefined => {
  const lower = words.toLowerCase();
  const bare = lower.replaceAll(/^[\s([{<*_.#-]{1,9}|[\s)\]}>*_.!#-]{1,9}$/gu, '');
  if (PLACEHOLDERS.has(lower) || PLACEHOLDERS.has(bare)) return { kind: 'placeholder', text: words, start: 0 };
  if (ALONE.has(bare.replace(/\s?#?[\d.:]{1,12}$/u, ''))) return { kind: 'mark', text: words, start: 0 };
  const bracketed = inBrackets(words);
  if (bracketed) return bracketed;
  const copy = COPIES.find((start) => lower.startsWith(start) && /[\s:]/u.test(lower.charAt(start.length)) && (start.includes(' ') || lower.charAt(start.length) === ':'));
  // “Copy of your contract” is a copy: only a copied title follows with a capital.
  if (copy !== undefined && /^[\s:]+\p{Lu}/u.test(words.slice(copy.length))) return { kind: 'mark', text: words.slice(0, copy.length), start: 0 };
  const [, first] = /^([\p{L} -]{3,30}?)\s?(?::|\s[-–—])\s/u.exec(words) ?? [];
  if (first !== undefined && ALONE.has(first.toLowerCase()) && (!NEEDS_BRACKETS.has(first.toLowerCase()) || first === first.toUpperCase())) return { kind: 'mark', text: first, start: 0 };
  return undefined;
};

/** `[TEST]`, `(Entwurf)`, `*** DRAFT ***`, at the beginning or the end. */
const inBrackets = (words: string): DraftMark | undefined => {
  for (const pattern of [/^(?:[[({<【]|[*_#]{1,3} ?)([^\])}>】*_#]{3,30})(?:[\])}>】]| ?[*_#]{1,3})/u, /(?:[[({<【]|[*_#]{1,3} ?)([^[({<【\])}>】*_#]{3,30})(?:[\])}>】]| ?[*_#]{1,3})$/u]) {
    const found = pattern.exec(words);
    if (found?.[1] !== undefined && ALONE.has(found[1].trim().toLowerCase())) return { kind: 'mark', text: found[0], start: found.index };
  }
  return undefined;
};
