import type { Part } from 'sendlint/rule';
import { attachmentsOf } from '../files/attachments.ts';

/** Whether the message carries a file, or a link to one that was too large to attach. */
export const hasFile = (root: Part): boolean => {
  for (const { part } of attachmentsOf(root)) if (isFile(part)) return true;
  return bodies(root).some(linksToFile);
};

/** An image of the layout and a signature are no files to a reader. */
const isFile = ({ disposition, header, mediaType: { essence } }: Part): boolean => {
  if (SIGNATURES.has(essence)) return false;
  return disposition === 'attachment' || !essence.startsWith('image/') || header.get('content-id') === undefined;
};

const SIGNATURES: ReadonlySet<string> = new Set(['application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-signature', 'application/pgp-keys']);

/** Hosts where mail programs put what is too large to send, and the words mailing lists leave where they took an attachment away. */
const ELSEWHERE = [
  'drive.google.com/', 'docs.google.com/', '1drv.ms/', 'onedrive.live.com/', '.sharepoint.com/', 'dropbox.com/', 'we.tl/', 'wetransfer.com/',
  'box.com/s/', 'icloud.com/attachment', 'maildrop.icloud.com', 'swisstransfer.com/', 'magentacloud.de/', 'disk.yandex.', 'mail.yandex.ru/disk',
  'attachment was scrubbed', 'attachment removed', 'attachment deleted', 'attachment stripped', 'has been stripped', 'was stripped', '-- next part --', 'attachment #', '[attachment', 'detached by',
  'begin 644 ', 'begin 664 ', 'begin 600 ', 'begin 755 ', '=ybegin ',
] as const;

const linksToFile = ({ text }: Part): boolean => {
  if (!text) return false;
  const lower = text.value.toLowerCase();
  return ELSEWHERE.some((mark) => lower.includes(mark));
};

const bodies = (root: Part): readonly Part[] => {
  const found: Part[] = [];
  const stack: Part[] = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    stack.push(...part.parts);
    if (part.text) found.push(part);
  }
  return found;
};
