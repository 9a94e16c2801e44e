/** What a client's own style sheet says of an element (HTML §15.3), for the properties that matter in mail; undefined where it says nothing. */
export const userAgentValue = (tag: string, property: string): string | undefined => {
  if (property === 'display') return DISPLAY.get(tag);
  return SHEET.get(tag)?.get(property);
};

const namesOf = (names: string, display: string): readonly (readonly [string, string])[] => names.split(' ').map((name) => [name, display]);

const DISPLAY: ReadonlyMap<string, string> = new Map([
  ...namesOf('html body div p h1 h2 h3 h4 h5 h6 ul ol dl dt dd pre blockquote center form fieldset hr address article aside footer header main nav section figure figcaption details summary legend menu dir search hgroup listing plaintext xmp', 'block'),
  ...namesOf('head title meta link style script template noembed noframes param source track area base datalist rp', 'none'),
  ...namesOf('li', 'list-item'),
  ...namesOf('table', 'table'),
  ...namesOf('tr', 'table-row'),
  ...namesOf('td th', 'table-cell'),
  ...namesOf('tbody', 'table-row-group'),
  ...namesOf('thead', 'table-header-group'),
  ...namesOf('tfoot', 'table-footer-group'),
  ...namesOf('caption', 'table-caption'),
  ...namesOf('col', 'table-column'),
  ...namesOf('colgroup', 'table-column-group'),
  ...namesOf('button input select textarea meter progress', 'inline-block'),
]);

const sheet = (...values: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => new Map(values);
const bold = ['font-weight', 'bold'] as const;
const italic = sheet(['font-style', 'italic']);
const mono = sheet(['font-family', 'monospace']);
const indented = sheet(['padding-left', '40px']);
const quoted = sheet(['margin-left', '40px'], ['margin-right', '40px']);

const SHEET: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['h1', sheet(['font-size', '2em'], bold)],
  ['h2', sheet(['font-size', '1.5em'], bold)],
  ['h3', sheet(['font-size', '1.17em'], bold)],
  ['h4', sheet(bold)],
  ['h5', sheet(['font-size', '0.83em'], bold)],
  ['h6', sheet(['font-size', '0.67em'], bold)],
  ['b', sheet(['font-weight', 'bolder'])],
  ['strong', sheet(['font-weight', 'bolder'])],
  ['th', sheet(bold, ['text-align', 'center'])],
  ['small', sheet(['font-size', 'smaller'])],
  ['big', sheet(['font-size', 'larger'])],
  ['sub', sheet(['font-size', 'smaller'])],
  ['sup', sheet(['font-size', 'smaller'])],
  ['code', mono], ['kbd', mono], ['samp', mono], ['tt', mono],
  ['pre', sheet(['white-space', 'pre'], ['font-family', 'monospace'])],
  ['textarea', sheet(['white-space', 'pre-wrap'])],
  ['i', italic], ['em', italic], ['cite', italic], ['var', italic], ['dfn', italic], ['address', italic],
  ['ul', indented], ['ol', indented], ['menu', indented], ['dir', indented],
  ['dd', sheet(['margin-left', '40px'])],
  ['blockquote', quoted], ['figure', quoted],
  ['button', sheet(['font-size', '13.333px'])], ['input', sheet(['font-size', '13.333px'])], ['select', sheet(['font-size', '13.333px'])],
]);
