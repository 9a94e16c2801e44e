/** Large mailbox providers of today, as most lists of customers have them: free ones, then those that come with a line to the internet. */
const LARGE = `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com icloud.com me.com mac.com
  proton.me protonmail.com pm.me fastmail.com zoho.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de freenet.de t-online.de mail.com mail.ru yandex.ru yandex.com
  bk.ru inbox.ru list.ru rambler.ru qq.com foxmail.com 163.com 126.com sina.com naver.com daum.net hanmail.net libero.it virgilio.it tiscali.it alice.it
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.co.uk live.fr outlook.fr outlook.de outlook.es
  yahoo.co.uk yahoo.co.in yahoo.co.jp yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.com.br yahoo.com.au yahoo.com.mx bol.com.br uol.com.br terra.com.br
  wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz bluewin.ch skynet.be telenet.be ziggo.nl kpnmail.nl hey.com tutanota.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com
  shaw.ca rogers.com sympatico.ca bigpond.com optusnet.com.au`;

/** Domains of LARGE where a mailbox comes with a contract: whoever writes from one pays for it. */
const PAID = `comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net btinternet.com sky.com virginmedia.com talktalk.net
  ntlworld.com shaw.ca rogers.com sympatico.ca bigpond.com optusnet.com.au bluewin.ch skynet.be telenet.be ziggo.nl kpnmail.nl t-online.de hey.com orange.fr wanadoo.fr sfr.fr`;

/** Brands that give mailboxes away under many ends of a name. */
const FAMILIES: Readonly<Record<string, string>> = {
  'yahoo': 'com co.uk co.in in co.jp fr de it es ca com.br com.au com.mx com.ar com.cn cn com.hk com.sg com.tw com.vn com.ph com.my co.id co.kr co.nz co.za co.th ie gr se no dk pl ro cz hu at be ch nl pt com.tr com.co com.pe cl com.ve',
  'hotmail': 'com co.uk fr de it es ca be ch nl at se no dk fi gr pt com.br com.ar com.mx com.au co.nz co.jp co.kr co.th com.tr cl com.hk com.tw sg co.za',
  'live': 'com co.uk fr de it ca be ch nl at se no dk fi com.mx com.ar com.au com.pt cn jp ie ru hk com.my com.sg',
  'outlook': 'com fr de it es be at cz dk gr hu ie pt sa sk co.id co.il co.nz co.th com.ar com.au com.br com.tr com.vn in jp kr lv my ph pl ro sg cl',
  'gmx': 'com de net at ch ch eu info biz org us co.uk fr es li tm',
  'yandex': 'ru com by kz ua com.tr com.am com.ge az uz',
  'aol': 'com co.uk de fr it es ca com.au com.mx com.br jp in nl se',
  'lycos': 'com de fr it es co.uk nl at ch se dk',
  'tutanota': 'com de', 'proton': 'me', 'zoho': 'com eu in', 'zohomail': 'com eu in', 'fastmail': 'com fm net org to cn de es in jp mx us',
  'caramail': 'com fr', 'voila': 'fr', 'excite': 'com de it fr es co.uk co.jp com.au nl', 'email': 'com it cz de', 'inbox': 'ru lv lt com', 'freemail': 'hu',
};

/** Free mailboxes beside those: of one country, and those of old that still write. */
const FREE = `tuta.com tutamail.com tuta.io keemail.me tutanota.de posteo.de posteo.net mailbox.org hushmail.com hush.com runbox.com disroot.org riseup.net
  duck.com mozmail.com startmail.com mailfence.com countermail.com ctemplar.com kolabnow.com cock.li airmail.cc vivaldi.net onionmail.org skiff.com
  arcor.de arcor.net email.de kabelmail.de vodafonemail.de online.de firemail.de mail.de ok.de directbox.com smart-mail.de
  iol.it inwind.it blu.it tin.it katamail.com supereva.it jumpy.it mixmail.com terra.es ozu.es latinmail.com starmedia.com
  netcourrier.com mail.ee post.cz atlas.cz volny.cz azet.sk zoznam.sk pobox.sk centrum.sk citromail.hu abv.bg mail.bg ukr.net i.ua meta.ua bigmir.net online.ua
  tut.by mail.by mail.kz internet.ru xmail.ru ro.ru autorambler.ru myrambler.ru lenta.ru pochta.ru hotbox.ru newmail.ru nm.ru land.ru mail15.com mail333.com
  poczta.onet.pl op.pl vp.pl buziaczek.pl tlen.pl gazeta.pl poczta.fm go2.pl amorki.pl autograf.pl
  yeah.net sohu.com sina.cn sina.com.cn tom.com 21cn.com 139.com 189.cn 188.com wo.cn aliyun.com vip.163.com vip.126.com vip.qq.com vip.sina.com citiz.net etang.com chinaren.com eyou.com china.com
  nate.com dreamwiz.com empal.com korea.com hanmir.com paran.com netian.com
  rediffmail.com indiatimes.com sify.com in.com bharatmail.com
  ig.com.br r7.com globo.com globomail.com oi.com.br zipmail.com.br pop.com.br
  walla.com walla.co.il nana.co.il mynet.com maktoob.com usa.com netscape.net juno.com netzero.net netzero.com angelfire.com bigfoot.com flashmail.com mailcity.com iname.com
  mailandnews.com hotpop.com graffiti.net operamail.com myway.com care2.com lawyer.com doctor.com engineer.com consultant.com accountant.com
  post.com mail.org writeme.com techie.com europe.com asia.com canada.com england.com emailaccount.com starmail.com loveable.com artlover.com poetic.com presidency.com wam.co.za
  windowslive.com aim.com one.lt mail.lt delfi.lt sapo.pt clix.pt iol.pt freemail.gr in.gr mailinator.com yopmail.com`;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u);

let large: readonly string[] | undefined;
let free: ReadonlySet<string> | undefined;

/** The domains most people have a mailbox at, the largest first. */
export const largeMailboxDomains = (): readonly string[] => (large ??= wordsOf(LARGE));

/** Domains where anybody gets a mailbox for nothing, in lower case. */
export const freeMailDomains = (): ReadonlySet<string> => (free ??= freeOnes());

const freeOnes = (): ReadonlySet<string> => {
  const paid = new Set(wordsOf(PAID));
  const families = Object.entries(FAMILIES).flatMap(([name, ends]) => wordsOf(ends).map((end) => `${name}.${end}`));
  return new Set([...largeMailboxDomains().filter((domain) => !paid.has(domain)), ...wordsOf(FREE), ...families]);
};
