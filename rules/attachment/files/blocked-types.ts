/** Whoever refuses attachments by their extension, or delivers them so that nobody can open them (`hides`). */
export interface Refuser {
  readonly name: string;
  readonly act: 'refuses' | 'hides';
  readonly lists: (extension: string) => boolean;
  /** Whether listed files are refused inside archives and compressed files too. */
  readonly looksInside: boolean;
  /** Whether a file is told by its bytes, so that another name does not help. */
  readonly looksAtBytes: boolean;
  /** Whether an archive inside an encrypted archive is refused. */
  readonly looksAtSeals: boolean;
}

const words = (text: string): readonly string[] => text.split(' ');

// The lists, carried over with their sources. Several are one another's, with additions or gaps: that is how they are written here.

/** https://docs.aws.amazon.com/ses/latest/dg/mime-types.html (2023-06-15); Yandex Cloud Postbox has the same 90. */
const SES = words('ade adp app asp bas bat cer chm cmd com cpl crt csh der exe fxp gadget hlp hta inf ins isp its js jse ksh lib lnk mad maf mag mam maq mar mas mat mau mav maw mda mdb mde mdt mdw mdz msc msh msh1 msh1xml msh2 msh2xml mshxml msi msp mst ops pcd pif plg prf prg ps1 ps1xml ps2 ps2xml psc1 psc2 reg scf scr sct shb shs sys tmp url vb vbe vbs vps vsmacros vss vst vsw vxd ws wsc wsf wsh xnk');
/** What SES lists beside Outlook's types. */
const SES_ONLY = words('lib sys vps vss vst vxd');
/** https://support.microsoft.com/office/434752e1-02d3-4e90-9124-8b81e49a8519: Outlook's Level 1, by way of a copy of 2022. */
const OUTLOOK = [
  ...SES.filter((extension) => !SES_ONLY.includes(extension)),
  ...words('aspx asx cnt diagcab grp hpj htc jar jnlp mcf msu osd pl printerexport psd1 psdm1 pst py pyc pyo pyw pyz pyzw theme vbp vhd vhdx webpnp website xbap xll'),
];
/** https://learn.microsoft.com/powershell/module/exchange/set-owamailboxpolicy: BlockedFileTypes of Outlook on the web (July 2025). */
const OUTLOOK_WEB = [
  ...OUTLOOK,
  ...words('apk appcontent-ms application appref-ms appx bgi cab cdxml img iso library-ms mht mhtml pssc search-ms settingcontent-ms udl wsb'),
];
/** https://learn.microsoft.com/defender-office-365/anti-malware-protection-about: the common attachments filter's default list (2025-05-13). */
const EXCHANGE_ONLINE = words('ace ani apk app appx arj bat cab cmd com deb dex dll docm elf exe hta img iso jar jnlp kext lha lib library lnk lzh macho msc msi msix msp mst pif ppa ppam reg rev scf scr sct sys uif vb vbe vbs vxd wsc wsf wsh xll xz z');
/** https://learn.microsoft.com/exchange/antispam-and-antimalware/antispam-protection/attachment-filtering: an Edge server's default (2021-07). */
const EXCHANGE_EDGE = words('ade adp app asx bas bat chm cmd com cpl crt csh exe fxp hlp hta inf ins isp js jse ksh lnk mda mdb mde mdt mdw mdz msc msi msp mst ops pcd pif prf prg ps1 ps11 ps11xml ps1xml ps2 ps2xml psc1 psc2 reg scf scr sct shb shs url vb vbe vbs wsc wsf wsh xnk');
/** https://www.zoho.com/mail/help/secure-attachment-policy.html */
const ZOHO = words('ade adp apk appx appxbundle bat cab chm cmd com cpl dll dmg exe hta ins iso isp jar js jse lnk mde msc msi msix msixbundle msp mst nsh pif ps1 scr sct shb sys vb vbe vbs vxd wsc wsf wsh');
/** https://support.google.com/mail/answer/6590 */
const GMAIL = [...ZOHO, ...words('diagcab diagcfg diagpkg ex ex_ img jnlp lib mjs vhd xll')];
/** https://www.infobip.com/docs/email/get-started-with-email */
const INFOBIP = [...ZOHO, ...words('ex ex_ lib')];
/** https://docs.cloud.google.com/appengine/docs/standard/services/mail/mail-with-headers-attachments */
const APP_ENGINE = words('ade adp bat chm cmd com cpl exe hta ins isp jse lib mde msc msp mst pif scr sct shb sys vb vbe vbs vxd wsc wsf wsh');
/** https://postmarkapp.com/developer/user-guide/send-email-with-api */
const POSTMARK = words('bat bin chm com cpl crt exe hlp hta inf ins isp jse lnk mdb msc msi msp mst pcd pif reg scr sct shs vba vbe vbs wsf wsh wsl');
/** https://resend.com/docs/knowledge-base/what-attachment-types-are-not-supported: those of SES but .ade. */
const RESEND = SES.filter((extension) => extension !== 'ade');
/** https://developers.brevo.com/reference/sendtransacemail: the only types that may be attached. */
const BREVO_ALLOWS = words('aif aifc aiff avi bmp cgm css csv doc docm docx eps ez flac gif htm html ics jpeg jpg m4a m4v mkv mobi mov mp3 mp4 mpeg mpg msg ods odt ogg pdf pkpass png ppt pptx pub rtf shtml tar tif tiff txt wav wma wmv xls xlsm xlsx xml zip');

