import { testRule } from 'sendlint/testing';
import rule from '../../../rules/attachment/encrypted-archive.ts';
import { encrypted, ole2, place, withAttachment, zip } from './files.ts';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');
/** A RAR 4 archive: marker, archive block with flags, file block with flags. */
const rar4 = (archive: string, file: string): Uint8Array => hex(`526172211a0700 0000 73 ${archive} 0d00 000000000000 0000 74 ${file} 2000 0000000000000000000000000000000000000000000000000000`);
/** A 7z archive whose list of files is `header`. */
const sevenZip = (header: string): Uint8Array => hex(`377abcaf271c0004 00000000 0000000000000000 ${Buffer.from([header.length / 2]).toString('hex')}00000000000000 00000000 ${header}`);

testRule(rule, {
  good: [
    { name: 'leaves documents out', message: withAttachment('a.docx', ole2(['EncryptionInfo', 'EncryptedPackage'])) },
    { name: 'reads the flags of rar', message: withAttachment('a.rar', rar4('0000', '0080')) },
    { name: 'reads the list of a 7z archive', message: withAttachment('a.7z', sevenZip('0104060001')) },
    { name: 'says that a packed list of 7z is not read', message: withAttachment('a.7z', sevenZip('1706030101')), unchecked: ['The file “a.7z” is a 7z archive whose list of files is packed, and not unpacked here.'] },
    { name: 'says that an encoding is not decoded', message: withAttachment('a.zip', zip({ a: 'x' })).replace('base64', 'x-uuencode'), unchecked: ['The file “a.zip” is encoded as “x-uuencode”, which is not decoded.'] },
  ],
  bad: [
    { name: 'reports rar', message: withAttachment('a.rar', rar4('0000', '0480')), reports: [`${place('a.rar')} The archive “a.rar” has encrypted files.`] },
    { name: 'reports rar with encrypted names', message: withAttachment('a.rar', rar4('8000', '0080')), reports: [`${place('a.rar')} The archive “a.rar” is encrypted with the names of its files.`] },
    { name: 'reports 7z', message: withAttachment('a.7z', sevenZip('01040600012406f10701')), reports: [`${place('a.7z')} The archive “a.7z” has encrypted files.`] },
    { name: 'reports 7z with encrypted names', message: withAttachment('a.7z', sevenZip('17062406f10701')), reports: [`${place('a.7z')} The archive “a.7z” is encrypted with the names of its files.`] },
    { name: 'reports documents when asked', message: withAttachment('a.docx', ole2(['EncryptionInfo', 'EncryptedPackage'])), options: { checkDocuments: true }, reports: [`${place('a.docx')} The document “a.docx” is protected by a password.`] },
    { name: 'counts files', message: withAttachment('a.zip', encrypted(zip({ a: 'x', b: 'x' }))), reports: [`${place('a.zip')} The archive “a.zip” has 2 encrypted files.`] },
  ],
});
