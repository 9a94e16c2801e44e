/** Endings of names that mean something only inside a network: RFC 6762 (.local), RFC 8375 (home.arpa), ICANN (.internal), and those of routers and offices. */
const INTERNAL = /(?<![\w.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}(?:local|localdomain|internal|intranet|lan|corp|home|home\.arpa|private)(?![\w-]|\.\w)/iu;

/** What each of those names has: it is looked for first, since a name may begin anywhere. */
const ENDING = /\.(?:local|internal|intranet|lan|corp|home|private)/iu;

/** The first name of a host in a text that only its own network knows; a name and nothing else counts as a text. */
export const internalName = (text: string): { readonly start: number; readonly name: string } | undefined => {
  if (!ENDING.test(text)) return undefined;
  const match = INTERNAL.exec(text);
  // Every Unix machine calls itself so: it tells nothing.
  return match === null || /^localhost\.localdomain$/iu.test(match[0]) ? undefined : { start: match.index, name: match[0] };
};
