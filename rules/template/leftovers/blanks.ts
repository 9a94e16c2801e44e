import { endsInGreeting } from '../people/greetings.ts';
import { lineBefore } from './name-position.ts';
import type { Sighting } from './place.ts';

/** What programs print for a value they do not have. */
export const BLANK = /\[object Object\]|(?<![\p{L}\p{N}_-])(?:undefined|null|NaN|None)(?![\p{L}\p{N}_-])/gu;
/** Cheaper than the pattern: whether a text holds any of them. */
export const mayHoldBlank = (value: string): boolean => value.includes('undefined') || value.includes('null') || value.includes('NaN') || value.includes('None') || (value.includes('Object') && (value.includes('object Object') || value.includes('object%20Object')));

/** Whether such a word stands where a name or an amount should be. In prose "null" and "None" are words. */
export const isBlank = ({ written, place, before, after }: Sighting): boolean => {
  if (written.startsWith('[')) return place !== 'value';
  const line = lineBefore(before);
  if (place === 'name') return line.trim().replaceAll(/["']/gu, '') === '' && /^(?:\s+(?:undefined|null|None|NaN))?["']?\s*(?:<|$)/u.test(after);
  if (place === 'label') return before.trim() === '' && after.trim() === '';
  if (place === 'subject' && before.trim() === '' && /^\s?[,!，！]/u.test(after)) return true;
  if (place === 'subject' || place === 'prose') return isAddressed(line, after) || isAmount(line, after) || (place === 'prose' && isSalutation(before, after));
  return false;
};

/** `Hi undefined,` and `Welcome, null!`: the greeting begins the line, so that "oh dear, null pointers" is none. */
const isAddressed = (line: string, after: string): boolean => {
  const words = line.replace(TITLE, ' ');
  return /^(?:\s?(?:undefined|null|None|NaN))?\s?(?:[,!:;，！]|\s*(?:$|\r?\n))/u.test(after) && /^(?:[^.!?]{0,40}[.!?]\s+)?[^.!?]{1,30}$/u.test(words) && /[\p{L}\p{M},]\s*$/u.test(words) && endsInGreeting(words);
};

const TITLE = /\s(?:mrs?|ms|dr|prof|sra?|sig|dhr|mevr|st)\.\s?$/iu;

/** `$NaN`, `order #undefined`, `€ null`, `NaN%`. */
const isAmount = (line: string, after: string): boolean => /(?:[$€£¥₹₽₩]|US\$|№|(?:^|\s)#)\s?$/u.test(line) || /^\s?[€%₽₹]/u.test(after);

/** A line of its own, apart from others: `undefined,`. */
const isSalutation = (before: string, after: string): boolean =>
  lineBefore(before).trim() === '' && (before.trim() === '' || /\n[^\S\n]*\n[^\S\n]*$/u.test(before)) && /^\s?[,!，！][^\S\n]*\r?\n[^\S\n]*\r?\n/u.test(after);

/** Where a URL holds such a word for a host, a step of its path, or the value of a query: stretches of the URL. */
export const blanksInUrl = (url: string): readonly Stretch[] => {
  const whole = WHOLE.exec(url);
  if (whole?.[1]) return [stretchOf(whole, whole[1])];
  const found = [...url.matchAll(OBJECT)].map((match) => stretchOf(match, match[0]));
  const host = HOST.exec(url);
  if (host?.[1]) found.push(stretchOf(host, host[1]));
  const mark = url.search(/[?#]/u);
  const query = mark < 0 ? url.length : mark;
  const path = ORIGIN.exec(url)?.[0].length ?? 0;
  if (!REFERENCE_PAGE.test(url)) for (const match of url.slice(path, query).matchAll(STEP)) found.push({ start: path + match.index, end: path + match.index + match[0].length });
  for (const match of url.slice(query).matchAll(VALUE)) {
    const [pair, key = '', value = ''] = match;
    const end = query + match.index + pair.length;
    if (value === 'undefined' || value === 'NaN' || NAMED.test(key)) found.push({ start: end - value.length, end });
  }
  return found.toSorted((a, b) => a.start - b.start);
};

interface Stretch { readonly start: number; readonly end: number }

const stretchOf = ({ 0: whole, index }: RegExpExecArray, part: string): Stretch => {
  const start = index + whole.lastIndexOf(part);
  return { start, end: start + part.length };
};

const WHOLE = /^\s*(?:(?:mailto|tel|sms):)?(undefined|null|None|NaN|\[object(?: |%20)Object\])\s*$/u;
const OBJECT = /(?:\[|%5B)object(?: |%20|\+)Object(?:\]|%5D)/giu;
const HOST = /^\s*https?:\/\/(undefined|null|None|NaN)(?=[/:?#]|$)/u;
const ORIGIN = /^\s*[a-z][a-z0-9+.-]{0,20}:\/\/[^/?#]*/iu;
const STEP = /(?<=\/)(?:undefined|null|NaN|None)(?=\/|$)/gu;
const VALUE = /(?<=[?&;])([^=&#;?]{1,60})=(undefined|null|NaN|None)(?=[&#]|$)/gu;
/** Keys whose value cannot be nothing: `parent=null` may be meant, `user_id=null` is not. */
const NAMED = /(?:^|[_.[-])(?:id|uid|uuid|name|e?mail|user|token|key|hash|order|customer|contact|subscriber|member|account|recipient)s?\]?$|(?:Id|Name|Email|Token|Key)$/u;
/** Pages about these words: a reference, a wiki, a question and its answers. */
const REFERENCE_PAGE = /\/\/(?:developer|docs?|devdocs|wiki|learn|api|stackoverflow|www\.w3schools|(?:www\.)?github)\.|\/(?:docs?|wiki|reference|manual|api|learn|tags?|tagged|javascript|typescript|python|questions|blog)\//iu;
