import type { Defect, DefectCode, Message, Part } from 'sendlint/rule';

/** What reading and rendering a template brought up, of one kind. A message is no template, and to ask it for its defects decodes all of it. */
export const engineDefects = (message: Message | Part, code: DefectCode): readonly Defect[] =>
  (message.template ? message.defects.filter((defect) => defect.code === code) : []);
