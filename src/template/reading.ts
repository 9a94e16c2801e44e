import type { BlockKind, TagRole } from './tag.ts';

/** What a tag does to the blocks around it. A tag of code may do several things, in order. */
export type Step = Opening | Branch | Closing;
/** `end` is what an end says to match it: `endif`, `/each`, `}`. `isInverse`: it goes on with a block of the same end that was closed right before it. */
export interface Opening { readonly does: 'open'; readonly word: string; readonly end: string; readonly kind: BlockKind; readonly isInverse?: boolean; readonly isOptional?: boolean }
export interface Branch { readonly does: 'branch'; readonly word: string }
export interface Closing { readonly does: 'close'; readonly word: string; readonly end: string }

/** What is read off a tag. */
export interface Reading {
  readonly role: TagRole;
  readonly name: string;
  readonly steps?: readonly Step[];
  /** What follows is no template up to a later tag. */
  readonly holds?: Held;
  /** It holds code that was not understood: nothing is said of the blocks of its language. */
  readonly isUnsure?: boolean;
  /** Mustache: what the tags after it stand between. */
  readonly delimiters?: readonly [string, string] | undefined;
}

/** Text up to a later tag that is not read as template: it is printed as it stands, or it vanishes with both tags. */
export interface Held { readonly word: string; readonly until: RegExp; readonly vanishes: boolean }

/** A tag that does nothing but what its role says. */
export const plain = (role: TagRole, name = ''): Reading => ({ role, name });
/** A tag that opens a block. */
export const opens = (word: string, end: string, kind: BlockKind): Reading => ({ role: 'open', name: word, steps: [{ does: 'open', word, end, kind }] });
/** A tag that begins a further branch. */
export const branches = (word: string): Reading => ({ role: 'else', name: word, steps: [{ does: 'branch', word }] });
/** A tag that ends a block. */
export const closes = (word: string, end: string): Reading => ({ role: 'close', name: word, steps: [{ does: 'close', word, end }] });
