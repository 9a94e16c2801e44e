import { domainToUnicode } from 'node:url';

/** A name between two dots that reads as another one: the scripts it mixes, or the one script that looks like Latin throughout. */
export interface Lookalike { readonly label: string; readonly scripts: readonly string[] }

/** Hands over the first label of a host that deceives; `host` as a browser asks for it. */
export const judgeHost = (host: string, found: (lookalike: Lookalike) => void): boolean => {
  const labels = domainToUnicode(host).split('.');
  const top = labels.at(-1) ?? '';
  for (const label of labels) {
    const scripts = scriptsOf(label);
    if (scripts.length > 1 && !TOGETHER.some((set) => scripts.every((script) => set.includes(script)))) {
      found({ label, scripts });
      return true;
    }
    const [script = ''] = scripts;
    // A Cyrillic name under a Cyrillic top level, or that of a country which writes so, is what it looks like.
    if (scripts.length === 1 && LIKE_LATIN[script]?.test(label) && !scriptsOf(top).includes(script) && !COUNTRIES.has(top)) {
      found({ label, scripts });
      return true;
    }
  }
  return false;
};

/** Made for the first host that is not all ASCII: most runs never see one. */
let patterns: readonly (readonly [string, RegExp])[] | undefined;

const SCRIPTS = [
  'Latin', 'Cyrillic', 'Greek', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Arabic', 'Hebrew', 'Armenian', 'Georgian', 'Thai', 'Lao', 'Khmer', 'Devanagari', 'Bengali', 'Tamil', 'Cherokee', 'Ethiopic',
] as const;

/** In the order of a fixed list, without digits, hyphens and what all scripts share. */
const scriptsOf = (label: string): readonly string[] => {
  if (ASCII.test(label)) return LATIN;
  patterns ??= SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')]);
  return patterns.filter(([, pattern]) => pattern.test(label)).map(([name]) => name);
};

const ASCII = /^[\0-\x7F]*$/u;
const LATIN: readonly string[] = ['Latin'];

/** Scripts that one language writes together (UTS #39, "highly restrictive"). */
const TOGETHER: readonly (readonly string[])[] = [['Latin', 'Han', 'Hiragana', 'Katakana'], ['Latin', 'Han', 'Hangul'], ['Latin', 'Han', 'Bopomofo']];

/** Letters that in most fonts cannot be told from Latin ones. */
const LIKE_LATIN: Readonly<Record<string, RegExp>> = {
  Cyrillic: /^[абеорсухѕіјһԁԛԝӏьгпѵъкмтв\d-]+$/u,
  Greek: /^[αινορτυχκγ\d-]+$/u,
  Armenian: /^[օսցհոզք\d-]+$/u,
};

const COUNTRIES: ReadonlySet<string> = new Set(['ru', 'su', 'by', 'ua', 'bg', 'rs', 'mk', 'me', 'kz', 'kg', 'tj', 'mn', 'uz', 'ba', 'gr', 'cy', 'am', 'eu']);
