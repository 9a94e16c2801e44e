import type { HeaderField, Message, Part } from 'sendlint/rule';
import { writtenValueOf } from '../addresses/written-value.ts';

/** Whether the name before an address is that address once more: the reader of a field leaves such a name out, so it is looked for as it is written. */
export const nameOnlyRepeats = (field: HeaderField, message: Message | Part, { name, address }: { readonly name: string; readonly address: string }): boolean => {
  if (name !== '') return name.trim().toLowerCase() === address.toLowerCase();
  const { text } = writtenValueOf(field, message);
  const open = text.indexOf(`<${address}>`);
  if (open === -1) return false;
  const before = text.slice(0, open).trimEnd().replace(/["']$/u, '');
  return before.endsWith(address);
};
