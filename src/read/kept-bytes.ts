import type { Draft } from './draft.ts';
import { countBareLfs } from './line-ends.ts';
import { isText } from './scan.ts';

/** The bytes of a text body, one character a byte; `undefined` for any other. `bytes` are those of the file, where all of them are in memory. */
export const rawTextOf = (draft: Draft, bytes: Buffer | undefined): string | undefined => {
  if (draft.composite || !isText(draft)) return undefined;
  return bytes ? bytes.toString('latin1', draft.bodyStart, draft.bodyStart + draft.keptSize) : Buffer.concat(draft.kept).toString('latin1');
};

/** How many LFs without a CR an entity has from its start to its end. */
export const bareLfsOf = (draft: Draft, bytes: Buffer | undefined): number =>
  bytes ? countBareLfs(bytes, draft.start, draft.end) : inOrder(draft).reduce((sum, { bareLfs }) => sum + bareLfs, 0);

/** Every draft, a parent before its parts. */
export const inOrder = (root: Draft): readonly Draft[] => {
  const drafts = [root];
  for (let index = 0; index < drafts.length; index += 1) drafts.push(...drafts[index]?.children ?? []);
  return drafts;
};
