import { ident } from 'css-tree';
import { tokenize, tokenTypes as T } from 'css-tree/tokenizer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForDark, safeCss } from '../../src/preview/safe-css.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

describe('CSS of a preview', () => {
  it.each([
    ['a{background:url(https://x.example/a.png) no-repeat}', 'a{background:none no-repeat}'],
    ['a{background:URL("https://x.example/a.png")}', 'a{background:none}'],
    ['a{background:url( \'//x.example/a.png\' )}', 'a{background:none}'],
    ['a{background:\\75rl(https://x.example/a)}', 'a{background:none}'],
    ['a{background:u\\52 l("https://x.example/a")}', 'a{background:none}'],
    ['a{background:image-set("https://x.example/a" 1x, "b" 2x);color:red}', 'a{background:none;color:red}'],
    ['a{background:-webkit-cross-fade(url(x), url(y), 50%)}', 'a{background:none}'],
    ['a{filter:url(#f)}', 'a{filter:none}'],
    [`a{background:url(${PIXEL})}`, `a{background:url("${PIXEL}")}`],
    ['a{background:url(data:image/svg+xml;base64,PHN2Zz4=)}', 'a{background:none}'],
    ['a{background:url(data:text/html,<script>)}', 'a{background:none}'],
    ['@import "https://x.example/a.css";b{color:red}', ' b{color:red}'],
    ['@\\69mport "https://x.example/a.css";b{color:red}', ' b{color:red}'],
    ['@import url(https://x.example/a.css) screen; b{color:red}', '  b{color:red}'],
    ['@font-face{font-family:x;src:url(https://x.example/f.woff)}b{color:red}', ' b{color:red}'],
    ['@media (max-width:480px){@import "x";b{color:red}}', '@media (max-width:480px){ b{color:red}}'],
    ['u@import "x";rl(https://x.example)', 'u rl(https://x.example)'],
    ['b{content:"</style><script>alert(1)</script>"}', 'b{content:"\\3c /style><script>alert(1)\\3c /script>"}'],
    ['b{/* </style> */color:red}', 'b{ color:red}'],
    ['<!-- b{color:red} -->', '  b{color:red}  '],
    ['a:link,a:visited{color:red}', 'a[data-sendlint-link],a:visited{color:red}'],
    ['@media (width<=600px){b{color:red}}', '@media (width<=600px){b{color:red}}'],
  ])('%s', (css, safe) => {
    expect(safeCss(css)).toBe(safe);
  });

  it('says in one spelling where the colour scheme is asked for', () => {
    const css = safeCss('@media screen and ( Prefers-Color-Scheme : DARK ){b{color:red}}');
    expect(css).toBe('@media screen and (sendlint-scheme:dark){b{color:red}}');
    expect(asksForDark(css)).toBe(true);
    expect(safeCss('@media (prefers-color-scheme:light){}')).toBe('@media (sendlint-scheme:light){}');
  });

  it('leaves no way out of whatever it is given', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('url(', 'u', 'rl(', '\\75', ' ', '"', "'", '(', ')', '{', '}', ';', '@import', '@im', 'port', '/*', '*/', '</style', '<', '/', '!--', 'https://x.example', '\n', '\\', 'image-set('), { maxLength: 24 }), (pieces) => {
      const safe = safeCss(pieces.join(''));
      expect(safe).not.toMatch(/<[/!]/u);
      const names: string[] = [];
      tokenize(safe, (type, start, end) => {
        if (type === T.Url || type === T.BadUrl) names.push('url');
        if (type === T.Function) names.push(ident.decode(safe.slice(start, end - 1)).toLowerCase());
        if (type === T.AtKeyword) names.push(`@${ident.decode(safe.slice(start + 1, end)).toLowerCase()}`);
      });
      expect(names.filter((name) => ['url', 'image-set', '@import'].includes(name))).toEqual([]);
    }));
  });
});
