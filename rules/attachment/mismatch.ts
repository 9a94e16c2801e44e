import { extensionOf } from './attachments.ts';
import type { Attachment, AttachmentName } from './attachments.ts';
import { kindOf, labelOfKind, PROGRAMS } from './first-bytes.ts';
import type { ByteKind } from './first-bytes.ts';
import { familiesOfType, familyOfExtension } from './type-families.ts';
import type { Family } from './type-families.ts';

/** How an attachment contradicts itself. `name` is absent where the declared type is what is wrong. */
export type Mismatch =
  | { readonly messageId: 'bytes'; readonly name: AttachmentName; readonly expected: string; readonly actual: string }
  | { readonly messageId: 'type'; readonly expected: string; readonly actual: string }
  | { readonly messageId: 'name'; readonly name: AttachmentName; readonly expected: string };

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
    const wrong = head.length > 0 ? wrongBytes(family, kind, head) : undefined;
    if (wrong !== undefined) return { messageId: 'bytes', name, expected: family.label, actual: wrong };
  }
  const first = names[0];
  const declared = types[0];
  if (declared && head.length > 0 && types.every((type) => wrongBytes(type, kind, head) !== undefined) && !passes(first, types)) {
    return { messageId: 'type', expected: declared.label, actual: wrongBytes(declared, kind, head) ?? '' };
  }
  if (first && declared && !agree(first, types)) return { messageId: 'name', name: first, expected: declared.label };
  return undefined;
};

/** How the bytes are called where they cannot be the family's. */
const wrongBytes = ({ kinds, text }: Family, kind: ByteKind | undefined, head: Uint8Array): string | undefined => {
  if (kind === undefined) return text === true || looksEmpty(head) ? undefined : 'something else';
  if (kinds.includes(kind)) return undefined;
  // A text may begin like a format that begins with letters: only bytes that no text has tell.
  if (text === true && !(head.subarray(0, 1024).includes(0) || PROGRAMS.has(kind) || kind === 'pdf')) return undefined;
  return labelOfKind(kind);
};

/** A few bytes of white space, as test mail and truncated files have them, are no other format. */
const looksEmpty = (head: Uint8Array): boolean => head.length < 4;

/** Whether name and type are of one group, so that bytes which fit the name are right for the type. */
const passes = (name: AttachmentName | undefined, types: readonly Family[]): boolean => {
  const family = name && familyOfExtension(extensionOf(name.value));
  return family !== undefined && types.some(({ group }) => group !== undefined && group === family.group);
};

const agree = (name: AttachmentName, types: readonly Family[]): boolean => {
  const family = familyOfExtension(extensionOf(name.value));
  if (!family || types.includes(family)) return true;
  // Windows declares a CSV file by the program that opens it.
  if (family.text === true && types.some(({ group }) => group === 'excel')) return true;
  return types.some(({ group }) => group !== undefined && group === family.group);
};
