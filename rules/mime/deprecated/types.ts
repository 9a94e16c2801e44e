/** What becomes of a structure that readers no longer know, by media type. */
export const DEPRECATED_TYPES: ReadonlyMap<string, string> = new Map([
  ['message/partial', 'no client of today joins the pieces of a message, and servers refuse them since no scanner sees the whole'],
  ['message/external-body', 'clients do not fetch what it names, and show an empty attachment'],
  ['text/enriched', 'clients show its codes as text'],
  ['text/richtext', 'clients show its codes as text'],
  ['application/ms-tnef', 'only Outlook opens it; others show a file winmail.dat'],
  ['application/vnd.ms-tnef', 'only Outlook opens it; others show a file winmail.dat'],
  ['multipart/parallel', 'clients read it as multipart/mixed'],
  ['multipart/appledouble', 'clients other than those of Apple show two files for one'],
  ['application/applefile', 'clients other than those of Apple show a file that nothing opens'],
  ['application/mac-binhex40', 'nothing of today opens BinHex'],
  ['multipart/x-mixed-replace', 'clients show every state of it, one below the other'],
  ['multipart/header-set', 'clients do not know it'],
]);

/** Transfer encodings from before MIME: some clients undo them, most show the code. */
export const DEPRECATED_ENCODINGS: ReadonlySet<string> = new Set(['x-uuencode', 'uuencode', 'x-uue', 'uue', 'x-yencode', 'x-yenc', 'x-binhex', 'x-binhex40', 'binhex', 'x-gzip64']);

/** A file in a text as uuencode writes it: where the block begins, and its first line. */
export interface UuBlock { readonly start: number; readonly end: number; readonly name: string }

/** The first uuencoded file in a text: `begin 644 name`, and a full line of data below. */
export const findUuBlock = (value: string): UuBlock | undefined => {
  for (let at = value.startsWith('begin ') ? 0 : next(value, 0); at >= 0; at = next(value, at)) {
    const newline = value.indexOf('\n', at);
    if (newline < 0) return undefined;
    const head = HEAD.exec(value.slice(at, Math.min(newline, at + 300)));
    if (head && DATA.test(value.slice(newline + 1, newline + 63))) return { start: at, end: at + head[0].length, name: head[1] ?? '' };
  }
  return undefined;
};

const next = (value: string, from: number): number => {
  const found = value.indexOf('\nbegin ', from);
  return found < 0 ? -1 : found + 1;
};

const HEAD = /^begin [0-7]{3,4} (\S[^\r\n]{0,250})/u;
/** A line of 45 bytes begins with M and has 60 characters more; a shorter last line says its length, too. */
const DATA = /^(?:M[ -`]{60}|[!-L](?:[ -`]{4}){1,15}\r?\n)/u;
