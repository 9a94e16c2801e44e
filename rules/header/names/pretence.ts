import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { knownBrands, plain } from './brands.ts';
import type { Brand } from './brands.ts';

/** What a company adds to its name when it writes. Beside another word the name is a person's, or what the mail is about. */
const SERVICE: ReadonlySet<string> = new Set(`support service services kundenservice kundenbetreuung kundendienst customer customers client clients care center centre team teams
  account accounts konto cuenta compte conto security secure sicherheit seguridad securite sicurezza billing payment payments pay invoice invoices rechnung factura
  alert alerts notification notifications notice benachrichtigung info information help helpdesk desk admin administrator online bank banking banque banco card cards
  order orders bestellung delivery shipping shipment tracking express paket post mail email no reply noreply do not verification verify update updates
  inc llc ltd gmbh ag corp corporation company co plc com de net org uk us id department dept fraud protection official the your my and of 365`.split(/\s+/u));

/** Words that alone make a name that is a word too (“Apple”) a company's: not those a garden or a newsletter would add. */
const OFFICIAL: ReadonlySet<string> = new Set(['support', 'security', 'billing', 'account', 'accounts', 'bank', 'banking', 'id', 'verification', 'payment', 'payments', 'fraud', 'alert', 'alerts', 'helpdesk', 'sicherheit', 'konto', 'kundenservice', 'notification', 'notifications']);

/** A brand a sender's name pretends to be, and the domain the mail comes from. */
export interface Pretence { readonly brand: string; readonly domain: string }

/** The brand whose name a sender bears although the domain is not the brand's; `undefined` where it bears none, or may bear it. */
export const pretenceOf = (name: string, host: string): Pretence | undefined => {
  const words = plain(name);
  if (words === '') return undefined;
  const borne = words.split(' ').flatMap((word) => brandsByWord().get(word) ?? []).filter((brand) => bears(words, brand));
  if (borne.length === 0) return undefined;
  const domain = getDomain(host) ?? host;
  const label = (getDomainWithoutSuffix(host) ?? host).replaceAll(/[^\p{L}\p{N}]/gu, '');
  // Brands of one house (Gmail and Google) answer for each other: one that owns the domain is enough.
  if (borne.some((brand) => owns(brand, domain, label))) return undefined;
  return { brand: borne[0]?.name ?? '', domain };
};

let byWord: ReadonlyMap<string, readonly Brand[]> | undefined;

/** The brands by the first words of their names: a sender's name has few words, and the list many brands. */
const brandsByWord = (): ReadonlyMap<string, readonly Brand[]> => {
  if (byWord) return byWord;
  const found = new Map<string, Brand[]>();
  for (const brand of knownBrands()) {
    for (const first of new Set(brand.names.map((name) => name.split(' ')[0] ?? name))) found.set(first, [...(found.get(first) ?? []), brand]);
  }
  byWord = found;
  return found;
};

/** Whether a name is the brand's, with nothing but words of service around it. */
const bears = (words: string, { names, isWord }: Brand): boolean =>
  names.some((brand) => {
    const at = ` ${words} `.indexOf(` ${brand} `);
    if (at === -1) return false;
    const rest = `${words.slice(0, at)} ${words.slice(at + brand.length)}`.split(' ').filter((word) => word !== '');
    if (!rest.every((word) => SERVICE.has(word))) return false;
    return !isWord || brand.includes(' ') || rest.some((word) => OFFICIAL.has(word));
  });

const owns = ({ names, domains }: Brand, domain: string, label: string): boolean =>
  domains.includes(domain) || names.some((brand) => label.includes(brand.replaceAll(' ', '')));
