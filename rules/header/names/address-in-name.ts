/** An address in a text: what stands before and after its @. */
export interface FoundAddress { readonly address: string; readonly domain: string }

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const LONGEST = 254;

/** The first thing in a text that is an address with a domain of the internet: one pass, looking outwards from each @. */
export const addressIn = (text: string): FoundAddress | undefined => {
  for (let mark = text.indexOf('@'); mark !== -1; mark = text.indexOf('@', mark + 1)) {
    let start = mark;
    while (start > 0 && mark - start < LONGEST && LOCAL.test(text.charAt(start - 1))) start -= 1;
    let end = mark + 1;
    while (end < text.length && end - mark < LONGEST && DOMAIN.test(text.charAt(end))) end += 1;
    const domain = text.slice(mark + 1, end).replace(/[.-]{1,9}$/u, '').toLowerCase();
    if (start < mark && /^[^.]+(?:\.[^.]+)*\.\p{L}{2,}$/u.test(domain)) return { address: `${text.slice(start, mark)}@${domain}`, domain };
  }
  return undefined;
};
