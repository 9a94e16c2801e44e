import type { Result } from '../lint/diagnostic.ts';

/** How many problems were mended, else how many could be; `undefined` where there is nothing to say. */
export const fixLine = (results: readonly Result[], hint: boolean): string | undefined => {
  const fixed = results.flatMap(({ fixed: its }) => its ?? []);
  if (fixed.length > 0) {
    const count = fixed.reduce((sum, { rules }) => Object.values(rules).reduce((all, one) => all + one, sum), 0);
    return `${fixed.every(({ written }) => written) ? 'Fixed' : 'Would fix'} ${count} problem${count === 1 ? '' : 's'} in ${fixed.length} file${fixed.length === 1 ? '' : 's'}.`;
  }
  if (!hint) return undefined;
  const diagnostics = results.flatMap((result) => result.diagnostics.filter(({ location }) => location.path === result.path));
  const safe = diagnostics.filter(({ fix }) => fix).length;
  const suggested = diagnostics.filter(({ fix, suggest }) => !fix && suggest?.length === 1).length;
  const hints = [safe > 0 && `${safe} of them can be mended with --fix`, suggested > 0 && `${suggested} ${safe > 0 ? 'more' : 'of them'} with --fix-suggestions`].filter((text) => text !== false);
  return hints.length === 0 ? undefined : `${hints.join(', ').replace(/^(\d+ of them) with/u, '$1 can be mended with')}.`;
};
