import { hostsIn, usualHost } from './list-line.ts';
import type { ZoneState } from './list-line.ts';

/** Hosts that a list names, with those under them. */
export interface Blocklist {
  readonly size: number;
  /** The entry that a host, as a browser asks for it, falls under. */
  entryFor(host: string): string | undefined;
}

const known = new WeakMap<readonly string[], Blocklist>();

/** The block list that the lines of list files make. The lines of one configuration are read once, not for each message. */
export const blocklistOf = (lines: readonly string[]): Blocklist => {
  let list = known.get(lines);
  if (!list) {
    list = read(lines);
    known.set(lines, list);
  }
  return list;
};

const read = (lines: readonly string[]): Blocklist => {
  /** A host stands for itself and all under it; in a zone only where it says so. */
  const hosts = new Set<string>();
  const exact = new Set<string>();
  const under = new Set<string>();
  const state: ZoneState = { origin: '', isZone: false };
  for (const line of lines) {
    // A list may have a million lines, and nearly all of them are of these two kinds.
    const name = state.isZone ? undefined : usualHost(line);
    if (name !== undefined) {
      hosts.add(name);
      continue;
    }
    for (const { host, reach } of hostsIn(line, state)) (reach === 'both' ? hosts : reach === 'exact' ? exact : under).add(host);
  }
  return {
    size: hosts.size + exact.size + under.size,
    entryFor(asked) {
      const host = asked.endsWith('.') ? asked.slice(0, -1) : asked;
      if (hosts.has(host) || exact.has(host)) return host;
      for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
        const above = host.slice(dot + 1);
        if (hosts.has(above)) return above;
        if (under.has(above)) return `*.${above}`;
      }
      return undefined;
    },
  };
};
