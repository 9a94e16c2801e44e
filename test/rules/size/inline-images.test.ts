import { describe, expect, it } from 'vitest';
import { testRule } from 'sendlint/testing';
import { dataImages } from '../../../rules/size/limits/data-images.ts';
import rule from '../../../rules/size/inline-images.ts';
import { ownTime } from '../../own-time.ts';

const found = (source: string): readonly string[] => dataImages(source).map(({ start, end }) => source.slice(start, end));

describe('data: images', () => {
  it('are found in attributes and CSS', () => {
    expect(found('<img src="data:image/png;base64,AA=="><img src=data:image/gif,x ><b style="background:url(DATA:image/svg+xml,y)">'))
      .toEqual(['data:image/png;base64,AA==', 'data:image/gif,x', 'DATA:image/svg+xml,y']);
    expect(found('data:text/plain,x')).toEqual([]);
    expect(found('data:image/')).toEqual(['data:image/']);
  });

  it('are found in linear time', () => {
    const started = ownTime();
    expect(dataImages('data:image/'.repeat(100_000)).length).toBe(1);
    expect(dataImages('data:image/ '.repeat(100_000)).length).toBe(100_000);
    expect(ownTime() - started).toBeLessThan(2000);
  });
});

const image = (kilobytes: number): string => `<img src="data:image/png;base64,${'A'.repeat(kilobytes * 1024)}">`;
const part = (id: string, disposition: string): string => `--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: ${disposition}\n${id}\n\n${`${'A'.repeat(76)}\n`.repeat(60_000)}`;
const related = (...parts: readonly string[]): string => `From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n${parts.join('')}--b--\n`;

testRule(rule, {
  good: [
    { name: 'takes a small one', html: image(50) },
    { name: 'takes photographs that are attached', message: related(part('Content-ID: <a>', 'attachment; filename="a.png"')) },
    { name: 'takes images without a Content-ID', message: related(part('X-Id: a', 'inline; filename="a.png"')) },
  ],
  bad: [
    { name: 'adds them up', html: `${image(20)}\n${image(33)}\n`, reports: ['2:11-2:32 The HTML holds 2 images of 53 KB as data: URIs, more than 51 KB; Gmail and Outlook do not show them, and they count towards the 102 KB at which Gmail cuts off.'] },
    { name: 'points at the largest part', message: related(part('Content-ID: <a>', 'inline; filename="a.png"')), reports: ['8:40-8:45 The message embeds one image of 3.26 MB, more than 3 MB.'] },
  ],
});
