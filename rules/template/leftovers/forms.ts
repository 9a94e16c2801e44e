import { isNameLike, isPersonName } from '../people/names.ts';
import { isNamePosition } from './name-position.ts';
import type { Sighting } from './place.ts';
import { isAskedFor } from './shown.ts';
import { isExpression, isShellLike, isTagName } from './expressions.ts';

/**
 * One way of writing a placeholder: what it looks like, and when it is one. Every pattern is bounded and stops at its own opening. It begins
 * with its mark, and what may not stand before is asked behind that: most characters of a mail are none, and are passed at once.
 */
export interface Form {
  readonly pattern: RegExp;
  /** Characters that every one of them has: without these in a text it need not be searched. */
  readonly mark: string;
  readonly isLeft: (sighting: Sighting) => boolean;
}

const form = (mark: string, pattern: RegExp, isLeft: Form['isLeft']): Form => ({ mark, pattern, isLeft });
const always = (): boolean => true;
/** Where nobody writes to be read, and where a name is due. */
const isDue = (sighting: Sighting): boolean => sighting.place === 'url' || isNamePosition(sighting);
const isPersonOrDue = (sighting: Sighting): boolean =>
  (isNameLike(sighting.inner) && isDue(sighting)) || (isPersonName(sighting.inner) && sighting.place !== 'value' && !isAskedFor(sighting.before));
const isDueName = (sighting: Sighting): boolean => isNameLike(sighting.inner) && isNamePosition(sighting);

/** Names in angle brackets: to a parser of HTML they are elements. The last ones are Campaign Monitor's. */
const ANGLED = /<{1,2}((?:first|last|full|given|customer|recipient|contact|company|your)[ _-]?name|[fl]name|vorname|nachname|pr[ée]nom|nombre|apellidos?|unsubscribe|preferences|webversion|forwardtoafriend)>{1,2}/giu;
const CAMPAIGN_MONITOR: ReadonlySet<string> = new Set(['unsubscribe', 'preferences', 'webversion', 'forwardtoafriend']);

