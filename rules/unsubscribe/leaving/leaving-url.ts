import { holdsPhrase, phraseTable } from './phrase-table.ts';
import type { PhraseTable } from './phrase-table.ts';
import { holdsToken } from './service-tokens.ts';
import { speaksOfLeaving } from './wording-search.ts';

/** Whether a URL, as written in an `href` or a text, says by its words that it unsubscribes or sets preferences; also a merge tag. */
export const isLeavingUrl = (url: string): boolean => {
  const read = decoded(url).toLowerCase();
  if (read.includes('unsub') || holdsToken(read)) return true;
  // Without separators "opt-out", "opt_out" and "optOut" are one; "sun-subscription" is why `unsub` is not looked for in that.
  const joined = read.replace(/[-_.+\s]+/gu, '');
  if (holdsPhrase(joined, (stems ??= phraseTable([STEMS], (stem) => stem)))) return true;
  return read.startsWith('mailto:') && (holdsPhrase(joined, (mailStems ??= phraseTable([MAIL_STEMS], (stem) => stem))) || speaksOfLeaving(read));
};

/** Whether an `href` leads nowhere: empty, `#`, a place in the same document, a script. `#unsubscribeLink#` is a merge tag. */
export const leadsNowhere = (href: string): boolean => {
  const url = href.trim().toLowerCase();
  if (url.startsWith('#')) return url.length < 3 || !url.endsWith('#');
  return url === '' || url === 'http://' || url === 'https://' || url === 'about:blank' || url.startsWith('javascript:');
};

/** Whether two URLs are one target: equal but for the fragment, or one is the other with parameters added behind it. */
export const isSameTarget = (one: string, other: string): boolean => {
  const a = comparable(one);
  const b = comparable(other);
  return a === b || (Math.min(a.length, b.length) >= LONG_ENOUGH && (a.startsWith(b) || b.startsWith(a)));
};

/** A host and a slash are not enough to call two URLs one target. */
const LONG_ENOUGH = 24;

const comparable = (url: string): string => {
  const [body = ''] = url.trim().split('#');
  const [, rest = body] = body.split('://');
  return rest.replace(/\s+/gu, '').replace(/^www\./iu, '').replace(/\/$/u, '');
};

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/** Words of unsubscribe URLs, without the signs that separate them. */
const STEMS = `unsuscri|desuscri|optout|optingout|abmeld|abbestell|austragen|desabon|desinscri|sedesabonner|nepasrecevoir|dardebaja|darsedebaja|darmedebaja|debaja|cancelarsuscri|anularsuscri|descadastr|cancelarinscri|desinscre|sairdalista
|disiscri|cancellaiscri|annullaiscri|cancellazioneiscri|cancellazionenewsletter|uitschrij|afmeld|frameld|avmeld|avregistrer|avprenumer|afskra|peruutatil|peruutauutis|tilauksenperu|wypisz|wypis|rezygn|odhlas|zrusitodber|leiratkoz|dezabon|odjav|otpis|отпис|отпиш|відпис|abonelikten|abonelikiptal|listedencik
|haishinteishi|haishinkaijo|退订|退訂|配信停止|수신거부|huydangky|berhentiberlangganan|nyahlanggan|loobu|atsisak|atteik
|emailpref|mailpref|mailingpref|preferencecent|preferencescent|prefcenter|preferencepage|managepref|updatepref|editpref|communicationpref|contactpref|subscriptionpref|notificationpref|marketingpref|subscriberpref|userpref|accountpref|commprefs|emailsetting|mailsetting|notificationsetting|emailoption|subscriptioncent|subcenter|managesub|manageyoursub|manageyourpref|mysubscri
|managesubscri|managenewsletter|managemail|manageemail|subscriptionmanage|subscriptionsmanage|emailsubscri|subscriptionsetting|updatesubscri|editsubscri|cancelsub|cancelnewsletter|updateprofile|profilecenter|removeme|removeemail|emailremove|listremove|leavelist|listleave|nomoremail|nomail|stopmail|stopemail|donotmail|/preferences|/unlist`;

/** Words that mean leaving in a `mailto:` alone: list software's addresses and subjects. */
const MAIL_STEMS = 'remove|leave|signoff|stop|baja|noemail|desinscr|list-off';

let stems: PhraseTable | undefined;
let mailStems: PhraseTable | undefined;
