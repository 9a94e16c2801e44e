import { createLinter } from 'sendlint';
import { maskTags } from '../../src/html/mask.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { fileText } from '../../src/source/source-text.ts';
import { readTemplate } from '../../src/template/read-template.ts';
import { taggedTemplate, template } from './inputs.ts';
import { median } from './median.ts';
import type { Row } from './warm.ts';

/** How often the tags of one text are found and masked for one figure: it takes less than a timer's step. */
const TIMES = 5;

/** Telling the language, finding the tags and masking them, beside the whole lint of the same file; in turn, warm. */
export const tags = async (): Promise<readonly Row[]> => {
  const linter = createLinter();
  const rows: Row[] = [];
  for (const [name, source] of [['a 60 KB template full of tags', taggedTemplate(60)], ['a 60 KB template without any', template(60)]] as const) {
    const file = new SourceFile('template.html', bytesSource(Buffer.from(source)));
    const pairs: (readonly [ours: number, whole: number])[] = [];
    for (let round = 0; round < 90; round += 1) {
      const start = performance.now();
      for (let time = 0; time < TIMES; time += 1) mask(file, source);
      const middle = performance.now();
      await linter.lint(source, { path: 'template.html' });
      if (round >= 30) pairs.push([(middle - start) / TIMES, performance.now() - middle]);
    }
    const [ours, whole] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];
    rows.push({ what: `${name}: tags found and masked / its lint`, measured: `${ours.toFixed(2)} ms / ${whole.toFixed(2)} ms`, ratio: median(pairs.map(([a, b]) => a / b)), budget: 0.1, stretch: 0.05 });
  }
  return rows;
};

const mask = (file: SourceFile, source: string): void => {
  const tagged = readTemplate(fileText(file, source, 0), { path: file.path });
  for (const { markup } of maskTags(source, tagged).alternatives) if (markup.length !== source.length) throw new Error('Masking changed the length.');
};
