import { strToU8, zipSync } from 'fflate';
import { attach, swap } from './clean.ts';
import { contentSaid } from './content-said-defects.ts';
import type { CleanName } from './clean.ts';
import { headerAddresses } from './header-address-defects.ts';
import { headerFields } from './header-field-defects.ts';
import { contentSeenDefects } from './content-seen-defects.ts';
import { htmlDefects } from './html-defects.ts';
import { recipients } from './recipient-defects.ts';
import { links } from './link-defects.ts';
import { mime } from './mime-defects.ts';
import { templates } from './template-defects.ts';

/** One defect: what is planted where, the rule that must see it, and the text on the line it must be reported at. */
export interface Planted {
  readonly family: string;
  readonly name: string;
  readonly rule: string;
  readonly into: CleanName;
  readonly kind?: 'bulk';
  readonly providers?: readonly string[];
  readonly service?: string;
  /** What a template is called, where that says its language; and whether it is one no more. */
  readonly path?: string;
  readonly final?: boolean;
  readonly plant: (source: string) => string;
  /** The first line that holds this is the right one; or an offset in the source, for what lies at no word. */
  readonly at: string | ((source: string) => number);
}

const PARAGRAPH = '<p>The café beside the pond serves soup until three. Dogs are welcome outside the glass houses.</p>';
const FOOTER = '<p>You get this because you asked for our news. <a href="https://garden.example/u/7c1f0a">Unsubscribe</a> at any time.</p>';
const FERNS = 'width="552" height="90" alt="The fern house at nine in the morning">';
const LOGO = '<img src="https://garden.example/i/logo.png" width="120" height="40" alt="Kew Lane Garden">';

/** Defects that share their family, and what else is the same for all of them. */
const planted = <Shared extends keyof Planted>(shared: Pick<Planted, Shared>, own: readonly Omit<Planted, Shared>[]): readonly Planted[] =>
  own.map((defect) => ({ ...shared, ...defect }) as Planted);

/** A PNG of this size that a reader of image headers believes. */
const png = (width: number, height: number): Buffer => {
  const header = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080600000000000000', 'hex');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
};

/** The template with its text gone but for a word or two and one picture. */
const pictureOnly = (source: string, image: string): string => {
  const from = source.indexOf('<body>');
  const to = source.indexOf('</body>');
  return `${source.slice(0, from)}<body>\n<table role="presentation" width="600"><tr><td>\n${image}\n</td></tr></table>\n${source.slice(to)}`;
};

const images = planted({ family: 'text and images' }, [
  { name: 'one image grown tall', into: 'template', rule: 'content/text-image-ratio', at: 'height="1400"', plant: (source) => swap(source, FERNS, 'width="552" height="1400" alt="The fern house">') },
  { name: 'the same in a message', into: 'newsletter', rule: 'content/text-image-ratio', at: 'height="1400"', plant: (source) => swap(source, FERNS, 'width="552" height="1400" alt="The fern house">') },
  { name: 'a tall image sized by style', into: 'template', rule: 'content/text-image-ratio', at: 'height:1400px', plant: (source) => swap(source, FERNS, 'style="width:552px;height:1400px" alt="The fern house">') },
  { name: 'a data: image sized by its own header', into: 'template', rule: 'content/text-image-ratio', at: 'src="data:image/png', plant: (source) => swap(source, PARAGRAPH, `<p><img src="data:image/png;base64,${png(560, 1400).toString('base64')}" alt="Plan of the garden"></p>`) },
  { name: 'a tall background image', into: 'template', rule: 'content/text-image-ratio', at: 'height="1500"', plant: (source) => swap(source, PARAGRAPH, '<table width="552" role="presentation"><tr><td background="https://garden.example/i/bg.jpg" width="552" height="1500">Soup</td></tr></table>') },
  { name: 'text hidden beside a tall image', into: 'template', rule: 'content/text-image-ratio', at: 'height="900"', plant: (source) => swap(swap(source, FERNS, 'width="552" height="900" alt="The fern house">'), PARAGRAPH, `<div style="display:none">${'The pond, the path and the fern house. '.repeat(120)}</div>`) },
  { name: 'nothing but a linked picture', into: 'template', rule: 'content/image-only', at: 'offer.jpg', plant: (source) => pictureOnly(source, '<a href="https://garden.example/u/7c1f0a"><img src="https://garden.example/offer.jpg" width="600" height="900" alt="Unsubscribe"></a>') },
  { name: 'a picture and two words', into: 'template', rule: 'content/image-only', at: 'offer.jpg', plant: (source) => pictureOnly(source, '<img src="https://garden.example/offer.jpg" width="600" height="900" alt=""><br>Our offer') },
  { name: 'a picture and hidden text', into: 'template', rule: 'content/image-only', at: 'offer.jpg', plant: (source) => pictureOnly(source, `<img src="https://garden.example/offer.jpg" width="600" height="900" alt=""><span style="font-size:0">${'garden ferns soup '.repeat(30)}</span>`) },
  { name: 'a message of two slices', into: 'newsletter', rule: 'content/image-only', at: 'slice-1.jpg', plant: (source) => pictureOnly(source, '<img src="https://garden.example/slice-1.jpg" width="600" height="400" alt=""><img src="https://garden.example/slice-2.jpg" width="600" height="400" alt=""><a href="https://garden.example/u/7c1f0a">Unsubscribe</a>') },
]);

