/** The variable that an expression prints, as a path: `customer.first_name` of `customer.first_name | capitalize`. `undefined` where something else is printed. */
export const printedVariable = (expression: string): string | undefined => {
  const inner = expression.slice(0, LONGEST).replace(/^[\s=~&+-]+/u, '');
  // AMPscript prints its variables through a function.
  const called = /^v\(\s*(@\w{1,60})\s*\)/iu.exec(inner)?.[1];
  if (called !== undefined) return called;
  const marketo = /^(?:lead|company|my)\.[\p{L}][\p{L}\p{N} _-]{0,60}/u.exec(inner)?.[0];
  if (marketo !== undefined) return marketo.trim();
  const path = PATH.exec(inner)?.[0];
  if (path === undefined) return undefined;
  return /^\s?\(/u.test(inner.slice(path.length)) ? undefined : path.replace(METHODS, '');
};

const LONGEST = 300;
const PATH = /^(?:\$\{|var\s+|\$|@)?[\p{L}_][\p{L}\p{N}_]*(?:(?:\.|->|::?|\?\.|&\.)\$?\{?[\p{L}_][\p{L}\p{N}_]*(?:\(\))?|\[['"][^'"\]]{1,60}['"]\]|-[\p{L}_][\p{L}\p{N}_]*)*|^\.[\p{L}_][\p{L}\p{N}_.]*|^\[[\p{L}][\p{L}\p{N} _]{0,60}\]|^[\p{L}][\p{L}]* [Nn]ame$/u;
/** What changes a name and does not give one. */
const METHODS = /(?:(?:\.|->|\?\.|&\.)(?:capitalize|titleize|titlecase|humanize|strip|trim|to_s|toString|toUpperCase|toLowerCase|upcase|downcase|upper|lower|title|html|h|cap_first)(?:\(\))?)+$/u;
