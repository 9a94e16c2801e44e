/** A brand that phishing pretends to be, and the domains it writes from beside those that hold its name. */
export interface Brand {
  readonly name: string;
  /** How the name is written, in lower case without accents; words apart. */
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** The name is a word or a name of people too: it counts only beside a word of service (“Chase Bank”, “Apple Support”). */
  readonly isWord: boolean;
}

/** `name | other ways to write it | domains without the name in them`; a `*` marks names that are words too. */
const LIST = `
PayPal || paypal-communication.com
Amazon* | amazon.com, amazon.de, amazon.co.uk, amazon prime, amazon pay | aws.com, audible.com
Amazon Web Services | aws | aws.com, amazon.com, awscloud.com
Apple* | apple id, apple pay, apple store | icloud.com, me.com, itunes.com
iCloud || apple.com
iTunes || apple.com
Microsoft || live.com, outlook.com, office.com, office365.com, windows.com, azure.com, xbox.com, skype.com, onmicrosoft.com, hotmail.com, msn.com, bing.com, linkedin.com, github.com
Microsoft Office | office 365, office365, microsoft 365 | microsoft.com, outlook.com, live.com
OneDrive || microsoft.com, live.com, sharepointonline.com
SharePoint || microsoft.com, sharepointonline.com
Google || gmail.com, youtube.com, withgoogle.com, googlemail.com, android.com, blogger.com, doubleclick.net
Gmail || google.com, googlemail.com
YouTube || google.com
Facebook || facebookmail.com, meta.com, fb.com, instagram.com
Meta* | meta business, meta for business | facebook.com, facebookmail.com, instagram.com, fb.com
Instagram || facebook.com, facebookmail.com, meta.com
WhatsApp || facebook.com, meta.com, facebookmail.com
Netflix || 
Spotify || 
LinkedIn || microsoft.com
Twitter || x.com
TikTok || bytedance.com
Snapchat || snap.com
Telegram* || 
Dropbox || dropboxmail.com, hellosign.com
DocuSign | docu sign | 
Adobe* | adobe sign, adobe acrobat | echosign.com, acrobat.com, behance.net, magento.com
WeTransfer || 
Zoom* || zoom.us, zoom.com
Slack* || 
GitHub || 
GoDaddy || secureserver.net
Norton* | norton lifelock, lifelock | gendigital.com, symantec.com, nortonlifelock.com
McAfee || 
Coinbase || 
Binance || 
Kraken* || 
MetaMask || consensys.io, consensys.net
Ledger* || 
eBay || 
Walmart || 
Costco || 
Booking.com | booking com | booking.com
Airbnb || 
Uber* || 
DHL | dhl express, dhl paket | deutschepost.de, dpdhl.com
FedEx | federal express | 
UPS | united parcel service | upsemail.com
USPS | united states postal service | 
DPD || geopost.com
GLS || 
Royal Mail || 
Deutsche Post || dhl.com, dhl.de, dpdhl.com
La Poste || laposte.fr, laposte.net, laposte.info
Poste Italiane || posteitaliane.it, poste.it
Swiss Post | die post | post.ch
Correos* || 
American Express | amex | aexp.com
Mastercard || 
Visa* || 
Western Union || 
MoneyGram || 
Wise* || transferwise.com
Revolut || 
Klarna || 
Stripe* || 
Bank of America || bofa.com
Wells Fargo || 
Chase* | jpmorgan chase, j p morgan | jpmorgan.com, jpmchase.com
Citibank | citi bank | citi.com, citigroup.com
Capital One || 
HSBC || 
Barclays || 
Lloyds Bank || lloydsbanking.com
NatWest || 
Santander* || 
BBVA || 
CaixaBank || lacaixa.es
ING* | ing diba | ing.com, ing.de, ing.nl
Deutsche Bank || db.com
Commerzbank || 
Postbank || 
Sparkasse || dsv-gruppe.de, s-finanzgruppe.de
Volksbank || vr.de, bvr.de
BNP Paribas || bnpparibas.com
Crédit Agricole || ca-cib.com, credit-agricole.fr
Société Générale || socgen.com, societegenerale.fr
UniCredit || 
Intesa Sanpaolo || 
UBS || 
PostFinance || 
Rabobank || 
ABN AMRO || abnamro.nl, abnamro.com
Vodafone || 
T-Mobile || telekom.de, t-mobile.com
Telekom* | deutsche telekom | t-online.de, telekom.de, t-systems.com
Xfinity || comcast.com, comcast.net
Verizon || vzw.com
AT&T | at t | att.com, att-mail.com
Internal Revenue Service | irs | irs.gov
HMRC | hm revenue customs | hmrc.gov.uk, tax.service.gov.uk, notifications.service.gov.uk
`;

let brands: readonly Brand[] | undefined;

/** The brands that phishing pretends to be most. */
export const knownBrands = (): readonly Brand[] => (brands ??= LIST.split('\n').filter((line) => line.trim() !== '').map(brandOf));

const brandOf = (line: string): Brand => {
  const [title = '', others = '', domains = ''] = line.split('|').map((cell) => cell.trim());
  const name = title.replace('*', '');
  return { name, names: [name, ...listed(others)].map(plain), domains: listed(domains), isWord: title.endsWith('*') };
};

const listed = (cell: string): readonly string[] => cell.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');

/** Letters that look like Latin ones, as names that deceive use them. */
const ALIKE: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ӏ: 'l', ο: 'o', α: 'a', ρ: 'p', ν: 'v', ι: 'i', κ: 'k', τ: 't' };

/** A name as words in lower case, one space between them: without accents, signs, what nobody sees, and look-alike letters. */
export const plain = (name: string): string => {
  if (ASCII.test(name)) return name.toLowerCase().replaceAll("'", '').replaceAll(/[^a-z0-9]+/gu, ' ').trim();
  return [...name.normalize('NFKD').toLowerCase()].map((character) => ALIKE[character] ?? character).join('')
    .replaceAll(/[\p{M}\p{Cf}'’]/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
};

const ASCII = /^[\u0000-\u007f]*$/u;
