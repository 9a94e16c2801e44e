import type { Readable } from 'node:stream';
import type { Envelope } from '../rule.ts';

/** What nodemailer made of a message (its `MimeNode`), as far as it is used here. */
export interface BuiltMessage {
  /** Which line ends it is written with; those of the texts it was made of where nothing is said. */
  newline?: string | undefined;
  createReadStream(options?: object): Readable;
  getEnvelope(): { readonly from: string | false; readonly to: readonly string[] };
  setRaw(raw: Readable): unknown;
  /** Set when it was written once: its parts are written behind what `setRaw` was given, too. */
  multipart?: string | false | undefined;
  /** What other plugins gave to `transform()` and `processFunc()`. */
  readonly _transforms?: unknown[];
  readonly _processFuncs?: unknown[];
}

/** The message as a server gets it. A line that ends with LF alone never leaves nodemailer so: each of its transports writes CRLF (RFC 5321 §2.3.8). */
export const wireStream = (message: BuiltMessage): Readable => {
  const { newline } = message;
  message.newline = '\r\n';
  try {
    return message.createReadStream();
  } finally {
    message.newline = newline;
  }
};

/** Who gets it, Bcc too: nodemailer leaves that field out of the message. */
export const envelopeOf = (message: BuiltMessage): Envelope => {
  const { from, to } = message.getEnvelope();
  return { from: from === false ? '' : from, to };
};