/** The ways of all languages, the sure ones first: where two fall on one place the first counts. */
export const FORMS: readonly Form[] = [
  // Mustache, Handlebars, Liquid, Jinja, Twig, Go, Blade, HubL, Marketo, Magento, Braze
  form('{{', /\{\{(?:\{((?:[^{}]|\$\{[^{}]{0,200}\}){1,500})\}\}\}|((?:[^{}]|\$\{[^{}]{0,200}\}){1,500})\}\})/gu, isExpression),
  form('{{', /\{\{\s?([\p{L}_][\p{L}\p{N}_.]{0,60})(?:\s?\}(?!\})|(?=\s{0,20}(?:[,!.<\n]|$)))/gu, isPersonOrDue),
  form('{%', /\{%[-+~]?\s{0,20}(\w(?:[^%{]|%(?!\})|\{(?!%)){0,500})%\}/gu, always),
  form('{#', /\{#\s((?:[^#{]|#(?!\})|\{(?!#)){1,300})\s#\}/gu, ({ place }) => place !== 'value'),
  form('{!!', /\{!!\s?([$\w](?:[^!{]|!(?!!)|\{(?!!)){0,300})!!\}/gu, always),
  // ERB, EJS, SendGrid, PHP; escaped, as an editor for pages writes them
  form('<%', /<%[-=#]?((?:[^%<]|%(?!>)|<(?!%)){1,500})%>/gu, ({ inner }) => /[\p{L}_]|^[})]/u.test(inner)),
  form('&lt;%', /&lt;%[-=#]?([^%&<]{1,200})%&gt;/gu, ({ inner }) => /^[\w.@]+$/u.test(inner.replace(/^=\s*/u, ''))),
  form('<?', /<\?(?:php\b|=)((?:[^?<]|\?(?!>)|<(?!\?)){0,500})(?:\?>)?/gu, always),
  // The same, percent-encoded by what wrote the URL
  form('%7', /%7B%7B(?:%7B)?((?:[^%{}"'<>\s]|%(?!7[BD])){1,200})%7D%7D(?:%7D)?/giu, ({ inner, place }) => place === 'url' && /^(?:%20|\+)*[\w.-]+(?:%20|\+|%7C|$)/iu.test(inner)),
  form('%7', /%7B(?<!%7B%7B)([\p{L}_][\p{L}\p{N}_]{1,60})%7D(?!%7D)/giu, ({ inner, place }) => place === 'url' && (inner.includes('_') || isPersonName(inner))),
  form('%7', /\*%7C([A-Z][A-Z0-9_:]{1,60})%7C\*/giu, ({ place }) => place === 'url'),
  form('%25', /%3C%25(?:=|%3D)?((?:[\w.-]|%20){1,100})%25%3E/giu, ({ place }) => place === 'url'),
  // Directives of Blade and FreeMarker
  form('@', /@(?<![\p{L}\p{N}.@]@)(?:(?:if|elseif|foreach|forelse|unless|isset|empty|include|extends|section|yield|component|lang)\s?\(|end(?:if|foreach|forelse|unless|isset|empty|section|component)\b)/gu, ({ place }) => place === 'prose'),
  form('#', /<\/?#(?:if|elseif|else|list|items|sep|assign|include|import|macro|switch|case|compress|escape|noescape)\b[^<>]{0,300}>/gu, always),
  // Mailchimp
  form('*|', /\*\|([A-Za-z][^|*<>\n]{0,120})\|\*/gu, always),
  // AMPscript
  form('%%[', /%%\[([^\]]{1,500})\]%%/gu, always),
  form('%%=', /%%=((?:[^=%]|=(?!%%)){1,500})=%%/gu, always),
  form('%%', /%%(?<![%\p{N}]%%)([\p{L}_@][\p{L}\p{N}_@.: -]{0,60})%%(?!%)/gu, isTagName),
  // Thymeleaf, Mailjet, Zoho
  form('[[', /\[\[[$#*@~]\{([^{}\n]{1,200})\}\]\]/gu, always),
  form('[(', /\[\([$#*@~]\{([^{}\n]{1,200})\}\)\]/gu, always),
  form('[[', /\[\[(?:data|var):([\w.]+)(?::[^\]\n]{0,100})?\]\]/gu, always),
  form('[[', /\[\[([\p{L}_][\p{L}\p{N}_ ]{1,40})\]\]/gu, (sighting) => isPersonOrDue(sighting) || /^UNSUB_|^change_details$/u.test(sighting.inner)),
  form('$[', /\$\[([A-Z][\w:]{1,40}(?:\|[^\]\n$]{0,60})?)\]\$/gu, always),
  // FreeMarker, Marketo, JSP
  form('${', /\$\{([^{}\n]{1,200})\}/gu, (sighting) => !isShellLike(sighting)),
  form('$!{', /\$!\{([\p{L}_][^{}\n]{0,200})\}/gu, always),
  // Salesforce, MailerLite and others with one brace; RFC 6570 templates in URLs
  form('{!', /\{!([\p{L}][\w.$]{1,60})\}/gu, ({ inner }) => /[._]/u.test(inner) || isPersonName(inner)),
  form('#{', /#\{(?<![\p{L}\p{N}]#\{)@?([\p{L}_][\w.@]{0,60})\}/gu, isPersonOrDue),
  form('{', /\{(?<!(?:[@$%#\w\\\]){]|->)\{)\$?([\p{L}_][\p{L}\p{N}_.:-]{0,60}(?: [\p{L}]{1,20})?)(?:[|,][^{}|\n]{0,40})?\}(?!\})/gu, (sighting) => isPersonOrDue(sighting) || isBareBrace(sighting)),
  form('|', /\{((?:hi|hello|hey|dear|greetings|good morning)(?:\|[\p{L} ']{1,30}){1,10})\}/giu, always),
  // ActiveCampaign, Mailgun
  form('%', /%(?<![%\p{N}\\]%)([\p{L}_][\p{L}\p{N}_.:-]{1,60})%(?![%\\])/gu, (sighting) => isPercentTag(sighting)),
  // Programs for bulk mail
  form('%R', /%(?<![\p{L}\p{N}%]%)(?:RND|RANDOM|ROUND)_[A-Z][A-Z0-9_]{1,40}%?/gu, always),
  // What people write for a merge tag
  form('[', /\[(?<![\p{L}\p{N}\])!\\[]\[)([\p{L}_](?:[\p{L}\p{N} _'’./-]|&nbsp;){1,40})(?:,\s?fallback=[^\]\n]{0,40})?\](?![(:[\]])/gu, (sighting) => isBracketLabel(sighting)),
  form('__', /__(?<![\p{L}\p{N}_]__)([A-Z][A-Z0-9]{2,20}(?:_[A-Z0-9]{1,20}){0,3})__(?![\p{L}\p{N}_])/gu, ({ inner, place }) => place === 'url' || (place !== 'value' && isNameLike(inner))),
  form('#', /#(?<![\p{L}\p{N}#]#)#?([A-Z][A-Z_]{2,40})##?(?![\p{L}\p{N}#])/gu, isPersonOrDue),
  form('~', /~([A-Z][\w.]{2,60})~/gu, isPersonOrDue),
  form('«', /«\s?([\p{L}_][\p{L}_ ]{2,40})\s?»/gu, isDueName),
  form('<', ANGLED, ({ inner, place, written }) => place === 'prose' || (place === 'subject' && !CAMPAIGN_MONITOR.has(inner)) || written.startsWith('<<')),
  form('&lt;', /&lt;(?:&lt;)?([\p{L}_][\p{L}_ ]{2,40})&gt;(?:&gt;)?/gu, isDueName),
  form('-', /-(?<![\p{L}\p{N}-]-)([a-z][A-Za-z0-9]{1,30}(?:_[A-Za-z0-9]{1,20}){0,3})-(?![\p{L}\p{N}-])/gu, (sighting) => isDueName(sighting) || (/_|[a-z][A-Z]/u.test(sighting.inner) && isPersonName(sighting.inner)) || (SNAKE.test(sighting.inner) && (sighting.place === 'prose' || sighting.place === 'subject'))),
  form('$', /\$(?<![\p{L}\p{N}$]\$)([A-Za-z_]\w{2,40})(?![\w(])/gu, isDueName),
  form('@', /@(?<![\p{L}\p{N}.]@)(?:Model|ViewBag|ViewData)\.(\w[\w.]{0,60})/gu, always),
];

/** Any word in one brace where a name or a URL wants it: prose and CSS have braces too. */
const isBareBrace = (sighting: Sighting): boolean => {
  const { inner, place } = sighting;
  if (place === 'url') return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(inner);
  return place !== 'value' && place !== 'field' && isNamePosition(sighting);
};

/** `%FIRSTNAME%`; not `%PATH%`, and not the two escapes of `%E4bc%C3`. */
const isPercentTag = (sighting: Sighting): boolean => {
  const { inner, place, before, after, written } = sighting;
  if (place !== 'url' && (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after))) return false;
  if (/^recipient[._]/iu.test(inner) || isDueName(sighting)) return true;
  // In quotes it is a pattern of SQL.
  if ((SNAKE.test(inner) || isPersonName(inner)) && place !== 'url') return place !== 'value' && !/["'`]$/u.test(before);
  if (!/^[A-Z][A-Z0-9_.:-]{2,}$/u.test(inner) || ENVIRONMENT.has(inner)) return false;
  if (place === 'url') return !/^%[0-9A-F]{2}/iu.test(written) || !/^[0-9A-F]{2}/iu.test(after);
  return place !== 'field' && place !== 'value';
};

/** `order_id`; not the `d_` of `%d_%s`. */
const SNAKE = /^[a-z]{2,30}(?:_[a-z0-9]{2,30}){1,4}$/u;

const ENVIRONMENT: ReadonlySet<string> = new Set([
  'PATH', 'PATHEXT', 'TEMP', 'TMP', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES', 'USERPROFILE', 'USERNAME', 'USERDOMAIN', 'SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'HOMEPATH', 'HOMEDRIVE', 'HOME',
  'COMSPEC', 'COMPUTERNAME', 'ALLUSERSPROFILE', 'PUBLIC', 'ERRORLEVEL', 'RANDOM', 'CD', 'OS', 'CLASSPATH', 'JAVA_HOME',
]);

/** `[First Name]` anywhere, `[unsubscribe]` for a URL; `[Your Name]` and `[Company]` where a name is due or as a line of their own, under a letter. */
const isBracketLabel = (sighting: Sighting): boolean => {
  const { inner, place, before, after } = sighting;
  if (place === 'url') return /^[\w-]+$/u.test(inner) && before.trim() === '' && after.trim() === '';
  if (place === 'value' || place === 'field') return false;
  const label = inner.replace(/^(?:insert|enter|add)\s+/iu, '').replace(/(?:'s|’s)\b/u, '');
  if (isPersonName(label) && !/^your/iu.test(label)) return !isFormLabel(before, after) && !isAskedFor(before);
  if (!isNameLike(label) && !/^(?:your|recipient|customer|company|sender|client)\b.*\bname$/iu.test(label)) return false;
  if (isNamePosition(sighting)) return place !== 'subject' || !/^\s*$/u.test(before);
  return /\bname$/iu.test(label) && /(?:^|\n)[^\S\n]*$/u.test(before) && /^[^\S\n]*(?:\n|$)/u.test(after) && before.trim() !== '';
};

/** `Name: [First Name]`, `[First Name] [Last Name] [Email]`: a form on paper. */
const isFormLabel = (before: string, after: string): boolean => /:\s*$/u.test(before) || (/\]\s*$/u.test(before) && /^\s*\[/u.test(after)) || /^\s*_{3}/u.test(after);
