/** css-tree's tokenizer alone (CSS Syntax Level 3 §4): @types/css-tree knows the main entry only. */
declare module 'css-tree/tokenizer' {
  export const tokenize: (source: string, onToken: (type: number, start: number, end: number) => void) => void;
  export const tokenTypes: Readonly<Record<
    'Ident' | 'Function' | 'AtKeyword' | 'String' | 'BadString' | 'Url' | 'BadUrl' | 'Delim' | 'WhiteSpace' | 'CDO' | 'CDC' | 'Colon' | 'Semicolon' | 'Comment'
    | 'LeftSquareBracket' | 'RightSquareBracket' | 'LeftParenthesis' | 'RightParenthesis' | 'LeftCurlyBracket' | 'RightCurlyBracket',
    number
  >>;
}
