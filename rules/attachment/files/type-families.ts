import type { ByteKind } from './first-bytes.ts';

/** Files of one format, or of formats that pass for each other. */
export interface Family {
  readonly label: string;
  readonly extensions: readonly string[];
  /** Media types that are right for it, beside `application/octet-stream`. */
  readonly types: readonly string[];
  /** What its first bytes may be. With `text`, bytes of no known kind are right too. */
  readonly kinds: readonly ByteKind[];
  readonly text?: true;
  /** Families with the same group may be declared as each other: mailers know the program, not the format. */
  readonly group?: string;
}

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

const family = (label: string, extensions: string, types: string, kinds: readonly ByteKind[], more: Pick<Family, 'text' | 'group'> = {}): Family =>
  ({ label, extensions: list(extensions), types: list(types), kinds, ...more });

const TEXT = { text: true, group: 'text' } as const;

/** Only formats whose bytes are always told by a signature, and texts. What is not here is not judged. */
const FAMILIES: readonly Family[] = [
  family('a PDF', 'pdf', 'application/pdf application/x-pdf', ['pdf']),
  family('a PNG image', 'png apng', 'image/png image/x-png image/apng', ['png']),
  family('a JPEG image', 'jpg jpeg jpe jfif', 'image/jpeg image/jpg image/pjpeg image/jfif', ['jpeg']),
  family('a GIF image', 'gif', 'image/gif', ['gif']),
  family('a BMP image', 'bmp dib', 'image/bmp image/x-bmp image/x-ms-bmp image/x-windows-bmp', ['bmp']),
  family('a TIFF image', 'tif tiff', 'image/tiff image/tif image/x-tiff', ['tiff']),
  family('a WebP image', 'webp', 'image/webp', ['webp']),
  family('an icon', 'ico', 'image/x-icon image/vnd.microsoft.icon image/ico', ['icon', 'png', 'bmp']),
  family('a Photoshop image', 'psd psb', 'image/vnd.adobe.photoshop image/x-photoshop application/x-photoshop application/photoshop image/psd', ['psd']),
  family('a PostScript file', 'ps eps ai', 'application/postscript application/eps image/x-eps application/illustrator', ['postscript', 'pdf']),
  family('a zip archive', 'zip', 'application/zip application/x-zip application/x-zip-compressed multipart/x-zip application/x-compressed', ['zip']),
  family('a tar archive', 'tar', 'application/x-tar application/tar application/x-gtar application/x-ustar', ['tar']),
  family('a gzip file', 'gz tgz', 'application/gzip application/x-gzip application/x-tgz application/x-gtar application/x-tar application/x-compressed-tar application/x-compressed application/tar+gzip', ['gzip']),
  family('a bzip2 file', 'bz2 tbz tbz2', 'application/bzip2 application/x-bzip2 application/x-bzip application/x-bzip-compressed-tar', ['bzip2']),
  family('an xz file', 'xz txz', 'application/xz application/x-xz application/x-xz-compressed-tar', ['xz']),
  family('a 7z archive', '7z', 'application/x-7z-compressed application/7z', ['7z']),
  family('a rar archive', 'rar', 'application/vnd.rar application/x-rar application/x-rar-compressed application/rar application/x-compressed', ['rar']),
  family('a Word document', 'docx docm dotx dotm', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document application/vnd.openxmlformats-officedocument.wordprocessingml.template application/vnd.ms-word.document.macroenabled.12 application/vnd.ms-word.template.macroenabled.12 application/zip application/x-zip-compressed', ['zip', 'ole2'], { group: 'word' }),
  family('a Word 97-2003 document', 'doc dot', 'application/msword application/doc application/vnd.msword application/vnd.ms-word application/winword application/word application/x-msw6 application/x-msword', ['ole2', 'rtf'], { group: 'word' }),
  family('an RTF text', 'rtf', 'application/rtf text/rtf text/richtext application/x-rtf', ['rtf'], { group: 'word' }),
  family('an Excel workbook', 'xlsx xlsm xltx xltm xlsb xlam', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.openxmlformats-officedocument.spreadsheetml.template application/vnd.ms-excel.sheet.macroenabled.12 application/vnd.ms-excel.template.macroenabled.12 application/vnd.ms-excel.sheet.binary.macroenabled.12 application/vnd.ms-excel.addin.macroenabled.12 application/zip application/x-zip-compressed', ['zip', 'ole2'], { group: 'excel' }),
  family('an Excel 97-2003 workbook', 'xls xlt', 'application/vnd.ms-excel application/msexcel application/x-msexcel application/x-ms-excel application/x-excel application/xls application/x-xls application/excel', ['ole2'], { group: 'excel' }),
  family('a PowerPoint presentation', 'pptx pptm ppsx ppsm potx potm', 'application/vnd.openxmlformats-officedocument.presentationml.presentation application/vnd.openxmlformats-officedocument.presentationml.slideshow application/vnd.openxmlformats-officedocument.presentationml.template application/vnd.ms-powerpoint.presentation.macroenabled.12 application/vnd.ms-powerpoint.slideshow.macroenabled.12 application/vnd.ms-powerpoint.template.macroenabled.12 application/zip application/x-zip-compressed', ['zip', 'ole2'], { group: 'powerpoint' }),
  family('a PowerPoint 97-2003 presentation', 'ppt pps pot', 'application/vnd.ms-powerpoint application/mspowerpoint application/x-mspowerpoint application/powerpoint', ['ole2'], { group: 'powerpoint' }),
  family('an OpenDocument file', 'odt ods odp odg odf ott ots otp', 'application/vnd.oasis.opendocument.text application/vnd.oasis.opendocument.spreadsheet application/vnd.oasis.opendocument.presentation application/vnd.oasis.opendocument.graphics application/vnd.oasis.opendocument.formula application/vnd.oasis.opendocument.text-template application/vnd.oasis.opendocument.spreadsheet-template application/vnd.oasis.opendocument.presentation-template application/zip', ['zip']),
  family('an e-book', 'epub', 'application/epub+zip application/zip', ['zip']),
  family('an Outlook message', '', 'application/vnd.ms-outlook application/msoutlook application/x-msg application/outlook', ['ole2']),
  family('an MP4 or HEIF file', 'mp4 m4a m4v mov 3gp heic heif avif', 'video/mp4 audio/mp4 audio/x-m4a audio/m4a video/x-m4v video/quicktime video/3gpp audio/3gpp image/heic image/heif image/avif audio/aac', ['iso-media']),
  family('a Matroska or WebM video', 'mkv webm', 'video/x-matroska video/webm audio/webm', ['matroska']),
  family('a WAV or AVI file', 'wav avi', 'audio/wav audio/x-wav audio/wave audio/vnd.wave video/avi video/x-msvideo video/msvideo', ['riff']),
  family('an Ogg file', 'ogg oga ogv opus', 'audio/ogg video/ogg application/ogg audio/opus', ['ogg']),
  family('a text file', 'txt csv tsv log md markdown ics ifb vcf vcard json xml yaml yml ini diff patch eml svg', '', ['markup', 'script'], TEXT),
  family('an HTML file', 'html htm xhtml shtml', '', ['markup', 'script'], TEXT),
];

const byExtension = new Map(FAMILIES.flatMap((member) => member.extensions.map((extension) => [extension, member] as const)));
const byType = new Map<string, readonly Family[]>();
for (const member of FAMILIES) for (const type of member.types) byType.set(type, [...(byType.get(type) ?? []), member]);

/** The family of an extension; `undefined` where it says nothing about the bytes. */
export const familyOfExtension = (extension: string): Family | undefined => byExtension.get(extension);

/** The families a media type may stand for; none where it says nothing about the bytes. */
export const familiesOfType = (essence: string): readonly Family[] => byType.get(essence) ?? [];
