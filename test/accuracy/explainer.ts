import { readFile } from 'node:fs/promises';
import type { Message } from 'sendlint';
import { emlReader } from '../../src/read/eml.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import type { Difference } from './difference.ts';

/** Finds what explains a disagreement in a message; the message is read once for all that is asked of it in a row. */
export const explainer = (): ((path: string, candidates: readonly Difference[]) => Promise<Difference | undefined>) => {
  const known = new Map<string, { readonly message: Message; readonly source: string }>();
  return async (path, candidates) => {
    if (candidates.length === 0) return undefined;
    const { message, source } = known.get(path) ?? await read(path);
    known.set(path, { message, source });
    return candidates.find((candidate) => candidate.holds(message, source));
  };
};

const LF = 10;

const read = async (path: string): Promise<{ readonly message: Message; readonly source: string }> => {
  const file = await readFile(path);
  const bytes = file.subarray(0, 5).toString('latin1') === 'From ' ? file.subarray(file.indexOf(LF) + 1) : file;
  const message = await emlReader.read(new SourceFile(path, bytesSource(bytes)));
  if (message.type !== 'message') throw new Error(`${path} is no message.`);
  return { message: message as Message, source: bytes.toString('latin1') };
};
