import { once } from 'sendlint/rule';
import type { HeaderField, Message, Part } from 'sendlint/rule';
import { tokensOf } from './list-tokens.ts';
import type { Token } from './list-tokens.ts';
import { faultOfAddress, shown } from './written-address.ts';
import type { AddressFault } from './written-address.ts';
import { writtenValueOf } from './written-value.ts';

/** What is wrong in an address list: `says` goes on after the name of the field. */
export interface ListFault { readonly kind: AddressFault['kind'] | 'list' | 'padded' | 'joined' | 'unquoted' | 'stray'; readonly says: string; readonly start: number; readonly end: number }
/** What is wrong in an address list, in order, and how many addresses in it are sound. */
export interface JudgedList { readonly faults: readonly ListFault[]; readonly sound: number }

/** More are not told by any rule. */
const MOST_FAULTS = 200;

/** What is wrong in an address field, judged once for all rules that ask. */
export const judgeField = once((field: HeaderField, message: Message | Part): JudgedList => judgeList(writtenValueOf(field, message).text, field.name.toLowerCase() === 'return-path'));

/** Judges an address list (RFC 5322 §3.4) as it is written. `mayBeNull` is a field where `<>` is an address: the null return path. */
export const judgeList = (text: string, mayBeNull: boolean): JudgedList => {
  if (text.length < LONGEST_PLAIN && PLAIN.test(text)) return SOUND;
  const judge = new ListJudge(text, mayBeNull);
  for (const token of tokensOf(text)) judge.take(token);
  return judge.finish();
};

/** One mailbox as most fields have it: an address without signs, with a name of words or in quotes, or none. Its limits of length are below those of addresses. */
const PLAIN = /^ ?(?:(?:(?:[A-Za-z0-9]{1,30} ){1,6}|"[A-Za-z0-9 ,.'-]{1,60}" )?<[a-z0-9_-]{1,20}(?:[.+=][a-z0-9_-]{1,12}){0,3}@[a-z0-9]{1,15}(?:[.-][a-z0-9]{1,15}){0,3}>|[a-z0-9_-]{1,20}(?:[.+=][a-z0-9_-]{1,12}){0,3}@[a-z0-9]{1,15}(?:[.-][a-z0-9]{1,15}){0,3})$/iu;
const LONGEST_PLAIN = 200;
const SOUND: JudgedList = { faults: [], sound: 1 };

class ListJudge {
  readonly #text: string;
  readonly #mayBeNull: boolean;
  readonly #faults: ListFault[] = [];
  #sound = 0;
  #segment: Token[] = [];
  #hasAngle = false;
  #group: Token | undefined;
  #afterGroup = false;
  /** A name without an address before a comma: “Doe, Jane <j@example.com>”. */
  #lone: readonly Token[] | undefined;
  /** The comma before this segment, where no mailbox stood between it and the one before. */
  #comma: Token | undefined;

  constructor(text: string, mayBeNull: boolean) {
    this.#text = text;
    this.#mayBeNull = mayBeNull;
  }

