import { zipSync } from 'fflate';
import { testRule } from 'sendlint/testing';
import rule from '../../../rules/attachment/archive-limit.ts';
import { CENTRAL, patchZip, place, withAttachment, zip } from './files.ts';

const zeros = (megabytes: number): Uint8Array => zipSync({ 'zeros.txt': new Uint8Array(megabytes << 20) }, { level: 9 });
const noise = (size: number): Uint8Array => new Uint8Array(size).map((_, index) => (index * 2654435761) >>> 24);

testRule(rule, {
  good: [
    { name: 'takes a high ratio of a small archive', message: withAttachment('a.zip', zeros(9)) },
    { name: 'says that a rar archive is not looked into', message: withAttachment('a.rar', Buffer.from('Rar!\x1a\x07\x00\xcf\x90\x73\x00\x00\x0d\x00\x00\x00\x00\x00\x00\x00', 'latin1')), unchecked: ['The file “a.rar” is a rar archive, whose files are not listed here.'] },
    { name: 'does not look into a text', message: withAttachment('a.txt', new Uint8Array(100).fill(97)) },
  ],
  bad: [
    { name: 'reports a ratio over the limit', message: withAttachment('a.zip', zeros(11)), reports: [`${place('a.zip')} The archive “a.zip” unpacks to 11 MB from 11 KB, 1013 times as much; filters take more than 100 times for a bomb.`] },
    { name: 'reports a size over the limit', message: withAttachment('a.zip', patchZip(zipSync({ 'a.txt': noise(6 << 20) }, { level: 0 }), CENTRAL, 24, 500 << 20, 32)), options: { maxRatio: 1000 }, reencode: false, reports: [`${place('a.zip')} The archive “a.zip” unpacks to 500 MB; filters look at 400 MB.`] },
    { name: 'reports a false size', message: withAttachment('a.zip', patchZip(zipSync({ 'a.txt': noise(8000) }, { level: 9 }), CENTRAL, 24, 10, 32)), reports: [`${place('a.zip')} A file in the archive “a.zip” declares fewer bytes than are packed, as a zip bomb does to be let through.`] },
    { name: 'counts the files of archives in archives', message: withAttachment('a.zip', zip({ 'b.zip': zip({ c: 'x', d: 'x' }) })), options: { maxFiles: 2 }, reports: [`${place('a.zip')} The archive “a.zip” holds 3 files; filters look at 2.`] },
  ],
});
