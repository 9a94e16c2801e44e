import type { HtmlDocument } from '../../src/html/html-document.ts';
import { htmlViews } from '../../src/html/views.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { fileText } from '../../src/source/source-text.ts';
import type { SourceText } from '../../src/source/source-text.ts';

/** A text whose characters are their own places. */
export const textOf = (value: string): SourceText => fileText(new SourceFile('test.html', bytesSource(new Uint8Array())), value, 0);

/** The views of a body. */
export const viewsOf = (value: string): readonly HtmlDocument[] => htmlViews(textOf(value));

/** The body as all clients see it. */
export const documentOf = (value: string): HtmlDocument => {
  const [document] = viewsOf(value);
  if (!document) throw new Error('There is always one view.');
  return document;
};
