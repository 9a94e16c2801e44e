import type { Step } from '../reading.ts';
import type { BlockKind } from '../tag.ts';

/** What a piece of code does to the blocks around it, and whether it was not understood. */
export interface CodeSteps { readonly steps: readonly Step[]; readonly isUnsure: boolean }

/** What sets a language with braces apart. */
export interface BraceLanguage {
  /** Backquotes make strings, and a slash may begin a regular expression (JavaScript). */
  readonly script: boolean;
  /** `#` begins a comment, and blocks may be written `if (x): … endif;` (PHP). */
  readonly colons: boolean;
}

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['if', 'condition'], ['else', 'condition'], ['elseif', 'condition'], ['switch', 'cases'], ['for', 'loop'], ['foreach', 'loop'], ['while', 'loop'], ['do', 'loop'],
  ['forEach', 'loop'], ['each', 'loop'], ['map', 'loop'],
]);
const CONTINUES: ReadonlySet<string> = new Set(['else', 'elseif', 'catch', 'finally']);
/** What may be followed by a colon and an `end` of its own. */
const COLON_BLOCKS: ReadonlySet<string> = new Set(['if', 'for', 'foreach', 'while', 'switch']);

/**
 * Follows the braces of code from tag to tag: `} else {` is a branch, and `if (x) { y(); }` is over where it ends. Strings, comments
 * and regular expressions hide braces. Time is linear.
 */
export const braceSteps = (code: string, language: BraceLanguage): CodeSteps => new BraceReader(code, language).read();

/** `if (x):` while it is read: what it is called, and how far its parentheses are. */
interface Colon { readonly word: string; parentheses: 'before' | 'in' | 'behind' }

class BraceReader {
  readonly #code: string;
  readonly #language: BraceLanguage;
  readonly #steps: Step[] = [];
  #at = 0;
  #depth = 0;
  /** The first word of the statement, and the last method it calls: they name a block. */
  #word = '';
  #called = '';
  /** Whether the statement began behind a `}`, with which `else` may go on. */
  #isBehindBlock = false;
  #colon: Colon | undefined;
  #isUnsure = false;

  constructor(code: string, language: BraceLanguage) {
    this.#code = code;
    this.#language = language;
  }

  read(): CodeSteps {
    const code = this.#code;
    while (this.#at < code.length) {
      const char = code.charAt(this.#at);
      if (char <= ' ') this.#at += 1;
      else if (char === '"' || char === "'" || (char === '`' && this.#language.script)) this.#skipString(char);
      else if (char === '/' || (char === '#' && this.#language.colons)) this.#skipComment(char);
      else if (NAME.test(char)) this.#readWord();
      else this.#readSign(char);
    }
    return { steps: this.#steps, isUnsure: this.#isUnsure };
  }

  #skipString(quote: string): void {
    for (let index = this.#at + 1; index < this.#code.length; index += 1) {
      const char = this.#code.charAt(index);
      if (char === '\\') {
        index += 1;
      } else if (char === quote) {
        this.#at = index + 1;
        return;
      }
    }
    this.#isUnsure = true;
    this.#at = this.#code.length;
  }

  #skipComment(char: string): void {
    const code = this.#code;
    const next = code.charAt(this.#at + 1);
    if (char === '/' && next === '*') this.#skipPast('*/');
    else if (char === '/' ? next === '/' : next !== '[') this.#skipPast('\n');
    else if (char === '/' && this.#language.script && this.#expectsValue()) this.#skipExpression();
    else this.#at += 1;
  }

  #skipPast(end: string): void {
    const at = this.#code.indexOf(end, this.#at + 2);
    this.#at = at < 0 ? this.#code.length : at + end.length;
  }

  /** Whether a slash begins a regular expression here, and does not divide. */
  #expectsValue(): boolean {
    const before = this.#code.slice(Math.max(0, this.#at - 20), this.#at).trimEnd();
    return before === '' || '(,=:[!&|?{};'.includes(before.slice(-1));
  }

  #skipExpression(): void {
    let inClass = false;
    for (let index = this.#at + 1; index < this.#code.length; index += 1) {
      const char = this.#code.charAt(index);
      if (char === '\n') break;
      if (char === '\\') index += 1;
      else if (char === '[') inClass = true;
      else if (char === ']') inClass = false;
      else if (char === '/' && !inClass) {
        this.#at = index + 1;
        return;
      }
    }
    this.#isUnsure = true;
    this.#at += 1;
  }

  #readWord(): void {
    const code = this.#code;
    const start = this.#at;
    let end = start + 1;
    while (end < code.length && NAME.test(code.charAt(end))) end += 1;
    this.#at = end;
    const word = code.slice(start, end);
    const before = code.charAt(start - 1);
    const isMember = before === '.' || before === '>';
    if (isMember) this.#called = word;
    if (isMember || before === '$' || this.#depth > 0) return;
    if (this.#language.colons) this.#readColonWord(word.toLowerCase());
    if (word === 'case' || word === 'default') this.#steps.push({ does: 'branch', word });
    if (this.#word === '') this.#word = word;
  }

  #readColonWord(word: string): void {
    if (word.startsWith('end') && COLON_BLOCKS.has(word.slice(3))) this.#steps.push({ does: 'close', word: word.slice(3), end: word });
    const isElseIf = word === 'if' && this.#colon?.word === 'else';
    this.#colon = isElseIf || COLON_BLOCKS.has(word) || word === 'else' || word === 'elseif' ? { word: isElseIf ? 'elseif' : word, parentheses: 'before' } : undefined;
  }

  #readSign(char: string): void {
    this.#at += 1;
    const colon = this.#depth === 0 ? this.#colon : undefined;
    if (colon && char === ':') this.#readColon(colon);
    else if (colon && char === '(' && colon.parentheses === 'before') colon.parentheses = 'in';
    else if (colon) this.#colon = undefined;
    if (char === '(' || char === '[') this.#depth += 1;
    else if (char === ')' || char === ']') this.#leave();
    else if (char === '{') this.#open();
    else if (char === '}') this.#close();
    else if (char === ';' && this.#depth === 0) this.#begin(false);
  }

  #leave(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0 && this.#colon?.parentheses === 'in') this.#colon.parentheses = 'behind';
  }

  #readColon({ word, parentheses }: Colon): void {
    this.#colon = undefined;
    if (this.#code.charAt(this.#at) === ':' || parentheses !== (word === 'else' ? 'before' : 'behind')) return;
    this.#steps.push(word.startsWith('else') ? { does: 'branch', word } : { does: 'open', word, end: `end${word}`, kind: KINDS.get(word) ?? 'condition' });
    this.#begin(false);
  }

  #open(): void {
    if (this.#isBehindBlock && CONTINUES.has(this.#word)) {
      this.#steps.pop();
      this.#steps.push({ does: 'branch', word: this.#word });
    } else {
      const word = KINDS.has(this.#word) || this.#called === '' ? this.#word || '{' : this.#called;
      this.#steps.push({ does: 'open', word, end: '}', kind: KINDS.get(word) ?? 'scope' });
    }
    this.#begin(false);
  }

  #close(): void {
    this.#steps.push({ does: 'close', word: '}', end: '}' });
    this.#begin(true);
  }

  /** A statement begins, whatever parentheses the function around it stands in. */
  #begin(isBehindBlock: boolean): void {
    this.#depth = 0;
    this.#word = '';
    this.#called = '';
    this.#colon = undefined;
    this.#isBehindBlock = isBehindBlock;
  }
}

const NAME = /[\p{L}\p{N}_]/u;
