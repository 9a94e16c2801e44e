/** Word's engine in every Outlook for Windows that is sold today calls itself this version of `mso`. */
const MSO = 16;
/** Far more than anybody writes; it bounds the search for the end and the depth of brackets. */
const LONGEST = 400;

/** Where the opening of a conditional comment that begins at `open` ends; -1 where none begins. */
export const conditionEnd = (markup: string, open: number): number => {
  if (!opensHidden(markup, open) && !opensRevealed(markup, open)) return -1;
  const slice = markup.slice(open, open + LONGEST);
  const end = slice.indexOf(']>');
  const comment = slice.indexOf('-->');
  return end < 0 || (comment >= 0 && comment < end) ? -1 : open + end + 2;
};

/** `<!--[if …]>`: what follows is a comment to all but Outlook. */
export const opensHidden = (markup: string, at: number): boolean => markup.startsWith('<!--[', at) && isIf(markup, at + 5);
/** `<![if …]>`: what follows is shown by all but Outlook, which asks. */
export const opensRevealed = (markup: string, at: number): boolean => markup.startsWith('<![', at) && isIf(markup, at + 3);

const isIf = (markup: string, at: number): boolean => /^if[\s!(]/iu.test(markup.slice(at, at + 3));

/**
 * What Outlook on Windows makes of a condition such as `(gte mso 9)|(IE)`: `undefined` where it is none.
 * Precedence is `!`, `&`, `|`, as in Internet Explorer, from which Word has the syntax.
 */
export const holdsInOutlook = (condition: string): boolean | undefined => {
  const tokens = condition.toLowerCase().match(TOKEN) ?? [];
  if (tokens.length === 0 || tokens.length > LONGEST) return undefined;
  const reader = { tokens, at: 0 };
  const holds = either(reader);
  return reader.at === tokens.length ? holds : undefined;
};

const TOKEN = /[a-z]+|[\d.]+|\S/gu;

interface Reader { readonly tokens: readonly string[]; at: number }

const either = (reader: Reader): boolean | undefined => {
  let holds = both(reader);
  while (reader.tokens[reader.at] === '|') {
    reader.at += 1;
    const other = both(reader);
    holds = holds === undefined || other === undefined ? undefined : holds || other;
  }
  return holds;
};

const both = (reader: Reader): boolean | undefined => {
  let holds = negated(reader);
  while (reader.tokens[reader.at] === '&') {
    reader.at += 1;
    const other = negated(reader);
    holds = holds === undefined || other === undefined ? undefined : holds && other;
  }
  return holds;
};

const negated = (reader: Reader): boolean | undefined => {
  if (reader.tokens[reader.at] !== '!') return primary(reader);
  reader.at += 1;
  const holds = negated(reader);
  return holds === undefined ? undefined : !holds;
};

const primary = (reader: Reader): boolean | undefined => {
  if (reader.tokens[reader.at] !== '(') return comparison(reader);
  reader.at += 1;
  const holds = either(reader);
  if (reader.tokens[reader.at] !== ')') return undefined;
  reader.at += 1;
  return holds;
};

const OPERATORS: ReadonlyMap<string, (version: number, asked: number) => boolean> = new Map([
  ['lt', (version, asked) => version < asked],
  ['lte', (version, asked) => version <= asked],
  ['gt', (version, asked) => version > asked],
  ['gte', (version, asked) => version >= asked],
]);

const comparison = (reader: Reader): boolean | undefined => {
  const compare = OPERATORS.get(reader.tokens[reader.at] ?? '');
  if (compare) reader.at += 1;
  const feature = reader.tokens[reader.at];
  if (feature === undefined || !/^[a-z]/u.test(feature)) return undefined;
  reader.at += 1;
  const asked = Number.parseFloat(reader.tokens[reader.at] ?? '');
  if (Number.isNaN(asked)) return compare ? undefined : versionOf(feature) !== undefined;
  reader.at += 1;
  const version = versionOf(feature);
  if (version === undefined) return false;
  return compare ? compare(version, asked) : version === asked || Math.floor(version) === asked;
};

/** Word answers to its own version, to VML, and to what its HTML asks of itself (`supportLists`, `supportEmptyParas`). */
const versionOf = (feature: string): number | undefined => {
  if (feature === 'mso') return MSO;
  if (feature === 'vml') return 1;
  return feature.startsWith('support') || feature === 'true' ? 1 : undefined;
};
