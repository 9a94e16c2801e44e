import { describe, expect, it } from 'vitest';
import { once } from '../src/once.ts';

describe('once', () => {
  it('makes a thing when it is first asked for, and no second time', () => {
    const made: string[] = [];
    const lengthOf = once((subject: { readonly name: string }, more: number) => { made.push(subject.name); return subject.name.length + more; });
    const [ann, bob] = [{ name: 'Ann' }, { name: 'Bobby' }];
    expect([lengthOf(ann, 1), lengthOf(bob, 1), lengthOf(ann, 1)]).toEqual([4, 6, 4]);
    expect(made).toEqual(['Ann', 'Bobby']);
  });

  it('remembers that there is nothing', () => {
    let asked = 0;
    const nothing = once<object, [], undefined>(() => { asked += 1; return undefined; });
    const subject = {};
    expect([nothing(subject), nothing(subject), asked]).toEqual([undefined, undefined, 1]);
  });

  it('keeps apart what is made of one subject for different reasons', () => {
    const subject = [3, 1, 2];
    const largest = once((numbers: readonly number[]) => Math.max(...numbers));
    const smallest = once((numbers: readonly number[]) => Math.min(...numbers));
    expect([largest(subject), smallest(subject), largest(subject)]).toEqual([3, 1, 3]);
  });

  it('leaves no trace that others see, and takes what is frozen', () => {
    const subject = Object.freeze({ name: 'Ann' });
    once<object, [], number>(() => 1)(subject);
    expect(Reflect.ownKeys(subject)).toEqual(['name']);
    expect(Reflect.ownKeys({ ...subject })).toEqual(['name']);
  });

  it('makes it again after it threw', () => {
    let asked = 0;
    const second = once<object, [], number>(() => { asked += 1; if (asked === 1) throw new Error('not yet'); return asked; });
    const subject = {};
    expect(() => second(subject)).toThrow('not yet');
    expect(second(subject)).toBe(2);
  });
});
