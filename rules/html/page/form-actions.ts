import { UNKNOWN } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';

/** What is wrong with where a form sends what was typed: `mailto`, or the host it goes to over http; `undefined` where nothing is, or a template writes it. */
export const actionFault = ({ attribs }: Element): 'mailto' | { readonly host: string } | undefined => {
  const action = attribs['action']?.trim() ?? '';
  if (/mailto:/iu.test(action)) return 'mailto';
  return /^http:/iu.test(action) && !action.includes(UNKNOWN) && URL.canParse(action) ? { host: new URL(action).host } : undefined;
};
