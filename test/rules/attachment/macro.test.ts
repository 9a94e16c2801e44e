import { testRule } from 'sendlint/testing';
import rule from '../../../rules/attachment/macro.ts';
import { ole2, place, withAttachment, zip } from './files.ts';

/** Records of an Excel 97 workbook: its sheets of these types, then the end. */
const workbook = (...types: readonly number[]): Uint8Array => {
  const stream = new Uint8Array(5000);
  let at = 0;
  for (const type of types) {
    stream.set([0x85, 0, 8, 0, 0, 0, 0, 0, 0, type, 0, 0], at);
    at += 12;
  }
  stream.set([0x0a, 0, 0, 0], at);
  return stream;
};
const xls = (stream: Uint8Array): Uint8Array => ole2(['Workbook'], { streams: { Workbook: stream } });
const odt = (name: string): Uint8Array => zip({ mimetype: 'application/vnd.oasis.opendocument.text', [name]: 'x' });

testRule(rule, {
  good: [
    { name: 'passes a plain workbook', message: withAttachment('a.xls', xls(workbook(0, 0, 2))) },
    { name: 'passes an empty Basic library', message: withAttachment('a.odt', odt('Basic/Standard/script-lb.xml')) },
    { name: 'passes .xlsb without macros', message: withAttachment('a.xlsb', zip({ '[Content_Types].xml': 'x', 'xl/workbook.bin': 'x' })) },
    { name: 'cannot see into an encrypted document', message: withAttachment('a.docx', ole2(['EncryptedPackage'])), unchecked: ['The file “a.docx” is protected by a password, so macros in it cannot be seen.'] },
    { name: 'cannot see into a PowerPoint 97 file', message: withAttachment('a.ppt', ole2(['PowerPoint Document'])), unchecked: ['The file “a.ppt” is a PowerPoint 97-2003 file, whose macros cannot be seen without unpacking its stream.'] },
    { name: 'cannot see into a damaged document', message: withAttachment('a.doc', ole2([]).slice(0, 300)), unchecked: ['The file “a.doc” is a damaged Office file.'] },
  ],
  bad: [
    { name: 'finds VBA in an old document under another name', message: withAttachment('a.txt', ole2(['Macros', 'VBA', '_VBA_PROJECT'])), reports: [`${place('a.txt')} The document “a.txt” holds a VBA project.`] },
    { name: 'finds an Excel 4.0 macro sheet', message: withAttachment('a.xls', xls(workbook(0, 1))), reports: [`${place('a.xls')} The document “a.xls” holds an Excel 4.0 macro sheet.`] },
    { name: 'finds an Excel 4.0 macro sheet in a package', message: withAttachment('a.xlsx', zip({ '[Content_Types].xml': 'x', 'xl/macrosheets/sheet1.xml': 'x' })), reports: [`${place('a.xlsx')} The document “a.xlsx” holds an Excel 4.0 macro sheet.`] },
    { name: 'finds a Basic module', message: withAttachment('a.odt', odt('Basic/Standard/Module1.xml')), reports: [`${place('a.odt')} The document “a.odt” holds a Basic macro.`] },
    { name: 'finds VBA in a document in an archive', message: withAttachment('a.zip', zip({ 'b.docx': zip({ '[Content_Types].xml': 'x', 'word/vbaProject.bin': 'x' }) })), reports: [`${place('a.zip')} The document “b.docx” in “a.zip” holds a VBA project.`] },
  ],
});
