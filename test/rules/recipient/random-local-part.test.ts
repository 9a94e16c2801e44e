import { describe, expect, it } from 'vitest';
import { randomnessOf } from '../../../rules/recipient/mailboxes/randomness.ts';
import rule from '../../../rules/recipient/random-local-part.ts';
import { testRule } from '../../../src/testing/index.ts';

const message = (to: string): string => `From: a@b.org\nTo: ${to}\nSubject: a\n\nb\n`;

testRule(rule, {
  good: [
    { name: 'a relay gives random addresses', message: message('zvfjenphuq@privaterelay.appleid.com, zq8oc1d0lp2owu@marketplace.amazon.de') },
    { name: 'a tag', message: message('zvfjenphuq{{n}}@garden.org'), unchecked: [] },
  ],
  bad: [],
});

describe('what looks random', () => {
  it.each(['ann', 'ann.smith', 'jsmith1987', 'bmcnett', 'mccullj', 'skyhawk', 'krzysztof.szczepanski', 'wojciech', 'xxxxxxxx', 'yyyyates', 'h2o', 'user12345678', 'ngocthanh', 'schwarzschild', 'lkjh', 'cryptography', 'cypherpunks', 'bounce-zvfjenphuq=garden.org',
    'yamshchikov', 'mcdougall', 'strbrkljan'.slice(0, 5), 'сергей.иванов', '', 'a1b2c3', 'zvfjenphuq'.repeat(5)])('not %j', (local) => {
    expect(randomnessOf(local)).toBeUndefined();
  });

  it.each(['zvfjenphuq', 'qpwzztnclt', 'kxqzvb', 'lbfbdhvunx', 'jfnnbptavegjzmhqok', 'zq8oc1d0lp2owu', 'ge3pysk2d17x8', 'ann.qpwzztnclt', 'QPWZZTNCLT', 'qpwzztnclt+news'])('%j', (local) => {
    expect(randomnessOf(local)).toBeDefined();
  });

  it('finds most random strings and hardly a name', () => {
    let seed = 7;
    const next = (below: number): number => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return Math.floor((seed / 2 ** 32) * below); };
    const random = Array.from({ length: 1000 }, () => Array.from({ length: 10 }, () => String.fromCharCode(97 + next(26))).join(''));
    expect(random.filter((local) => randomnessOf(local)).length).toBeGreaterThan(600);
  });
});
