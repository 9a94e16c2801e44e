import { extensionOf } from './attachments.ts';
import type { Attachment, AttachmentName } from './attachments.ts';
import { kindOf, labelOfKind, PROGRAMS } from './first-bytes.ts';
import type { ByteKind } from './first-bytes.ts';
import { familiesOfType, familyOfExtension } from './type-families.ts';
import type { Family } from './type-families.ts';

/** How an attachment contradicts itself: its bytes the name, its bytes the declared type, or the name that type. `actual` is absent where the bytes are nothing known. */
export type Mismatch =
  | { readonly messageId: 'bytes'; readonly name: AttachmentName; readonly expected: string; readonly actual: string | undefined }
  | { readonly messageId: 'type'; readonly expected: string; readonly actual: string | undefined }
  | { readonly messageId: 'name'; readonly expected: string };

/** The first contradiction between name, declared type and first bytes (RFC 2046 §1: the type says what the bytes are). */
export const mismatchOf = ({ part, names }: Attachment): Mismatch | undefined => {
  const { essence } = part.mediaType;
  // An attached message is no file; parts of one are looked at by themselves.
  if (part.parts.length > 0 || essence.startsWith('message/')) return undefined;
  const { head } = part.body;
  const kind = kindOf(head);
  const types = familiesOfType(essence);
  for (const name of names) {
    const family = familyOfExtension(extensionOf(name.value));
    if (!family) continue;
    if (!fits(family, kind, head)) return { messageId: 'bytes', name, expected: family.label, actual: kind && labelOfKind(kind) };
  }
  const first = names[0];
  const declared = types[0];
  if (first && declared && !agree(first, types)) return { messageId: 'name', expected: declared.label };
  // Bytes that fit the name have been judged by it, and the type agrees with the name.
  if (declared && !names.some(({ value }) => familyOfExtension(extensionOf(value))) && types.every((type) => !fits(type, kind, head))) {
    return { messageId: 'type', expected: declared.label, actual: kind && labelOfKind(kind) };
  }
  return undefined;
};

/** Whether the bytes may be the family's. An empty file is of no format. */
const fits = ({ kinds, text }: Family, kind: ByteKind | undefined, head: Uint8Array): boolean => {
  if (head.length === 0) return true;
  if (kind === undefined) return text === true;
  if (kinds.includes(kind)) return true;
  // A text may begin like a format that begins with letters: only bytes that no text has tell.
  return text === true && !head.subarray(0, 1024).includes(0) && !PROGRAMS.has(kind) && kind !== 'pdf';
};

const agree = (name: AttachmentName, types: readonly Family[]): boolean => {
  const family = familyOfExtension(extensionOf(name.value));
  if (!family || types.includes(family)) return true;
  // Windows declares a CSV file by the program that opens it.
  if (family.text === true && types.some(({ group }) => group === 'excel')) return true;
  return types.some(({ group }) => group !== undefined && group === family.group);
};
