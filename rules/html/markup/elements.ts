/** Elements without an end tag (HTML Living Standard §13.1.2, and the obsolete ones its parser treats alike). */
export const VOID: ReadonlySet<string> = new Set([
  'area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]);

/** Elements whose content is text up to their own end tag (HTML Living Standard §13.2.6.2). */
export const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const ROWS = ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'];

/**
 * Elements whose end tag may be left out (HTML Living Standard §13.1.2.4), each with the start tags that end it.
 * A block in a `<p>` does not end it here: `<p><table></table></p>` is in half of all hand-made mail and shows as meant.
 */
export const OPTIONAL_END: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['html', []],
  ['head', ['body']],
  ['body', []],
  ['p', ['p', 'li', 'dt', 'dd', ...ROWS]],
  ['li', ['li', ...ROWS]],
  ['dt', ['dt', 'dd', ...ROWS]],
  ['dd', ['dt', 'dd', ...ROWS]],
  ['option', ['option', 'optgroup', ...ROWS]],
  ['optgroup', ['optgroup', ...ROWS]],
  ['rt', ['rt', 'rp', ...ROWS]],
  ['rp', ['rt', 'rp', ...ROWS]],
  ['caption', ROWS],
  ['colgroup', ROWS],
  ['thead', ['thead', 'tbody', 'tfoot']],
  ['tbody', ['thead', 'tbody', 'tfoot']],
  ['tfoot', ['thead', 'tbody', 'tfoot']],
  ['tr', ['thead', 'tbody', 'tfoot', 'tr']],
  ['td', ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th']],
  ['th', ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th']],
].map(([name, closers]) => [name as string, new Set(closers)]));

const IN_TABLE = ['script', 'style', 'template', 'form', 'input'];

/** What may stand directly in a table and its rows; a client moves anything else out, before the table (§13.2.6.4.9). */
export const PERMITTED_CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', new Set([...ROWS, 'col', ...IN_TABLE])],
  ['thead', new Set(['tr', 'td', 'th', ...IN_TABLE])],
  ['tbody', new Set(['tr', 'td', 'th', ...IN_TABLE])],
  ['tfoot', new Set(['tr', 'td', 'th', ...IN_TABLE])],
  ['tr', new Set(['td', 'th', ...IN_TABLE])],
]);

/** Where a part of a table may stand; elsewhere a client drops the tag (§13.2.6.4.7). A `<form>` around rows or cells is closed at once, and they stay in their table (§13.2.6.4.9). */
export const PERMITTED_PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['thead', new Set(['table', 'form', 'template'])],
  ['tbody', new Set(['table', 'form', 'template'])],
  ['tfoot', new Set(['table', 'form', 'template'])],
  ['tr', new Set(['table', 'thead', 'tbody', 'tfoot', 'form', 'template'])],
  ['td', new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'form', 'template'])],
  ['th', new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'form', 'template'])],
]);

/** Elements that only dress text: no template opens one in one file and closes it in another. */
export const FORMATTING: ReadonlySet<string> = new Set('a abbr b big code em font h1 h2 h3 h4 h5 h6 i label nobr p s small span strike strong sub sup tt u'.split(' '));

const KNOWN: ReadonlySet<string> = new Set([
  ...VOID, ...RAW, ...OPTIONAL_END.keys(),
  ...('a abbr acronym address applet article aside audio b bdi bdo big blink blockquote button canvas center cite code data datalist del details dfn dialog '
    + 'dir div dl em fieldset figcaption figure font footer form frameset h1 h2 h3 h4 h5 h6 header hgroup i ins kbd label legend main map mark marquee menu '
    + 'meter nav nobr noscript object ol output picture pre progress q ruby s samp section select small span strike strong sub summary sup svg math table '
    + 'template time tt u ul var video').split(' '),
]);

/** Whether HTML has the element. Others are VML (`v:fill`), Office (`o:p`), AMP, or a template language's components. */
export const isKnown = (name: string): boolean => KNOWN.has(name);
