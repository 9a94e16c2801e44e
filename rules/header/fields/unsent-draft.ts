import type { Message } from 'sendlint/rule';

/** Outlook and Windows Mail open a message with this field as a new one: the sender, the date and the identifier are put in when it is sent. One that was sent all the same has Received fields. */
export const isUnsentDraft = ({ header }: Message): boolean => header.get('x-unsent')?.value.value.trim() === '1' && !header.get('received');
