import { existsSync, readFileSync } from 'node:fs';
import type { Message } from 'sendlint';
import type { Address } from 'sendlint/rule';
import { freeMailDomains } from '../../../src/message/mailbox-providers.ts';

/** Where Debian puts the rules of the SpamAssassin that is compared with; its list of free mailboxes is asked there and kept nowhere. */
const LISTS = ['/usr/share/spamassassin/20_freemail_domains.cf', '/usr/share/spamassassin/20_freemail_mailcom_domains.cf'];

interface FreeMail { readonly names: ReadonlySet<string>; readonly patterns: readonly RegExp[] }
let known: FreeMail | undefined;

const read = (): FreeMail => {
  const words = LISTS.filter((path) => existsSync(path)).flatMap((path) => readFileSync(path, 'latin1').split('\n'))
    .filter((line) => line.startsWith('freemail_domains')).flatMap((line) => line.trim().toLowerCase().split(/\s+/u).slice(1));
  // A star stands for what has no dot in it, a question mark for one character.
  const patterns = words.filter((word) => /[*?]/u.test(word)).map((word) => new RegExp(`^${word.replaceAll('.', '\\.').replaceAll('?', '.').replaceAll('*', '[^.]*')}$`, 'u'));
  return { names: new Set(words), patterns };
};

/** Whether SpamAssassin's list of free mailboxes has a domain. */
export const isFreeThere = (domain: string): boolean => {
  known ??= read();
  const name = domain.toLowerCase();
  return name !== '' && (known.names.has(name) || known.patterns.some((pattern) => pattern.test(name)));
};

/** Whether ours has it. */
export const isFreeHere = (domain: string): boolean => freeMailDomains().has(domain.toLowerCase());

/** The addresses in fields of these names. */
export const addressesIn = ({ header }: Message, ...names: readonly string[]): readonly Address[] => names.flatMap((name) => header.all(name).flatMap(({ addresses }) => addresses));