const html = planted({ family: 'HTML', rule: 'html/valid' }, [
  { name: 'a table that is not closed', into: 'template', at: '<table id="inner"', plant: (source) => swap(source, PARAGRAPH, `<table id="inner" role="presentation"><tr><td>Soup</td></tr>\n${PARAGRAPH}`) },
  { name: 'a ghost table that is not closed', into: 'template', at: '<!--[if mso]><table', plant: (source) => swap(source, '<!--[if mso]></td></tr></table><![endif]-->', '') },
  { name: 'a stray end tag', into: 'template', at: 'until three.</span>', plant: (source) => swap(source, 'until three. Dogs', 'until three.</span> Dogs') },
  { name: 'tags that overlap', into: 'newsletter', at: '<b>soup <i>until', plant: (source) => swap(source, '<p>The café beside the pond serves soup until three.', '<p>The café beside the pond serves <b>soup <i>until</b> three</i>.') },
  { name: 'an attribute twice', into: 'template', at: 'class="button" class="wide"', plant: (source) => swap(source, '<a class="button"', '<a class="button" class="wide"') },
  { name: 'an id twice', into: 'template', at: '<p id="top"', plant: (source) => swap(swap(source, '<p>The fern house', '<p id="top">The fern house'), '<h1 style', '<h1 id="top" style') },
  { name: 'a quote that is not closed', into: 'template', at: 'tickets>Get', plant: (source) => swap(source, 'https://garden.example/tickets">Get', 'https://garden.example/tickets>Get') },
  { name: 'a link that is not closed', into: 'newsletter', at: 'Get your ticket', plant: (source) => swap(source, 'Get your ticket</a>', 'Get your ticket') },
  { name: 'a div that is not closed', into: 'template', at: '<div class="wide">', plant: (source) => swap(source, PARAGRAPH, `<div class="wide">\n${PARAGRAPH}`) },
  { name: 'attributes without a space between them', into: 'newsletter', at: 'height="40"alt', plant: (source) => swap(source, 'height="40" alt', 'height="40"alt') },
]);

const subject = (text: string) => (source: string): string => swap(source, 'Subject: Spring opens on Saturday, with the new fern house', `Subject: ${text}`);
const SHOUT = 'COME TO THE GARDEN TODAY BECAUSE EVERYTHING MUST LEAVE BEFORE WINTER AND PRICES NEVER WERE THIS LOW ANYWHERE ELSE THIS YEAR. BRING YOUR FRIENDS AND NEIGHBOURS AND SAVE WITH EVERY SINGLE PLANT THAT LEAVES OUR GREENHOUSE BEFORE SUNDAY EVENING.';

