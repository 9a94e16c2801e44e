import { isPersonName } from '../people/names.ts';
import { isNamePosition } from './name-position.ts';
import type { Sighting } from './place.ts';

/**
 * Whether what stands in double braces is one of a template language: a path, a block, a helper with arguments, a filter.
 * A wiki's `{{citation needed}}`, the rows of a table in C, and BibTeX's `title = {{Nature}}` are none.
 */
export const isExpression = (sighting: Sighting): boolean => {
  const { inner, before, place } = sighting;
  if (inner === '' || /\\(?!\p{L})|;/u.test(inner.replaceAll(QUOTED, ''))) return false;
  const body = inner.replace(/^[-~&+\s]+|[-~\s]+$/gu, '');
  if (BLOCK.test(body)) return true;
  if (/^\d{1,2}$/u.test(body)) return isNamePosition(sighting);
  // A piece of text or a group that a filter or an operator works on.
  if (/^["'(!]/u.test(body)) return LITERAL.test(body);
  if (!PATH.test(body)) return false;
  if (place === 'prose' && /(?:^|\n)\s*\w+\s*=\s*$/u.test(before)) return false;
  const rest = body.replace(PATH, '');
  if (rest.trim() === '' || /^\s*(?:[|?(+:]|==|!=|&&|or\b|and\b|if\b|\|\|)/u.test(rest)) return !/\|\s*\w+\s*=[^=]/u.test(rest);
  return PLAIN_WORDS.test(body) ? HELPER.test(body) || isPersonName(body) || isNamePosition(sighting) : ARGUMENTS.test(rest);
};

const LITERAL = /^(?:"[^"]{0,200}"|'[^']{0,200}')\s*(?:[|+~.]|$)|^!?\(+[^)]{0,400}(?:==|!=|&&|\|\||\?|\.|<|>|\bor\b|\band\b|\bnot\b)|^!\w/u;
const QUOTED = /"[^"]{0,200}"|'[^']{0,200}'|`[^`]{0,200}`/gu;
const BLOCK = /^(?:[#/^]\s*\S|>\s*\S|!|else\b|\^$|\/\*|@?(?:if|unless|each|with|range|end|block|template)\b)/u;
/** `user.first_name`, `$user->name`, `@root.x`, `.Name`, `customer["x"]`, `${first_name}`, `lead.First Name`, `pm:unsubscribe`. */
const PATH = /^(?:lead|company|my|system|campaign|member|program|trigger)\.[\p{L}][\p{L}\p{N} _.-]*|^(?:\$\{[^{}]*\}|[$@.]{0,2}[\p{L}_][\p{L}\p{N}_$-]*)(?:(?:\.|->|\/|\\|::?(?=[\p{L}_$]))\$?\{?[\p{L}\p{N}_$-]+\}?|\.?\[[^\]]{0,60}\])*/u;
const PLAIN_WORDS = /^[\p{L}]+(?: [\p{L}]+)*$/u;
const HELPER = /^(?:var|config|store|template|trans|block|layout|widget|skin|media|view|depend|t|i18n|translate|include|partial|yield|yields|render|outlet|lookup|log|date|formatDate|printf|print|index|html|urlquery|len|not|raw|json|upper|lower|uppercase|lowercase|capitalize|insert|get|default|fallback|first|last|pluralize|currency|money|asset)\b/u;
/** What arguments have and words do not. */
const ARGUMENTS = /^\s+(?:.*["'$@.=_\d()]|\S*[a-z][A-Z])/u;

/** `%%First Name%%`, `%%emailaddr%%`; not a row of percent signs with words in it. */
export const isTagName = ({ inner }: Sighting): boolean => !inner.endsWith(' ') && (!inner.includes(' ') || isPersonName(inner) || /^(?:\p{Lu}[\p{L}\p{N}]*)(?: \p{Lu}[\p{L}\p{N}]*){1,3}$/u.test(inner));

/** Whether `${…}` is a shell's, a Makefile's, or Perl's, or stands in a path or an assignment. */
export const isShellLike = (sighting: Sighting): boolean => {
  const { inner, place, before, after } = sighting;
  if (!/^\(*!?[\p{L}_][\p{L}\p{N}_.]*/u.test(inner)) return true;
  if (place === 'url' || place === 'value') return false;
  if (/^[\p{L}_]\w*(?::[-=?+.]|%|#|\/|@|\^|,,|\[@)/u.test(inner)) return true;
  if (isNamePosition(sighting)) return false;
  return /^[A-Z][A-Z0-9_]*$/u.test(inner) || /[/\\=\w.@-]$/u.test(before) || /^(?:[/\\\w-]|\.\w)/u.test(after);
};
