import type { Message } from 'sendlint';

/** A way in which a rule and its twin in SpamAssassin differ, told apart by code and not by hand. */
export interface Difference {
  readonly rule: string;
  readonly symbol: string;
  /** Who speaks alone. */
  readonly only: 'sendlint' | 'SpamAssassin';
  /** Ours differs on purpose, as the rule's page says; or SpamAssassin is wrong, for this reason. */
  readonly because: string;
  readonly wrong?: 'SpamAssassin';
  /** Whether this is why, in a message in which only one of the two speaks. */
  holds(message: Message, source: string): boolean;
}
