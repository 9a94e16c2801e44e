import type { Sending } from 'sendlint/rule';

/**
 * Whether the message is to be asked for what only bulk mail owes. Where nothing tells the kind, the rule is unchecked: unknown is
 * not no, and a password reset must not be asked for an unsubscribe link.
 */
export const isBulk = ({ sending, unchecked }: { readonly sending: Sending; readonly unchecked: (reason: string) => void }): boolean => {
  if (sending.kind === undefined) unchecked(UNKNOWN_KIND);
  return sending.kind === 'bulk';
};

export const UNKNOWN_KIND = 'Only bulk mail is asked for this, and nothing tells whether this is bulk: set "kind" to "bulk" or "transactional".';
