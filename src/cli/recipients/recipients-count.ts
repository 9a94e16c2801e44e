import type { Address } from '../../rule.ts';

/** What a list of recipients holds, in numbers. */
export interface RecipientCounts {
  readonly path: string;
  readonly form: 'csv' | 'json' | 'text';
  /** The column or the name the addresses are under, where they have one. */
  readonly column?: string;
  readonly encoding: string;
  readonly addresses: number;
  /** Rows without an address. */
  readonly empty: number;
  readonly valid: number;
  /** Valid mailboxes without those that stand in the list before. */
  readonly different: number;
  readonly domains: readonly { readonly domain: string; readonly count: number }[];
  /** Valid addresses at other domains than those. */
  readonly elsewhere: number;
  /** How many findings each rule has that are not told. */
  readonly left: Readonly<Record<string, number>>;
}

/** The rules the numbers rest on, whatever is told of them. */
export const COUNTED = ['recipient/address-valid', 'recipient/duplicate', 'recipient/duplicate-variant'] as const;

/** So many domains are counted apart; a list with more of them is no list of customers, and may not fill memory. */
const MOST_DOMAINS = 100_000;
const SHOWN_DOMAINS = 10;

/** Counts mailbox by mailbox. */
export class RecipientCounter {
  addresses = 0;
  valid = 0;
  different = 0;
  readonly #domains = new Map<string, number>();

  /** Counts one, with the rules that said something of it. */
  add({ domain }: Address, rules: ReadonlySet<string>): void {
    this.addresses += 1;
    if (rules.has(COUNTED[0])) return;
    this.valid += 1;
    if (rules.has(COUNTED[1]) || rules.has(COUNTED[2])) return;
    this.different += 1;
    const name = domain.toLowerCase();
    const known = this.#domains.get(name);
    if (known !== undefined || this.#domains.size < MOST_DOMAINS) this.#domains.set(name, (known ?? 0) + 1);
  }

  /** How many of the different mailboxes are at one of these domains. */
  at(isThere: (domain: string) => boolean): number {
    let count = 0;
    for (const [domain, its] of this.#domains) if (isThere(domain)) count += its;
    return count;
  }

  /** The domains with most mailboxes, and how many are at others. */
  domains(): Pick<RecipientCounts, 'domains' | 'elsewhere'> {
    const domains = [...this.#domains].map(([domain, count]) => ({ domain, count })).toSorted((a, b) => b.count - a.count || (a.domain < b.domain ? -1 : 1)).slice(0, SHOWN_DOMAINS);
    return { domains, elsewhere: this.different - domains.reduce((sum, { count }) => sum + count, 0) };
  }
}

const GMAIL = new Set(['gmail.com', 'googlemail.com']);
const MICROSOFT = /^(?:(?:outlook|hotmail|live)\.[a-z.]{2,6}|msn\.com)$/u;

/** Who calls a sender of so many a day a bulk sender, and asks for more then (Google and Microsoft, each from 5,000 on). */
export const bulkReceivers = (counter: RecipientCounter): readonly { readonly who: string; readonly count: number }[] =>
  [{ who: 'Gmail', count: counter.at((domain) => GMAIL.has(domain)) }, { who: 'Outlook.com', count: counter.at((domain) => MICROSOFT.test(domain)) }].filter(({ count }) => count >= 5000);
