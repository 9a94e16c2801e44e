import { once } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { labelOf, shown, undecoded } from '../files/attachments.ts';
import type { Attachment } from '../files/attachments.ts';
import type { Inspection, Unseen } from './inspection.ts';

/** Looks into an attachment, once for all rules. Only an archive or an Office document is read beyond its first bytes. */
export const inspect = (attachment: Attachment, signal: AbortSignal): Promise<Inspection> => inspectPart(attachment.part, attachment, signal);

const inspectPart = once(async (part: Part, { names }: Attachment, signal: AbortSignal): Promise<Inspection> => {
  const name = names[0]?.value ?? '';
  const encoding = undecoded(part);
  if (encoding !== undefined) return { ...NOTHING, unseen: [{ path: '', reason: `is encoded as ${shown(encoding)}, which is not decoded`, of: 'names' }] };
  // Most messages have no attachment, and most attachments are pictures: what looks is loaded with the first of each kind.
  const { formatOf } = await import('./archive-format.ts');
  if (formatOf(part.body.head, name) === undefined) return NOTHING;
  const [{ Walk }, { bodyBytes }] = await Promise.all([import('./archive-walk.ts'), import('./random-bytes.ts')]);
  return new Walk().run(await bodyBytes(part.body, signal), name);
});

const NOTHING: Inspection = { containers: [], files: [], fileCount: 0, unpackedSize: 0, depth: 0, trick: undefined, unseen: [] };

/** An attachment or a file in it, after a word like "the archive". */
export const placeOf = (attachment: Attachment, path: string): string => {
  if (path === '') return labelOf(attachment);
  return `${shown(path)} in ${attachment.names.length > 0 ? '' : 'the attachment '}${labelOf(attachment)}`;
};

/** What could not be seen, as a sentence. */
export const whyUnseen = (attachment: Attachment, { path, reason }: Unseen): string => `The file ${placeOf(attachment, path)} ${reason}.`;
