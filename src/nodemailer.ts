import { Readable } from 'node:stream';
import { envelopeOf, wireStream } from './build/built-message.ts';
import type { BuiltMessage } from './build/built-message.ts';
import { LintError } from './build/lint-error.ts';
import { openStream } from './files/byte-sources.ts';
import type { OpenSource } from './files/byte-sources.ts';
import { createLinter } from './index.ts';
import type { ByteSource, Config, LinterOptions, LintResult, Plugin, Severity } from './index.ts';

export { ConfigError } from './config/config-error.ts';
export { LintError } from './build/lint-error.ts';
export type { LintResult } from './index.ts';

/** What refuses a message, how it is called, and who is told what was found. */
export interface LintPluginOptions extends LinterOptions {
  /** A finding as severe as that keeps the message from being sent; `error` where nothing is said. */
  readonly failOn?: Severity;
  /** How the message is called: overrides of the configuration go by it. `message.eml` where nothing is said. */
  readonly path?: string;
  /** Told of every message, before it is sent or refused. What it throws refuses the message. */
  readonly onResult?: (result: LintResult) => void | Promise<void>;
}

/** A message on its way through nodemailer (its `MailMessage`), as far as it is used here. */
export interface MailInTransit { readonly message: BuiltMessage; readonly data: { readonly signal?: unknown } }
/** A plugin of nodemailer for the step `stream`. */
export type LintPlugin = (mail: MailInTransit, callback: (error?: Error | null) => void) => void;

/** Open files of large messages that nobody sent after all: a connection may fail before the message is asked for. */
const forgotten = new FinalizationRegistry<OpenSource>(({ close }) => { void close(); });

/**
 * Lints each message as nodemailer built it and lets it go on, the same bytes, or refuses it with a LintError:
 * `transporter.use('stream', lint({ extends: ['transactional'] }))`. What another plugin changes after it is not seen: it is used last.
 */
export const lint = <const Plugins extends readonly Plugin[] = []>(config?: Config<Plugins>, { failOn = 'error', path, onResult, ...linterOptions }: LintPluginOptions = {}): LintPlugin => {
  const linter = createLinter(config, linterOptions);
  const judge = async ({ message, data }: MailInTransit): Promise<void> => {
    const signal = data.signal instanceof AbortSignal ? data.signal : undefined;
    const opened = await openStream(wireStream(message), signal);
    try {
      const result = await linter.check(opened.source, { failOn, envelope: envelopeOf(message), ...(path !== undefined && { path }), ...(signal && { signal }) });
      await onResult?.(result);
    } catch (error) {
      await opened.close();
      if (error instanceof LintError) await onResult?.(error.result);
      throw error;
    }
    handOn(message, opened);
  };
  // Outside of the promise: what nodemailer or the caller throws later is not ours to catch.
  return (mail, callback) => { judge(mail).then(() => setImmediate(callback), (error: Error) => setImmediate(callback, error)); };
};

/** From now on the message is the bytes that were linted: an attachment may be a stream that can be read but once, or a file that changes. */
const handOn = (message: BuiltMessage, opened: OpenSource): void => {
  const createReadStream = message.createReadStream.bind(message);
  forget(message);
  forgotten.register(message, opened, message);
  message.multipart = false;
  let sent = false;
  // Not `setRaw` once: a pool that loses its connection asks again.
  message.createReadStream = (options) => {
    message.setRaw(Readable.from(sent ? gone() : chunksOf(opened.source), { objectMode: false }));
    const stream = createReadStream(options);
    stream.once('close', () => {
      if (!stream.readableDidRead || sent) return;
      sent = true;
      forgotten.unregister(message);
      void opened.close();
    });
    return stream;
  };
};

/** What other plugins put into the way has been gone through: it must not be done twice. */
const forget = ({ _transforms, _processFuncs }: BuiltMessage): void => { for (const done of [_transforms, _processFuncs]) done?.splice(0); };

const CHUNK = 1 << 16;

const chunksOf = async function* (source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < source.size; start += CHUNK) yield source.read(start, Math.min(start + CHUNK, source.size));
};

// oxlint-disable-next-line require-yield -- a stream that only fails
const gone = async function* (): AsyncGenerator<Uint8Array> { throw new Error('The message has been read already; its bytes are not kept.'); };
