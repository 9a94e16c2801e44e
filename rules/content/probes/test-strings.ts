/** A test string in a text, in UTF-16 units. */
export type Probe = { readonly start: number; readonly end: number } & ({ readonly kind: 'spam' | 'phishing' | 'virus' } | { readonly kind: 'tested'; readonly action: string });

/** The parts of the strings stand apart, so that no scanner takes this file for a message. */
const HEAD = ['JS*C4JDBQADN1', 'NSBN3*2IDNEN*'].join('.');
const SPAM = ['STANDARD', 'ANTI', 'UBE', 'TEST', 'EMAIL*C.34X'].join('-');
const PHISHING = ['STANDARD', 'ANTI', 'PHISH', 'TEST', 'EMAIL*C.34X'].join('-');
const VIRUS = ['EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-');

/** What rspamd does for each of the first letters; the X is SpamAssassin's, too. */
const ACTIONS: Readonly<Record<string, string>> = { Y: 'adds a header', Z: 'rewrites the subject', A: 'takes no action' };

/** The first test string of a text. */
export const testStringIn = (text: string): Probe | undefined => {
  const name = text.indexOf('-STANDARD-ANTI');
  if (name < 0) return undefined;
  return spamTest(text) ?? found(text, `X${HEAD}GTPHISH-${PHISHING}`, 'phishing') ?? found(text, VIRUS, 'virus');
};

const found = (text: string, wanted: string, kind: 'phishing' | 'virus'): Probe | undefined => {
  const start = text.indexOf(wanted);
  return start < 0 ? undefined : { kind, start, end: start + wanted.length };
};

const spamTest = (text: string): Probe | undefined => {
  const rest = `${HEAD}GTUBE-${SPAM}`;
  const start = text.indexOf(rest) - 1;
  if (start < 0) return undefined;
  const end = start + 1 + rest.length;
  const letter = text.charAt(start);
  const action = ACTIONS[letter];
  if (action !== undefined) return { kind: 'tested', action, start, end };
  return letter === 'X' ? { kind: 'spam', start, end } : undefined;
};
