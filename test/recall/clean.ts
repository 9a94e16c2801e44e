import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(`test/messages/clean/${name}`, 'utf8');

/** The clean messages and the clean template that defects are planted into, one at a time. */
export const clean = {
  /** A bulk message: text and HTML, all that mailbox providers ask of a newsletter. */
  newsletter: read('newsletter.eml'),
  /** A receipt with a PDF: nobody may ask it for an unsubscribe link. */
  receipt: read('receipt.eml'),
  /** The HTML of the newsletter as a template of its own. */
  template: read('newsletter.eml').split(/^--=_spring.*\n/mu)[2]?.split('\n\n').slice(1).join('\n\n') ?? '',
} as const;

export type CleanName = keyof typeof clean;

/** An attachment as a part of the receipt, before its closing delimiter. */
export const attach = (message: string, name: string, type: string, bytes: Uint8Array, disposition = `attachment; filename="${name}"`): string => {
  const lines = Buffer.from(bytes).toString('base64').match(/.{1,76}/gu) ?? [];
  const part = `--b1\nContent-Type: ${type}\nContent-Disposition: ${disposition}\nContent-Transfer-Encoding: base64\n\n${lines.join('\n')}\n`;
  return message.replace('--b1--', `${part}--b1--`);
};

/** Replaces a stretch that must be there: a plant that changed nothing would be found by nobody. */
export const swap = (source: string, from: string, to: string): string => {
  if (!source.includes(from)) throw new Error(`The clean source has no ${JSON.stringify(from)}.`);
  return source.replace(from, () => to);
};
