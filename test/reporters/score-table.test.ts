import { describe, expect, it } from 'vitest';
import { painter } from '../../src/reporters/paint.ts';
import { scoreTable } from '../../src/reporters/score-table.ts';

describe('the table of a score', () => {
  it('has a line a rule with what mending it gains, and the sum', () => {
    const text = scoreTable('bad\u001B[2J.eml', {
      total: { SpamAssassin: 1.3, rspamd: 3.25 },
      hits: [
        { rule: 'mime/text-alternative', filter: 'SpamAssassin', symbol: 'MIME_HTML_ONLY', points: 0.1 },
        { rule: 'header/a', filter: 'SpamAssassin', symbol: 'SHARED', points: 1.2 },
        { rule: 'header/a', filter: 'rspamd', symbol: 'ALONE', points: 3.25 },
        { rule: 'header/b', filter: 'SpamAssassin', symbol: 'SHARED', points: 1.2 },
      ],
      gains: [
        { rule: 'header/a', points: { SpamAssassin: 0, rspamd: 3.25 } },
        { rule: 'mime/text-alternative', points: { SpamAssassin: 0.1, rspamd: 0 } },
        { rule: 'header/b', points: { SpamAssassin: 0, rspamd: 0 } },
      ],
      unchecked: ['content/contrast'],
    }, painter(false));
    expect(text.split('\n')).toEqual([
      String.raw`bad\x1b[2J.eml score: the points of the same rules in spam filters, offline rules only; no verdict`,
      '  mending                SpamAssassin  rspamd  what is hit there',
      '  header/a                      0.000   3.250  SHARED (another rule too), ALONE',
      '  mime/text-alternative         0.100   0.000  MIME_HTML_ONLY',
      '  header/b                      0.000   0.000  SHARED (another rule too)',
      '  all of them                   1.300   3.250',
      '  not counted, since not checked: content/contrast',
    ]);
  });
});
