import { existsSync, readFileSync } from 'node:fs';
import { domainToUnicode } from 'node:url';
import { MailParser } from 'mailparser';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../src/message/address.ts';
import type { Header } from '../../src/message/header.ts';
import type { Part } from '../../src/message/part.ts';
import { emlReader } from '../../src/read/eml.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';

/**
 * Every message of the corpus is read here and by mailparser: text bodies part by part, From, Sender, Reply-To, To, Cc, Bcc and
 * Subject. What is made equal before they are compared, and why:
 * - Line ends, since mailparser turns CRLF into LF, and a byte order mark, which it leaves in the text.
 * - Bodies of blanks only: mailparser has the line end before a delimiter in an empty body (RFC 2046 §5.1.1 gives it to the delimiter).
 * - Runs of blanks in header values: mailparser makes one space of a fold, RFC 5322 §2.2.3 keeps the tab that was there.
 * - Punycode domains, which mailparser decodes and we leave as written.
 * - The second From, Sender, Reply-To or Subject: mailparser hides it.
 * - The inside of an attached message: mailparser reads it only where it is inline.
 */
const CORPUS = '../shared/corpora/eml';

const RAW_8BIT =
  'The header has bytes that are no UTF-8. mailparser replaces them by U+FFFD and so loses them; here they are read as windows-1252, which they are in most of these (in the CJK ones neither is right).';
const DIGEST = 'A part of multipart/digest without a type is a message/rfc822 (RFC 2046 §5.1.5). mailparser reads it as text/plain.';
const BAD_TYPE = 'A Content-Type without a subtype or with a wrong syntax means text/plain (RFC 2045 §5.2). mailparser makes an attachment of it.';
const NO_MULTIPART = 'text/html has a boundary parameter, which means nothing there (RFC 2046 §5.1.1). mailparser reads a multipart.';

/** Where the two do not agree, and who is right. A disagreement that ends has to go from here as well. */
const DISAGREEMENTS: Readonly<Record<string, string>> = {
  'apache__james-mime4j/core/src/test/resources/testmsgs/very-very-long-boundary.msg':
    'The boundary has 7,000 characters, RFC 2046 §5.1.1 allows 70. mailparser takes it; here it is a defect (missing-boundary) and no part is looked for.',
  'apache__spamassassin/t/data/nice/cjk/iso-2022-jp.2.eml':
    'EUC-JP declared as ISO-2022-JP, which has no 8-bit bytes. Here each is a fault; mailparser takes off the eighth bit and shows other characters.',
  'jhillyerd__enmime/testdata/low-quality/bad-header-start.raw':
    'The first line begins with a blank and continues nothing (RFC 5322 §2.2). mailparser reads it as From; here it is a malformed-field defect.',
  'apache__james-mime4j/core/src/test/resources/mimetools-testmsgs/multi-digest.msg': DIGEST,
  'apache__james-mime4j/core/src/test/resources/testmsgs/multipartdigestnestedemptyparts.msg': DIGEST,
  'apache__spamassassin/t/data/nice/cjk/big5-base64.1.eml': RAW_8BIT,
  'apache__spamassassin/t/data/nice/cjk/gb2312.1.eml': RAW_8BIT,
  'apache__spamassassin/t/data/spam/badctype1.eml': BAD_TYPE,
  'jhillyerd__enmime/testdata/parts/empty-ctype-bad-content.raw': BAD_TYPE,
  'nodemailer__mailparser/test/fixtures/spam.eml': NO_MULTIPART,
  'python__cpython/msg_02.txt': DIGEST,
  'python__cpython/msg_14.txt': BAD_TYPE,
  'python__cpython/msg_30.txt': DIGEST,
  'python__cpython/msg_34.txt': DIGEST,
  'python__cpython/msg_40.txt': NO_MULTIPART,
  'stalwartlabs__mail-parser/resources/eml/rfc/004.eml': DIGEST,
  'stalwartlabs__mail-parser/resources/eml/thirdparty/007.eml': DIGEST,
  'zbateson__mail-mime-parser/tests/_data/emails/github-102-01.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/github-102-02.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/invalid-charset.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m0001.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m0002.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m0003.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m0009.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m0023.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2004.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2005.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2006.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2007.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2008.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2009.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2010.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2011.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2012.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2013.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2014.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m2015.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m3007.txt.eml': RAW_8BIT,
  'zbateson__mail-mime-parser/tests/_data/emails/m4001.txt.eml': RAW_8BIT,
};

/** What the two are compared by. */
interface Reading { readonly texts: readonly string[]; readonly addresses: Readonly<Record<string, readonly string[]>>; readonly subject: string }

const ADDRESS_FIELDS = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc'];
const SINGLE_FIELDS: ReadonlySet<string> = new Set(['from', 'sender', 'reply-to']);

const unwrapped = (text: string): string => text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
const oneLine = (value: string): string => value.replaceAll(/\s+/g, ' ').trim();
const isRead = (type: string, text: string): boolean => (type === 'text/plain' || type === 'text/html') && text.trim() !== '';

