/** The window a message is judged in: a webmail on a desktop screen, in light colours. Wide enough that no rule for phones applies. */
const WINDOW = { width: 1280, height: 800 };

/**
 * Whether a condition around a style rule (`@media …`, another at-rule, or the value of a `media` attribute) holds in a desktop window.
 * What we do not know is taken as not holding, as an unknown media feature is (Media Queries 4 §3.2).
 */
export const conditionHolds = (condition: string): boolean => {
  const text = condition.trim().toLowerCase();
  if (text.startsWith('@')) return text.startsWith('@media') && queryListHolds(text.slice('@media'.length));
  return queryListHolds(text);
};

const queryListHolds = (list: string): boolean => list.trim() === '' || list.split(',').some((query) => queryHolds(query.trim()));

const queryHolds = (query: string): boolean => {
  const negated = query.startsWith('not ');
  const terms = (negated ? query.slice('not '.length) : query).split(' and ').map((term) => term.trim());
  const verdicts = terms.map((term, index) => (index === 0 ? firstTerm(term) : feature(term)));
  if (verdicts.includes(undefined)) return false;
  return verdicts.every((verdict) => verdict === true) !== negated;
};

/** The first term may be a media type; undefined where a term is none we know. */
const firstTerm = (term: string): boolean | undefined => {
  const type = term.startsWith('only ') ? term.slice('only '.length).trim() : term;
  if (type.startsWith('(')) return feature(type);
  return type === 'screen' || type === 'all' ? true : type === '' ? undefined : false;
};

const feature = (term: string): boolean | undefined => {
  if (!term.startsWith('(') || !term.endsWith(')')) return undefined;
  const [name = '', value = ''] = term.slice(1, -1).split(':').map((part) => part.trim());
  if (name === 'prefers-color-scheme') return value === 'light';
  if (name === 'orientation') return value === 'landscape';
  if (name === 'prefers-reduced-motion') return value === 'no-preference';
  if (name === 'hover') return value !== 'none';
  if (name === 'pointer') return value !== 'none' && value !== 'coarse';
  const edge = pixels(value);
  const test = EDGES.get(name);
  return edge === undefined || test === undefined ? undefined : test(edge);
};

const EDGES: ReadonlyMap<string, (edge: number) => boolean> = new Map(Object.entries({
  'min-width': (edge: number) => WINDOW.width >= edge,
  'max-width': (edge: number) => WINDOW.width <= edge,
  'min-device-width': (edge: number) => WINDOW.width >= edge,
  'max-device-width': (edge: number) => WINDOW.width <= edge,
  'min-height': (edge: number) => WINDOW.height >= edge,
  'max-height': (edge: number) => WINDOW.height <= edge,
}));

const pixels = (value: string): number | undefined => {
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return undefined;
  return value.endsWith('px') || number === 0 ? number : value.endsWith('em') ? number * 16 : undefined;
};
