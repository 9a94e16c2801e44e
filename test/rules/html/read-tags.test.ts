import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importsIn } from '../../../rules/html/page/style-imports.ts';
import { conditionFlaws } from '../../../rules/html/page/conditions.ts';
import { readTags } from '../../../rules/html/page/read-tags.ts';
import { asciiReferences } from '../../../rules/html/page/references-in-row.ts';

const names = (source: string): readonly string[] => readTags(source).tags.map(({ name, closes }) => (closes ? `/${name}` : name));

describe('the tags of a page', () => {
  it('are read as they are written', () => {
    expect(names('<P a="x > y" b=\'</p>\'>1 < 2<br/></P\n><O:p></o:p>')).toEqual(['p', 'br', '/p', 'o:p', '/o:p']);
    expect(names('<script>if (a < b) "<p>"</script><p><style>p > a { }</STYLE ><b>')).toEqual(['script', '/script', 'p', 'style', '/style', 'b']);
    expect(names('<!-- <p> --><!doctype html><![endif]--><?xml <p> ?><p>')).toEqual(['p']);
    expect(readTags('<!DOCTYPE html><!-- a --><!--><!-- b').comments).toEqual([{ start: 15, end: 25 }, { start: 25, end: 30 }]);
  });

  it('go on behind what is broken', () => {
    expect(names('<title>Never closed<p>One</p>')).toEqual(['title', 'p', '/p']);
    expect(names('<p>One<a href="x<b>two</b>')).toEqual(['p', 'b', '/b']);
    expect(names('<!-- never closed <p>One<b>')).toEqual(['b']);
    expect(names('<style>p { } <p>One')).toEqual(['style']);
  });

  it('tell handlers, wherever they stand in a tag', () => {
    expect(readTags('<a ONCLICK = "x" once=1 on=2 href="onload=x"onload=go()>').handlers).toEqual([{ start: 3, end: 16, name: 'onclick', tag: 'a' }, { start: 44, end: 55, name: 'onload', tag: 'a' }]);
  });
});

describe('what is read of a page', () => {
  const pieces = ['<', '>', '"', "'", '=', '/', '!', '--', ' ', 'a', 'title', 'style', 'on', '[if ', ']>', '<![endif]', '&#97;', ';', '@import ', '/*', '*/', '\n', '</'];

  it('lies inside of it, and in order', () => {
    assert(property(array(constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const source = parts.join('');
      const { tags, comments, handlers } = readTags(source);
      let last = 0;
      for (const { start, nameEnd, end } of tags) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(nameEnd).toBeLessThanOrEqual(end);
        last = end;
      }
      for (const { start, end } of [...tags, ...comments, ...handlers, ...conditionFlaws(source), ...importsIn(source)]) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(source.length);
      }
    }));
  });

  it.each([
    ['tags that never end', '<a '], ['quotes that never end', '<a b="'], ['ends that never end', '</a '], ['comments that never end', '<!-- '], ['titles', '<title>'],
    ['raw elements', '<style>'], ['half ends', '<title></titl'], ['conditions', '<!--[if mso]>'], ['ends of conditions', '<![endif]-->'], ['near marks', '<!-- [if '],
    ['references', '&#97; '], ['imports', '@import "'], ['comments in CSS', '/*'],
  ])('takes no more than linear time: %s', (_, piece) => {
    const time = (count: number): number => {
      const source = piece.repeat(count);
      // Of the processor, not of the clock: other tests run beside.
      const began = process.cpuUsage();
      readTags(source);
      conditionFlaws(source);
      asciiReferences(source, 10);
      importsIn(source);
      return process.cpuUsage(began).user / 1000;
    };
    time(10_000);
    const [small, large] = [Math.min(...[0, 1, 2].map(() => time(10_000))), Math.min(...[0, 1, 2].map(() => time(160_000)))];
    // Sixteen times as much; quadratic work would take 256 times as long.
    expect(large).toBeLessThan(Math.max(small, 5) * 100);
  });
});