const caps = planted({ family: 'capitals', rule: 'content/all-caps' }, [
  { name: 'a shouting subject', into: 'newsletter', at: 'Subject:', plant: subject('SPRING OPENS THIS SATURDAY MORNING') },
  { name: 'a shouting subject in an encoded word', into: 'newsletter', at: 'Subject:', plant: subject(`=?utf-8?B?${Buffer.from('FRÜHLING BEGINNT DIESEN SAMSTAG').toString('base64')}?=`) },
  { name: 'a shouting subject in Greek', into: 'newsletter', at: 'Subject:', plant: subject('Η ΑΝΟΙΞΗ ΑΡΧΙΖΕΙ ΤΟ ΣΑΒΒΑΤΟ ΤΟ ΠΡΩΙ') },
  { name: 'a shouting subject in Cyrillic', into: 'newsletter', at: 'Subject:', plant: subject('ВЕСНА НАЧИНАЕТСЯ В ЭТУ СУББОТУ УТРОМ') },
  { name: 'a folded shouting subject', into: 'newsletter', at: 'Subject:', plant: subject('SPRING OPENS THIS SATURDAY\n WITH EVERYTHING REDUCED') },
  { name: 'a shouting subject behind Re:', into: 'newsletter', at: 'Subject:', plant: subject('Re: SPRING OPENS THIS SATURDAY MORNING') },
  { name: 'a shouting body in HTML', into: 'template', at: 'COME TO THE', plant: (source) => swap(source, PARAGRAPH, `<p>${SHOUT}</p>`) },
  { name: 'a shouting body in a message', into: 'newsletter', at: '<p>COME TO THE', plant: (source) => swap(source, PARAGRAPH, `<p>${SHOUT}</p>`) },
  { name: 'a shouting plain text', into: 'receipt', at: 'COME TO THE', plant: (source) => swap(source, 'Order 2026-4471, 2 x', `${SHOUT}\n\nOrder 2026-4471, 2 x`) },
  { name: 'a shouting body in Russian', into: 'template', at: 'ПРИХОДИТЕ', plant: (source) => swap(source, PARAGRAPH, `<p>${'ПРИХОДИТЕ СЕГОДНЯ ПОТОМУ ЧТО ЗАВТРА БУДЕТ ПОЗДНО ВСЕ РАСТЕНИЯ УХОДЯТ '.repeat(5)}</p>`) },
]);

const POST = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click\n';
const LIST = 'List-Unsubscribe: <https://garden.example/u/7c1f0a>, <mailto:leave@garden.example?subject=7c1f0a>';
const noLink = (source: string): string => swap(source, FOOTER, '<p>You get this because you asked for our news.</p>');
const noTextLink = (source: string): string => swap(source, 'You get this because you asked for our news. To stop it:\nhttps://garden.example/u/7c1f0a\n', 'You get this because you asked for our news.\n');

