type Family = 'ascii' | 'utf-8' | 'western' | 'other';

/** As nearly all labels are written. */
const USUAL: ReadonlyMap<string, Family> = new Map([
  ['', 'ascii'], ['us-ascii', 'ascii'], ['US-ASCII', 'ascii'], ['utf-8', 'utf-8'], ['UTF-8', 'utf-8'], ['iso-8859-1', 'western'], ['ISO-8859-1', 'western'],
]);

/** What bytes beyond ASCII mean in a charset of this label: nothing, UTF-8, western letters of one byte each, or others. */
export const familyOf = (label: string): Family => USUAL.get(label) ?? unusual(label);

const unusual = (label: string): Family => {
  const name = label.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  if (name === '' || ASCII.has(name)) return 'ascii';
  if (name === 'utf8' || name === 'unicode11utf8') return 'utf-8';
  return WESTERN.has(name) ? 'western' : 'other';
};

const ASCII: ReadonlySet<string> = new Set(['usascii', 'ascii', 'ansix341968', 'iso646us', 'csascii']);
const WESTERN: ReadonlySet<string> = new Set(['iso88591', 'latin1', 'windows1252', 'cp1252', 'iso885915', 'latin9']);
