import { describe, expect, it } from 'vitest';
import { holdsInOutlook } from '../../src/html/condition.ts';
import { blanked, outlookBranches } from '../../src/html/conditional-comments.ts';
import { ownTime } from '../own-time.ts';

describe('holdsInOutlook', () => {
  it.each([
    ['mso', true], ['!mso', false], ['gte mso 9', true], ['mso | IE', true], ['(mso)|(IE)', true], ['IE', false], ['!IE', true], ['lt IE 9', false],
    ['(gte mso 12)&(lt mso 16)', false], ['mso 16', true], ['mso 15', false], ['lte mso 16', true], ['gt mso 16', false], ['gte vml 1', true],
    ['!supportLists', false], ['!(mso & lt mso 15)', true], ['!mso | !IE', true], ['MSO', true],
  ])('[if %s] is %s', (condition, holds) => {
    expect(holdsInOutlook(condition)).toBe(holds);
  });

  it.each(['', '(mso', 'mso)', 'mso 9 10', 'lt mso', '&', 'mso &', '!', '('.repeat(390)])('%j is no condition', (condition) => {
    expect(holdsInOutlook(condition)).toBeUndefined();
  });
});

/** What Outlook reads, runs of white space as one space. */
const outlook = (markup: string): string | undefined => {
  const hidden = outlookBranches(markup)?.hidden;
  if (!hidden) return undefined;
  const text = blanked(markup, hidden);
  expect(text).toHaveLength(markup.length);
  return text.replaceAll(/\s+/gu, ' ').trim();
};

describe('outlookBranches', () => {
  it.each([
    ['a ghost table over two comments', '<!--[if mso]><table><tr><td><![endif]--><p><!--[if mso]></table><![endif]-->', '<table><tr><td> <p> </table>'],
    ['content for all others', '<!--[if !mso]><!--><b>a</b><!--<![endif]-->c', 'c'],
    ['the longer form', '<!--[if !mso]><!-- --><b>a</b><!-- <![endif]-->c', 'c'],
    ['content for Outlook and all others', '<!--[if mso]><!-->a<!--<![endif]-->', 'a'],
    ['a revealed condition', '<![if !mso]>a<![endif]>b<![if mso]>c<![endif]>', 'b c'],
    ['conditions in conditions', '<!--[if mso]>a<![if lt mso 12]>b<![endif]>c<![endif]-->', 'a c'],
    ['a condition in a branch not taken', '<!--[if !mso]><!-->a<!--[if IE]>b<![endif]-->c<!--d--><!--<![endif]-->e', 'e'],
    ['comments in a branch', '<!--[if mso]>a<!--b-->c<![endif]-->', 'a<!--b-->c'],
    ['Office settings are no content', '<!--[if mso]><xml><o:a/></xml><style></style><![endif]-->', '<style></style>'],
  ])('%s', (_, markup, expected) => {
    expect(outlook(markup)).toBe(expected);
  });

  it.each([
    ['no conditional comment', '<!-- a --><p>'], ['for old browsers alone', '<!--[if lt IE 9]><script></script><![endif]-->'],
    ['not closed', '<!--[if mso]><p>'], ['in a comment', '<!-- <!--[if mso]> a <![endif]--> b'], ['not a condition', '<!--[if (]>a<![endif]-->'],
    ['a closing alone', 'a<![endif]-->'], ['a space too many', '<!-- [if mso]>a<![endif]-->'],
  ])('Outlook sees what all see: %s', (_, markup) => {
    expect(outlook(markup)).toBeUndefined();
  });

  it('keeps line ends', () => {
    const markup = '<!--[if !mso]><!-->\r\na\n<!--<![endif]-->b';
    expect(blanked(markup, outlookBranches(markup)?.hidden ?? []).replaceAll(' ', '')).toBe('\r\n\nb');
  });

  it('takes linear time', () => {
    for (const unit of ['<!--[if mso]>', '<!--[if ', '<!--[if !mso]><!-->', '<![endif]-->', '<!--[if mso]><xml><![endif]-->', '<!--', '<![if mso]>a<![endif]>']) {
      const before = ownTime();
      const markup = unit.repeat(50_000);
      blanked(markup, outlookBranches(`${markup}<!--[if mso]>a<![endif]-->`)?.hidden ?? []);
      expect(ownTime() - before, unit).toBeLessThan(3000);
    }
  });
});
