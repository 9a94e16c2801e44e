import { Config, ConfigLoader, HtmlValidate, MetaTable, ResolvedConfig, Rule, Severity, TextNode } from 'html-validate/browser';
import type { ConfigData, MetaElement, ResolvedConfigData } from 'html-validate/browser';
import { OPTIONAL_END, PERMITTED_CHILDREN, PERMITTED_PARENTS, VOID } from './elements.ts';

/** What html-validate said: its rule, and where, as an offset. */
export interface Verdict { readonly rule: string; readonly offset: number; readonly message: string }

/**
 * The list of rules: structure and syntax, the last two our own. Everything else html-validate can say is normal in mail.
 * Its lexer adds `parser-error`.
 */
export const RULES = ['close-order', 'no-dup-attr', 'no-dup-id', 'attr-spacing', 'element-permitted-content', 'element-permitted-parent', 'attr-quote-open', 'table-text'] as const;

/** What html-validate has to say of a source. Its offsets count UTF-16 units. */
export const validate = (source: string): readonly Verdict[] => {
  const { results } = validator.validateSourceSync({ data: source, filename: 'mail', line: 1, column: 1, offset: 0 });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, offset, message }) => ({ rule: ruleId, offset, message })));
};

/** `width=50"`: html-validate takes the quote for a part of the value. */
class AttrQuoteOpen extends Rule {
  setup(): void {
    this.on('attr', ({ target, quote, value, keyLocation }) => {
      if (quote === null && typeof value === 'string' && /["']/.test(value)) this.report(target, 'The value ends with a quote and does not begin with one', keyLocation);
    });
  }
}

/** Text between the parts of a table; html-validate's own `text-content` counts the text of the cells too. */
class TableText extends Rule {
  setup(): void {
    this.on('element:ready', ({ target }) => {
      if (!PERMITTED_CHILDREN.has(target.tagName)) return;
      for (const node of target.childNodes) if (node instanceof TextNode && node.textContent.trim() !== '') this.report(target, 'Text stands directly in a table', node.location);
    });
  }
}

const describe = (name: string): MetaElement => {
  const implicitClosed = OPTIONAL_END.get(name);
  const children = PERMITTED_CHILDREN.get(name);
  const parents = PERMITTED_PARENTS.get(name);
  return {
    tagName: name,
    attributes: {},
    focusable: false,
    templateRoot: false,
    implicitRole: () => null,
    aria: { implicitRole: () => null, naming: () => 'allowed' },
    void: VOID.has(name),
    ...implicitClosed && { implicitClosed: [...implicitClosed], optionalEnd: true },
    ...children && { permittedContent: [...children] },
    ...parents && { permittedParent: [...parents] },
  };
};

/** Mail's elements: any name may stand, most attributes are old, few things must nest. */
class EmailElements extends MetaTable {
  readonly #known = new Map<string, MetaElement>();

  override getMetaFor(written: string): MetaElement {
    const tagName = written.toLowerCase();
    let known = this.#known.get(tagName);
    if (!known) {
      known = describe(tagName);
      if (this.#known.size < 200) this.#known.set(tagName, known);
    }
    return known;
  }
}

/** Gives every source the one configuration; html-validate's own loaders build and validate theirs again at each call. */
class FixedLoader extends ConfigLoader {
  readonly #resolved: ResolvedConfig;

  constructor(resolved: ResolvedConfig) {
    super([]);
    this.#resolved = resolved;
  }

  override getConfigFor(): ResolvedConfig { return this.#resolved; }
  override flushCache(): void { /* There is one configuration. */ }
  protected override defaultConfig(): Config { return Config.empty(); }
}

// The constructor is public in JavaScript and left out of the types. Going through `Config` instead compiles a JSON schema for
// every bundled rule and element: 130 ms in a fresh process, more than all else this rule does.
const Resolved = ResolvedConfig as unknown as new (data: ResolvedConfigData, original: ConfigData) => ResolvedConfig;
const validator = new HtmlValidate(new FixedLoader(new Resolved({
  metaTable: new EmailElements(),
  plugins: [{ name: 'sendlint', rules: { 'attr-quote-open': AttrQuoteOpen, 'table-text': TableText } }],
  rules: new Map(RULES.map((rule) => [rule, [Severity.ERROR, {}]])),
  transformers: [],
}, {})));
