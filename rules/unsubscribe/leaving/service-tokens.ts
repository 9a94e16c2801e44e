import { SERVICE_TOKENS } from 'sendlint/rule';
import { holdsPhrase, literalTable } from './phrase-table.ts';
import type { PhraseTable } from './phrase-table.ts';

/** Whether a text holds a merge tag for which a sending service puts in an unsubscribe link, its URL, or that of its preference page. */
export const holdsToken = (text: string): boolean => OPENING.test(text) && holdsPhrase(compact(text), (tokens ??= literalTable(Object.values(SERVICE_TOKENS).flat(), compact)));

/** A character that every tag begins with. */
const OPENING = /[{[%*<#$~]/u;

const compact = (text: string): string => text.toLowerCase().replace(/\s+/gu, '');

let tokens: PhraseTable | undefined;
