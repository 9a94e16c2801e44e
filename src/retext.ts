import type { Root as HastRoot } from 'hast';
import type { Root as NlcstRoot } from 'nlcst';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { defineRule, findTags } from './rule.ts';
import type { Rule, RuleMeta, SourceText, Span } from './rule.ts';

/** A retext plugin (English prose), or how to load one: nothing is imported before there is text for it. */
export type RetextPlugin = Plugin<[], NlcstRoot> | { load(): Promise<Plugin<[], NlcstRoot>> };
/** A rehype plugin, or how to load one. */
export type RehypePlugin = Plugin<[], HastRoot> | { load(): Promise<Plugin<[], HastRoot>> };

/** What a plugin said, as a rule sees it: `start` and `end` are indices in `text`. */
export interface Finding { readonly reason: string; readonly actual: string; readonly expected: string; readonly text: string; readonly start: number; readonly end: number }

/** What the rule made of a plugin is called and says. */
export interface PluginRuleMeta extends RuleMeta {
  /** One sentence; `{{reason}}`, `{{actual}}` and `{{expected}}` are what the plugin said. Its own words where nothing is given. */
  readonly message?: string;
  /** A cheap test of a text, then of its paragraphs: false where the plugin surely says nothing. `whole` is the text itself, for what is made of it once. */
  readonly may?: (text: string, whole?: SourceText) => boolean;
  /** False for what the plugin says and this rule does not. */
  readonly accepts?: (finding: Finding) => boolean;
}

type Said = VFile['messages'][number];
const MESSAGES = { said: '{{reason}}' } as const;
type PluginRule = Rule<typeof MESSAGES>;

/** unified's parsers are not made for more at a time. */
const LONGEST_PARAGRAPH = 50_000;

/** A rule that runs a retext plugin on each paragraph a person reads: text bodies and the prose of HTML. */
export const fromRetext = (plugin: RetextPlugin, { message, may, accepts, ...meta }: PluginRuleMeta): PluginRule => defineRule({
  ...meta,
  messages: MESSAGES,
  create: ({ report, unchecked }) => ({
    async prose(text) {
      // Most texts hold nothing of the kind: they are not even cut into paragraphs.
      if (may && !may(text.value, text)) return;
      const paragraphs = paragraphsOf(text.value).filter(({ value }) => may?.(value) ?? true);
      if (paragraphs.length === 0) return;
      const run = await retextProcessor(plugin);
      for (const { value, start } of paragraphs) {
        if (value.length > LONGEST_PARAGRAPH) {
          unchecked(`The paragraph is ${value.length} characters long; at most ${LONGEST_PARAGRAPH} are read.`, text.span(start, start + value.length));
          continue;
        }
        for (const said of await run(value)) {
          const finding = findingOf(said, value);
          if (!finding || !(accepts?.(finding) ?? true)) continue;
          const at = text.span(start + finding.start, start + finding.end);
          if (!goesOverBranch(at)) {
            report({ at, messageId: 'said', data: { reason: worded(message, finding) } });
          }
        }
      }
    },
  }),
});

/** Whether a condition of a template begins, ends or goes on in what is found: then nobody reads it as one. */
const goesOverBranch = ({ text: { origin }, start, end }: Span): boolean => {
  if (!('from' in origin) || end === start) return false;
  const written = origin.from.value.slice(origin.startOf(start), origin.endOf(end - 1));
  return written.length > end - start && findTags(written).some(({ role }) => role !== 'output' && role !== 'comment');
};

/** A rule that runs a rehype plugin on each HTML document, for both views. A tree too deep for such plugins is unchecked. */
export const fromRehype = (plugin: RehypePlugin, { message, may, accepts, ...meta }: PluginRuleMeta): PluginRule => defineRule({
  ...meta,
  messages: MESSAGES,
  create: ({ report, unchecked }) => ({
    async html(document) {
      const { value } = document.text;
      if (may && !may(value)) return;
      const [{ unified }, vfile, loaded] = await Promise.all([import('unified'), import('vfile'), loadedPlugin<Plugin<[], HastRoot>>(plugin)]);
      const tree = document.hast;
      if (!tree) {
        unchecked('The elements are nested more than 500 levels deep.', document.text.span());
        return;
      }
      const file = new vfile.VFile(value);
      await unified().use(loaded).run(tree, file);
      for (const said of file.messages) {
        const finding = findingOf(said, value) ?? { reason: said.reason, actual: '', expected: '', text: value, start: 0, end: 0 };
        if (accepts?.(finding) ?? true) report({ at: document.text.span(finding.start, finding.end), messageId: 'said', data: { reason: worded(message, finding) } });
      }
    },
  }),
});

const loadedPlugin = async <Tree>(plugin: Tree | { load(): Promise<Tree> }): Promise<Tree> =>
  (typeof plugin === 'object' && plugin !== null && 'load' in plugin ? plugin.load() : plugin);

/** Parses English, or what looks like it, and lets the plugin speak. */
const retextProcessor = async (plugin: RetextPlugin): Promise<(value: string) => Promise<readonly Said[]>> => {
  const [{ unified }, vfile, { default: english }, loaded] = await Promise.all([
    import('unified'), import('vfile'), import('retext-english'), loadedPlugin<Plugin<[], NlcstRoot>>(plugin),
  ]);
  const processor = unified().use(english).use(loaded).freeze();
  return async (value) => {
    // A tag of a template is no word, whatever it is called.
    const file = new vfile.VFile(withoutTags(value));
    await processor.run(processor.parse(file), file);
    return file.messages;
  };
};

const withoutTags = (value: string): string => {
  let masked = '';
  let from = 0;
  for (const { start, end } of findTags(value)) {
    masked += value.slice(from, start) + '\uE000'.repeat(end - start);
    from = end;
  }
  return masked + value.slice(from);
};

/** Stretches of text between empty lines. */
const paragraphsOf = (value: string): readonly { readonly value: string; readonly start: number }[] => {
  const found: { value: string; start: number }[] = [];
  let start = 0;
  for (const gap of value.matchAll(/\n[ \t\r]*\n/gu)) {
    found.push({ value: value.slice(start, gap.index), start });
    start = gap.index + gap[0].length;
  }
  found.push({ value: value.slice(start), start });
  return found.filter((paragraph) => paragraph.value.trim() !== '');
};

const findingOf = (said: Said, text: string): Finding | undefined => {
  const { place } = said;
  const [from, to] = place ? ('start' in place ? [place.start, place.end] : [place, place]) : [];
  if (from?.offset === undefined || to?.offset === undefined) return undefined;
  const { offset: start } = from;
  const { offset: end } = to;
  return { reason: said.reason, actual: said.actual ?? text.slice(start, end), expected: said.expected?.[0] ?? '', text, start, end };
};

const worded = (message: string | undefined, finding: Finding): string =>
  message === undefined ? finding.reason : message.replaceAll(/\{\{(reason|actual|expected)\}\}/gu, (_, name: 'reason' | 'actual' | 'expected') => finding[name]);
