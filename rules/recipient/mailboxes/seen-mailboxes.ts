import { once } from 'sendlint/rule';
import type { Address, Message, Part } from 'sendlint/rule';

/** How far a mailbox is one that came before: the same, or one that differs in what hardly any server tells apart. */
export interface Sight { readonly how: 'same' | 'variant'; readonly first: number }

/** Beyond that many mailboxes memory would go over a gigabyte. */
const MOST = 20_000_000;
const BLOCK = 1 << 20;
/** Length (2 bytes) and number (4) before the text of an entry. */
const ENTRY = 6;
/** So few mailboxes, those of nearly all mail, are compared one by one: a table would cost more than it saves. */
const FEW = 16;
/** Longer ones are not kept. */
const LONGEST = 0xffff - ENTRY;

interface Entry { readonly text: string; readonly folded: string; readonly number: number }

const NO_SLOTS = new Uint32Array(0);

/**
 * Mailboxes that were seen, in typed arrays: a million of them take about 60 MB, a Set of strings twice that. A 32-bit hash finds
 * candidates, the text itself decides: no two mailboxes are ever taken for one.
 */
export class SeenMailboxes {
  /** How variants are made alike. */
  fold: (address: string) => string = (address) => address.toLowerCase();
  full = false;
  readonly #few: Entry[] = [];
  #hashes = NO_SLOTS;
  /** Where the entry of a slot begins in the blocks, plus one; 0 is an empty slot. */
  #places = NO_SLOTS;
  #count = 0;
  readonly #blocks: Buffer[] = [];
  #end = 0;
  #number = 0;
  #last: { readonly mailbox: Address; readonly sight: Sight | undefined } | undefined;
  /** Differs with each run, so that nobody can make a list whose hashes are all alike. */
  readonly #seed = Math.floor(Math.random() * 0xffffffff);

  /** Whether a mailbox was seen before this one. Asking again for the same object gives the same answer. */
  see(mailbox: Address): Sight | undefined {
    if (this.#last?.mailbox === mailbox) return this.#last.sight;
    this.#number += 1;
    const sight = this.#find(exact(mailbox.address));
    this.#last = { mailbox, sight };
    return sight;
  }

  #find(address: string): Sight | undefined {
    const folded = this.fold(address);
    if (this.#hashes.length === 0) {
      let near: Sight | undefined;
      for (const entry of this.#few) {
        if (entry.folded !== folded) continue;
        if (entry.text === address) return { how: 'same', first: entry.number };
        near ??= { how: 'variant', first: entry.number };
      }
      if (Buffer.byteLength(address) <= LONGEST) this.#few.push({ text: address, folded, number: this.#number });
      if (this.#few.length > FEW) this.#fillTable();
      return near;
    }
    const hash = this.#hash(folded);
    const mask = this.#hashes.length - 1;
    let variant: Sight | undefined;
    let slot = hash & mask;
    for (; this.#places[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] !== hash) continue;
      const { text, number } = this.#entry((this.#places[slot] ?? 1) - 1);
      if (text === address) return { how: 'same', first: number };
      if (variant === undefined && this.fold(text) === folded) variant = { how: 'variant', first: number };
    }
    this.#add(address, { hash, slot, number: this.#number });
    return variant;
  }

  #fillTable(): void {
    this.#hashes = new Uint32Array(64);
    this.#places = new Uint32Array(64);
    const mask = this.#hashes.length - 1;
    for (const { text, folded, number } of this.#few) {
      const hash = this.#hash(folded);
      let slot = hash & mask;
      while (this.#places[slot] !== 0) slot = (slot + 1) & mask;
      this.#add(text, { hash, slot, number });
    }
    this.#few.length = 0;
  }

  #add(address: string, { hash, slot, number }: { readonly hash: number; readonly slot: number; readonly number: number }): void {
    const size = Buffer.byteLength(address);
    if (size > LONGEST) return;
    if (this.#count >= MOST) {
      this.full = true;
      return;
    }
    if (this.#blocks.length === 0 || (this.#end % BLOCK) + size + ENTRY > BLOCK) {
      this.#end = this.#blocks.length * BLOCK;
      this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK));
    }
    const block = this.#blocks.at(-1);
    const at = this.#end % BLOCK;
    block?.writeUInt16LE(size, at);
    block?.writeUInt32LE(number, at + 2);
    block?.write(address, at + ENTRY);
    this.#hashes[slot] = hash;
    this.#places[slot] = this.#end + 1;
    this.#end += size + ENTRY;
    this.#count += 1;
    if (this.#count * 3 > this.#hashes.length * 2) this.#grow();
  }

  #entry(place: number): { readonly text: string; readonly number: number } {
    const block = this.#blocks[Math.floor(place / BLOCK)];
    const at = place % BLOCK;
    if (!block) return { text: '', number: 0 };
    return { text: block.toString('utf8', at + ENTRY, at + ENTRY + block.readUInt16LE(at)), number: block.readUInt32LE(at + 2) };
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    const mask = hashes.length * 2 - 1;
    this.#hashes = new Uint32Array(mask + 1);
    this.#places = new Uint32Array(mask + 1);
    for (let old = 0; old < hashes.length; old += 1) {
      const place = places[old] ?? 0;
      if (place === 0) continue;
      const hash = hashes[old] ?? 0;
      let slot = hash & mask;
      while (this.#places[slot] !== 0) slot = (slot + 1) & mask;
      this.#hashes[slot] = hash;
      this.#places[slot] = place;
    }
  }

  /** FNV-1a, stirred at the end, since the low bits choose the slot. */
  #hash(text: string): number {
    let hash = this.#seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }
}

/** RFC 5321 §2.4: the domain has no case, the local part has. */
const exact = (address: string): string => {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + address.slice(at).toLowerCase();
};

/** The mailboxes of one message or list, for all rules that ask. */
export const seenIn = once<Message | Part, [], SeenMailboxes>(() => new SeenMailboxes());
