import { branches, closes, opens, plain } from '../reading.ts';
import type { Form } from '../form.ts';
import type { Reading } from '../reading.ts';

/** Upper case alone: `100%`, `50%OFF` and `%20` are none. A condition may hold anything but another sign. */
const TAG = /%(?:(?:IF|ELSEIF)\s[^%\n<]{1,200}|\/?[A-Z][A-Z0-9_]*(?:[-+:][^%\s<>"']{1,80})?)%/uy;

/** Names that stand in other texts too, where no language is declared. */
const KNOWN = /^(?:FIRSTNAME|LASTNAME|FULLNAME|EMAIL|PHONE|ORGNAME|UNSUBSCRIBELINK|UNSUBSCRIBE|UPDATELINK|WEBCOPY|FORWARD2FRIEND|SUBSCRIBERID|LISTNAME|LISTID|CONFIRMLINK|SENDER-INFO\S*|SOCIALSHARE\S*|PERS_\w+|ACCT_NAME|MESSAGEID|CONTACTID|TODAY\S*)$/u;

const readTag = (inner: string): Reading => {
  const word = /^\/?[A-Z]+/u.exec(inner)?.[0] ?? '';
  if (word === 'IF' || word === 'FOREACH') return opens(word, `/${word}`, word === 'IF' ? 'condition' : 'loop');
  if (word === 'ELSE' || word === 'ELSEIF') return branches(word);
  return word.startsWith('/') ? closes(word.slice(1), word) : plain('output', inner);
};

/** A percent sign before two hexadecimal digits may be a URL's: `M%C3%BCNCHEN%20` holds no tag. */
const isEscape = (value: string, start: number, end: number): boolean => {
  if (!/^[\dA-F]{2}/u.test(value.slice(start + 1, start + 3))) return false;
  return end - start === 4 || /^[\dA-Fa-f]{2}/u.test(value.slice(end, end + 2)) || /%[\dA-Fa-f]{2}$/u.test(value.slice(Math.max(0, start - 3), start));
};

const form = (isKnown: (name: string) => boolean): Form => ({
  language: 'activecampaign', open: '%', follows: '/?[A-Z]',
  match: ({ value }, start) => {
    TAG.lastIndex = start;
    const end = TAG.exec(value)?.[0] === undefined ? -1 : TAG.lastIndex;
    const inner = value.slice(start + 1, end - 1);
    if (end < 0 || /\p{N}/u.test(value.charAt(start - 1)) || isEscape(value, start, end) || !isKnown(inner)) return undefined;
    return { reading: readTag(inner), end };
  },
});

/** ActiveCampaign's personalization, `%FIRSTNAME%`, and its conditions, `%IF $FIRSTNAME%…%ELSE%…%/IF%`. */
export const ACTIVECAMPAIGN: readonly Form[] = [form(() => true)];
/** The same where it is not known that a text has such tags: only the names every account has. */
export const ACTIVECAMPAIGN_KNOWN: readonly Form[] = [form((inner) => KNOWN.test(inner))];
