/** Domains of services that say of themselves that their addresses are thrown away, the well-known ones: a list of all of them is out of date each day. */
const DOMAINS: ReadonlySet<string> = new Set([
  'mailinator.com', 'guerrillamail.com', 'guerrillamail.net', 'guerrillamail.org', 'guerrillamail.biz', 'guerrillamail.de', 'guerrillamailblock.com', 'sharklasers.com', 'grr.la', 'pokemail.net', 'spam4.me',
  'yopmail.com', 'yopmail.fr', 'yopmail.net', '10minutemail.com', '10minutemail.net', 'temp-mail.org', 'tempmail.com', 'tempmail.net', 'throwawaymail.com', 'trashmail.com', 'trashmail.de', 'trashmail.net',
  'wegwerfmail.de', 'wegwerfmail.net', 'wegwerfmail.org', 'byom.de', 'getnada.com', 'maildrop.cc', 'mailnesia.com', 'mintemail.com', 'mohmal.com', 'moakt.com', 'dispostable.com', 'fakeinbox.com',
  'jetable.org', 'jetable.com', 'discard.email', 'discardmail.com', 'discardmail.de', 'spambog.com', 'spambog.de', 'spamgourmet.com', 'mailcatch.com', 'mytrashmail.com', 'emailondeck.com', 'tempinbox.com',
  'burnermail.io', 'inboxkitten.com', 'harakirimail.com', 'muellmail.com', 'einrot.com', 'cuvox.de', 'dayrep.com', 'fleckens.hu', 'gustr.com', 'jourrapide.com', 'rhyta.com', 'superrito.com', 'teleworm.us', 'armyspy.com',
]);

/** Whether a domain, in lower case, is one of them or stands under one. */
export const isDisposable = (domain: string): boolean => {
  if (DOMAINS.has(domain)) return true;
  const dot = domain.indexOf('.');
  return dot > 0 && domain.indexOf('.', dot + 1) > 0 && DOMAINS.has(domain.slice(dot + 1));
};
