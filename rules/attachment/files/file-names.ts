import { extensionOf } from './attachments.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Archives and compressed files that mail carries (rspamd's list of archive types, and what Gmail names). */
const ARCHIVES = set('7z ace alz arj bz bz2 cab egg gz img iso lha lz lzh rar tar tbz tbz2 tgz txz tzst wim xz z zip zipx zpaq zst');
/** Documents and programs that are zip files inside: their parts are no attachments. */
const ZIP_DOCUMENTS = set('docx docm dotx dotm xlsx xlsm xltx xltm xlsb xlam pptx pptm ppsx ppsm potx potm ppam sldx sldm vsdx vsdm vssx vssm vstx vstm thmx odt ods odp odg odf odb ott ots otp otg epub jar war ear apk aab xapk ipa appx appxbundle msix msixbundle kmz xpi crx vsix nupkg whl pages numbers key pkpass cbz 3mf sketch fla idml oxps xps dwfx usdz mcaddon');
/** Office formats whose extension says that macros are in them (Microsoft's list of file formats that hold macros, and the add-ins). */
const MACRO_DOCUMENTS = set('docm dotm xlsm xltm xlam xlsb xlm xla pptm potm ppsm ppam ppa sldm vsdm vssm vstm');
/** Documents of Office 97-2003, which may hold macros whatever their extension. */
const OLD_DOCUMENTS = set('doc dot docb xls xlt xlw ppt pps pot vsd vss vst');

/** Whether the name is that of an archive or a compressed file. */
export const isArchiveName = (name: string): boolean => ARCHIVES.has(extensionOf(name));
/** Whether the name is that of a document or program that is a zip file inside. */
export const isZipDocumentName = (name: string): boolean => ZIP_DOCUMENTS.has(extensionOf(name));
/** Whether the extension alone says that the document holds macros. `xlsb` may do without them, so it does not count. */
export const isMacroName = (name: string): boolean => MACRO_DOCUMENTS.has(extensionOf(name)) && extensionOf(name) !== 'xlsb';
/** Whether an Office document of this name may hold macros. */
export const isOfficeName = (name: string): boolean =>
  isZipDocumentName(name) || MACRO_DOCUMENTS.has(extensionOf(name)) || OLD_DOCUMENTS.has(extensionOf(name));

const TAR_SHORT: Readonly<Record<string, string>> = { tgz: 'tar', tbz: 'tar', tbz2: 'tar', txz: 'tar', tzst: 'tar' };
const COMPRESSED = set('gz bz bz2 xz z lz zst tgz tbz tbz2 txz tzst');

/** The name of the one file in a compressed file: `a.exe.gz` holds `a.exe`, `a.tgz` holds `a.tar`. */
export const unpackedName = (name: string): string => {
  const extension = extensionOf(name);
  if (!COMPRESSED.has(extension)) return name;
  const stem = name.slice(0, name.toLowerCase().lastIndexOf(`.${extension}`));
  return TAR_SHORT[extension] === undefined ? stem : `${stem}.tar`;
};
