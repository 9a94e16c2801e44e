import { bytesSource, SourceFile } from '../source/source-file.ts';
import type { ByteSource } from '../source/source-file.ts';

/** A message or a template: its bytes, its text (taken as UTF-8), or a source to read it from. */
export type Source = Uint8Array | string | ByteSource;

/** How a message is called that came without a name. */
export const MESSAGE_NAME = 'message.eml';
/** How a template is called that came without a name. */
export const TEMPLATE_NAME = 'template.html';

/** A file to lint. Without a path it is called by what it begins with. */
export const sourceFile = async (source: Source, path?: string): Promise<SourceFile> => {
  const bytes = typeof source === 'string' ? bytesSource(new TextEncoder().encode(source)) : source instanceof Uint8Array ? bytesSource(source) : source;
  return new SourceFile(path ?? (beginsAsHtml(await bytes.read(0, Math.min(bytes.size, 1024))) ? TEMPLATE_NAME : MESSAGE_NAME), bytes);
};

/** Whether the first character that is no space is `<`: no header field can begin so (RFC 5322 §2.2). */
export const beginsAsHtml = (head: Uint8Array): boolean => {
  const text = new TextDecoder().decode(head);
  return text.trimStart().startsWith('<');
};
