/** How addresses are written in one country or more. Every repetition has a bound, so that a look takes no longer than the text is long. */
export interface AddressForm {
  readonly where: string;
  /** The whole, or the part of it that is rare and found at once. */
  readonly pattern: RegExp;
  /** What has to stand before the pattern, in the same address. */
  readonly before?: RegExp;
}

const STATES = 'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
const STATE_NAMES = 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Calif\\.?|Mass\\.|Fla\\.|Tex\\.|Conn\\.|Ill\\.|D\\.C\\.';
/** A word as it is, and with a capital. */
const bothCases = (words: readonly string[]): string => words.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|');
/** Streets whose kind is the end of their name, and their number. */
const STREET_ENDS = bothCases([
  'stra(?:ß|ss)e', 'str\\.?', 'weg', 'platz', 'allee', 'gasse', 'ring', 'damm', 'ufer', 'chaussee', 'markt', 'graben', 'steig', 'park', 'hof', 'straat', 'laan', 'plein', 'kade', 'gracht', 'singel', 'dijk',
  'gatan', 'gata', 'vägen', 'väg', 'torg', 'gade', 'vej', 'vejen', 'plads', 'vei', 'veien', 'gate', 'katu', 'tie', 'kuja', 'polku', 'utca', 'út', 'náměstí', 'třída',
]);
/** Streets whose kind comes first, as a number and a name that begins with a capital stand around it. */
const STREET_WORDS = bothCases([
  'rue', 'avenue', 'av\\.', 'bd\\.?', 'boulevard', 'place', 'allée', 'chemin', 'quai', 'route', 'impasse', 'cours', 'square', 'calle', 'c/', 'avda\\.?', 'avenida', 'plaza', 'paseo', 'carrer', 'ronda',
  'via', 'viale', 'piazza', 'piazzale', 'corso', 'largo', 'vicolo', 'strada', 'rua', 'travessa', 'praça', 'alameda', 'rodovia', 'ulica', 'ul\\.', 'aleja', 'al\\.', 'plac', 'pl\\.', 'os\\.', 'str\\.',
  'bulevardul', 'ulice', 'nám\\.', 'náměstí', 'улица', 'ул\\.', 'проспект', 'пр\\.', 'вул\\.', 'вулиця',
]);
const STREET_FIRST = `(?:\\b\\d{1,4}(?:\\s?(?:bis|ter|[a-zA-Z]))?,?\\s{1,2}(?:${STREET_WORDS})\\s{1,2}\\p{L}|(?<!\\p{L})(?:${STREET_WORDS})\\s{0,2}\\p{Lu}[\\p{L}\\p{M} .'’-]{1,40},?\\s{0,2}(?:[nN][º°.o]{1,2}\\s{0,2})?\\d{1,5})`;

const form = (where: string, source: string, before?: string): AddressForm => ({ where, pattern: new RegExp(source, 'gu'), ...(before !== undefined && { before: new RegExp(before, 'u') }) });

/** A code of four to six digits and a city that begins with a capital. */
const CODE_AND_CITY = '(?<!\\d)(?:\\d{4,6}|\\d{3} \\d{2}|\\d{2}-\\d{3})\\s{1,3}\\p{Lu}\\p{L}';

