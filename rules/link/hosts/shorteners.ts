/**
 * Public services that shorten any URL for anybody: names on which two filters' lists agree. Left out: names that one site or sending
 * service keeps for its own pages (t.co, youtu.be, lnkd.in, eepurl.com). A name stands for all names under it too.
 */
export const SHORTENERS: ReadonlySet<string> = new Set(`
0rz.tw 1link.in 1url.com 2.gp 2.ly 2big.at 2tu.us 2ya.com 3.ly 4.ly 4url.cc 5.gp 6.ly 6url.com 7.ly 8.ly a.gg a.nf adjix.com alturl.com atu.ca b.link b23.ru bacn.me
binged.it bit.do bit.ly bitly.com bitly.ws bizj.us bloat.me budurl.com chilp.it clck.ru cli.gs cort.as crks.me cutt.ly dai.ly decenturl.com digbig.com disq.us doiop.com
easyuri.com easyurl.net ff.im fff.to fire.to firsturl.de firsturl.net fly2.ws fon.gs fwd4.me gl.am go.9nl.com go.ly goo.gl goo.su goshrink.com gurl.es hellotxt.com hex.io
hop.kz href.in htxt.it huff.to hurl.it hurl.me hurl.ws icanhaz.com idek.net is.gd iscool.net j.mp jijr.com kl.am klck.me kore.us korta.nu krunchd.com liip.to liltext.com
linkbee.com linkbun.ch liurl.cn ln-s.net ln-s.ru ln.run lnk.gd lnk.in lnk.sk lnkiy.in lru.jp lt.tl lurl.no metamark.net migre.me miniurl.com minurl.fr mjt.lu moourl.com
mrte.ch myurl.in n9.cl ne1.net nn.nf notlong.com nsfw.in o-x.fr om.ly ow.ly page.link pduda.mobi pnt.me post.ly profile.to qlnk.net rb.gy rb6.me redir.ec redirx.com ri.ms
rickroll.it riz.gd ru.ly rubyurl.com s.id s7y.us safe.mn shorl.com short.gy short.ie short.to shorter.me shortlinks.co.uk shortn.me shorturl.asia shorturl.at shorturl.com
shortz.me shrinkify.com shrt.st shrten.com shrunkin.com simurl.com sn.im snip.ly snipr.com snipurl.com snurl.com sp2.ro spedr.com starturl.com su.pr surl.li t.ly tgr.ph
tighturl.com tiny.cc tiny.pl tinyarro.ws tinylink.in tinyuri.ca tinyurl.com tnij.org to.ly togoto.us tr.im twirl.at twiturl.de twixar.me twurl.cc twurl.nl u.mavrev.com
u.nu u.to ub0.cc updating.me ur1.ca ur3.us url.co.uk url.ie url4.eu urlbrief.com urlcover.com urlcut.com urlenco.de urlot.com urls.im urlx.ie urlz.at urlz.fr urlzen.com
urlzs.com v.gd vl.am w3t.org wapurl.co.uk wipi.es xrl.in xrl.us xurl.es xurl.jp yep.it zi.ma zipmyurl.com zurl.ws zz.gd
`.trim().split(/\s+/u));
