import { Buffer } from 'node:buffer';
import type { Defect } from '../message/defect.ts';
import { decodeCharset } from '../source/charset.ts';
import { bytesSource, SourceFile } from '../source/source-file.ts';
import { derivedText, fileText } from '../source/source-text.ts';
import type { Change, SourceText } from '../source/source-text.ts';
import { PIECE, pieceOf } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import type { EngineProblem } from './rendered.ts';

/** A rendered text whose characters each know the file and the place they were written in. `texts` are the files of the pieces, the template first. */
export const renderedText = (value: string, pieces: Pieces, template: SourceText, texts: readonly SourceText[]): SourceText => {
  const number = (cell: number, offset: number): number => pieces[cell + offset] ?? 0;
  const textAt = (index: number): SourceText | undefined => {
    const cell = pieceOf(pieces, index);
    const file = cell < 0 ? -1 : number(cell, 1);
    return file === 0 ? template : texts[file - 1];
  };
  // A text that a file has no more is nobody's, so places stay within it.
  const within = (index: number, place: number): number => Math.min(place, textAt(index)?.value.length ?? 0);
  /** What an engine printed as it stands in the template can be changed there; what it filled in, or took from another file, cannot. */
  const placeIn = ({ start, end }: Change): { readonly start: number; readonly end: number } | undefined => {
    // Something is put behind what stands before it, or before what follows.
    const cell = pieceOf(pieces, end > start || number(pieceOf(pieces, start), 4) === 1 ? start : start - 1);
    const next = cell + PIECE < pieces.length ? number(cell + PIECE, 0) : value.length;
    if (cell < 0 || number(cell, 1) !== 0 || number(cell, 4) !== 1 || end > next) return undefined;
    const at = number(cell, 2) - number(cell, 0);
    return { start: at + start, end: at + end };
  };
  return derivedText(value, {
    from: template,
    write: (changes) => {
      const written: Change[] = [];
      for (const change of changes) {
        const place = placeIn(change);
        if (!place) return undefined;
        written.push({ ...place, text: change.text });
      }
      return written;
    },
    textAt,
    startOf: (index) => {
      const cell = pieceOf(pieces, index);
      if (cell < 0 || number(cell, 1) < 0) return 0;
      return within(index, number(cell, 4) === 1 ? number(cell, 2) + index - number(cell, 0) : number(cell, 2));
    },
    endOf: (index) => {
      const cell = pieceOf(pieces, index);
      if (cell < 0 || number(cell, 1) < 0) return 0;
      return within(index, number(cell, 4) === 1 ? number(cell, 2) + index - number(cell, 0) + 1 : number(cell, 3));
    },
  });
};

/** The text of an included file, read as engines read it. */
export const includedText = (path: string, bytes: Uint8Array): SourceText => {
  const file = new SourceFile(path, bytesSource(bytes));
  return decodeCharset(fileText(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), 0), 'utf-8').text;
};

/** What an engine had to say, as a defect. */
export const defectOf = ({ code, sentence, file, start, end }: EngineProblem, template: SourceText, texts: readonly SourceText[]): Defect =>
  ({ code, span: (file === 0 ? template : texts[file - 1] ?? template).span(start, end), detail: sentence });
