import type { Step } from '../reading.ts';
import type { BlockKind } from '../tag.ts';
import type { CodeSteps } from './braces.ts';

/** What opens a block where a statement or a value begins; behind a statement it is a condition of that statement alone. */
const OPENERS: ReadonlyMap<string, BlockKind> = new Map([
  ['if', 'condition'], ['unless', 'condition'], ['case', 'cases'], ['while', 'loop'], ['until', 'loop'], ['for', 'loop'], ['begin', 'scope'], ['def', 'scope'], ['class', 'scope'], ['module', 'scope'],
]);
const BRANCHES: ReadonlySet<string> = new Set(['else', 'elsif', 'when', 'in', 'rescue', 'ensure']);
/** Methods that call their block for each thing. */
const LOOPS = /^(?:each\w*|map|times|loop|collect|select|reject|upto|step|in_groups_of)$/u;
const CONDITIONS = /(?:\?|^if_\w+|^unless_\w+)$/u;

/** Follows Ruby's words from tag to tag: `if`, `do |item|`, `end`, and blocks in braces. Strings and comments hide them. */
export const rubySteps = (code: string): CodeSteps => {
  const steps: Step[] = [];
  /** Whether a statement or a value may begin here. */
  let begins = true;
  /** `while x do` is one block: its `do` is told already. `for x in y` needs its `in`. */
  let loop = '';
  let called = '';
  let isUnsure = false;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(code); match; match = TOKEN.exec(code)) {
    const [token] = match;
    const before = code.charAt(match.index - 1);
    const after = code.charAt(TOKEN.lastIndex);
    if (token.startsWith('#')) continue;
    if (token === '"' || token === "'" || token === '`') { isUnsure = true; break; }
    if (/^["'`]/u.test(token)) { begins = false; continue; }
    if (token === '\n' || token === ';') { begins = true; loop = ''; continue; }
    if (!/^[\p{L}_]/u.test(token)) {
      if (token === '{') steps.push({ does: 'open', word: called || '{', end: '}', kind: LOOPS.test(called) ? 'loop' : 'scope' });
      else if (token === '}') steps.push({ does: 'close', word: '}', end: '}' });
      begins = '=(,{[|&!'.includes(token);
      continue;
    }
    const isName = NAMED.has(before) || (after === ':' && code.charAt(TOKEN.lastIndex + 1) !== ':');
    if (isName) {
      if (before === '.') called = token;
      begins = false;
      continue;
    }
    const kind = OPENERS.get(token);
    if (token === 'end') {
      steps.push({ does: 'close', word: 'end', end: 'end' });
    } else if (kind && begins) {
      steps.push({ does: 'open', word: token, end: 'end', kind });
      if (kind === 'loop') loop = token;
    } else if (token === 'do') {
      if (loop === '') steps.push({ does: 'open', word: called || 'do', end: 'end', kind: LOOPS.test(called) ? 'loop' : CONDITIONS.test(called) ? 'condition' : 'scope' });
      loop = '';
    } else if (BRANCHES.has(token) && begins && !(token === 'in' && loop !== '')) {
      steps.push({ does: 'branch', word: token });
    } else if (begins) {
      called = token;
    }
    begins = STARTS.has(token);
  }
  return { steps, isUnsure };
};

/** What stands before a name that is no word of the language. */
const NAMED: ReadonlySet<string> = new Set(['.', ':', '@', '$']);
/** Behind these words a statement or a value begins. */
const STARTS: ReadonlySet<string> = new Set(['do', 'then', 'else', 'begin', 'ensure', 'and', 'or', 'not']);

/** A string, a comment, a line end, a word, a sign; a quote that nothing closes is one alone. */
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|`[^`]*`|#[^\n]*|["'`\n;]|[\p{L}_][\p{L}\p{N}_]*[?!]?|[^\s\p{L}]/gu;
