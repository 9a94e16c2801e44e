import { describe, expect, it } from 'vitest';
import { testRule } from 'sendlint/testing';
import rule from '../../../rules/attachment/blocked-type.ts';
import { refusersFor } from '../../../rules/attachment/files/blocked-types.ts';
import { encrypted, place, tar, withAttachment, zip } from './files.ts';

const who = (extension: string, providers: readonly string[] = [], service?: string): readonly string[] =>
  refusersFor({ providers, service }).refusers.filter(({ lists }) => lists(extension)).map(({ name }) => name);

const size = (provider: string, index = 0): number => {
  const refuser = refusersFor({ providers: [provider], service: undefined }).refusers[index];
  const all = 'ace ade adp ani apk app appcontent-ms application appref-ms appx appxbundle arj asp aspx asx bas bat bgi bin cab cdxml cer chm cmd cnt com cpl crt csh deb der dex diagcab diagcfg diagpkg dll dmg docm elf ex ex_ exe fxp gadget grp hlp hpj hta htc img inf ins iso isp its jar jnlp js jse kext ksh lha lib library library-ms lnk lzh macho mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz mht mhtml mjs msc msh msh1 msh1xml msh2 msh2xml mshxml msi msix msixbundle msp mst msu nsh ops osd pcd pif pl plg ppa ppam prf prg printerexport ps1 ps11 ps11xml ps1xml ps2 ps2xml psc1 psc2 psd1 psdm1 pssc pst py pyc pyo pyw pyz pyzw reg rev scf scr sct search-ms settingcontent-ms shb shs sys theme tmp udl uif url vb vba vbe vbp vbs vhd vhdx vps vsmacros vss vst vsw vxd webpnp website ws wsb wsc wsf wsh wsl xbap xll xnk xz z'.split(' ');
  return all.filter((extension) => refuser?.lists(extension)).length;
};

describe('the lists', () => {
  it('have as many types as their sources', () => {
    expect({
      gmail: size('gmail'), exchange: size('exchange-online'), outlookWeb: size('outlook.com'), outlook: size('outlook'), edge: size('exchange-server'),
      zoho: size('zoho'), ses: size('amazon-ses'), resend: size('resend'), postmark: size('postmark'), infobip: size('infobip'), appEngine: size('google-app-engine'), yandex: size('yandex-cloud-postbox'),
    }).toEqual({ gmail: 54, exchange: 53, outlookWeb: 133, outlook: 115, edge: 60, zoho: 43, ses: 90, resend: 89, postmark: 31, infobip: 46, appEngine: 29, yandex: 90 });
  });

  it('are those of anyone where nobody is named', () => {
    expect(who('exe')).toEqual(['Gmail', 'Exchange Online']);
    expect(who('reg')).toEqual(['Exchange Online']);
    expect(['docm', 'xz', 'deb', 'py', 'zip', 'html', 'xlsm', 'docx', 'pdf'].flatMap((extension) => who(extension))).toEqual([]);
  });

  it('are those that are named, and the service\'s', () => {
    expect(who('docm', ['exchange-online'])).toEqual(['Exchange Online']);
    expect(who('exe', ['zoho'], 'postmark')).toEqual(['Zoho Mail', 'Postmark']);
    expect(who('exe', ['yahoo'])).toEqual([]);
    expect(who('woff2', [], 'brevo')).toEqual(['Brevo']);
    expect(who('', [], 'brevo')).toEqual([]);
  });
});

const program = new Uint8Array(100);
program.set([0x4d, 0x5a]);

testRule(rule, {
  good: [
    { name: 'knows of no list', message: withAttachment('a.exe', program), providers: ['yahoo', 'icloud'], unchecked: ['No list of refused attachments is known for yahoo and icloud.'] },
    { name: 'leaves a disguise to attachment/type-mismatch', message: withAttachment('a.jpg', program) },
    { name: 'does not look where nobody else does', message: withAttachment('a.zip', zip({ 'a.exe': 'x' })), providers: ['exchange-online'] },
    { name: 'takes a text that begins with MZ for a text', message: withAttachment('notes', Buffer.from(`MZ is a pair of letters. ${'x'.repeat(100)}`)) },
  ],
  bad: [
    { name: 'reads an extension as Windows does', message: withAttachment('a.EXE. ', program), reports: [`${place('a.EXE. ')} The attachment “a.EXE. ” is of a type (.exe) that Gmail and Exchange Online refuse.`] },
    { name: 'believes the worse of two names', message: withAttachment('a.pdf', Buffer.from('%PDF-1.4'), 'application/octet-stream; name="a.bat"'), reports: ['4:47-4:52 The attachment “a.bat” is of a type (.bat) that Gmail and Exchange Online refuse.'] },
    { name: 'reads the names in an encrypted archive', message: withAttachment('a.zip', encrypted(zip({ 'a.exe': 'x' }))), reports: [`${place('a.zip')} The archive “a.zip” holds “a.exe”, a type (.exe) that Gmail refuses inside archives too.`] },
    { name: 'looks into an archive in an archive', message: withAttachment('a.tar', tar({ 'b.zip': zip({ 'c.dll': 'x' }) })), reports: [`${place('a.tar')} The archive “a.tar” holds “b.zip/c.dll”, a type (.dll) that Gmail refuses inside archives too.`] },
    { name: 'looks into attached messages', message: `From: a@example.com\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n${withAttachment('a.exe', program)}`, reencode: false, reports: ['10:44-10:49 The attachment “a.exe” is of a type (.exe) that Gmail and Exchange Online refuse.'] },
  ],
});
