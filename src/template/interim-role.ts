import type { TagRole } from './tag.ts';

const STEERS = /^(?:if|ifs|unless|for|foreach|each|range|with|while|switch|block|define|section|capture|case|when|else|elsif|elif|elseif|end\w*|template|include|extends|set|assign|let|import|from|macro|call|raw|verbatim|comment)\b/iu;
const ELSE = /^(?:else|elsif|elif|elseif|when|\}\s*else)\b/iu;
const CLOSE = /^(?:end\w*\b|\/)/iu;
const OPEN = /^(?:if|ifs|unless|for|foreach|each|range|with|while|case|switch|capture|block|section)\b/iu;

/** Reads the role off a placeholder as it is written, delimiters included. */
export const roleOf = (placeholder: string): TagRole => {
  if (placeholder.startsWith('{{')) return mustacheRole(placeholder);
  if (placeholder.startsWith('{%')) return keywordRole(inside(placeholder, 2));
  if (placeholder.startsWith('<%')) return codeRole(placeholder, inside(placeholder, 2));
  if (placeholder.startsWith('<?')) return codeRole(placeholder, placeholder.startsWith('<?=') ? '=' : inside(placeholder, 5, 2));
  if (placeholder.startsWith('*|')) return mailchimpRole(inside(placeholder, 2));
  if (placeholder.startsWith('%%[')) return keywordRole(inside(placeholder, 3));
  return placeholder.startsWith('{#') ? 'silent' : 'output';
};

/** What stands between the delimiters, without the marks that trim white space. */
const inside = (placeholder: string, open: number, close = open): string =>
  placeholder.slice(open, placeholder.length - close).replace(/^[-~+\s]+/u, '').trimEnd();

const mustacheRole = (placeholder: string): TagRole => {
  if (placeholder.startsWith('{{{')) return 'output';
  if (placeholder.startsWith('{{--')) return 'silent';
  const inner = inside(placeholder, 2);
  switch (inner.charAt(0)) {
    case '#': return inner.startsWith('#>') || inner.startsWith('#*') ? 'silent' : 'open';
    case '/': return 'close';
    case '^': return /^\^[\s~]*$/u.test(inner) ? 'else' : 'open';
    case '!': case '>': return 'silent';
    default: return keywordRole(inner, 'output');
  }
};

const keywordRole = (inner: string, otherwise: TagRole = 'silent'): TagRole => {
  if (!STEERS.test(inner)) return otherwise;
  if (ELSE.test(inner)) return 'else';
  if (CLOSE.test(inner)) return 'close';
  return OPEN.test(inner) ? 'open' : 'silent';
};

/** Ruby, JavaScript or PHP: what opens ends with a brace, `do`, `then` or a colon. */
const codeRole = (placeholder: string, code: string): TagRole => {
  if (/^<%[=-]/u.test(placeholder) || code.startsWith('=') || /^(?:echo|print)\b/u.test(code)) {
    return opensBlock(code) ? 'open' : 'output';
  }
  if (placeholder.startsWith('<%#') || placeholder.startsWith('<%--') || code.startsWith('//') || code.startsWith('/*')) return 'silent';
  if (ELSE.test(code)) return 'else';
  if (/^(?:end\w*\b|\})/u.test(code)) return code.endsWith('{') ? 'else' : 'close';
  return code.endsWith('{') || code.endsWith(':') || OPEN.test(code) || opensBlock(code) ? 'open' : 'silent';
};

/** Ruby: `items.each do |item|`. */
const opensBlock = (code: string): boolean => /\bdo(?:\s*\|[^|]*\|)?$/u.test(code.slice(-200));

const mailchimpRole = (tag: string): TagRole => {
  if (/^(?:IF|IFNOT|INTERESTED)\b/u.test(tag)) return 'open';
  if (tag.startsWith('ELSE')) return 'else';
  return tag.startsWith('END:') ? 'close' : 'output';
};