const leaving = planted({ family: 'unsubscribe', kind: 'bulk' }, [
  { name: 'no link in the body', rule: 'unsubscribe/link-required', into: 'newsletter', at: '</body>', plant: (source) => noTextLink(noLink(source)) },
  { name: 'no link in a template', rule: 'unsubscribe/link-required', into: 'template', at: '</body>', plant: noLink },
  { name: 'a link nobody sees', rule: 'unsubscribe/link-required', into: 'template', at: '<div class="gone"', plant: (source) => swap(source, FOOTER, `<div class="gone" style="display:none">${FOOTER}</div>`) },
  { name: 'no List-Unsubscribe', rule: 'unsubscribe/list-unsubscribe-required', into: 'newsletter', at: 'From:', plant: (source) => swap(swap(source, `${LIST}\n`, ''), POST, '') },
  { name: 'no angle brackets', rule: 'unsubscribe/list-unsubscribe-syntax', into: 'newsletter', at: 'List-Unsubscribe:', plant: (source) => swap(source, LIST, 'List-Unsubscribe: https://garden.example/u/7c1f0a') },
  { name: 'two fields', rule: 'unsubscribe/list-unsubscribe-syntax', into: 'newsletter', at: 'List-Unsubscribe: <mailto', plant: (source) => swap(source, LIST, 'List-Unsubscribe: <https://garden.example/u/7c1f0a>\nList-Unsubscribe: <mailto:leave@garden.example>') },
  { name: 'no Post field', rule: 'unsubscribe/one-click', into: 'newsletter', at: 'List-Unsubscribe:', plant: (source) => swap(source, POST, '') },
  { name: 'another Post value', rule: 'unsubscribe/one-click', into: 'newsletter', at: 'List-Unsubscribe-Post:', plant: (source) => swap(source, POST, 'List-Unsubscribe-Post: One-Click\n') },
  { name: 'http instead of https', rule: 'unsubscribe/one-click', into: 'newsletter', at: 'List-Unsubscribe:', plant: (source) => swap(source, LIST, 'List-Unsubscribe: <http://garden.example/u/7c1f0a>') },
  { name: 'a signature that leaves the fields out', rule: 'unsubscribe/one-click', into: 'newsletter', at: 'DKIM-Signature:', plant: (source) => `DKIM-Signature: v=1; a=rsa-sha256; d=garden.example; s=s1; h=From:To:Subject:Date;\n bh=YWJj; b=YWJj\n${source}` },
]);

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
const EXE = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), Buffer.alloc(200)]);
const encryptedZip = (): Buffer => {
  const bytes = Buffer.from(zipSync({ 'list.txt': strToU8('prices of everything we grow') }, { level: 0 }));
  // General purpose bit 0 in the local and the central header: encrypted (APPNOTE 4.4.4).
  bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6);
  const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8);
  return bytes;
};

const attachments = planted({ family: 'attachments', into: 'receipt' }, [
  { name: 'a program', rule: 'attachment/blocked-type', at: 'filename="setup.exe"', plant: (source) => attach(source, 'setup.exe', 'application/octet-stream', EXE) },
  { name: 'a script in a zip', rule: 'attachment/blocked-type', at: 'filename="list.zip"', plant: (source) => attach(source, 'list.zip', 'application/zip', zipSync({ 'list.vbs': strToU8('x') })) },
  { name: 'a program called a picture', rule: 'attachment/type-mismatch', at: 'filename="photo.jpg"', plant: (source) => attach(source, 'photo.jpg', 'image/jpeg', EXE) },
  { name: 'a PDF called an image', rule: 'attachment/type-mismatch', at: 'filename="plan.png"', plant: (source) => attach(source, 'plan.png', 'image/png', PDF) },
  { name: 'two extensions', rule: 'attachment/deceptive-name', at: 'filename="plan.pdf.scr"', plant: (source) => attach(source, 'plan.pdf.scr', 'application/octet-stream', PDF) },
  { name: 'a name that runs backwards', rule: 'attachment/deceptive-name', at: 'filename*=', plant: (source) => attach(source, 'plan', 'application/octet-stream', PDF, 'attachment; filename*=utf-8\'\'plan%E2%80%AEfdp.txt') },
  { name: 'an encrypted zip', rule: 'attachment/encrypted-archive', at: 'filename="secret.zip"', plant: (source) => attach(source, 'secret.zip', 'application/zip', encryptedZip()) },
  { name: 'a macro document', rule: 'attachment/macro', at: 'filename="prices.docx"', plant: (source) => attach(source, 'prices.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>'), 'word/vbaProject.bin': strToU8('x') })) },
  { name: 'a zip that unpacks to a hundred megabytes', rule: 'attachment/archive-limit', at: 'filename="small.zip"', plant: (source) => attach(source, 'small.zip', 'application/zip', zipSync({ 'zeros.txt': new Uint8Array(120 * 1024 * 1024) }, { level: 9 })) },
  { name: 'an attachment that was forgotten', rule: 'attachment/mentioned-missing', at: 'are attached', plant: (source) => source.slice(0, source.indexOf('--b1\nContent-Type: application/pdf')) + source.slice(source.indexOf('--b1--')) },
]);

