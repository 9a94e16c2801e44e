import { delimited } from '../delimited.ts';
import { plain } from '../reading.ts';
import type { Form, Match } from '../form.ts';
import type { Reading, Step } from '../reading.ts';
import { together } from './statement.ts';

/** What may hide a word, and words; a quote that nothing closes is one alone. */
const TOKEN = /"[^"]*"|'[^']*'|\/\*[\s\S]*?(?:\*\/|$)|@?[A-Za-z_]\w*/gu;

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['if', { does: 'open', word: 'IF', end: 'ENDIF', kind: 'condition' }],
  ['elseif', { does: 'branch', word: 'ELSEIF' }],
  ['else', { does: 'branch', word: 'ELSE' }],
  ['endif', { does: 'close', word: 'IF', end: 'ENDIF' }],
  ['for', { does: 'open', word: 'FOR', end: 'NEXT', kind: 'loop' }],
  ['next', { does: 'close', word: 'FOR', end: 'NEXT' }],
]);

/** Statements: what they open and close for the text after them. */
const readStatements = (code: string): Reading => {
  const steps: Step[] = [];
  let prints = false;
  for (const [token] of code.matchAll(TOKEN)) {
    const word = token.toLowerCase();
    const step = STEPS.get(word);
    if (step) steps.push(step);
    else if (word === 'output' || word === 'outputline') prints = true;
  }
  return together([{ role: 'silent', name: '', steps }], prints, code.trim());
};

/** `%%name%%`: the name of an attribute, of more than one word at times; "50%% off, 20%% more" has none. */
const NAME = /^[\p{L}_@](?:[\p{L}\p{N} _.@:-]{0,78}[\p{L}\p{N}_])?$/u;

/** How long the start tag of a script may be. */
const LONGEST_TAG = 300;

/** AMPscript may stand in a `<script>` that runs on the server. */
const script: Form = {
  language: 'ampscript', open: '<script', follows: String.raw`\s`,
  match: (text, start): Match | undefined => {
    const tagEnd = text.next('>', start);
    if (tagEnd - start > LONGEST_TAG || !/ampscript/iu.test(text.value.slice(start, tagEnd))) return undefined;
    const end = text.next('</script>', tagEnd);
    return end === Infinity ? undefined : { reading: readStatements(text.value.slice(tagEnd + 1, end)), end: end + '</script>'.length };
  },
};

/** Salesforce's AMPscript: `%%[ IF @a == 1 THEN ]%%`, `%%=v(@name)=%%`, `%%First Name%%`. */
export const AMPSCRIPT: readonly Form[] = [
  delimited({ language: 'ampscript', open: '%%[', close: ']%%', read: readStatements }),
  delimited({ language: 'ampscript', open: '%%=', close: '=%%', read: (inner) => plain('output', inner.trim()) }),
  delimited({ language: 'ampscript', open: '%%', close: '%%', ends: 'line', read: (inner) => (NAME.test(inner) ? plain('output', inner) : undefined) }),
];
/** With scripts that run on the server, where a text is in this language. */
export const AMPSCRIPT_WHOLE: readonly Form[] = [...AMPSCRIPT, script];
