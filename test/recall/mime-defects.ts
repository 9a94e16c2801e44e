import { swap } from './clean.ts';
import type { Planted } from './defects.ts';

type Own = Omit<Planted, 'family' | 'rule' | 'into'>;
const planted = (rule: string, into: Planted['into'], own: readonly Own[]): readonly Planted[] => own.map((defect) => ({ family: 'MIME', rule, into, ...defect }));

const TEXT = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n';
const HTML = 'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n';
const ORDER = 'Content-Type: text/plain; charset=utf-8\n\n';
const PDF = 'Content-Type: application/pdf; name="tickets.pdf"\n';
const ATTACHED = 'Content-Disposition: attachment; filename="tickets.pdf"\n';

/** The two versions of the newsletter, from their headers to where the next delimiter begins. */
const versions = (source: string): { readonly head: string; readonly text: string; readonly html: string } => {
  const [head = '', text = '', html = ''] = source.split('--=_spring\n');
  return { head, text, html: html.replace('--=_spring--\n', '') };
};
const joined = (head: string, ...parts: readonly string[]): string => `${head}${parts.map((part) => `--=_spring\n${part}`).join('')}--=_spring--\n`;
const withText = (text: string) => (source: string): string => {
  const { head, html } = versions(source);
  return joined(head, `${TEXT}\n${text}\n`, html);
};
/** A part of the receipt, before its last delimiter. */
const added = (part: string) => (source: string): string => swap(source, '--b1--', `--b1\n${part}\n--b1--`);
const from = (first: string, to: string) => (source: string): string => swap(source, first, to);
const picture = (id: string, name = 'fern.png'): string => `Content-Type: image/png\nContent-ID: ${id}\nContent-Disposition: inline; filename="${name}"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=`;
/** The receipt with HTML in place of its text, which shows what `cid` names. */
const shown = (cid: string, ...pictures: readonly string[]) => (source: string): string =>
  pictures.reduce((made, part) => added(part)(made), swap(source, ORDER, `Content-Type: multipart/alternative; boundary="a1"\n\n--a1\n${ORDER}Thank you.\n--a1\nContent-Type: text/html; charset=utf-8\n\n<!DOCTYPE html>\n<html lang="en"><head><title>Order</title></head><body>\n<p>Thank you.</p>\n<img src="cid:${cid}" width="30" height="30" alt="A fern">\n</body></html>\n--a1--\n--b1\n${ORDER}`));

const alternatives = [
  ...planted('mime/text-alternative', 'newsletter', [
    { name: 'the text version left out', at: 'Content-Type: multipart/alternative', plant: (source) => { const { head, html } = versions(source); return joined(head, html); } },
    { name: 'an empty text version', at: 'Content-Type: text/plain', plant: withText('') },
  ]),
  ...planted('mime/alternative-order', 'newsletter', [
    { name: 'HTML before its text version', at: 'Content-Type: text/plain', plant: (source) => { const { head, text, html } = versions(source); return joined(head, html, text); } },
    { name: 'a file among the versions', at: 'Content-Type: application/pdf', plant: (source) => { const { head, text, html } = versions(source); return joined(head, text, html, `${PDF}${ATTACHED}Content-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n`); } },
  ]),
  ...planted('mime/alternative-differs', 'newsletter', [
    { name: 'a text that cannot show the message', at: 'Content-Type: text/html', plant: withText('Your mail program does not show this kind of message. Please look at it in a browser, where you see all of it: https://garden.example/tickets or leave at https://garden.example/u/7c1f0a') },
    { name: 'the text of last month', at: 'Content-Type: text/html', plant: withText('In autumn we look for mushrooms. Bring your boots, a basket and somebody who knows them: the walk begins at eight. https://garden.example/tickets https://garden.example/u/7c1f0a') },
  ]),
  ...planted('mime/alternative-links', 'newsletter', [
    { name: 'a link that the text has not', at: 'href="https://garden.example/map"', plant: from('<p>Kew Lane Garden, 1 Pond Lane', '<p><a href="https://garden.example/map">Map</a> Kew Lane Garden, 1 Pond Lane') },
    { name: 'an old address in the text', at: 'https://garden.example/autumn', plant: from('Tickets: https://garden.example/tickets', 'Tickets: https://garden.example/tickets\nAutumn: https://garden.example/autumn') },
  ]),
];

