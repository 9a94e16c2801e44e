import { openStream } from '../files/byte-sources.ts';
import type { OpenSource } from '../files/byte-sources.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Envelope } from '../rule.ts';
import { envelopeOf, wireStream } from './built-message.ts';
import type { BuiltMessage } from './built-message.ts';
import type { MailObject } from './mail-object.ts';

interface Built { readonly message: BuiltMessage }
interface Transporter { sendMail(mail: MailObject): Promise<Built> }
type Send = (mail: Built, callback: (error: null, info: Built) => void) => void;
interface Nodemailer { readonly createTransport: (transport: { readonly name: string; readonly version: string; readonly send: Send }) => Transporter }

/** A message object, built by nodemailer as it would be sent, and who gets it. What nodemailer cannot build (a file that is gone) it rejects. */
export const buildMail = async (mail: MailObject, signal: AbortSignal | undefined): Promise<OpenSource & { readonly envelope: Envelope }> => {
  const { createTransport } = await loadNodemailer();
  // Through a transport, not the composer alone: only so `list`, `priority` and `attachDataUrls` are looked at.
  const transporter = createTransport({ name: 'sendlint', version: '1.0.0', send: (built, callback) => { callback(null, { message: built.message }); } });
  const { message } = await transporter.sendMail(mail);
  return { ...await openStream(wireStream(message), signal), envelope: envelopeOf(message) };
};

const loadNodemailer = async (): Promise<Nodemailer> => {
  try {
    return await import('nodemailer');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') throw new ConfigError('nodemailer is not installed, and a message object needs it to be built: npm install --save-dev nodemailer');
    throw error;
  }
};
