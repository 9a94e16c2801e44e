import type { Element } from 'domhandler';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Elements that only say how their content looks: all that a preview is made of. */
const KEPT = words(`a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn dir div dl dt em figcaption
  figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav nobr ol p pre q s samp section small span strike strong style sub sup
  table tbody td tfoot th thead time tr tt u ul var wbr`);

/** Elements that do something, by one that does not and looks much the same. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['form', 'div'], ['fieldset', 'div'], ['legend', 'div'], ['marquee', 'div'], ['dialog', 'div'], ['search', 'div'], ['details', 'div'], ['summary', 'div'],
  ['button', 'span'], ['label', 'span'], ['output', 'span'], ['listing', 'pre'], ['xmp', 'pre'],
]);

/** Elements whose content goes with them: it is no text, or belongs to something that mail does not show. */
const DROPPED = words(`applet area audio base basefont bgsound canvas datalist embed frame frameset iframe input link map meta noembed noframes object optgroup
  option param plaintext portal script select source template textarea title track video`);

/** Without content (HTML §13.1.2). */
export const VOID = words('br col hr img wbr');

/** Elements of a table that take no text: numbers wait for a cell. */
export const ROWS = words('tbody thead tfoot tr colgroup');

/** Attributes that say how an element looks or reads, and cannot name anything to fetch. */
const ATTRIBUTES = words(`abbr align alt bgcolor border bordercolor cellpadding cellspacing char charoff class clear color cols colspan compact datetime dir face
  frame headers height hspace id lang nowrap reversed role rowspan rules scope size span start summary text title type valign value vspace width`);

const HTML = 'http://www.w3.org/1999/xhtml';

/** The name an element is written with; `null` where only its content is kept, `undefined` where not even that. Of SVG and MathML nothing is. */
export const nameOf = ({ name, namespace }: Element): string | null | undefined => {
  if (namespace !== undefined && namespace !== HTML) return undefined;
  if (KEPT.has(name)) return name;
  return DROPPED.has(name) ? undefined : REPLACED.get(name) ?? null;
};

/** Whether an attribute is kept as it is. `style` is not: it is read first. Ids that begin as ours do would stand in the way. */
export const isKept = (name: string, value: string): boolean => ATTRIBUTES.has(name) && !(name === 'id' && value.startsWith('sendlint'));
