import { once } from 'sendlint/rule';
import type { HeaderField, Message, Part } from 'sendlint/rule';
import { ownParts } from '../parts/own-parts.ts';

/** A part with a Content-ID: the id as it stands between its brackets. */
export interface Identified { readonly part: Part; readonly field: HeaderField; readonly id: string }

/** The parts of a message that have a Content-ID, in file order. */
export const identifiedOf = once((message: Message | Part): readonly Identified[] => ownParts(message).flatMap((part) => {
  const field = part === message ? undefined : part.header.get('content-id');
  return field ? [{ part, field, id: idOf(field.value.value) }] : [];
}));

/** Readers take the id with or without its brackets. */
export const idOf = (value: string): string => {
  const open = value.indexOf('<');
  const close = value.indexOf('>', open + 1);
  return (open >= 0 && close > open ? value.slice(open + 1, close) : value).trim();
};
