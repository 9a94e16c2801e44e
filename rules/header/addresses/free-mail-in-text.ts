import { freeMailDomains } from 'sendlint/rule';

const LOCAL = /[A-Za-z0-9._%+=-]/u;
const DOMAIN = /[A-Za-z0-9.-]/u;
const LONGEST = 64;
/** As many addresses as are looked at: a text with more is a list. */
const MOST = 40;

/** The first address at a free mailbox in a text that is not `reply`; one in angle brackets, or before a colon, is a quotation's. */
export const otherFreeMailIn = (text: string, reply: string): string | undefined => {
  let mark = text.indexOf('@');
  for (let count = 0; mark !== -1 && count < MOST; mark = text.indexOf('@', mark + 1), count += 1) {
    let start = mark;
    while (start > 0 && mark - start < LONGEST && LOCAL.test(text.charAt(start - 1))) start -= 1;
    let end = mark + 1;
    while (end < text.length && end - mark < LONGEST && DOMAIN.test(text.charAt(end))) end += 1;
    const domain = text.slice(mark + 1, end).toLowerCase().replace(/[.-]{1,9}$/u, '');
    if (start === mark || !freeMailDomains().has(domain)) continue;
    const other = `${text.slice(start, mark)}@${domain}`;
    const isQuoted = text.charAt(start - 1) === '<' || /^(?:>|&gt;)?\s{0,3}(?:wrote|schrieb|writes)?:/u.test(text.slice(end, end + 20));
    if (other.toLowerCase() !== reply.toLowerCase() && !isQuoted) return other;
  }
  return undefined;
};