const PLAIN = { act: 'refuses', looksInside: false, looksAtBytes: false, looksAtSeals: false } as const;

const refuser = (name: string, list: readonly string[], ways: Partial<Refuser> = {}): Refuser => {
  const extensions = new Set(list);
  return { name, ...PLAIN, lists: (extension) => extensions.has(extension), ...ways };
};

// The same page: also compressed (.gz, .bz2) or within archives (.zip, .tgz), and encrypted archives that hold an archive.
const gmail = refuser('Gmail', GMAIL, { looksInside: true, looksAtSeals: true });
// The same page: by the true type where it can be told, else by the extension.
const exchangeOnline = refuser('Exchange Online', EXCHANGE_ONLINE, { looksAtBytes: true });
const outlook = refuser('Outlook', OUTLOOK, { act: 'hides' });
const outlookWeb = refuser('Outlook on the web', OUTLOOK_WEB, { act: 'hides' });
const zoho = refuser('Zoho Mail', ZOHO, { looksInside: true });
const ses = refuser('Amazon SES', SES);
const brevoAllows = new Set(BREVO_ALLOWS);
const brevo: Refuser = { name: 'Brevo', ...PLAIN, lists: (extension) => extension !== '' && !brevoAllows.has(extension) };

/** Providers and services by the names a configuration gives them. */
const REFUSERS: ReadonlyMap<string, readonly Refuser[]> = new Map([
  ['gmail', [gmail]], ['google-workspace', [gmail]],
  ['exchange-online', [exchangeOnline, outlookWeb]], ['microsoft-365', [exchangeOnline, outlookWeb]], ['office365', [exchangeOnline, outlookWeb]],
  ['outlook.com', [outlookWeb]], ['hotmail', [outlookWeb]], ['outlook-web', [outlookWeb]], ['outlook', [outlook]], ['outlook-desktop', [outlook]],
  ['exchange-server', [refuser('Exchange Server', EXCHANGE_EDGE, { act: 'hides' }), outlook]],
  ['zoho', [zoho]], ['zoho-mail', [zoho]],
  ['amazon-ses', [ses]], ['ses', [ses]],
  ['resend', [refuser('Resend', RESEND)]],
  ['postmark', [refuser('Postmark', POSTMARK)]],
  ['brevo', [brevo]], ['sendinblue', [brevo]],
  ['yandex-cloud-postbox', [refuser('Yandex Cloud Postbox', SES)]],
  ['infobip', [refuser('Infobip', INFOBIP)]],
  ['google-app-engine', [refuser('Google App Engine', APP_ENGINE, { looksInside: true })]],
]);

// Where no provider is named the mail may go to anyone: what Gmail refuses, and what Exchange Online refuses and Outlook hides as well.
// The rest of Exchange Online's list (.docm, .xz, .deb, …) most other providers take.
const outlookList = new Set(OUTLOOK);
const anyone: readonly Refuser[] = [
  gmail,
  { ...exchangeOnline, lists: (extension) => exchangeOnline.lists(extension) && (outlookList.has(extension) || gmail.lists(extension)) },
];

/** Whose lists a message is judged by. `unknown` are those named that publish no list. */
export const refusersFor = ({ providers, service }: { readonly providers: readonly string[]; readonly service: string | undefined }): { readonly refusers: readonly Refuser[]; readonly unknown: readonly string[] } => {
  const named = service === undefined ? providers : [...providers, service];
  const found = named.flatMap((name) => REFUSERS.get(name) ?? []);
  return {
    refusers: [...new Set(providers.length === 0 ? [...anyone, ...found] : found)],
    unknown: providers.filter((name) => !REFUSERS.has(name)),
  };
};

/** `A`, `A and B`, `A, B and C`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
