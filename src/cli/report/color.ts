import type { Output } from '../io.ts';

/** Whether to colour: a flag, then `NO_COLOR` (no-color.org) and `FORCE_COLOR`, then whether it is a terminal that can. */
export const colored = (flag: boolean | undefined, output: Output, env: Readonly<Record<string, string | undefined>>): boolean => {
  if (flag !== undefined) return flag;
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR']);
  return output.isTTY === true && env['TERM'] !== 'dumb';
};