const contents = [
  ...planted('mime/empty-part', 'receipt', [
    { name: 'a file of no bytes', at: 'name="tickets.pdf"', plant: (source) => `${source.slice(0, source.indexOf('JVBERi0'))}--b1--\n` },
    { name: 'another file of no bytes', at: 'name="map.txt"', plant: added('Content-Type: application/octet-stream; name="map.txt"\nContent-Disposition: attachment; filename="map.txt"\n') },
  ]),
  ...planted('mime/empty-message', 'receipt', [
    { name: 'a message that ends with its header', at: 'From:', plant: (source) => `${source.slice(0, source.indexOf('MIME-Version'))}\n` },
    { name: 'a text of blanks', at: 'Content-Type: text/plain', plant: (source) => `${source.slice(0, source.indexOf('Content-Type'))}Content-Type: text/plain; charset=utf-8\n\n \n\n` },
  ]),
  ...planted('mime/charset-required', 'newsletter', [
    { name: 'a text without a charset', at: 'Content-Type: text/plain', plant: from('text/plain; charset=utf-8', 'text/plain') },
    { name: 'a text in ASCII that is none', at: 'Content-Type: text/plain', plant: from('text/plain; charset=utf-8', 'text/plain; charset=us-ascii') },
    { name: 'a text without charset and encoding', at: 'Content-Type: text/plain', plant: from(TEXT, 'Content-Type: text/plain\n') },
  ]),
  ...planted('mime/charset-contradicted', 'newsletter', [
    { name: 'UTF-8 that is called Latin-1', at: 'text/plain; charset=iso-8859-1', plant: from('text/plain; charset=utf-8', 'text/plain; charset=iso-8859-1') },
    { name: 'UTF-8 that is called windows-1252', at: 'text/plain; charset=windows-1252', plant: from(TEXT, TEXT.replace('utf-8', 'windows-1252')) },
  ]),
  ...planted('mime/encoding-fits', 'newsletter', [
    { name: 'text that is no 7bit', at: 'The café beside', plant: from(TEXT, TEXT.replace('8bit', '7bit')) },
    { name: 'HTML without an encoding', at: '<p>The café beside', plant: from(HTML, 'Content-Type: text/html; charset=utf-8\n') },
  ]),
  ...planted('mime/encoding-fits', 'receipt', [{ name: 'a binary attachment', at: 'Content-Transfer-Encoding: binary', plant: (source) => `${swap(source.slice(0, source.indexOf('JVBERi0')), 'Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: binary')}%PDF-1.7\n--b1--\n` }]),
  ...planted('mime/encoding-needed', 'receipt', [
    { name: 'ASCII in base64', at: 'Content-Transfer-Encoding: base64', plant: (source) => source.replace(/charset=utf-8\n\n([^]*?)\n--b1/u, (_, text: string) => `charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString('base64').replaceAll(/.{76}/gu, '$&\n')}\n--b1`) },
    { name: 'a footer in base64', at: 'Content-Transfer-Encoding: base64\n\nS2V3', plant: from('--b1\nContent-Type: application/pdf', '--b1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nS2V3IExhbmUgR2FyZGVu\n--b1\nContent-Type: application/pdf') },
  ]),
  ...planted('mime/line-length', 'newsletter', [{ name: 'a paragraph of 1,200 characters in one line', at: '<p>Ferns', plant: from('<p>The café beside', `<p>Ferns${' grow slowly in the cool house'.repeat(40)}.</p>\n<p>The café beside`) }]),
  ...planted('mime/line-length', 'receipt', [{ name: 'a table in one line', at: 'fern;pond;', plant: added(`Content-Type: text/csv; charset=utf-8; name="map.csv"\nContent-Disposition: attachment; filename="map.csv"\n\n${'fern;pond;'.repeat(200)}`) }]),
  ...planted('mime/encoded-line-length', 'receipt', [
    { name: 'base64 in lines of 88', at: 'JVBERi0', plant: (source) => source.replace('dHJhaWxlcgo8PCAv\nUm9v', 'dHJhaWxlcgo8PCAvUm9v') },
    { name: 'quoted-printable in lines of 90', at: 'Doors open', plant: from(`${ORDER}Thank you. Two`, `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nDoors open at nine on Saturday and on Sunday, and the fern house closes an hour before dusk.\n\nThank you. Two`) },
  ]),
];

