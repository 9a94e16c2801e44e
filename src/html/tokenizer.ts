import { ErrorCodes, Token, Tokenizer } from 'parse5';
import { Names } from './names.ts';

/** parse5's tokenizer, which goes character by character, with runs of plain characters taken at once, and linear for any input. */
export class RunTokenizer extends Tokenizer {
  /**
   * White space after a word goes into one token with it. A tree builder asks which of the two it is only where the first
   * word already decides, but for text in a `<frameset>`, which nothing shows.
   */
  protected override _stateData(codePoint: number): void {
    if (isPlain(codePoint) && codePoint !== SPACE && codePoint !== LESS_THAN && codePoint !== AMPERSAND) this.#append(Token.TokenType.CHARACTER, TEXT);
    else if (codePoint === SPACE) this.#append(Token.TokenType.WHITESPACE_CHARACTER, SPACES);
    else super._stateData(codePoint);
  }

  protected override _stateRawtext(codePoint: number): void {
    if (isPlain(codePoint) && codePoint !== SPACE && codePoint !== LESS_THAN) this.#append(Token.TokenType.CHARACTER, RAW_TEXT);
    else super._stateRawtext(codePoint);
  }

  protected override _stateTagName(codePoint: number): void {
    const token = this.currentToken;
    if (isLowerLetter(codePoint) && token && 'tagName' in token) token.tagName += this.#run(NAME);
    else super._stateTagName(codePoint);
  }

  protected override _stateAttributeName(codePoint: number): void {
    if (isLowerLetter(codePoint)) this.currentAttr.name += this.#run(NAME);
    else super._stateAttributeName(codePoint);
  }

  protected override _stateAttributeValueDoubleQuoted(codePoint: number): void {
    if (isPlain(codePoint) && codePoint !== DOUBLE_QUOTE && codePoint !== AMPERSAND) this.currentAttr.value += this.#run(DOUBLE_QUOTED);
    else super._stateAttributeValueDoubleQuoted(codePoint);
  }

  protected override _stateAttributeValueSingleQuoted(codePoint: number): void {
    if (isPlain(codePoint) && codePoint !== SINGLE_QUOTE && codePoint !== AMPERSAND) this.currentAttr.value += this.#run(SINGLE_QUOTED);
    else super._stateAttributeValueSingleQuoted(codePoint);
  }

  protected override _stateComment(codePoint: number): void {
    const token = this.currentToken;
    if (isPlain(codePoint) && codePoint !== LESS_THAN && codePoint !== DASH && token && 'data' in token) token.data += this.#run(COMMENT);
    else super._stateComment(codePoint);
  }

  /** parse5 compares each attribute with all before it: quadratic for a tag with thousands of them. */
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (!token || !('attrs' in token) || !token.location || !this.currentLocation) {
      super._leaveAttrName();
      return;
    }
    const { location } = token;
    const { name } = this.currentAttr;
    location.attrs ??= new Names() as Record<string, Token.Location>;
    if (name in location.attrs) {
      this._err(ErrorCodes.duplicateAttribute);
      return;
    }
    token.attrs.push(this.currentAttr);
    location.attrs[name] = this.currentLocation;
    this._leaveAttrValue();
  }

  /** `&#` and hundreds of digits come out of the decoder as NaN, which is no code point. */
  protected override _flushCodePointConsumedAsCharacterReference(codePoint: number): void {
    super._flushCodePointConsumedAsCharacterReference(Number.isNaN(codePoint) ? 0xfffd : codePoint);
  }

  #append(type: Token.CharacterToken['type'], plain: RegExp): void {
    const run = this.#peek(plain);
    // It takes the place of a new token from where the tokenizer stands, and may drop what was read.
    this._appendCharToCurrentCharacterToken(type, run);
    this.preprocessor.pos += run.length - 1;
  }

  #run(plain: RegExp): string {
    const run = this.#peek(plain);
    this.preprocessor.pos += run.length - 1;
    return run;
  }

  /** The run of plain characters that begins with the one just read. Line ends and surrogates, which are counted, are none. */
  #peek(plain: RegExp): string {
    const { html, pos } = this.preprocessor;
    plain.lastIndex = pos;
    plain.test(html);
    return html.slice(pos, plain.lastIndex);
  }
}

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;
const LESS_THAN = 0x3c;

const isPlain = (codePoint: number): boolean => codePoint >= SPACE && codePoint < 0xd800;
const isLowerLetter = (codePoint: number): boolean => codePoint >= 0x61 && codePoint <= 0x7a;

const TEXT = /[^<&\0-\x1f\ud800-\udfff]+/y;
const SPACES = / +/y;
const RAW_TEXT = /[^<\0-\x1f\ud800-\udfff]+/y;
const NAME = /[a-z\d-]+/y;
const DOUBLE_QUOTED = /[^"&\0-\x1f\ud800-\udfff]+/y;
const SINGLE_QUOTED = /[^'&\0-\x1f\ud800-\udfff]+/y;
const COMMENT = /[^<\-\0-\x1f\ud800-\udfff]+/y;
