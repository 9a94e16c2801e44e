import { Parser } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import type { Document } from 'domhandler';

/** The tree a client makes of the markup, with places. */
export const parseTree = (markup: string): Document =>
  Parser.parse(markup, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false });