const structures = [
  ...planted('mime/boundary-unique', 'receipt', [
    { name: 'a longer form of the outer boundary', at: 'boundary="b1x"', plant: from(`--b1\n${ORDER}`, `--b1\nContent-Type: multipart/related; boundary="b1x"\n\n--b1x\n${ORDER}Hello\n--b1x\n${picture('<map@garden.example>')}\n--b1x--\n--b1\n${ORDER}`) },
    { name: 'the outer boundary', at: 'multipart/related; boundary="b1"', plant: from(`--b1\n${ORDER}`, `--b1\nContent-Type: multipart/related; boundary="b1"\n\n--b1\n${ORDER}Hello\n--b1\n${ORDER}Hello\n--b1--\n--b1\n${ORDER}`) },
  ]),
  ...planted('mime/boundary-syntax', 'receipt', [
    { name: 'a boundary of 80 characters', at: 'boundary="', plant: (source) => source.replaceAll('b1', 'b1'.repeat(40)) },
    { name: 'a boundary with an @', at: 'boundary="', plant: (source) => source.replaceAll('b1', 'b@1') },
    { name: 'hyphens and digits', at: 'boundary="', plant: (source) => source.replaceAll('b1', '--20261123') },
  ]),
  ...planted('mime/version', 'receipt', [{ name: 'no MIME-Version', at: 'Content-Type: multipart/mixed', plant: from('MIME-Version: 1.0\n', '') }]),
  ...planted('mime/version', 'newsletter', [{ name: 'another MIME-Version', at: 'MIME-Version: 1.1', plant: from('MIME-Version: 1.0', 'MIME-Version: 1.1') }]),
  ...planted('mime/cid-resolves', 'receipt', [
    { name: 'a picture that was forgotten', at: 'src="cid:fern@garden.example"', plant: shown('fern@garden.example') },
    { name: 'an id in other case', at: 'src="cid:Fern@garden.example"', plant: shown('Fern@garden.example', picture('<fern@garden.example>')) },
  ]),
  ...planted('mime/cid-used', 'receipt', [
    { name: 'a second picture that nothing shows', at: 'Content-ID: <pond@', plant: shown('fern@garden.example', picture('<fern@garden.example>'), picture('<pond@garden.example>', 'pond.png')) },
    { name: 'a logo that nothing shows', at: 'Content-ID: <logo>', plant: shown('fern', picture('<fern>'), picture('<logo>', 'logo.png')) },
  ]),
  ...planted('mime/content-id-valid', 'receipt', [
    { name: 'an id without brackets', at: 'Content-ID: fern', plant: shown('fern', picture('fern')) },
    { name: 'one id twice', at: (source) => source.lastIndexOf('Content-ID:'), plant: shown('fern', picture('<fern>'), picture('<fern>')) },
  ]),
  ...planted('mime/filename-encoding', 'receipt', [
    { name: 'raw letters in the name', at: 'filename="entrée.pdf"', plant: from(ATTACHED, ATTACHED.replace('tickets', 'entrée')) },
    { name: 'raw letters in an old name', at: 'name="entrée.pdf"', plant: from(PDF, PDF.replace('tickets', 'entrée')) },
  ]),
  ...planted('mime/filename-encoded-word', 'receipt', [
    { name: 'an encoded word for a name', at: 'filename="=?', plant: from(ATTACHED, ATTACHED.replace('tickets.pdf', '=?utf-8?Q?entr=C3=A9e.pdf?=')) },
    { name: 'the same in base64', at: 'filename="=?', plant: from(ATTACHED, ATTACHED.replace('tickets.pdf', '=?UTF-8?B?ZW50csOpZS5wZGY=?=')) },
  ]),
  ...planted('mime/filename-portable', 'receipt', [
    { name: 'a path', at: 'filename="orders/', plant: from(ATTACHED, ATTACHED.replace('tickets', 'orders/4471/tickets')) },
    { name: 'a colon', at: 'filename="tickets 10:04', plant: from(ATTACHED, ATTACHED.replace('tickets', 'tickets 10:04')) },
  ]),
  ...planted('mime/filename-required', 'receipt', [
    { name: 'an attachment without a name', at: 'Content-Type: application/pdf', plant: (source) => swap(swap(source, PDF, 'Content-Type: application/pdf\n'), ATTACHED, 'Content-Disposition: attachment\n') },
    { name: 'a spreadsheet without a name', at: 'Content-Type: text/csv', plant: added('Content-Type: text/csv\nContent-Disposition: attachment\n\norder;tickets\n4471;2') },
  ]),
  ...planted('mime/disposition-required', 'receipt', [
    { name: 'a file that does not say what it is', at: 'Content-Type: application/pdf', plant: from(ATTACHED, '') },
    { name: 'a disposition nobody knows', at: 'Content-Disposition: file', plant: from('Content-Disposition: attachment;', 'Content-Disposition: file;') },
  ]),
  ...planted('mime/multipart-single', 'receipt', [
    { name: 'a mixed of one text', at: 'Content-Type: multipart/mixed', plant: (source) => `${source.slice(0, source.indexOf('--b1\nContent-Type: application/pdf')).replace('attached as a PDF', 'in your account')}--b1--\n` },
    { name: 'a mixed of two texts', at: 'Content-Type: multipart/mixed', plant: (source) => `${source.slice(0, source.indexOf('--b1\nContent-Type: application/pdf')).replace('attached as a PDF', 'in your account')}--b1\n${ORDER}Kew Lane Garden\n--b1--\n` },
  ]),
  ...planted('mime/deprecated-structure', 'receipt', [
    { name: 'winmail.dat', at: 'Content-Type: application/ms-tnef', plant: added('Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Disposition: attachment; filename="winmail.dat"\nContent-Transfer-Encoding: base64\n\neJ8+IgAA') },
    { name: 'enriched text', at: 'Content-Type: text/enriched', plant: added('Content-Type: text/enriched; charset=utf-8\n\n<bold>Thank you</bold>') },
  ]),
];

/** Defects of the structure, the encodings and the parts of a message. */
export const mime: readonly Planted[] = [...alternatives, ...contents, ...structures];