/** The forms, those first that footers have most. */
export const FORMS: readonly AddressForm[] = [
  form('United States', `(?:\\b(?:${STATES})\\b\\.?|\\b(?:${STATE_NAMES})),?\\s{1,5}\\d{5}(?:-\\d{4})?(?!\\d)`),
  form('United Kingdom', '\\b(?:[A-Z]{1,2}\\d[A-Z\\d]?\\s{1,2}\\d[ABD-HJLNP-UW-Z]{2})\\b'),
  form('Canada', '\\b[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z][ -]?\\d[ABCEGHJ-NPRSTV-Z]\\d\\b'),
  form('Australia', '\\b(?:NSW|N\\.S\\.W\\.|VIC|Vic|Victoria|QLD|Qld|Queensland|New South Wales|WA|SA|TAS|Tasmania|ACT|NT),?\\s{1,3}\\d{4}(?!\\d)'),
  form('Ireland', '\\b(?:[AC-FHKNPRTV-Y]\\d{2}|D6W)\\s[AC-FHKNPRTV-Y\\d]{4}\\b'),
  form('New Zealand', '\\b(?:Auckland|Wellington|Christchurch|Hamilton|Tauranga|Dunedin|Queenstown|Nelson|Napier)\\s\\d{4}(?!\\d)'),
  form('any post office box', '(?:\\bP\\.?\\s?O\\.?\\s?B(?:ox|OX|\\.)|\\bPost Office Box|\\bGPO Box|\\bPrivate Bag|\\bPostfach|\\bBo[iî]te [Pp]ostale|\\bB\\.?P\\.?|\\bApartado(?: de [Cc]orreos| Postal)?|\\bApdo\\.?|\\bCasella [Pp]ostale|\\bPostbus|\\bPostboks|\\bPostbox|\\bBox|\\b[Ss]krytka [Pp]ocztowa|\\bskr\\. poczt\\.|\\bCaixa [Pp]ostal|а/я|私書箱)\\s{0,3}(?:№|#|[Nn][ro]\\.?)?\\s{0,3}\\d{2,7}'),
  form('Germany, Austria, Switzerland, the north', CODE_AND_CITY, `\\p{L}{2}[ -]?(?:${STREET_ENDS})\\s{1,3}\\d{1,3}(?!\\d)`),
  form('France, Spain, Italy, the east', CODE_AND_CITY, STREET_FIRST),
  form('the Netherlands', '(?:\\b|NL-)[1-9]\\d{3}\\s?[A-Z]{2},?\\s{1,4}\\p{Lu}\\p{L}{2}'),
  form('Poland', '\\b\\d{2}-\\d{3}\\s{1,3}\\p{Lu}\\p{L}'),
  form('Portugal, Brazil', '\\b(?:\\d{4}-\\d{3}\\s{1,3}\\p{L}{2}|(?:CEP:?\\s{0,3})\\d{5}-?\\d{3}|\\d{5}-\\d{3})(?!\\d)'),
  form('Japan', '〒\\s?\\d{3}[-‐－]?\\d{4}|(?:東京都|北海道|大阪府|京都府|\\p{Script=Han}{2,3}県)\\s?\\p{Script=Han}{1,8}[市区町村郡]'),
  form('China', '\\p{Script=Han}{2,6}[省市]\\p{Script=Han}{1,8}[区區县縣]\\p{Script=Han}{1,10}[路街道]'),
  form('Korea', '\\p{Script=Hangul}{1,8}(?:시|도)\\s\\p{Script=Hangul}{1,8}(?:구|군|시)\\s\\p{Script=Hangul}{1,12}(?:로|길|동|읍|면)'),
  form('India', '\\b[1-9]\\d{2}\\s?\\d{3}\\b,?\\s{0,3}(?:\\(?India|[A-Z][a-z]{3,20},?\\s{1,3}India)|\\b(?:India|Delhi|Mumbai|Bengaluru|Bangalore|Hyderabad|Chennai|Kolkata|Pune|Gurgaon|Gurugram|Noida|Ahmedabad|Jaipur|Kochi|Maharashtra|Karnataka|Telangana|Haryana|Gujarat|Kerala|Tamil Nadu|Uttar Pradesh)\\s{0,2}[-–,.:]?\\s{0,3}[1-9]\\d{2}\\s?\\d{3}\\b'),
  form('Singapore, Hong Kong', '\\bSingapore\\s{1,2}\\(?\\d{6}|\\b(?:Kowloon|Wan Chai|Wanchai|Central|New Territories|Queen\'s Road),?\\s{1,3}Hong Kong'),
  form('any street by an English name', '\\b\\d{1,5}[A-Za-z]?,?\\s(?:[NSEW]\\.?\\s)?(?:\\p{Lu}[\\p{L}\'’-]{0,20}\\.?\\s|\\d{1,3}(?:st|nd|rd|th)\\s){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Court|Ct|Square|Sq|Place|Pl|Terrace|Parkway|Pkwy|Highway|Hwy|Crescent|Close|Quay|Mews|Row|Circle|Plaza|Trail|Alley)\\b'),
];

/** The longest address: a look at the end of one stretch of a text begins so far before it. */
export const LONGEST_ADDRESS = 240;