/** Bytes no compressor would make of text. */
const heavy = (megabytes: number): Buffer => Buffer.concat([PDF, Buffer.alloc(Math.round(megabytes * 1024 * 1024), 'pond ')]);
const fill = (kilobytes: number): string => Array.from({ length: kilobytes * 8 }, (_, index) => `<p style="margin:0 0 8px 0">Fern ${String(index).padStart(5, '0')} grows slowly in the cool house, in shade and wet, near the path that leads to the pond.</p>\n`).join('');

/** Where Gmail's 102 KB end, counted from the doctype with the line ends mail has (CRLF); the é before it are two bytes. */
const clipped = (source: string): number => {
  const start = source.indexOf('<!DOCTYPE');
  let end = start;
  for (let bytes = 0; bytes < 102 * 1024; end += 1) bytes += source[end] === '\n' || (source[end] ?? '') > '\u007f' ? 2 : 1;
  return end;
};

const sizes = planted({ family: 'size' }, [
  { name: 'too large for Gmail', rule: 'size/total', into: 'receipt', providers: ['gmail'], at: 'From:', plant: (source) => attach(source, 'book.pdf', 'application/pdf', heavy(120)) },
  { name: 'too large for Postmark', rule: 'size/total', into: 'receipt', service: 'postmark', at: 'From:', plant: (source) => attach(source, 'book.pdf', 'application/pdf', heavy(9)) },
  { name: 'too large for iCloud', rule: 'size/total', into: 'receipt', providers: ['icloud'], at: 'From:', plant: (source) => attach(source, 'book.pdf', 'application/pdf', heavy(24)) },
  { name: 'too large for a common server', rule: 'size/total-common', into: 'receipt', at: 'From:', plant: (source) => attach(source, 'book.pdf', 'application/pdf', heavy(8.5)) },
  { name: 'HTML that Gmail clips', rule: 'size/html-clip', into: 'template', at: clipped, plant: (source) => swap(source, PARAGRAPH, fill(125)) },
  { name: 'the same in a message', rule: 'size/html-clip', into: 'newsletter', at: clipped, plant: (source) => swap(source, PARAGRAPH, fill(125)) },
  { name: 'a data: image of 200 KB', rule: 'size/inline-images', into: 'template', at: 'src="data:image', plant: (source) => swap(source, LOGO, `<img src="data:image/png;base64,${Buffer.concat([png(120, 40), Buffer.alloc(200 * 1024, 7)]).toString('base64')}" width="120" height="40" alt="Kew Lane Garden">`) },
  { name: 'embedded images of 6 MB', rule: 'size/inline-images', into: 'receipt', at: 'filename="map.png"', plant: (source) => attach(source, 'map.png', 'image/png\nContent-ID: <map>', Buffer.concat([png(800, 600), Buffer.alloc(6 * 1024 * 1024, 9)]), 'inline; filename="map.png"') },
  { name: 'a header of 600 KB', rule: 'size/headers', into: 'receipt', at: 'X-Trace-0:', plant: (source) => Array.from({ length: 30 }, (_, index) => `X-Trace-${index}: ${'a'.repeat(70)}\n${' '.concat('b'.repeat(70), '\n').repeat(285)}`).join('') + source },
  { name: 'a field of 40 KB', rule: 'size/headers', into: 'receipt', at: 'X-Trace:', plant: (source) => `X-Trace: ${'a'.repeat(70)}\n${' '.concat('b'.repeat(70), '\n').repeat(600)}${source}` },
]);

/** Sixty defects, ten a family, and those of templates. */
export const defects: readonly Planted[] = [...images, ...html, ...caps, ...leaving, ...attachments, ...sizes, ...templates, ...mime, ...recipients, ...headerAddresses, ...links, ...headerFields, ...htmlDefects, ...contentSaid, ...contentSeenDefects];
