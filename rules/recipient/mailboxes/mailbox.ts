import { findTags } from 'sendlint/rule';
import type { Address, Message, Part } from 'sendlint/rule';

/** Whether the recipients are rows of a list: those of a message or a template stand in fields. */
export const isList = ({ type, header }: Message | Part): boolean => type === 'part' && header.fields.length === 0;

/** What stands before the last `@`; all of it where there is none. */
export const localPart = ({ address }: Address): string => {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at);
};

/** Whether somebody's address stands here, and not a tag that a template fills in: in a list nothing is filled in any more. */
export const isFilledIn = ({ address }: Address, message: Message | Part): boolean =>
  !MARKS.test(address) || isList(message) || findTags(address).length === 0;

/** A character of some template tag; hardly an address has one. */
const MARKS = /[{}%<>[\]$*|#]/u;

/** An address as it is shown in a sentence. */
export const shown = (address: string): string => (address.length <= 60 ? address : `${address.slice(0, 59)}…`);