const ours = async (path: string, bytes: Buffer): Promise<Reading> => {
  const message = await emlReader.read(new SourceFile(path, bytesSource(bytes)));
  const { header } = message;
  return {
    texts: textsOf(message),
    addresses: Object.fromEntries(ADDRESS_FIELDS.map((name) => [name, addressesOf(header, name).map(asLine)])),
    subject: oneLine(header.get('subject')?.value.value ?? ''),
  };
};

const textsOf = (part: Part): readonly string[] => {
  const { essence } = part.mediaType;
  if (essence === 'message/rfc822' && part.parts.length > 0) return [];
  const text = part.text?.value ?? '';
  return [...(isRead(essence, text) ? [`${essence} ${unwrapped(text)}`] : []), ...part.parts.flatMap((child) => textsOf(child))];
};

const addressesOf = (header: Header, name: string): readonly Address[] =>
  header.all(name).slice(0, SINGLE_FIELDS.has(name) ? 1 : undefined).flatMap(({ addresses }) => addresses);

const asLine = ({ name, address, domain }: Address): string => {
  const decoded = domain.startsWith('xn--') || domain.includes('.xn--') ? `${address.slice(0, -domain.length)}${domainToUnicode(domain)}` : address;
  return `${oneLine(name)} <${decoded}>`;
};

/** A node of the tree MailParser keeps. It is not in its types; that it is there is tested. */
interface Node {
  readonly contentType: string | false;
  readonly isAttachment?: boolean;
  readonly textContent?: string;
  readonly headers: ReadonlyMap<string, unknown>;
  readonly children: readonly Node[];
}
interface ParsedAddress { readonly name: string; readonly address?: string; readonly group?: readonly ParsedAddress[] }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'headers' in value && 'children' in value;
const isAddressObject = (value: unknown): value is { readonly value: readonly ParsedAddress[] } =>
  typeof value === 'object' && value !== null && 'value' in value && Array.isArray(value.value);

const mailparserTree = async (bytes: Buffer): Promise<Node> =>
  new Promise((resolve, reject) => {
    const parser = new MailParser({ skipTextToHtml: true, skipHtmlToText: true, skipImageLinks: true, skipTextLinks: true });
    parser.on('error', reject);
    parser.on('data', (data) => {
      if (data.type !== 'attachment') return;
      data.content.on('end', () => { data.release?.(); });
      data.content.resume();
    });
    parser.on('end', () => {
      const tree: unknown = Reflect.get(parser, 'tree');
      if (isNode(tree)) resolve(tree);
      else reject(new Error('MailParser has no tree any more'));
    });
    parser.end(bytes);
  });

const theirs = async (bytes: Buffer): Promise<Reading> => {
  const tree = await mailparserTree(bytes);
  const subject = tree.headers.get('subject');
  return {
    texts: nodeTexts(tree),
    addresses: Object.fromEntries(ADDRESS_FIELDS.map((name) => [name, [tree.headers.get(name) ?? []].flat().flatMap((found) => (isAddressObject(found) ? found.value.flatMap(parsedLines) : []))])),
    subject: typeof subject === 'string' ? oneLine(subject) : '',
  };
};

const nodeTexts = ({ contentType, isAttachment = false, textContent = '', children }: Node): readonly string[] => {
  if (contentType === 'message/rfc822') return [];
  const type = String(contentType);
  return [...(!isAttachment && isRead(type, textContent) ? [`${type} ${unwrapped(textContent)}`] : []), ...children.flatMap((child) => nodeTexts(child))];
};

const parsedLines = ({ name, address = '', group }: ParsedAddress): readonly string[] => {
  if (group !== undefined) return group.flatMap(parsedLines);
  return address === '' ? [] : [`${oneLine(name)} <${address}>`];
};

describe.skipIf(!existsSync(CORPUS))(`mailparser on the messages of ${CORPUS}${existsSync(CORPUS) ? '' : ' (skipped: not there)'}`, () => {
  // The .html files are expected results that lie between the messages.
  const paths = existsSync(CORPUS) ? globSync('**/*', { cwd: CORPUS, dot: true, ignore: ['**/*.html'] }).toSorted() : [];

  it('finds the corpus', () => {
    expect(paths.length).toBeGreaterThan(600);
  });

  it('agrees but where it is listed', async () => {
    const disagree: Record<string, { ours: Reading; theirs: Reading }> = {};
    for (const path of paths) {
      const bytes = readFileSync(`${CORPUS}/${path}`);
      const readings = { ours: await ours(path, bytes), theirs: await theirs(bytes) };
      if (JSON.stringify(readings.ours) !== JSON.stringify(readings.theirs)) disagree[path] = readings;
    }
    const unlisted = Object.entries(disagree).filter(([path]) => !(path in DISAGREEMENTS));
    expect(unlisted).toEqual([]);
    expect(Object.keys(DISAGREEMENTS).filter((path) => !(path in disagree))).toEqual([]);
  });
});
