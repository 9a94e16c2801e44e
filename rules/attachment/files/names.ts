import { extensionOf } from './attachments.ts';

/** A stretch of a file name that deceives, in UTF-16 units, and how. */
export type Deceit =
  | { readonly messageId: 'direction' | 'invisible' | 'control'; readonly start: number; readonly end: number; readonly code: string }
  | { readonly messageId: 'double'; readonly start: number; readonly end: number; readonly shown: string; readonly extension: string }
  | { readonly messageId: 'gap'; readonly start: number; readonly end: number; readonly count: number; readonly extension: string }
  | { readonly messageId: 'trailing'; readonly start: number; readonly end: number };

/** The first way in which a file name shows something else than it is. */
export const deceitOf = (name: string): Deceit | undefined => oddCharacter(name) ?? gap(name) ?? doubleExtension(name) ?? trailing(name);

/** Bidirectional embeddings, overrides and isolates (UAX #9 §2): "cod\u202Egpj.exe" is drawn as "codexe.jpg". */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/u;
/** Characters of no width. Joiners (U+200C, U+200D) and marks (U+200E, U+200F) have their place in some scripts and in emoji. */
const INVISIBLE = /[\u200B\u2060-\u2064\uFEFF]/u;
const MARKS = /[\u200E\u200F]/u;
const JOINERS = /[\u200C\u200D]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Scripts whose letters join, and pictures that combine (UTS #51). */
const JOINING = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Extended_Pictographic}]/u;
/** A tab is left of a folded header field (RFC 5322 §2.2.3). */
const CONTROL = /(?!\t)\p{Cc}/u;

const oddCharacter = (name: string): Deceit | undefined => {
  const kinds = [
    ['direction', DIRECTION],
    ['control', CONTROL],
    ['invisible', INVISIBLE],
    ...(RIGHT_TO_LEFT.test(name) ? [] : [['invisible', MARKS] as const]),
    ...(JOINING.test(name) ? [] : [['invisible', JOINERS] as const]),
  ] as const;
  for (const [messageId, pattern] of kinds) {
    const start = name.search(pattern);
    if (start >= 0) return { messageId, start, end: start + 1, code: `U+${name.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}` };
  }
  return undefined;
};

/** Fewer spaces are a slip of the typist's. */
const FEWEST_SPACES = 4;

/** Spaces that push the extension out of the narrow column a client shows. */
const gap = (name: string): Deceit | undefined => {
  const extension = extensionOf(name);
  const dot = extension === '' ? -1 : name.lastIndexOf('.');
  let run = 0;
  for (let index = 0; index <= name.length; index += 1) {
    const char = name[index] ?? '';
    if (char !== '' && /\s/u.test(char)) {
      run += 1;
      continue;
    }
    if (run >= FEWEST_SPACES && dot >= index) return { messageId: 'gap', start: index - run, end: index, count: run, extension };
    run = 0;
  }
  return undefined;
};

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** What a person takes for a document. */
const DOCUMENTS = set('pdf doc docx xls xlsx ppt pptx rtf txt odt ods csv jpg jpeg png gif bmp tif mp3 mp4 wav avi mov zip rar 7z htm html xml eml msg');
/** What a computer runs, or opens as if it ran: the consensus of seven providers' lists, and scripts of other systems. */
const RUN = set('exe com bat cmd scr pif cpl msi msp mst msc hta js jse mjs vb vbe vbs wsf wsh wsc sct ps1 psm1 lnk url reg jar jnlp chm hlp inf ins isp scf shb shs dll sys ade adp mde xll app apk appx iso img vhd vhdx cab desktop command sh py settingcontent-ms library-ms search-ms');

/** `invoice.pdf.exe`: Windows hides the extension it knows, and shows `invoice.pdf`. */
const doubleExtension = (name: string): Deceit | undefined => {
  const extension = extensionOf(name);
  if (!RUN.has(extension)) return undefined;
  const end = name.toLowerCase().lastIndexOf(`.${extension}`);
  const stem = name.slice(0, end).trimEnd();
  const inner = extensionOf(stem);
  if (!DOCUMENTS.has(inner)) return undefined;
  const start = stem.toLowerCase().lastIndexOf(`.${inner}`);
  return { messageId: 'double', start, end: end + extension.length + 1, shown: `.${inner}`, extension };
};

/** Windows drops dots and spaces at the end of a name: a filter sees another extension than the person gets. */
const trailing = (name: string): Deceit | undefined => {
  let start = name.length;
  while (start > 0 && (name[start - 1] === '.' || /\s/u.test(name[start - 1] ?? ''))) start -= 1;
  return start < name.length && start > 0 ? { messageId: 'trailing', start, end: name.length } : undefined;
};
