import type { Message, Part } from 'sendlint';
import type { HtmlDocument } from '../../../src/html/html-document.ts';
import { ownDefects } from '../../../rules/mime/texts/faulty-texts.ts';

/** Every part, those of attached messages too: SpamAssassin looks into all of them. */
export const allParts = (part: Part): readonly Part[] => [part, ...part.parts.flatMap(allParts)];

/** The parts of attached messages, which ours leaves to who wrote them. */
export const foreignParts = (message: Message): readonly Part[] => allParts(message).filter((part) => part !== message && part.type === 'message').flatMap(allParts);

/** The parts that are no file and stand in no attached message. */
export const shownParts = (message: Message): readonly Part[] => {
  const foreign = new Set(foreignParts(message));
  return allParts(message).filter((part) => part.text !== undefined && part.disposition === 'inline' && !foreign.has(part));
};

/** The parts that are files, or stand in an attached message. */
export const foreignOrFiles = (message: Message): readonly Part[] => [...allParts(message).filter(({ disposition }) => disposition === 'attachment'), ...foreignParts(message)];

/** Whether a file or an attached message is HTML that SpamAssassin renders: it goes by the name of a file, too. */
export const hasForeignHtml = (message: Message): boolean =>
  foreignOrFiles(message).some(({ mediaType, filename }) => mediaType.essence === 'text/html' || /\.html?$/iu.test(filename?.value ?? ''));

/** So many lines that are no field SpamAssassin passes over in the header of a message; in that of a part, none. */
const PASSED_OVER = 3;

/** Whether a header goes on behind the place where SpamAssassin ends it: ours goes on to the empty line. */
export const headerRunsOn = (message: Message, source: string): boolean => {
  const outer = message.header.fields[0]?.span.text;
  if (ownDefects(message, 'malformed-field').some(({ span }) => outer !== undefined && span.text !== outer)) return true;
  let wrong = 0;
  for (const line of source.slice(0, source.search(/\r?\n\r?\n|$/u)).split(/\r?\n/u)) {
    if (line.startsWith('--')) return true;
    if (!/^[ \t]|^[!-9;-~]+[ \t]*:/u.test(line)) wrong += 1;
  }
  return wrong > PASSED_OVER;
};

/** Whether a part says twice what it is: SpamAssassin goes by the last Content-Type, ours by the first. */
export const hasTwoTypes = (message: Message): boolean => allParts(message).some(({ header }) => header.all('content-type').length > 1);

/** What most clients show of an HTML part. */
export const mainView = ({ html }: Part): HtmlDocument | undefined => html.find(({ view, alternative }) => view === 'everyone' && alternative === 0);

/** Said of every rule whose twin reads another header. */
export const RUNS_ON = 'the header has a delimiter or lines that are no field: SpamAssassin ends it there, ours at the empty line';
/** Said of every rule whose twin takes another type. */
export const TWO_TYPES = 'a part has two Content-Type fields: SpamAssassin goes by the last, ours by the first';
