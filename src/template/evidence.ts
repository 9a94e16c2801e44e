import type { Dialects } from './dialects.ts';
import type { TemplateLanguage } from './language.ts';

/** What a tag may hold that only some languages have: `weight` is how much it says. */
interface Sign { readonly pattern: RegExp; readonly says: readonly (readonly [TemplateLanguage, number])[] }

const sign = (pattern: RegExp, ...says: Sign['says']): Sign => ({ pattern, says });

/** Of `{{ }}`, where it may hold no more than a name: the pattern is tried on what follows the braces. */
const NAMES: readonly Sign[] = [
  sign(/^!--|^~|^\{\{|^\{?\{?\s*(?:this|@index|@first|@last|@key|@root|\.\.\/)|^#>|^#\*|^else(?!\w)|^\{?\s*\w+\.\[|^#(?:if|unless|with|each)\s[^}]*\(|^#(?:if|unless)\s/u, ['handlebars', 4]),
  sign(/^-?\s*\.[A-Z]|^-?\s*\$\.|^-?\s*(?:end|range|template|define|block|with|if)\s+[.$"(]|^-?\s*end\s*-?\}\}|^-?\s*(?:range|with|if)\s[^}]*\$|^-?\s*\/\*|^-?\s*\$\w+\s*:=|^-?\s*(?:printf|index|html|urlquery|len|not|and|or|eq|ne)\s[^}]*[.$(]/u, ['go', 5]),
  sign(/^(?:lead|my|system|company|campaign|program|trigger|member)\.[\w ]/u, ['marketo', 2]),
  sign(/^-?\s*(?:super|caller|loop\.|self\.)|^[^}]*\sif\s[^}]*\selse\s/u, ['jinja', 2], ['nunjucks', 2]),
  sign(/^-?\s*(?:contact|company|content|site_settings|personalization_token|unsubscribe_link|get_asset_url|standard_header_includes|view_as_page_url|subscription_\w+|module)(?:\.\w|\s*[}(|])/u, ['hubl', 2]),
  sign(/^-?\s*(?:personalization_token|site_settings|standard_header_includes|get_asset_url|view_as_page_url)/u, ['hubl', 6]),
];

/** Of any other. */
const CURLY: readonly Sign[] = [
  ...NAMES,
  sign(/^\{?\{?\s*pm:|^\{\s*@content/u, ['mustache', 9]),
  sign(/^=\S/u, ['mustache', 9]),
  sign(/^#each\s|^#with\s/u, ['handlebars', 2], ['mustache', 1]),
  sign(/^>\s*[\w"'/-]+\s+\w+=/u, ['handlebars', 3]),
  sign(/^\s*[a-z][\w-]*\s+(?:"|'|[\w.]+\s*\}\})/u, ['handlebars', 1]),
  sign(/^[#^/&>!]/u, ['mustache', 2], ['handlebars', 2]),
  sign(/^-?\s*\.[a-z]\w*/u, ['go', 2]),
  sign(/^(?:var|trans|depend|customvar|store|template|layout|inlinecss|view|skin|media|block|widget|config|protocol|css)\s+(?:[\w"']|\w+=)|^\/depend\}|^if\s+[\w.$()]+\}\}|^\/if\}/u, ['magento', 4]),
  sign(/^lead\.[\w ]+:default=/u, ['marketo', 9]),
  sign(/^\s*\$[a-z_]\w*|^--|^\s*[A-Z]\w*::|^\s*(?:config|route|url|asset|__|trans_choice|isset|array_key_exists|e)\(|->/u, ['blade', 3]),
  sign(/^\s*\$\{|^[^}]*\.\$\{/u, ['liquid', 6]),
  sign(/^[^}|]*\|\s*\w+\s*:/u, ['liquid', 4]),
  sign(/^[^}|]*\|\s*\w+\(/u, ['jinja', 3], ['nunjucks', 3], ['twig', 3], ['hubl', 3]),
  sign(/^[^}|]*\|\s*\w/u, ['liquid', 1], ['jinja', 1], ['twig', 1], ['nunjucks', 1], ['hubl', 1]),
  sign(/^-?\s*(?:source|include|path|absolute_url|asset|form_row|parent|block|encore_entry_css_source|email\.image)\(|^[^}]*\|\s*(?:raw|trans|nl2br|markdown_to_html|inline_css|inky_to_html)(?!\w)/u, ['twig', 4]),
];

/** Most tags print a variable: only its name can say something. */
const NAME = /^\s?[a-z_]\w*(?:\.\w+)*\s?\}\}/iu;

/** Of `{% %}`. */
const PERCENT: readonly Sign[] = [
  sign(/^[-~+]?\s*(?:assign|capture|endcapture|case|endcase|when|unless|endunless|elsif|tablerow|increment|decrement|render|schema|comment|echo|liquid|connected_content|abort_message|content_for|layout|catalog_items)(?!\w)/u, ['liquid', 5]),
  sign(/^[-~+]?\s*(?:if|elsif|unless|for)\s[^%]*(?:\s(?:contains|blank|empty)(?!\w)|\sforloop\.|\$\{|\slimit:|\.size\s)/u, ['liquid', 3]),
  sign(/^[-~+]?\s*(?:set|block|endblock|extends|macro|endmacro|import|from|with|endwith|filter|endfilter|autoescape|embed)(?!\w)/u, ['jinja', 3], ['nunjucks', 3], ['twig', 3], ['hubl', 2]),
  sign(/^[-~+]?\s*(?:elif|call|endcall|do|pluralize)(?!\w)|^[-~+]?\s*if\s[^%]*\sis\s(?:defined|none|not none)|^[-~+]?\s*for\s[^%]*\.items\(\)/u, ['jinja', 4], ['nunjucks', 2], ['hubl', 1]),
  sign(/^[-~+]?\s*(?:load|ifequal|blocktrans\w*|endblocktrans\w*|csrf_token|url|autoescape o)(?!\w)/u, ['jinja', 6]),
  sign(/^[-~+]?\s*(?:elseif|apply|endapply|verbatim|spaceless|use|trans|form_theme|sandbox|cache)(?!\w)|^[-~+]?\s*if\s[^%]*\sis\s(?:not\s)?(?:null|empty|same as)|^[-~+]?\s*endblock\s+\w|^[-~+]?\s*set\s[^%]*(?:\?|~)|^[-~+]?\s*for\s\w+\s*,\s*\w+\s+in/u, ['twig', 3]),
  sign(/^[-~+]?\s*(?:asyncEach|asyncAll|ifAsync|switch|endswitch)(?!\w)|^[-~+]?\s*(?:if|elif)\s[^%]*(?:===|!==|&&|\|\|)/u, ['nunjucks', 6]),
  sign(/^[-~+]?\s*(?:module|dnd_\w+|widget_\w+|module_\w+|end_\w+|content_attribute|require_\w+|rich_text|text|image|boolean|choice|email_\w+|global_partial|linked_image|raw_html)\s+["'\w]/u, ['hubl', 5]),
];

/** Of `<% %>`. */
const ANGLE: readonly Sign[] = [
  sign(/^(?:\s*end\s*-?%|[=-]?\s*@\w|[^%]*\bdo\s*(?:\|[^|%]*\|)?\s*-?%|[^%]*(?:\.(?:each|nil\?|present\?|blank\?|any\?|empty\?|html_safe|try)(?!\w)|\w\?[\s%)]|\bunless\b|\belsif\b)|[=-]?\s*(?:t|l|raw|link_to|image_tag|render|yield|content_for|tag|number_to_currency)(?:[\s(]["':.@]|\s*%)|\s*if\s+[^(%])/u, ['erb', 4]),
  sign(/^[-_=]?\s*(?:\}|include\(|locals\.|(?:if|for|while)\s*\([^%]*\{|(?:var|let|const)\s)|^[^%]*(?:\{\s*[-_]?%|===|=>|\.forEach\()|^_/u, ['ejs', 4]),
  sign(/^\s*(?:asm_\w+|body|subject)\s*%/u, ['sendgrid', 9]),
  sign(/^\s*[a-z]\w*\s*%/iu, ['sendgrid', 2]),
  sign(/^=\s*["'\w]/u, ['ejs', 1]),
];

/** Of the whole text: what shows a language whose tags could be mistaken for something else, and what must be in it for that. */
const WHOLE: readonly (readonly [needles: readonly string[], RegExp, Dialects['more'][number]])[] = [
  [['<#', '</#'], /<\/?#(?:if|list|else|elseif|assign|macro|include|import|ftl|switch|--)/u, 'freemarker'],
  [['[#', '[/#'], /\[\/?#(?:if|list|elseif|assign|macro|include|import|ftl|switch|--)/u, 'freemarker-square'],
  [['${', '#{', '@{', '*{'], /\s(?:data-th-|th:)[a-z]+\s?=|xmlns:th\s?=|\[[[(]\s?[$#*@]\{/u, 'thymeleaf'],
  [['ampscript', 'AMPscript', 'AMPScript'], /<script\s[^>]{0,200}ampscript/iu, 'ampscript'],
  [['%'], /%(?:FIRSTNAME|LASTNAME|FULLNAME|UNSUBSCRIBELINK|UPDATELINK|SENDER-INFO|PERS_[A-Z]|SUBSCRIBERID|LISTNAME|WEBCOPY)|%\/IF%/u, 'activecampaign'],
  [['<%'], /<%\s?(?:asm_\w+|body|subject)\s?%>/u, 'sendgrid-shown'],
];

/** How many different tags are weighed: the first say what the others are in. */
const WEIGHED = 100;
const LONGEST = 120;
const OPENINGS = /\{\{|\{[%#]|<%|@(?:if|foreach|endif|endforeach|section|extends|include|component|endcomponent|yield|lang|isset|forelse|unless|php)(?![\w-])|\{!!/gu;

/** What the tags of a text say about the languages it is in. */
export interface Evidence {
  readonly scores: ReadonlyMap<TemplateLanguage, number>;
  readonly more: Dialects['more'];
}

/** Weighs the first tags of a text. Time is linear. */
export const evidenceIn = (value: string): Evidence => {
  const scores = new Map<TemplateLanguage, number>();
  const weigh = (signs: readonly Sign[], written: string): void => {
    for (const { pattern, says } of signs) if (pattern.test(written)) for (const [language, weight] of says) scores.set(language, (scores.get(language) ?? 0) + weight);
  };
  const seen = new Set<string>();
  OPENINGS.lastIndex = 0;
  for (let match = OPENINGS.exec(value); match && seen.size < WEIGHED; match = OPENINGS.exec(value)) {
    const [opening] = match;
    const written = contentOf(value, OPENINGS.lastIndex, opening);
    // What is written again says nothing new.
    const key = opening + written;
    if (seen.has(key)) continue;
    seen.add(key);
    if (opening === '{{') weigh(NAME.test(written) ? NAMES : CURLY, written);
    else if (opening === '{%') weigh(PERCENT, written);
    else if (opening === '<%') weigh(ANGLE, written);
    else if (opening === '{#') weigh(COMMENT, written);
    else scores.set('blade', (scores.get('blade') ?? 0) + (opening === '{!!' ? 5 : weightOfDirective(value, match.index, written)));
  }
  return { scores, more: WHOLE.flatMap(([needles, pattern, language]) => (needles.some((needle) => value.includes(needle)) && pattern.test(value) ? [language] : [])) };
};

/** What follows an opening, up to what would close it. */
const contentOf = (value: string, from: number, opening: string): string => {
  const written = value.slice(from, from + LONGEST);
  const close = CLOSINGS.get(opening);
  const end = close === undefined ? -1 : written.indexOf(close);
  return end < 0 ? written : written.slice(0, end + 2);
};

const CLOSINGS: ReadonlyMap<string, string> = new Map([['{{', '}}'], ['{%', '%}'], ['<%', '%>'], ['{#', '#}']]);

const COMMENT: readonly Sign[] = [sign(/^[^\n{}]{0,110}#\}/u, ['jinja', 2], ['nunjucks', 2], ['twig', 2], ['hubl', 2])];

/** A directive stands by itself; one with parentheses or an end can hardly be anything else. */
const weightOfDirective = (value: string, at: number, written: string): number => {
  if (/[\p{L}\p{N}_@.]/u.test(value.charAt(at - 1))) return 0;
  return /^\s?\(/u.test(written) || value.startsWith('@end', at) ? 4 : 0;
};
