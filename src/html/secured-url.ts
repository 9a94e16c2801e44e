import type { Span } from '../source/source-text.ts';

/** Whether a host is one of those named, or within one. */
export const isHostAmong = (hosts: readonly string[], host: string): boolean =>
  hosts.some((named) => host === named.toLowerCase() || host.endsWith(`.${named.toLowerCase()}`));

/** An edit that makes the URL of an attribute, given as written, one with `https:`; `undefined` where the scheme is not written out, or a port is, which speaks http. */
export const securedUrl = ({ text, start, end }: Span): { readonly at: Span; readonly text: string } | undefined => {
  const [before] = /^[^\s=]{1,40}\s{0,20}=\s{0,20}["']?\s{0,20}http(?=:\/\/[^\s"'/?#:]{1,260}(?:[/?#"'\s]|$))/iu.exec(text.value.slice(start, Math.min(end, start + LONGEST))) ?? [];
  return before === undefined ? undefined : { at: text.span(start + before.length, start + before.length), text: 's' };
};

const LONGEST = 400;
