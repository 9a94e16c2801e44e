import { freeMailDomains, largeMailboxDomains } from 'sendlint/rule';

/** A domain that was meant: the name of a large provider, or another ending. */
export interface Meant { readonly by: 'provider' | 'ending'; readonly domain: string }

/**
 * The names that most recipients are at, and the endings each has. Only names so long and odd that hardly anything real is one slip
 * away: `aol`, `gmx`, `live`, `msn`, `mail` and `web` are words and abbreviations with neighbours everywhere.
 */
const PROVIDERS: readonly (readonly [name: string, endings: readonly string[]])[] = [
  ['gmail', ['com']], ['googlemail', ['com']], ['hotmail', ['com', 'co.uk', 'fr', 'de', 'it', 'es']], ['outlook', ['com', 'fr', 'de', 'es']],
  ['yahoo', ['com', 'co.uk', 'fr', 'de', 'it', 'es', 'ca', 'com.br', 'co.in', 'co.jp']], ['icloud', ['com']], ['rocketmail', ['com']],
  ['protonmail', ['com']], ['comcast', ['net']], ['verizon', ['net']], ['sbcglobal', ['net']], ['bellsouth', ['net']], ['earthlink', ['net']],
  ['btinternet', ['com']], ['virginmedia', ['com']], ['talktalk', ['net']], ['sympatico', ['ca']], ['bigpond', ['com']],
  ['laposte', ['net']], ['wanadoo', ['fr']], ['freenet', ['de']], ['t-online', ['de']], ['libero', ['it']], ['seznam', ['cz']],
];

/** Names one slip away that are somebody's own. */
const REAL: ReadonlySet<string> = new Set(['gail.com', 'libro.it', 'liber.it']);

/** Endings that no domain has, and what they are slips of. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ...'con cmo ocm vom xom cim cpm comm coom ccom comn copm cok clm cxm'.split(' ').map((slip) => [slip, 'com'] as const),
  ...'nte ney nett nwt'.split(' ').map((slip) => [slip, 'net'] as const),
  ...'ogr orgg orf ort'.split(' ').map((slip) => [slip, 'org'] as const),
]);

/** Endings that exist (Colombia, Cameroon, Oman), but under which these providers have no mailboxes. */
const SHORT = new Set(['co', 'cm', 'om']);
const ONLY_COM = new Set(['gmail', 'googlemail', 'hotmail', 'outlook', 'icloud', 'yahoo']);

/** What a domain was meant to be, where one slip of the fingers explains it; `undefined` for what may be right. In lower case. */
export const meantDomain = (domain: string): Meant | undefined => {
  const dot = domain.indexOf('.');
  if (dot < 1 || isKnown(domain)) return undefined;
  const ending = domain.slice(dot + 1);
  const mended = ENDINGS.get(ending) ?? ending;
  const name = domain.slice(0, dot);
  for (const [provider, endings] of PROVIDERS) {
    if (Math.abs(provider.length - name.length) > 1 || !beginsAlike(name, provider)) continue;
    if (name === provider && SHORT.has(ending) && ONLY_COM.has(provider)) return { by: 'provider', domain: `${provider}.com` };
    if (!endings.includes(mended) || (name === provider ? mended === ending : !isOneSlip(name, provider))) continue;
    return { by: 'provider', domain: `${provider}.${mended}` };
  }
  const last = domain.lastIndexOf('.');
  const top = ENDINGS.get(domain.slice(last + 1));
  return top === undefined ? undefined : { by: 'ending', domain: `${domain.slice(0, last)}.${top}` };
};

/** What no slip of `isOneSlip` is without: the first letter of one is the first of the other, or the second. */
const beginsAlike = (written: string, meant: string): boolean => {
  const first = meant.charCodeAt(0);
  return written.charCodeAt(0) === first || written.charCodeAt(1) === first;
};

let known: ReadonlySet<string> | undefined;

/** Domains that people have mailboxes at, however alike they are. */
const isKnown = (domain: string): boolean => (known ??= new Set([...largeMailboxDomains(), ...freeMailDomains(), ...REAL])).has(domain);

/**
 * Whether fingers make `written` of `meant` in one slip: two letters swapped, one left out, one struck twice, or a key beside the right
 * one hit instead or as well. The first letter is the one people get right: `ymail` and `fmail` are names of their own.
 */
export const isOneSlip = (written: string, meant: string): boolean => {
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at += 1;
  const swapped = written[at] === meant[at + 1] && written[at + 1] === meant[at] && written.slice(at + 2) === meant.slice(at + 2);
  if (at === 0) return swapped && written.length === meant.length;
  const key = written[at] ?? '';
  if (written.length === meant.length) return swapped || (areNeighbours(key, meant[at]) && written.slice(at + 1) === meant.slice(at + 1));
  if (written.length === meant.length - 1) return written.slice(at) === meant.slice(at + 1);
  if (written.length !== meant.length + 1 || written.slice(at + 1) !== meant.slice(at)) return false;
  return key === meant[at - 1] || areNeighbours(key, meant[at - 1]) || areNeighbours(key, meant[at]);
};

/** Rows of the keyboard, each moved half a key to the right of the one above; QWERTY, as all but the Z, Y, A and Q of other layouts. */
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const areNeighbours = (one: string, other: string | undefined): boolean => {
  if (other === undefined) return false;
  const row = ROWS.findIndex((keys) => keys.includes(one));
  const otherRow = ROWS.findIndex((keys) => keys.includes(other));
  if (row < 0 || otherRow < 0 || Math.abs(row - otherRow) > 1) return false;
  const distance = (ROWS[row]?.indexOf(one) ?? 0) - (ROWS[otherRow]?.indexOf(other) ?? 0);
  if (row === otherRow) return Math.abs(distance) === 1;
  return row < otherRow ? distance === 0 || distance === 1 : distance === 0 || distance === -1;
};
