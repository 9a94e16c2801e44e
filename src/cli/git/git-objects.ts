import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { ConfigError } from '../../config/config-error.ts';

/** The contents of a git repository, by their ids. */
export interface GitObjects {
  /** One at a time: the next is asked for when the last was read to its end. `name` is the file's, from the top of the repository. */
  read(id: string, name: string): Promise<Readable>;
  close(): void;
}

interface Place { readonly cwd: string; readonly env: NodeJS.ProcessEnv }

const LF = 10;

/** Reads with one process however many there are; it begins with the first. */
export const gitObjects = (place: Place): GitObjects => {
  let batch: Batch | undefined;
  return {
    read: async (id, name) => {
      batch ??= new Batch(place);
      const content = batch.contentOf(id);
      const { value: head = Buffer.alloc(0) } = await content.next();
      // What git holds of a file in LFS only says where the file is: the filter that makes a checkout makes it here too.
      if (head.subarray(0, LFS.length).toString('latin1') === LFS) {
        for await (const rest of content) void rest;
        return filtered(id, name, place);
      }
      return Readable.from(joined(head, content));
    },
    close: () => { batch?.end(); },
  };
};

const LFS = 'version https://git-lfs.github.com/spec/';

async function* joined(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

const filtered = (id: string, name: string, { cwd, env }: Place): Readable => {
  const child = spawn('git', ['cat-file', '--filters', `--path=${name}`, id], { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
  child.on('error', (error) => { child.stdout.destroy(error); });
  return child.stdout;
};

/** `git cat-file --batch`: an id and a line feed go in; a line with the size, the bytes and a line feed come out. */
class Batch {
  readonly #child;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor({ cwd, env }: Place) {
    this.#child = spawn('git', ['cat-file', '--batch'], { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.on('error', (error) => { this.#child.stdout.destroy(error); });
    // It may end before it was asked all; that is told where its answer is missing.
    this.#child.stdin.on('error', () => {});
    this.#chunks = this.#child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async *contentOf(id: string): AsyncGenerator<Buffer, undefined> {
    this.#child.stdin.write(`${id}\n`);
    const [, size] = / blob (\d+)$/u.exec(await this.#line()) ?? [];
    if (size === undefined) throw new ConfigError('git does not have what is staged.');
    for (let left = Number(size); left > 0;) {
      const bytes = await this.#some(left);
      left -= bytes.length;
      yield bytes;
    }
    await this.#some(1);
    return undefined;
  }

  end(): void {
    this.#child.kill();
  }

  async #line(): Promise<string> {
    const bytes: number[] = [];
    for (;;) {
      const [byte = LF] = await this.#some(1);
      if (byte === LF) return Buffer.from(bytes).toString('latin1');
      bytes.push(byte);
    }
  }

  /** From 1 to `most` bytes. */
  async #some(most: number): Promise<Buffer> {
    if (this.#rest.length === 0) {
      const { value, done } = await this.#chunks.next();
      if (done) throw new ConfigError('git ended before it had told what is staged.');
      this.#rest = value;
    }
    const bytes = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(most);
    return bytes;
  }
}
