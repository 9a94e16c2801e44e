import { openOle2 } from './ole2.ts';
import type { Ole2File } from './ole2.ts';
import type { RandomBytes } from './random-bytes.ts';

/** What was found in an Office document. `macro` and `protection` say what, `unseen` why something could not be looked at. */
export interface OfficeFacts { readonly macro?: string; readonly encrypted?: boolean; readonly unseen?: string }

/** The list of sheets stands at the start of a workbook; formulas and cells come after it. */
const WORKBOOK_START = 256 << 10;
/** A stream below this size is in the mini stream (MS-CFB 2.2). */
const MINI_STREAM = 4096;

/** Macros and encryption of a document of Office 97-2003, or of a password-protected later one (MS-CFB, MS-OVBA, MS-XLS, MS-OFFCRYPTO). */
export const ole2Facts = async (bytes: RandomBytes): Promise<OfficeFacts> => {
  const file = await openOle2(bytes);
  const names = new Set(file.entries.map(({ name }) => name));
  if (names.has('EncryptedPackage')) return { encrypted: true, unseen: 'is protected by a password, so macros in it cannot be seen' };
  // MS-OVBA 2.2.1: the VBA storage holds the stream _VBA_PROJECT. Excel puts it under _VBA_PROJECT_CUR, Word under Macros.
  if (names.has('_VBA_PROJECT') || names.has('_VBA_PROJECT_CUR') || names.has('VBA')) return { macro: 'a VBA project' };
  const workbook = await workbookFacts(file);
  if (workbook) return workbook;
  // MS-PPT 2.10.40: a presentation keeps its VBA project compressed inside its one stream.
  return names.has('PowerPoint Document') ? { unseen: 'is a PowerPoint 97-2003 file, whose macros cannot be seen without unpacking its stream' } : {};
};

const workbookFacts = async (file: Ole2File): Promise<OfficeFacts | undefined> => {
  const workbook = file.entries.find(({ name, kind }) => kind === 'stream' && (name === 'Workbook' || name === 'Book'));
  if (!workbook || workbook.size < MINI_STREAM) return undefined;
  const stream = await file.read(workbook, Math.min(workbook.size, WORKBOOK_START));
  const records = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  // MS-XLS 2.1.4: a record is its type, its length, its data. EOF (0x0a) ends the list of sheets.
  for (let at = 0; at + 4 <= records.byteLength;) {
    const type = records.getUint16(at, true);
    const length = records.getUint16(at + 2, true);
    if (type === 0x0a) break;
    if (type === 0x2f) return { encrypted: true, unseen: 'is protected by a password, so macro sheets in it cannot be seen' };
    // BoundSheet8: the sheet's type stands at byte 5; 1 is a macro sheet.
    if (type === 0x85 && at + 10 <= records.byteLength && records.getUint8(at + 9) === 1) return { macro: 'an Excel 4.0 macro sheet' };
    at += 4 + length;
  }
  return undefined;
};

/** What the names of a document's files show: Office Open XML (ECMA-376, MS-OFFMACRO2) and OpenDocument. */
export const packageMacro = (names: readonly string[]): string | undefined => {
  for (const name of names) {
    const path = name.toLowerCase();
    if (path.endsWith('vbaproject.bin')) return 'a VBA project';
    if (path.startsWith('xl/macrosheets/')) return 'an Excel 4.0 macro sheet';
    // OpenDocument 1.2 keeps Basic modules here; LibreOffice writes script-lb.xml and script-lc.xml even for an empty library.
    if (path.startsWith('basic/') && path.endsWith('.xml') && !/\/(?:script|dialog)-l[bc]\.xml$/u.test(path)) return 'a Basic macro';
    if (path.startsWith('scripts/') && !path.endsWith('/')) return 'a script';
  }
  return undefined;
};
