import type { Target } from 'sendlint/rule';
import { inspect } from '../archives/archive.ts';
import type { Unseen } from '../archives/inspection.ts';
import { extensionOf, labelOf, shown } from './attachments.ts';
import type { Attachment } from './attachments.ts';
import { listed } from './blocked-types.ts';
import type { Refuser } from './blocked-types.ts';
import { isArchiveName } from './file-names.ts';
import { kindOf, labelOfKind, PROGRAMS } from './first-bytes.ts';
import { familyOfExtension } from './type-families.ts';

/** Who refuses a file, in words that agree with each other. */
interface Who { readonly who: string; readonly acts: string }

/** A blocked attachment, ready to be reported. */
export type BlockedAttachment =
  | { readonly at: Target; readonly messageId: 'refused'; readonly data: Who & { readonly name: string; readonly extension: string } }
  | { readonly at: Target; readonly messageId: 'program'; readonly data: Who & { readonly name: string; readonly kind: string } };

/** An archive with a blocked file in it, ready to be reported but for its place. */
export type BlockedFile =
  | { readonly messageId: 'inside'; readonly data: Who & { readonly name: string; readonly held: string; readonly extension: string } }
  | { readonly messageId: 'sealed'; readonly data: Who & { readonly name: string; readonly held: string } };

/** Whether the attachment itself is refused, by one of its names or by its first bytes. */
export const blockedAttachment = (attachment: Attachment, refusers: readonly Refuser[]): BlockedAttachment | undefined => {
  const name = labelOf(attachment);
  for (const { text, value } of attachment.names) {
    const { extension, by } = blockedBy(value, refusers);
    if (by.length > 0) return { at: text.span(), messageId: 'refused', data: { name: shown(value), extension, ...whoActs(by) } };
  }
  const kind = kindOf(attachment.part.body.head);
  const byBytes = refusers.filter(({ looksAtBytes }) => looksAtBytes);
  // A program under the extension of something else contradicts its name: that is attachment/type-mismatch's to say.
  const disguised = attachment.names.some(({ value }) => familyOfExtension(extensionOf(value)) !== undefined);
  if (kind === undefined || !PROGRAMS.has(kind) || disguised || byBytes.length === 0) return undefined;
  return { at: attachment.names[0]?.text.span() ?? attachment.part, messageId: 'program', data: { name, kind: labelOfKind(kind), ...whoActs(byBytes) } };
};

/** The first refused file inside the attachment, or else what could not be looked into. Nothing is opened that nobody would open. */
export const blockedInside = async (
  attachment: Attachment, refusers: readonly Refuser[], signal: AbortSignal,
): Promise<{ readonly held: BlockedFile | undefined; readonly unseen: readonly Unseen[] }> => {
  const insiders = refusers.filter(({ looksInside }) => looksInside);
  if (insiders.length === 0) return { held: undefined, unseen: [] };
  const { files, unseen } = await inspect(attachment, signal);
  const name = labelOf(attachment);
  for (const { path } of files) {
    const { extension, by } = blockedBy(path, insiders);
    if (by.length > 0) return { held: { messageId: 'inside', data: { name, held: shown(path), extension, ...whoActs(by) } }, unseen: [] };
  }
  const sealed = files.find(({ path, encrypted }) => encrypted && isArchiveName(path));
  const bySeal = insiders.filter(({ looksAtSeals }) => looksAtSeals);
  if (sealed && bySeal.length > 0) return { held: { messageId: 'sealed', data: { name, held: shown(sealed.path), ...whoActs(bySeal) } }, unseen: [] };
  return { held: undefined, unseen: unseen.filter(({ of }) => of === 'names') };
};

const blockedBy = (name: string, refusers: readonly Refuser[]): { readonly extension: string; readonly by: readonly Refuser[] } => {
  const extension = extensionOf(name);
  return { extension, by: refusers.filter(({ lists }) => lists(extension)) };
};

/** Those who refuse, before those who deliver the message and hide the file. */
const whoActs = (refusers: readonly Refuser[]): Who => {
  const refusing = refusers.filter(({ act }) => act === 'refuses');
  if (refusing.length > 0) return { who: listed(refusing.map(({ name }) => name)), acts: refusing.length > 1 ? 'refuse' : 'refuses' };
  return { who: listed(refusers.map(({ name }) => name)), acts: refusers.length > 1 ? 'do not let people open' : 'does not let people open' };
};
