import type { HtmlDocument } from 'sendlint/rule';

/** Whether a view is the one that a whole message is judged by: Outlook's has the same words, and so have other branches of a template. */
export const isJudged = ({ view, alternative }: HtmlDocument): boolean => view === 'everyone' && alternative === 0;