  take(token: Token): void {
    const sign = token.type === 'special' ? this.#text[token.start] : '';
    if (sign === ',') {
      if (!this.#afterGroup || this.#segment.length > 0) this.#close(token);
      this.#afterGroup = false;
    } else if (sign === ':' && this.#group === undefined && !this.#hasAngle) {
      this.#group = token;
      this.#segment = [];
    } else if (sign === ';' && this.#group !== undefined) {
      this.#close(undefined);
      this.#group = undefined;
      this.#afterGroup = true;
    } else {
      this.#hasAngle ||= token.type === 'angle';
      this.#segment.push(token);
    }
  }

  finish(): JudgedList {
    this.#close(undefined);
    if (this.#lone) this.#nameless(this.#lone);
    if (this.#group) this.#add('unquoted', 'has a colon that no semicolon answers: it begins a group, and in a name it must stand in quotes', this.#group, this.#group);
    return { faults: this.#faults.toSorted((one, other) => one.start - other.start), sound: this.#sound };
  }

  #add(kind: ListFault['kind'], says: string, { start }: { readonly start: number }, { end }: { readonly end: number }): void {
    if (this.#faults.length < MOST_FAULTS) this.#faults.push({ kind, says, start, end });
  }

  #close(comma: Token | undefined): void {
    const segment = this.#segment.filter(({ type }) => type !== 'comment');
    const open = this.#segment.find(({ closed }) => !closed);
    this.#segment = [];
    this.#hasAngle = false;
    const [first] = segment;
    const last = segment.at(-1);
    const before = this.#comma;
    this.#comma = comma;
    if (open) this.#add('list', `has ${OPENED[open.type]} that is not closed: “${shown(this.#text.slice(open.start, open.end))}”`, open, open);
    else if (!first || !last) {
      const stray = comma ?? before;
      if (stray && this.#group === undefined) this.#add('stray', 'has a comma with no address beside it', stray, stray);
    } else if (segment.some(({ type }) => type === 'angle')) this.#named(segment, first);
    else this.#bare(segment, first, last, comma !== undefined);
  }

  /** `name <address>` */
  #named(segment: readonly Token[], first: Token): void {
    const at = segment.findIndex(({ type }) => type === 'angle');
    const angle = segment[at];
    if (!angle) return;
    const name = segment.slice(0, at);
    const lone = this.#lone;
    this.#lone = undefined;
    if (lone?.[0] && name.length > 0) this.#add('unquoted', `has a name with a comma that must stand in quotes: “${shown(this.#text.slice(lone[0].start, angle.start))}”`, lone[0], angle);
    else if (lone) this.#nameless(lone);
    const after = segment[at + 1];
    if (after) this.#add('list', `has “${shown(this.#text.slice(after.start, segment.at(-1)?.end))}” after an address, with no comma between them`, after, segment.at(-1) ?? after);
    this.#name(name);
    const inner = withoutComments(this.#text.slice(angle.start + 1, angle.end - 1));
    if (inner.trim() === '') {
      if (!this.#mayBeNull) this.#add('no-user', 'has <> where an address must stand', first, angle);
      return;
    }
    if (/^[^@:]*:\s*;?$/u.test(inner)) {
      this.#add('unquoted', `has a group inside angle brackets: “${shown(this.#text.slice(angle.start, angle.end))}”`, angle, angle);
      return;
    }
    const fault = faultOfAddress(inner.startsWith('@') && inner.includes(':') ? inner.slice(inner.indexOf(':') + 1) : inner.trim());
    if (fault) this.#add(fault.kind, fault.says, angle, angle);
    if (!fault || fault.kind === 'underscore') this.#sound += 1;
    if (!fault && inner !== inner.trim()) this.#add('padded', `has blanks inside the angle brackets: “${shown(this.#text.slice(angle.start, angle.end))}”`, angle, angle);
    if (name.length > 0 && name.at(-1)?.end === angle.start) this.#add('joined', `has no space between the name and “${shown(this.#text.slice(angle.start, angle.end))}”`, name.at(-1) ?? angle, angle);
  }

  /** What no name may hold outside of quotes: RFC 5322 §3.2.5. */
  #name(name: readonly Token[]): void {
    const wrong = name.find(({ type, start, end }) => type === 'special' || type === 'literal' || (type === 'word' && this.#text.slice(start, end).includes('@')));
    const [first] = name;
    const last = name.at(-1);
    if (wrong && first && last) this.#add('unquoted', `has a name that must stand in quotes: “${shown(this.#text.slice(first.start, last.end))}”`, first, last);
  }

  /** An address without angle brackets, or no address at all. */
  #bare(segment: readonly Token[], first: Token, last: Token, comma: boolean): void {
    const whole = this.#text.slice(first.start, last.end);
    const touching = segment.every(({ start }, index) => index === 0 || segment[index - 1]?.end === start);
    const addresses = segment.filter(({ start, end }) => this.#text.slice(start, end).includes('@'));
    if (this.#lone) this.#nameless(this.#lone);
    this.#lone = undefined;
    if (addresses.length === 0) {
      if (comma) this.#lone = segment;
      else this.#nameless(segment);
    } else if (addresses.length > 1 && !touching) this.#add('list', `has addresses with no comma between them: “${shown(whole)}”`, first, last);
    else if (touching || /\s@|@\s/u.test(whole) || whole.includes('(')) {
      const fault = faultOfAddress(withoutComments(whole).replaceAll(/\s+(?=@)|(?<=@)\s+/gu, ''));
      if (fault) this.#add(fault.kind, fault.says, first, last);
      if (!fault || fault.kind === 'underscore') this.#sound += 1;
    } else this.#add('list', `has a name beside an address that must stand in angle brackets: “${shown(whole)}”`, first, last);
  }

  #nameless(segment: readonly Token[]): void {
    const [first] = segment;
    const last = segment.at(-1);
    if (first && last) this.#add('list', `has “${shown(this.#text.slice(first.start, last.end))}” where an address must stand: it has no @`, first, last);
  }
}

/** A comment may stand between any two parts of an address (RFC 5322 §3.2.2). */
const withoutComments = (text: string): string =>
  text.includes('(') ? tokensOf(text).filter(({ type }) => type !== 'comment').map(({ start, end }) => text.slice(start, end)).join('') : text;

const OPENED: Readonly<Record<Token['type'], string>> = {
  quoted: 'a quote', comment: 'a parenthesis', angle: 'an angle bracket', literal: 'a square bracket', word: 'a word', special: 'a sign',
};
