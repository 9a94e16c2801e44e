/** Why mail to a domain reaches nobody: it stands for one in texts, is for tests, never exists, or is known inside of a network alone. */
export type Reserved = 'standIn' | 'never' | 'inside' | 'undotted';

/** Top levels that are kept out of the public DNS, each with the paper that says so. */
const TOP_LEVELS: ReadonlyMap<string, Reserved> = new Map([
  ['example', 'standIn'], // RFC 6761 §6.5
  ['test', 'standIn'], // RFC 6761 §6.2
  ['invalid', 'never'], // RFC 6761 §6.4
  ['localhost', 'inside'], // RFC 6761 §6.3
  ['local', 'inside'], // RFC 6762 §3
  ['internal', 'inside'], // ICANN board, 29 July 2024
  ['localdomain', 'inside'], // what hosts call themselves before they have a name
  ['lan', 'inside'], // RFC 6762, appendix G names what networks use of their own accord
  ['intranet', 'inside'],
  ['private', 'inside'],
  ['corp', 'inside'], // ICANN board, 4 February 2018: corp, home and mail are never given to anybody
  ['home', 'inside'],
  ['mail', 'inside'],
  ['onion', 'inside'], // RFC 7686 §2
  ['alt', 'inside'], // RFC 9476 §2
]);

const STAND_INS = ['example.com', 'example.net', 'example.org']; // RFC 6761 §6.5

/** Why this domain reaches nobody, `undefined` where it may. An address literal is not looked at. */
export const reservedAs = (domain: string): Reserved | undefined => {
  if (domain === '' || domain.startsWith('[')) return undefined;
  const name = domain.toLowerCase();
  const dot = name.lastIndexOf('.');
  const known = TOP_LEVELS.get(name.slice(dot + 1));
  if (known) return known;
  if (dot < 0) return 'undotted';
  if (name === 'home.arpa' || name.endsWith('.home.arpa')) return 'inside'; // RFC 8375
  return STAND_INS.some((one) => name === one || name.endsWith(`.${one}`)) ? 'standIn' : undefined;
};
