import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/message/message.ts';
import type { Part } from '../../src/message/part.ts';
import { emlReader } from '../../src/read/eml.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import type { ByteSource } from '../../src/source/source-file.ts';
import { toFile } from '../../src/source/source-text.ts';
import { ownTime } from '../own-time.ts';

const read = async (source: ByteSource): Promise<Message> => {
  const message = await emlReader.read(new SourceFile('huge.eml', source));
  if (message.type !== 'message') throw new Error('a message was expected');
  return message as Message;
};
const readText = (text: string): Promise<Message> => read(bytesSource(Buffer.from(text, 'latin1')));
const codes = ({ defects }: Part): readonly string[] => [...new Set(defects.map(({ code }) => code))];

const countParts = (root: Part): number => {
  const stack = [root];
  let count = 0;
  for (let part = stack.pop(); part; part = stack.pop()) {
    count += 1;
    stack.push(...part.parts);
  }
  return count;
};

/** A file made of `head`, then `line` over and over up to `size` bytes, none of it in memory. */
const endless = (head: string, line: string, size: number): ByteSource => ({
  size,
  read: (start, end) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(end, size) - start));
    for (let at = 0; at < bytes.length; at += 1) {
      const place = start + at;
      bytes[at] = place < head.length ? head.charCodeAt(place) : line.charCodeAt((place - head.length) % line.length);
    }
    return Promise.resolve(bytes);
  },
});

const smallParts = (count: number): string => `Content-Type: multipart/mixed; boundary=b\n\n${'--b\nSubject: a\n\nx\n'.repeat(count)}--b--\n`;

/** The fastest of seven readings, in milliseconds. */
/** Microseconds of this process: another may be at work beside it. */
const time = async (count: number): Promise<number> => {
  const source = smallParts(count);
  const times = [];
  for (let run = 0; run < 7; run += 1) {
    const before = process.cpuUsage();
    await readText(source);
    const { user, system } = process.cpuUsage(before);
    times.push(user + system);
  }
  return Math.min(...times);
};

describe('limits', () => {
  it('reads 5,000 parts of 100,000, and says so', async () => {
    const message = await readText(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}--b--\n`);
    expect(countParts(message)).toBe(LIMITS.parts);
    expect(codes(message)).toEqual(['too-many-parts']);
  });

  it('reads 200 levels of 100,000 nested multiparts, and says so', async () => {
    const levels = Array.from({ length: 100_000 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`);
    const message = await readText(levels.join(''));
    expect(countParts(message)).toBe(LIMITS.depth + 1);
    expect(codes(message)).toContain('too-deep');
  });

  it('reads 200 levels of 100,000 nested messages, and says so', async () => {
    const message = await readText('Content-Type: message/rfc822\n\n'.repeat(100_000));
    expect(countParts(message)).toBe(LIMITS.depth + 1);
    expect(codes(message)).toEqual(['too-deep']);
  });

  it('cuts a header of 3 MB after 1 MB, and still finds body and parts', async () => {
    const header = `Subject: a\nContent-Type: multipart/mixed; boundary=b\n${`X-Long: ${'y'.repeat(1000)}\n`.repeat(3000)}`;
    const message = await readText(`${header}\n--b\n\none\n--b--\n`);
    expect(codes(message)).toEqual(['header-too-large']);
    expect(message.header.fields.length).toBeLessThan(1100);
    expect(message.parts.map(({ text }) => text?.value)).toEqual(['one']);
  });

  it('reads a header of 1 MB whole', async () => {
    const message = await readText(`${`X-Long: ${'y'.repeat(1000)}\n`.repeat(1030)}\nbody`);
    expect(codes(message)).toEqual([]);
    expect(message.header.fields).toHaveLength(1030);
    expect(message.text?.value).toBe('body');
  });

  it('holds little of a file of 200 MB that is one line', async () => {
    const before = process.memoryUsage().rss;
    const message = await read(endless('', 'x', 200_000_000));
    expect(codes(message)).toContain('header-too-large');
    expect(message.body.encodedSize).toBe(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(120e6);
  });

  it('keeps 4 MB of a text of 100 MB, and measures all of it', async () => {
    const head = 'Content-Type: text/plain\n\n';
    const message = await read(endless(head, 'hello world\n', 100_000_000));
    expect(codes(message)).toEqual(['text-too-large']);
    expect(message.text?.value).toHaveLength(LIMITS.text);
    expect(message.body.encodedSize).toBe(100_000_000 - head.length);
    expect(message.body.decodedSize).toBe(100_000_000 - head.length);
    expect(toFile(message.defects[0]?.span ?? message.span)).toMatchObject({ start: head.length + LIMITS.text, end: 100_000_000 });
  });

  it('reads HTML as far as the tags of the message are allowed, whichever part they are in', async () => {
    const page = `--b\nContent-Type: text/html\n\n${'<p>'.repeat(60_000)}\n`;
    const message = await readText(`Content-Type: multipart/mixed; boundary=b\n\n${page}${page}--b--\n`);
    const [first, second] = message.parts.map(({ text }) => text?.value.length);
    expect([first, second]).toEqual([180_000, 120_000]);
    expect(codes(message)).toEqual(['too-many-tags']);
  });

  it('takes a file that is shorter than its size says', async () => {
    const bytes = Buffer.from('Subject: a\n\nbody');
    const message = await read({ size: 1_000_000, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) });
    expect(message.text?.value).toBe('body');
  });

  it('takes twice the parts in about twice the time', { retry: 2 }, async () => {
    await time(1000);
    const once = await time(2000);
    expect((await time(4000)) / once).toBeLessThan(4);
  });
});

describe('hostile delimiters', () => {
  it.each([
    ['dashes', '-'.repeat(3_000_000)],
    ['empty delimiters', '\n--'.repeat(1_000_000)],
    ['almost delimiters', `\n--b${' '.repeat(20)}x`.repeat(100_000)],
    ['long almost delimiters', `\n--b${' '.repeat(5000)}`.repeat(600)],
    ['delimiters of an outer multipart', '\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n'.repeat(20_000)],
  ])('%s are read in good time', async (_, body) => {
    const start = ownTime();
    const message = await readText(`Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${body}\n--b--\n`);
    expect(message.parts.length).toBeGreaterThan(0);
    expect(ownTime() - start).toBeLessThan(5000);
  });
});
