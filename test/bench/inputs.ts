import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { globSync } from 'tinyglobby';

const WORDS = 'our garden opens again this spring and we would like to show you what has grown since then with new paths quiet corners and a small café beside the pond where people meet'.split(' ');

/** A sentence that differs with `seed`, so that no cache meets the same text twice. */
const sentence = (seed: number): string => {
  const words = Array.from({ length: 14 }, (_, index) => WORDS[(seed * 7 + index * (1 + (seed % 5))) % WORDS.length] ?? 'and');
  return `${words.join(' ')} ${seed}.`.replace(/^./u, (first) => first.toUpperCase());
};

const row = (seed: number): string => `
      <tr>
        <td align="left" valign="top" style="padding:12px 24px;font-family:Arial,Helvetica,sans-serif;font-size:${14 + (seed % 3)}px;line-height:22px;color:#333333;">
          <a href="https://garden.example/visit?item=${seed}" style="color:#1155cc;text-decoration:underline;">${sentence(seed + 1)}</a>
          <p style="margin:0 0 12px 0;">${sentence(seed)} ${sentence(seed + 2)}</p>
          <img src="https://garden.example/i/${seed}.png" width="24" height="24" alt="Leaf" style="display:block;border:0;">
        </td>
      </tr>`;

const HEAD = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Garden news</title>
<style>
body { margin: 0; background: #f4f4f4; }
.card { background-color: #ffffff; border-radius: 4px; }
@media only screen and (max-width: 480px) { .card { width: 100% !important; } td { padding: 8px !important; } }
</style>
</head>
<body>
<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0">
  <tbody>`;
const FOOT = `
      <tr><td style="font-size:12px;">You get this because you asked for it. <a href="https://garden.example/unsubscribe?u=1">Unsubscribe</a>, Garden Ltd, 1 Pond Lane, Kew TW9 3AB.</td></tr>
  </tbody>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`;

/** A clean newsletter template of about so many kilobytes. */
export const template = (kilobytes: number): string => {
  let rows = '';
  for (let seed = 1; HEAD.length + rows.length + FOOT.length < kilobytes * 1024; seed += 1) rows += row(seed);
  return HEAD + rows + FOOT;
};

/** The same as a Handlebars template of six tags a kilobyte, as many as the most tagged real one has: in URLs, attributes and texts, and around rows. */
export const taggedTemplate = (kilobytes: number): string =>
  template(kilobytes)
    .replaceAll('https://garden.example/visit', '{{ site }}/visit')
    .replaceAll('alt="Leaf"', 'alt="{{ leaf.name }}"')
    .replaceAll('      <tr>\n', '      {{#if visible}}\n      <tr>\n')
    .replaceAll('      </tr>', '      </tr>\n      {{/if}}')
    .replaceAll('</p>\n', ' {{ price }}</p>\n');

/** The same with a dozen structural defects, spread over it. */
export const brokenTemplate = (kilobytes: number): string =>
  template(kilobytes).split('</tr>').map((piece, index) => (index % 9 === 4 ? piece.replace('</p>', '</b></p>').replace('</a>', '') : piece)).join('</tr>');

/** A message with text, HTML and two small images: about `kilobytes` on the wire. */
export const message = (kilobytes: number): string => messageWith(template(Math.round(kilobytes * 0.6)), Math.round(kilobytes * 0.12 * 1024));

const headerOf = (boundary: string): string => [
  'From: Garden News <news@garden.example>', 'To: Ada Reader <ada@reader.example>', 'Subject: What grows this spring',
  'Date: Mon, 23 Nov 2026 10:00:00 +0000', 'Message-ID: <spring.1@garden.example>', 'MIME-Version: 1.0',
  'List-Unsubscribe: <https://garden.example/u/1>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  `Content-Type: multipart/mixed; boundary="${boundary}"`, '', '',
].join('\r\n');

const base64Lines = (bytes: Uint8Array): string => (Buffer.from(bytes).toString('base64').match(/.{1,76}/gu) ?? []).join('\r\n');
const noise = (size: number, seed: number): Uint8Array => Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * seed) & 0xff);

const messageWith = (html: string, imageSize: number): string => {
  const quoted = html.replaceAll('=', '=3D').replaceAll('é', '=C3=A9').split('\n').map((line) => (line.match(/.{1,70}/gu) ?? ['']).join('=\r\n')).join('\r\n');
  const text = Array.from({ length: 40 }, (_, index) => sentence(index)).join('\r\n');
  const image = (name: string): string => `--outer\r\nContent-Type: image/png; name="${name}"\r\nContent-ID: <${name}>\r\nContent-Disposition: inline; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(Buffer.concat([PNG, noise(imageSize, 7)]))}\r\n`;
  return `${headerOf('outer')}--outer\r\nContent-Type: multipart/alternative; boundary="inner"\r\n\r\n--inner\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n--inner--\r\n${image('one.png')}${image('two.png')}--outer--\r\n`;
};

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000010000000100806000000', 'hex');

/** Writes a message with one attachment of so many megabytes (0 for none) and a text or HTML body. */
export const writeLargeMessage = async (path: string, megabytes: number, body: 'text' | 'html'): Promise<void> => {
  const out = createWriteStream(path);
  const content = body === 'html' ? template(20) : Array.from({ length: 60 }, (_, index) => sentence(index)).join('\r\n');
  out.write(`${headerOf('outer')}--outer\r\nContent-Type: text/${body === 'html' ? 'html' : 'plain'}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${content.replaceAll(/\r?\n/gu, '\r\n')}\r\n`);
  if (megabytes > 0) {
    out.write('--outer\r\nContent-Type: application/pdf; name="report.pdf"\r\nContent-Disposition: attachment; filename="report.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n');
    const first = Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(57 * 1000 - 9, 3)]);
    const chunk = `${base64Lines(noise(57 * 1000, 5))}\r\n`;
    out.write(`${base64Lines(first)}\r\n`);
    for (let written = 57_000; written < megabytes * 1024 * 1024; written += 57_000) if (!out.write(chunk)) await once(out, 'drain');
  }
  out.end('--outer--\r\n');
  await once(out, 'finish');
};

/** Where real mail may be; nothing of it is part of the project. */
const CORPORA = '../shared/corpora';

/** One hundred templates in a folder: real ones where they are at hand, else our own. */
export const hundredTemplates = (folder: string): { readonly files: readonly string[]; readonly from: string } => {
  const real = existsSync(`${CORPORA}/templates`) ? globSync(`${CORPORA}/templates/**/*.{html,htm}`, { expandDirectories: false }).toSorted() : [];
  const step = Math.max(1, Math.floor(real.length / 100));
  const chosen = real.filter((_, index) => index % step === 0).slice(0, 100);
  mkdirSync(folder, { recursive: true });
  const texts = chosen.length === 100 ? chosen.map((path) => readFileSync(path)) : Array.from({ length: 100 }, (_, index) => Buffer.from(template(8 + (index % 40))));
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${String(index).padStart(3, '0')}.html`), text);
  return { files: readdirSync(folder).map((name) => join(folder, name)), from: chosen.length === 100 ? 'real templates' : 'templates made here' };
};

/** Up to a thousand messages: real ones where they are at hand (`.cache/mail` first), else our own. */
export const thousandMessages = (): { readonly messages: readonly Buffer[]; readonly from: string } => {
  const files = ['.cache/mail', `${CORPORA}/eml`].filter((folder) => existsSync(folder)).flatMap((folder) => globSync(`${folder}/**/*`, { ignore: ['**/*.md'], expandDirectories: false }).toSorted());
  const messages = files.slice(0, 1000).map((path) => readFileSync(path));
  if (messages.length >= 500) return { messages, from: 'real messages' };
  return { messages: Array.from({ length: 1000 }, (_, index) => Buffer.from(message(4 + (index % 20)))), from: 'messages made here' };
};
