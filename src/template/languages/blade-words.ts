import type { BlockKind } from '../tag.ts';

/** The directives that have an end of their own, `@end` and their name; names in lower case. */
export const BLOCKS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...['if', 'unless', 'isset', 'auth', 'guest', 'env', 'production', 'can', 'cannot', 'canany', 'error', 'session', 'context', 'once', 'hassection', 'sectionmissing', 'pushif', 'pushonce', 'prependonce'].map((word) => [word, 'condition'] as const),
  ...['for', 'foreach', 'forelse', 'while'].map((word) => [word, 'loop'] as const),
  ...['push', 'prepend', 'component', 'componentfirst', 'fragment', 'persist', 'teleport'].map((word) => [word, 'scope'] as const),
  ['switch', 'cases'],
]);

/** What ends a block under another name. */
export const ENDS: ReadonlyMap<string, string> = new Map([
  ['hassection', 'endif'], ['sectionmissing', 'endif'], ['stop', 'endsection'], ['show', 'endsection'], ['append', 'endsection'], ['overwrite', 'endsection'],
]);

export const BRANCHES: ReadonlySet<string> = new Set(['else', 'elseif', 'elsecan', 'elsecannot', 'elsecanany', 'elseauth', 'elseguest', 'elseproduction', 'case', 'default']);

/** These print, or bring in what prints. */
export const PRINTS: ReadonlySet<string> = new Set(['json', 'js', 'choice', 'class', 'style', 'checked', 'selected', 'disabled', 'readonly', 'required', 'method', 'csrf', 'vite', 'svg', 'dump', 'dd']);
export const SILENT: ReadonlySet<string> = new Set(['include', 'includeif', 'includewhen', 'includeunless', 'includefirst', 'each', 'extends', 'extendsfirst', 'yield', 'stack', 'parent', 'inject', 'props', 'aware', 'use', 'break', 'continue', 'unset']);

/** Directives that may go without arguments; of any other, a word without them is no directive. */
export const BARE: ReadonlySet<string> = new Set(['auth', 'guest', 'production', 'once', 'else', 'elseauth', 'elseguest', 'elseproduction', 'default', 'csrf', 'parent', 'break', 'continue', 'vite']);

/** At-rules of style sheets, which are no directives whatever follows them. */
export const AT_RULES: ReadonlySet<string> = new Set(['media', 'import', 'supports', 'font', 'keyframes', 'charset', 'page', 'layer', 'container', 'namespace', 'property', 'viewport', 'document', 'apply', 'tailwind', 'screen', 'counter', 'scope', 'starting']);
