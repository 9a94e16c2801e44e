/** How the characters of a charset are written; all but the first four need iconv-lite's tables. */
export type Charset =
  | { readonly kind: 'utf-8' | 'ascii' | 'windows-1252' }
  | { readonly kind: 'unknown' }
  /** ISO-2022-JP and kin (RFC 1468): switched by escape sequences, its sets are those of EUC-JP. */
  | { readonly kind: 'iso-2022-jp' }
  | { readonly kind: 'iconv'; readonly name: string };

/**
 * What a charset label means, without regard to case and punctuation, as mailparser understands it
 * (`iso-8859-1` is windows-1252, `gb2312` is GBK). UTF-7 is unknown on purpose: `+ADw-script+AD4-` passes filters
 * that do not decode it, so mailparser and the clients refuse it.
 */
export const charsetOf = (label: string): Charset => {
  // As nearly all of them are written.
  if (label === 'utf-8') return UNICODE;
  const name = plain(label);
  if (name === '' || UTF8.has(name)) return UNICODE;
  if (name === 'ascii' || name === 'usascii') return { kind: 'ascii' };
  if (WINDOWS_1252.has(name)) return { kind: 'windows-1252' };
  if (NO_CHARSET.test(name)) return { kind: 'unknown' };
  if (name.startsWith('iso2022jp') || name.startsWith('jis')) return { kind: 'iso-2022-jp' };
  return { kind: 'iconv', name: ALIASES.get(name) ?? numbered(name) };
};

const UNICODE: Charset = { kind: 'utf-8' };

/** Without the year of the standard: `ISO_8859-2:1987`. */
const plain = (label: string): string => label.toLowerCase().replace(/:\d{4}$/, '').replaceAll(/[^a-z0-9]/g, '');

const UTF8: ReadonlySet<string> = new Set(['utf8', 'unicode11utf8', '7bit']);

const WINDOWS_1252: ReadonlySet<string> = new Set([
  'windows1252', 'cp1252', 'xcp1252', 'win1252', '1252', 'ansix341968', 'iso88591', 'isoir100',
  'latin1', 'l1', 'csisolatin1', 'cp819', 'ibm819', '88591',
]);

/** Names iconv-lite would take that are no charset a message can be written in. */
const NO_CHARSET = /^(?:(?:cs)?unicode11)?utf7(?:imap)?$|^base64$|^hex$/;

/** Names iconv-lite does not know, or understands as another charset than mailparser. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['iso88599', 'windows1254'], ['latin5', 'windows1254'], ['l5', 'windows1254'],
  ['csisolatin5', 'windows1254'], ['isoir148', 'windows1254'],
  ['iso885911', 'windows874'], ['dos874', 'windows874'], ['tis620', 'windows874'],
  ['iso88598e', 'iso88598'], ['iso88598i', 'iso88598'], ['csiso88598e', 'iso88598'], ['visual', 'iso88598'],
  ['iso88596e', 'iso88596'], ['iso88596i', 'iso88596'], ['csiso88596e', 'iso88596'], ['csiso88596i', 'iso88596'],
  ['suneugreek', 'iso88597'], ['csisolatin9', 'iso885915'],
  ['koi', 'koi8r'], ['koi8', 'koi8r'], ['koi8ru', 'koi8u'],
  ['mac', 'macintosh'], ['xmacroman', 'macintosh'], ['xmacce', 'maccenteuro'], ['xmaccyrillic', 'maccyrillic'],
  ['xmacukrainian', 'macukraine'],
  ['chinese', 'gbk'], ['gb2312', 'gbk'], ['gb231280', 'gbk'], ['csgb2312', 'gbk'], ['csiso58gb231280', 'gbk'], ['xgbk', 'gbk'],
  ['xxbig5', 'big5'], ['cseucpkdfmtjapanese', 'eucjp'], ['xeucjp', 'eucjp'],
  ['xsjis', 'shiftjis'], ['mskanji', 'shiftjis'], ['ms932', 'shiftjis'],
  ['korean', 'euckr'], ['ksc56011987', 'euckr'], ['ksc56011989', 'euckr'], ['windows949', 'euckr'], ['isoir149', 'euckr'],
]);

/** `win-1257`, `latin-9`, `8859-15`: numbers clients write without the name that goes with them. */
const numbered = (name: string): string => {
  const windows = /^(?:x?cp|win)(125\d)$/.exec(name);
  if (windows !== null) return `windows${windows[1] ?? ''}`;
  const iso = /^8859(\d{1,2})$/.exec(name);
  return iso === null ? name : `iso8859${iso[1] ?? ''}`;
};
