import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Runs } from '../../src/source/runs.ts';

it('maps nothing', () => {
  const runs = new Runs();
  expect([runs.length, runs.startOf(0), runs.endOf(5)]).toEqual([0, 0, 0]);
});

it('finds the same places as a table of all characters, in any order of asking', () => {
  const run = fc.record({ gap: fc.nat(5), size: fc.integer({ min: 1, max: 4 }), units: fc.integer({ min: 1, max: 3 }), groups: fc.integer({ min: 0, max: 5 }) });
  fc.assert(fc.property(fc.array(run, { maxLength: 40 }), fc.array(fc.nat(500)), (steps, asked) => {
    const runs = new Runs();
    const table: { start: number; end: number }[] = [];
    let from = 0;
    for (const { gap, size, units, groups } of steps) {
      from += gap;
      runs.add(from, size, units, groups);
      for (let group = 0; group < groups; group += 1) {
        for (let unit = 0; unit < units; unit += 1) table.push({ start: from, end: from + size });
        from += size;
      }
    }
    expect(runs.length).toBe(table.length);
    for (const index of asked.filter((each) => each < table.length)) {
      expect({ start: runs.startOf(index), end: runs.endOf(index) }).toEqual(table[index]);
    }
  }));
});
