import type { TemplateLanguage } from '../template/language.ts';

/** An example of a rule's page: a message or template, and what must be said of it. */
export interface Example {
  readonly language: 'eml' | 'html';
  readonly verdict: 'good' | 'bad';
  readonly source: string;
  /** The settings after the verdict, as written in JSON. */
  readonly settings: ExampleSettings;
  readonly reports: readonly string[];
  readonly unchecked: readonly string[];
  /** What the rule's fixes, and its suggestions where there is one alone, make of it. */
  readonly fixed?: string;
  readonly suggested?: string;
  /** The line of the page the example begins at, from 1. */
  readonly line: number;
}
export interface ExampleSettings {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly kind?: 'bulk' | 'transactional';
  readonly providers?: readonly string[];
  readonly service?: string;
  /** The file name the example is linted as. */
  readonly file?: string;
  /** Whether an HTML example is what will be sent, no template any more. */
  readonly final?: boolean;
  /** The template language it is declared to be in. */
  readonly language?: TemplateLanguage;
  /** The names of rules that are on beside the page's own. */
  readonly beside?: readonly string[];
  /** The data that a template is rendered with. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What a sign in the example stands for: characters a page cannot hold, or `[text, times]`. */
  readonly expand?: Readonly<Record<string, string | readonly [string, number]>>;
}

interface Fence { readonly info: string; readonly body: string; readonly line: number }

/** The examples of a page: `eml` and `html` fences marked good or bad, and the fences after them: `text reports`, and `eml fixed` or `html suggested` with what repairs make of it. */
export const parseExamples = (page: string): readonly Example[] => {
  const fences = parseFences(page);
  return fences.flatMap(({ info, body, line }, index) => {
    const [, language, verdict, json] = /^(eml|html) (good|bad)(?: (\{.*\}))?$/u.exec(info) ?? [];
    if (!isLanguage(language) || !isVerdict(verdict)) return [];
    const after = followers(fences, index);
    const next = after.find((fence) => fence.info === 'text reports');
    const said = next ? next.body.split('\n').filter((report) => report !== '') : [];
    const unchecked = said.filter((report) => report.startsWith('unchecked: ')).map((report) => report.slice('unchecked: '.length));
    const reports = said.filter((report) => !report.startsWith('unchecked: '));
    const settings = json ? JSON.parse(json) as ExampleSettings : {};
    const [fixed, suggested] = ['fixed', 'suggested'].map((kind) => after.find((fence) => fence.info === `${language} ${kind}`)?.body);
    return [{
      language, verdict, source: expanded(body, settings), settings, reports, unchecked, line,
      ...(fixed !== undefined && { fixed: expanded(fixed, settings) }),
      ...(suggested !== undefined && { suggested: expanded(suggested, settings) }),
    }];
  });
};

/** What belongs to an example: the fences up to the next one that is none of these. */
const followers = (fences: readonly Fence[], index: number): readonly Fence[] => {
  const end = fences.findIndex(({ info }, at) => at > index && !/^(?:text reports|(?:eml|html) (?:fixed|suggested))$/u.test(info));
  return fences.slice(index + 1, end < 0 ? undefined : end);
};

const expanded = (source: string, { expand = {} }: ExampleSettings): string =>
  Object.entries(expand).reduce((text, [sign, value]) => text.replaceAll(sign, () => (typeof value === 'string' ? value : value[0].repeat(value[1]))), source);

const isLanguage = (text: string | undefined): text is Example['language'] => text === 'eml' || text === 'html';
const isVerdict = (text: string | undefined): text is Example['verdict'] => text === 'good' || text === 'bad';

/** Fenced code blocks of three or more backticks (CommonMark §4.5). */
const parseFences = (page: string): readonly Fence[] => {
  const fences: Fence[] = [];
  let open: { readonly mark: string; readonly info: string; readonly line: number; readonly body: string[] } | undefined;
  for (const [index, line] of page.split('\n').entries()) {
    if (open) {
      if (line === open.mark) {
        fences.push({ info: open.info, line: open.line, body: open.body.map((text) => `${text}\n`).join('') });
        open = undefined;
      } else open.body.push(line);
      continue;
    }
    const [, mark, info] = /^(`{3,})(.*)$/u.exec(line) ?? [];
    if (mark !== undefined && info !== undefined) open = { mark, info: info.trim(), line: index + 2, body: [] };
  }
  return fences;
};
