import { isAlias, isScalar, isSeq } from 'yaml';
import type { Alias, ParsedNode, Scalar } from 'yaml';

/** What each alias of a document names, those that name nothing, the keys that a mapping has twice, and the scalars whose quote is never closed. */
export interface Aliases {
  readonly targets: ReadonlyMap<Alias.Parsed, ParsedNode>;
  readonly unresolved: readonly Alias.Parsed[];
  readonly repeated: readonly Scalar.Parsed[];
  readonly unclosed: readonly Scalar.Parsed[];
}

/** Goes once over all nodes, in the order of the file: an alias names the last anchor of its name before it (YAML 1.2 §7.1). */
export const lookThrough = (root: ParsedNode | null): Aliases => {
  const targets = new Map<Alias.Parsed, ParsedNode>();
  const unresolved: Alias.Parsed[] = [];
  const repeated: Scalar.Parsed[] = [];
  const unclosed: Scalar.Parsed[] = [];
  const anchors = new Map<string, ParsedNode>();
  const stack: (ParsedNode | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node) continue;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) unresolved.push(node);
      else targets.set(node, target);
      continue;
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node)) {
      if (isUnclosed(node)) unclosed.push(node);
      continue;
    }
    if (isSeq<ParsedNode>(node)) {
      for (const item of node.items.toReversed()) stack.push(item);
      continue;
    }
    const keys = new Set<string>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (keys.has(key.source)) repeated.push(key);
      keys.add(key.source);
    }
    for (const { key, value } of node.items.toReversed()) stack.push(value, key);
  }
  return { targets, unresolved, repeated, unclosed };
};

const isUnclosed = ({ srcToken: token }: Scalar.Parsed): boolean => {
  const quote = token?.type === 'double-quoted-scalar' ? '"' : token?.type === 'single-quoted-scalar' ? "'" : undefined;
  return token !== undefined && quote !== undefined && (token.source.length === 1 || !token.source.endsWith(quote));
};
