import { delimited } from '../delimited.ts';
import { plain } from '../reading.ts';
import type { Form } from '../form.ts';
import type { Reading } from '../reading.ts';
import { braceSteps } from './braces.ts';
import type { CodeSteps } from './braces.ts';
import { rubySteps } from './ruby.ts';
import { together } from './statement.ts';

/** What a tag of code does: what it prints, or what its statements do to the blocks around it. */
export const readCode = ({ steps, isUnsure }: CodeSteps, prints: boolean, code: string): Reading =>
  ({ ...together([{ role: 'silent', name: '', steps }], prints, code), ...isUnsure && { isUnsure } });

/** `<%= x -%>`: what prints begins with a sign, and a dash or an underscore at the end trims white space. */
const trimmed = (inner: string): string => inner.replace(/[-_]$/u, '').trim();

/** `<%% ` is text. */
const isLive = (value: string, start: number): boolean => value.charAt(start + 2) !== '%';

const angle = (language: 'erb' | 'ejs', stepsOf: (code: string) => CodeSteps, prints: RegExp): readonly Form[] => [
  delimited({ language, open: '<%#', close: '%>', ends: 'first', read: () => plain('comment') }),
  delimited({ language, open: '<%--', close: '--%>', ends: 'first', mustClose: false, read: () => plain('comment') }),
  delimited({
    language, open: '<%', close: '%>', quotes: '', isAt: isLive,
    read: (inner) => {
      const sign = prints.exec(inner)?.[0] ?? '';
      const code = trimmed(inner.slice(sign.length).replace(/^[-_]/u, ''));
      return readCode(stepsOf(code), sign !== '', code);
    },
  }),
];

/** ERB: Ruby. `<%-` trims white space. */
export const ERB: readonly Form[] = angle('erb', rubySteps, /^={1,2}/u);

/** EJS and its kin (lodash, underscore): JavaScript. `<%-` prints as it is. */
export const EJS: readonly Form[] = angle('ejs', (code) => braceSteps(code, { script: true, colons: false }), /^[=-]/u);
