/** Mailboxes of a function instead of a person (RFC 2142), and those that nobody reads. */
const ROLES: ReadonlySet<string> = new Set([
  // RFC 2142 §3 to §6
  'info', 'marketing', 'sales', 'support', 'abuse', 'noc', 'security', 'postmaster', 'hostmaster', 'usenet', 'news', 'webmaster', 'www', 'uucp', 'ftp',
  // Beside those, what large senders turn away when it is added to a list.
  'admin', 'administrator', 'root', 'mailer-daemon', 'listserv', 'majordomo', 'spam', 'devnull',
  'noreply', 'no-reply', 'no_reply', 'donotreply', 'do-not-reply', 'do_not_reply', 'nobody', 'bounce', 'bounces',
]);

/** Whether a local part names a function; case and what is added behind `+` do not matter (RFC 2142 §1). */
export const isRole = (local: string): boolean => {
  if (local.length > 40) return false;
  const plus = local.indexOf('+');
  return ROLES.has((plus < 0 ? local : local.slice(0, plus)).toLowerCase());
};
