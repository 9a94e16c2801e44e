import { delimited } from '../delimited.ts';
import { plain } from '../reading.ts';
import type { Form } from '../form.ts';

/** `<%body%>`, `<%asm_group_unsubscribe_raw_url%>`: a name and nothing else. */
export const SENDGRID_NAME = /^\s*[a-z][\w-]*\s*$/iu;

const DASHED = /-[A-Za-z]\w*-/uy;

/** `-name-`, where no letter or dash goes on: prose and style sheets are full of dashes. */
const dashed = (isTag: (name: string, before: string) => boolean): Form => ({
  language: 'sendgrid', open: '-', follows: '[A-Za-z]',
  match: ({ value }, start) => {
    DASHED.lastIndex = start;
    const name = DASHED.exec(value)?.[0].slice(1, -1);
    if (name === undefined) return undefined;
    const end = start + name.length + 2;
    const before = value.charAt(start - 1);
    if (/[\w-]/u.test(before) || /[\w-]/u.test(value.charAt(end)) || !isTag(name, before)) return undefined;
    return { reading: plain('output', name), end };
  },
});

const ANGLE: Form = delimited({ language: 'sendgrid', open: '<%', close: '%>', ends: 'first', read: (inner) => plain('output', inner.trim()) });

/** SendGrid's substitution tags where they are declared: `-name-` and `<%tag%>`. */
export const SENDGRID: readonly Form[] = [ANGLE, dashed(() => true)];
/** The same where they only show: a name of two words, or one that has its place to itself. */
export const SENDGRID_SHOWN: readonly Form[] = [ANGLE, dashed((name, before) => /_|[a-z][A-Z]/u.test(name) || (before !== '' && '>"\'=/'.includes(before)))];
