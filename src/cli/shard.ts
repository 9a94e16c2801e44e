import type { Args } from './args.ts';
import type { Target } from './files.ts';

/**
 * The files of one shard: in the order of their paths, every `of`th. Each file is in exactly one, whichever machine asks and in whatever
 * order the files were named; shards differ by one file at most.
 */
export const shardOf = (targets: readonly Target[], shard: Args['shard']): readonly Target[] => {
  if (!shard) return targets;
  const paths = targets.map(({ path }) => path).toSorted();
  const own = new Set(paths.filter((_, index) => index % shard.of === shard.index - 1));
  return targets.filter(({ path }) => own.has(path));
};
